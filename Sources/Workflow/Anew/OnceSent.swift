import Git
import Review

// What the server had and lost, when it was put back to an older state or somebody holds something back there. It is never given
// up for being absent there: it goes back, and the audit shows it where it cannot.
extension Workspace {
    private static let had = "refs/kader/had/"

    /// Notes what the branches in `lost` were, so that it is known after the server was asked again.
    func noteLost(_ lost: [Reference]) throws {
        let main = try repository.reference(Self.tracking(DossierReference.main.name))
        for branch in lost {
            // A branch goes once `main` holds it.
            if let main, try repository.isAncestor(branch.target, of: main) { continue }
            let note = Self.had + branch.target.hex
            guard try repository.reference(note) == nil else { continue }
            try repository.setReference(note, to: branch.target, expecting: nil, log: "kader sync")
        }
    }

    /// The tips that the server once had and was seen to have lost.
    func onceSent() throws -> [ObjectID] { try repository.references(prefix: Self.had).map(\.target) }
}
