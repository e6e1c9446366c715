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
    ) throws -> ChangeSummary {
        guard let workspace = try? Workspace(Options(directory: directory)) else {
            return try summary(ofRepositoryAt: directory, range, progress: progress)
        }
        let ends = (range ?? "..").split(separator: ".").map(String.init)
        let sessions = try workspace.sessionIDs().map(\.id.text)
        if ends.allSatisfy(sessions.contains) { return try workspace.summary(range) }
        return try summary(ofRepositoryAt: directory, range, progress: progress)
    }

    /// What changed in the Markdown files of any Git repository, dossier or not.
    ///
    /// - Parameters:
    ///   - range: `FROM..TO`, each a branch, a tag or a commit; nothing for the beginning and for `HEAD`.
    ///   - progress: told how many commits of the range have been read, and of how many.
    /// - Throws: a `Failure` where there is no repository, or an end of the range is unknown.
    public static func summary(
        ofRepositoryAt directory: String, _ range: String?, progress: ((Int, Int) -> Void)? = nil
    ) throws -> ChangeSummary {
        let repository = try Repository.opened(at: directory, orElse: .noRepository(directory))
        let ends = (range ?? "..").split(separator: ".", omittingEmptySubsequences: false)
        guard ends.count == 3, ends[1].isEmpty else { throw Failure.badRange(range ?? "") }
        let from = try ends[0].isEmpty ? nil : repository.commit(revision(String(ends[0]), repository))
        let to = try repository.commit(revision(ends[2].isEmpty ? "HEAD" : String(ends[2]), repository))

        let authors = try authors(of: repository, from: from?.id, to: to.id, progress: progress)
        let changes = try repository.markdownChanges(from: from?.tree, to: to.tree)
        let documents = try changes.map { change in
            let old = try change.old.map { try repository.blob($0.id, limit: 64 * 1_048_576) }
            let new = try change.new.map { try repository.blob($0.id, limit: 64 * 1_048_576) }
            let path = change.path.description
            return DocumentChange(
                id: path, path: path, renamedFrom: change.oldPath?.description, title: path, old: old, new: new,
                state: old == nil ? .new : new == nil ? .removed : .changed, version: nil, proposal: nil,
                people: (authors[change.path] ?? []).reversed().map {
                    DocumentChange.Actor(member: nil, name: $0, capacity: nil, acts: [.draft])
                })
        }
        return ChangeSummary(
            title: repository.workingDirectory?.split(separator: "/").last.map(String.init) ?? "",
            from: String(ends[0]), to: ends[2].isEmpty ? "HEAD" : String(ends[2]), session: nil, documents: documents,
            awaiting: [], charter: nil)
    }

    /// Who wrote each Markdown file in a range, under the path that it has at the end, the last one first.
    ///
    /// A merge is nobody's text: what came in by it was written before.
    private static func authors(
        of repository: Repository, from: ObjectID?, to: ObjectID, progress: ((Int, Int) -> Void)?
    ) throws -> [RepositoryPath: [String]] {
        let mailmap = try Mailmap(repository)
        let history = try repository.history(
            from: [to], hiding: from.map { [$0] } ?? [], firstParentOnly: false, limit: nil)
        var authors: [RepositoryPath: [String]] = [:]
        // What a file is called at the end of the range, by what it was called earlier.
        var later: [RepositoryPath: RepositoryPath] = [:]
        for (count, id) in history.enumerated() {
            progress?(count, history.count)
            let commit = try repository.commit(id)
            guard commit.parents.count <= 1 else { continue }
            let before = try commit.parents.first.map { try repository.commit($0).tree }
            let changes = try repository.markdownChanges(from: before, to: commit.tree)
            guard !changes.isEmpty else { continue }
            let author = mailmap.name(of: commit.author)
            for change in changes {
                let path = later[change.path] ?? change.path
                if let old = change.oldPath { later[old] = path }
                if authors[path]?.contains(author) != true { authors[path, default: []].append(author) }
            }
        }
        return authors
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

/// A Markdown file that differs between two trees.
private struct MarkdownChange {
    let path: RepositoryPath
    /// Its path in the old tree, where it had another one.
    let oldPath: RepositoryPath?
    let old: TreeEntry?
    let new: TreeEntry?
}

extension Repository {
    /// The Markdown files that differ; one that got another path counts once.
    fileprivate func markdownChanges(from old: ObjectID?, to new: ObjectID?) throws -> [MarkdownChange] {
        let changes = try difference(from: old, to: new).filter(\.path.isMarkdown)
        let gone = Dictionary(
            changes.filter { $0.new == nil }.map { ($0.path, $0.old) }, uniquingKeysWith: { first, _ in first })
        // Renames are looked for only where something went and something came.
        let mayHaveMoved = !gone.isEmpty && changes.contains { $0.old == nil }
        let renames = try mayHaveMoved ? self.renames(from: old, to: new).filter { $0.old.isMarkdown } : []
        let oldPaths = Dictionary(renames.map { ($0.new, $0.old) }, uniquingKeysWith: { first, _ in first })
        let taken = Set(renames.map(\.old))
        return changes.filter { $0.new != nil || !taken.contains($0.path) }.map { change in
            let oldPath = oldPaths[change.path]
            let before = oldPath.flatMap { gone[$0] ?? nil }
            return MarkdownChange(path: change.path, oldPath: oldPath, old: before ?? change.old, new: change.new)
        }
    }

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
