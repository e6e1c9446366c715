import Dossier
import Git
import Review
import Summary

extension Workspace {
    /// Closes a session anew as it was closed at `step`: the record stays, the summary and the list of branches are those of now.
    ///
    /// What others did meanwhile would else be in no summary: the next one begins where this list ends.
    /// - Throws: a `Failure` where the session is not open on `main`.
    func closeAgain(
        _ step: Commit, render: (ChangeSummary, Language) -> String
    ) async throws -> String? {
        let statement = try ActReader.statement(step.message).get()
        guard let id = statement.documents.first, let kind = sessionKind,
            let record = try session(id, in: step.tree, charter), let open = try session(id), open.closed == nil,
            let entry = try repository.entry(RepositoryPath(kind.path.path(of: id)), in: step.tree)
        else { throw Failure.noOpenSession }
        let result = try await close(record, as: entry.id, author: step.author, render: render)
        return result.tag
    }
}
