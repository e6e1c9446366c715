import Git
import Review

/// Decides about what is pushed to an outlet: only the griffie writes `main`, and nothing is taken back.
struct OutletGate {
    /// The setting that makes a bare repository an outlet; it names the partner.
    static let setting = "kader.outlet"

    /// The setting that holds the griffie's key, pinned at the first push.
    private static let keySetting = "kader.griffiekey"

    let repository: Repository

    func verdict(on updates: [ReferenceUpdate]) throws -> HookVerdict {
        var verdict = HookVerdict()
        for update in updates {
            if let refusal = try refusal(of: update) { verdict.objections.append((update.name, refusal)) }
        }
        return verdict
    }

    private func refusal(of update: ReferenceUpdate) throws -> Refusal? {
        guard update.name == DossierReference.main.name else { return .notInOutlet(update.name) }
        guard let new = update.new, try repository.kind(of: new) == .commit else { return .notInOutlet(update.name) }
        if let old = update.old, try !repository.isAncestor(old, of: new) { return .notInOutlet(update.name) }
        let commits = try repository.history(
            from: [new], hiding: update.old.map { [$0] } ?? [], firstParentOnly: false, limit: nil
        ).reversed().map { try repository.commit($0) }
        var pinned = try repository.configuration(Self.keySetting)
        for commit in commits {
            guard case .key(let key) = SignatureReader.signer(of: commit), key == pinned ?? key,
                commit.parents.count <= 1, case .success(let statement) = ActReader.statement(commit.message),
                statement.action == .share
            else { return .strangerInOutlet }
            pinned = key
        }
        if let pinned, try repository.configuration(Self.keySetting) == nil {
            try repository.setConfiguration(Self.keySetting, to: pinned)
        }
        return nil
    }
}
