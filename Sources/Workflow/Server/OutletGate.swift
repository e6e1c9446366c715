import Git
import Review

/// Decides about what is pushed to an outlet: only the griffie's office writes `main`, each commit holds just what it says, and
/// nothing is taken back.
struct OutletGate {
    /// The setting that makes a bare repository an outlet; it names the partner.
    static let setting = "kader.outlet"

    let repository: Repository

    /// - Throws: a `Failure` where the outlet's settings are damaged; a `GitError` where it cannot be read.
    func verdict(on updates: [ReferenceUpdate]) throws -> HookVerdict {
        var verdict = HookVerdict()
        for update in updates {
            if let refusal = try refusal(of: update) { verdict.objections.append((update.name, refusal)) }
        }
        return verdict
    }

    private func refusal(of update: ReferenceUpdate) throws -> Refusal? {
        let main = DossierReference.main.name
        guard update.name == main, let new = update.new, try repository.kind(of: new) == .commit else {
            return .notInOutlet(update.name)
        }
        // What the push says of it would be its sender's word.
        let old = try repository.reference(main)
        guard old == update.old else { return .outletMoved }
        do {
            guard let chain = try OutletChain(from: old, to: new, in: repository) else {
                return .notInOutlet(update.name)
            }
            let handover = try OfficeHandover(in: repository)
            return chain.links.allSatisfy { mayStand($0, handover) } ? nil : .strangerInOutlet
        } catch let defect as OutletDefect {
            return .flawInOutlet(defect.commit.hex, defect.reason)
        }
    }

    /// Tells whether an office that the outlet trusted before this commit signed it.
    private func mayStand(_ link: OutletChain.Link, _ handover: OfficeHandover?) -> Bool {
        let content = link.content
        let parent = content.commit.parents.first
        if link.isVouched || handover?.covers(content.signer, after: parent) ?? false { return true }
        // Where nobody said whose it is, the office that begins it says so by its own list.
        return parent == nil && handover == nil && content.keys.contains(content.signer)
    }
}
