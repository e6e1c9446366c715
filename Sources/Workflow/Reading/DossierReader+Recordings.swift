import Dossier
import Git
import Review

// What was written straight on `main`, or came there without a version: no tag names it.
extension DossierReader {
    /// The commits of `main`'s own line that changed the text at `place`, newest first, the adoptions of versions left out.
    ///
    /// - Complexity: linear in `main`'s own line, with one look into each tree; nothing for a kind whose texts have versions.
    func recordings(of place: Place) throws -> [Commit] {
        let isVersioned = !place.kind.register && !place.kind.annex
        guard !isVersioned || place.id == .charter else { return [] }
        let line = try repository.history(from: [main.id], hiding: [], firstParentOnly: true, limit: nil)
        let commits = try line.map { id in
            let commit = try repository.commit(id)
            return (commit: commit, text: try repository.entry(place.path, in: commit.tree)?.id)
        }
        return commits.indices.compactMap { index in
            let (commit, text) = commits[index]
            let before = index + 1 < commits.count ? commits[index + 1].text : nil
            guard text != before, commit.parents.count < 2 || !isVersioned else { return nil }
            return commit
        }
    }
}
