import Dossier
import Git
import Review
public import Summary

extension Workspace {
    /// What changed in a range: in a dossier between its sessions, in any other repository between its revisions.
    ///
    /// In a dossier too a range of revisions is taken as one, where it does not name sessions.
    /// - Throws: a `Failure` where there is no repository, or an end of the range is unknown.
    public static func summary(at directory: String, _ range: String?) throws -> ChangeSummary {
        guard let workspace = try? Workspace(Options(directory: directory)) else {
            return try summary(ofRepositoryAt: directory, range)
        }
        let ends = (range ?? "..").split(separator: ".").map(String.init)
        let sessions = try workspace.sessionIDs().map(\.id.text)
        if ends.allSatisfy(sessions.contains) { return try workspace.summary(range) }
        return try summary(ofRepositoryAt: directory, range)
    }

    /// What changed in the Markdown files of any Git repository, dossier or not.
    ///
    /// - Parameter range: `FROM..TO`, each a branch, a tag or a commit; nothing for the beginning and for `HEAD`.
    /// - Throws: a `Failure` where there is no repository, or an end of the range is unknown.
    public static func summary(ofRepositoryAt directory: String, _ range: String?) throws -> ChangeSummary {
        let repository = try Repository.opened(at: directory, orElse: .noRepository(directory))
        let ends = (range ?? "..").split(separator: ".", omittingEmptySubsequences: false)
        guard ends.count == 3, ends[1].isEmpty else { throw Failure.badRange(range ?? "") }
        let from = try ends[0].isEmpty ? nil : repository.commit(revision(String(ends[0]), repository))
        let to = try repository.commit(revision(ends[2].isEmpty ? "HEAD" : String(ends[2]), repository))

        let history = try repository.history(
            from: [to.id], hiding: from.map { [$0.id] } ?? [], firstParentOnly: false, limit: nil)
        var people: [RepositoryPath: [String]] = [:]
        for id in history {
            let commit = try repository.commit(id)
            guard commit.parents.count <= 1 else { continue }
            let before = try commit.parents.first.map { try repository.commit($0).tree }
            for change in try repository.difference(from: before, to: commit.tree) where change.path.isMarkdown {
                if people[change.path]?.contains(commit.author.name) != true {
                    people[change.path, default: []].append(commit.author.name)
                }
            }
        }
        var documents: [DocumentChange] = []
        for change in try repository.difference(from: from?.tree, to: to.tree) where change.path.isMarkdown {
            let old = try change.old.map { try repository.blob($0.id, limit: 64 * 1_048_576) }
            let new = try change.new.map { try repository.blob($0.id, limit: 64 * 1_048_576) }
            documents.append(
                DocumentChange(
                    id: change.path.description, path: change.path.description, title: change.path.description,
                    old: old,
                    new: new, state: old == nil ? .new : new == nil ? .removed : .changed, version: nil, proposal: nil,
                    people: (people[change.path] ?? []).reversed().map {
                        DocumentChange.Actor(member: nil, name: $0, capacity: nil, acts: [.draft])
                    }))
        }
        return ChangeSummary(
            title: repository.workingDirectory?.split(separator: "/").last.map(String.init) ?? "",
            from: String(ends[0]), to: ends[2].isEmpty ? "HEAD" : String(ends[2]), session: nil, documents: documents,
            awaiting: [], charter: nil)
    }

    /// The commit that a branch, a tag, a full name or a commit id means.
    static func revision(_ text: String, _ repository: Repository) throws -> ObjectID {
        if text == "HEAD", let head = try repository.headCommit { return head }
        if let id = ObjectID(hex: text), try repository.kind(of: id) != nil { return try repository.peeled(id) }
        for prefix in ["", "refs/tags/", "refs/heads/", "refs/remotes/"] {
            guard try repository.isReferenceName(prefix + text) else { continue }
            if let target = try repository.reference(prefix + text) { return try repository.peeled(target) }
        }
        throw Failure.noRevision(text)
    }
}

extension Repository {
    /// The commit that `HEAD` is at; nil where nothing was committed yet.
    fileprivate var headCommit: ObjectID? { get throws { try reference("HEAD") } }
}

extension RepositoryPath {
    fileprivate var isMarkdown: Bool {
        let name = bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
        return name.suffix(3) == Array(".md".utf8)[...] || name.suffix(9) == Array(".markdown".utf8)[...]
    }
}

extension Failure {
    fileprivate static func noRepository(_ path: String) -> Failure {
        Failure(
            .surroundings, nl: "\(path) is geen Git-opslagplaats.", en: "\(path) is not a Git repository.")
    }

    fileprivate static func noRevision(_ text: String) -> Failure {
        .usage(
            nl: "“\(text)” is geen tak, label of vastlegging in deze opslagplaats.",
            en: "“\(text)” is no branch, tag or commit in this repository.")
    }
}
