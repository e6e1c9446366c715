import Dossier
import Git
import Review
public import Summary

extension Workspace {
    /// What changed in a range: in a dossier between its sessions, in any other repository between its revisions.
    ///
    /// In a dossier too a range of revisions is taken as one, where it does not name sessions.
    /// - Parameter progress: told how many commits of the range have been read, and of how many.
    /// - Throws: a `Failure` where there is no repository, or an end of the range is unknown.
    public static func summary(
        at directory: String, _ range: String?, progress: ((Int, Int) -> Void)? = nil
    ) async throws -> ChangeSummary {
        guard let workspace = try? Workspace(Options(directory: directory)) else {
            return try await summary(ofRepositoryAt: directory, range, progress: progress)
        }
        let ends = (range ?? "..").split(separator: ".").map(String.init)
        let sessions = try workspace.sessionIDs().map(\.id.text)
        // Where one end is a session the other is meant to be one.
        if ends.isEmpty || ends.contains(where: sessions.contains) { return try workspace.summary(range) }
        return try await summary(ofRepositoryAt: directory, range, progress: progress)
    }

    /// What changed in the Markdown files of any Git repository, dossier or not.
    ///
    /// - Parameters:
    ///   - range: `FROM..TO`, each a branch, a tag or a commit; nothing for the beginning and for `HEAD`.
    ///   - progress: told how many commits of the range have been read, and of how many.
    /// - Throws: a `Failure` where there is no repository, or an end of the range is unknown.
    public static func summary(
        ofRepositoryAt directory: String, _ range: String?, progress: ((Int, Int) -> Void)? = nil
    ) async throws -> ChangeSummary {
        let repository = try Repository.opened(at: directory, orElse: .noRepository(directory))
        // A name may hold single points, as "v1.2" does.
        let text = range ?? ".."
        guard let dots = text.firstRange(of: ".."), text[dots.upperBound...].first != "." else {
            throw Failure.badRange(text)
        }
        let (start, end) = (String(text[..<dots.lowerBound]), String(text[dots.upperBound...]))
        let from = try start.isEmpty ? nil : repository.commit(revision(start, repository))
        let to = try repository.commit(revision(end.isEmpty ? "HEAD" : end, repository))

        let history = try await FileHistory(
            of: repository, at: directory, from: from?.id, to: to.id, progress: progress)
        let names: ((RepositoryPath) -> RepositoryPath?)? = history.isWhole ? { history.newPath(of: $0) } : nil
        let changes = try repository.markdownChanges(from: from?.tree, to: to.tree, newPath: names)
        let authors = history.authors
        // Each worker opens the repository, which takes as long as some documents do.
        let parts = Workers.parts(of: changes.count, each: max(16, changes.count / (4 * Workers.count)))
        let documents = try await Workers.map(parts) { (part) throws -> [DocumentChange] in
            let repository = try Repository.open(at: directory)
            return try changes[part].map { try document($0, authors[$0.path] ?? [], repository) }
        }
        return ChangeSummary(
            title: repository.workingDirectory?.split(separator: "/").last.map(String.init) ?? "",
            from: start, to: end.isEmpty ? "HEAD" : end, session: nil,
            documents: documents.flatMap { $0 },
            awaiting: [], charter: nil)
    }

    /// What became of one file.
    private static func document(
        _ change: MarkdownChange, _ authors: [String], _ repository: Repository
    ) throws -> DocumentChange {
        let old = try change.old.map { try repository.blob($0.id, limit: 64 * 1_048_576) }
        let new = try change.new.map { try repository.blob($0.id, limit: 64 * 1_048_576) }
        let path = change.path.description
        return DocumentChange(
            id: path, path: path, renamedFrom: change.oldPath?.description, title: path, old: old, new: new,
            state: old == nil ? .new : new == nil ? .removed : .changed, version: nil, proposal: nil,
            people: authors.reversed().map {
                DocumentChange.Actor(member: nil, name: $0, capacity: nil, acts: [.draft])
            })
    }

    /// The commit that a branch, a tag, a commit id or another revision of Git's means.
    static func revision(_ text: String, _ repository: Repository) throws -> ObjectID {
        if text == "HEAD", let head = try repository.headCommit { return head }
        if let id = ObjectID(hex: text), try repository.kind(of: id) != nil { return try repository.peeled(id) }
        for prefix in ["", "refs/tags/", "refs/heads/", "refs/remotes/"] {
            guard try repository.isReferenceName(prefix + text) else { continue }
            if let target = try repository.reference(prefix + text) { return try repository.peeled(target) }
        }
        if let meant = try repository.object(meantBy: text) { return try repository.peeled(meant) }
        throw Failure.noRevision(text)
    }
}

extension Repository {
    /// The commit that `HEAD` is at; nil where nothing was committed yet.
    fileprivate var headCommit: ObjectID? { get throws { try reference("HEAD") } }
}

extension Failure {
    fileprivate static func noRepository(_ path: String) -> Failure {
        Failure(
            .surroundings, .noRepository, nl: "\(path) is geen Git-opslagplaats.",
            en: "\(path) is not a Git repository.")
    }

    fileprivate static func noRevision(_ text: String) -> Failure {
        .usage(
            .noRevision, nl: "“\(text)” is geen tak, label of vastlegging in deze opslagplaats.",
            en: "“\(text)” is no branch, tag or commit in this repository.")
    }
}
