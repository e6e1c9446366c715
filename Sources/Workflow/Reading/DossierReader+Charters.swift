import Dossier
import Git
import Review

// What `kader.yml` has been, and what a change of it may not touch.
extension DossierReader {
    /// Why `kader.yml` may not come to say `new` after what it says where this stands; nil where it may.
    ///
    /// - Complexity: linear in the documents on `main`, and in the commits of its own line since it was asked for before.
    func refusal(ofChangeTo new: Charter, at moment: Moment) throws -> Refusal? {
        // Until the set-up has ended, ids, keys and documents may still change hands.
        let isFounded = charter.founded != nil
        let documents = try isFounded ? documents(in: main.tree) : []
        let change = PolicyChange(
            old: charter, new: new, at: moment, ownership: try isFounded ? ownership() : Ownership(),
            documents: documents.compactMap { place in
                place.path.string.map { (path: $0, id: place.id, kind: place.kind.id) }
            })
        return Rulebook.refusal(of: .change(change), in: try charterSetting())
    }

    /// Whose each id, key and address became on `main`'s own line, up to where this stands.
    private func ownership() throws -> Ownership {
        var line: [Commit] = []
        var next: Commit? = main
        while let commit = next, commit.id != ownershipCache?.commit {
            line.append(commit)
            next = try commit.parents.first.map { try repository.commit($0) }
        }
        // What was known is of a commit that this line does not pass.
        var ownership = next == nil ? Ownership() : ownershipCache?.ownership ?? Ownership()
        var last: ObjectID?
        for commit in line.reversed() {
            let entry = try repository.entry(RepositoryPath(Charter.path), in: commit.tree)
            guard entry?.id != last else { continue }
            last = entry?.id
            if let charter = try charter(in: commit) { ownership.take(charter) }
        }
        ownershipCache = (main.id, ownership)
        return ownership
    }
}
