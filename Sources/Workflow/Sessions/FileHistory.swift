import Git

/// What became of the Markdown files in a range of commits: who wrote each, and what it was called before.
struct FileHistory {
    /// Who wrote each file, by the path that it has at the end of the range, the last one first.
    private(set) var authors: [RepositoryPath: [String]] = [:]
    /// Whether the range starts right after the commit that it leaves out, so that every rename in it is known.
    private(set) var isWhole: Bool
    /// What a file is called at the end of the range, by what it was called earlier.
    private var later: [RepositoryPath: RepositoryPath] = [:]

    /// What one commit did.
    private struct Step: Sendable {
        let author: Person
        let changes: [MarkdownChange]
        let isFirst: Bool
    }

    /// So large that a repository of its own is worth its while, so small that a person sees the work go on.
    private static let share = 1_024

    /// Reads the commits that `to` reaches and `from` does not.
    ///
    /// A merge is nobody's text: what came in by it was written before.
    /// - Parameter progress: told how many commits have been read, and of how many.
    init(
        of repository: Repository, at directory: String, from: ObjectID?, to: ObjectID, progress: ((Int, Int) -> Void)?
    ) async throws {
        let mailmap = try Mailmap(repository)
        let commits = try repository.history(
            from: [to], hiding: from.map { [$0] } ?? [], firstParentOnly: false, limit: nil)
        isWhole = from == nil
        let parts = Workers.parts(of: commits.count, each: Self.share)
        var read = 0
        let note: (Range<Int>) -> Void = { part in
            read += part.count
            progress?(read, commits.count)
        }
        let steps =
            parts.count < 2
            ? try [Self.steps(commits[...], repository, after: from)]
            : try await Workers.map(parts, done: note) { part in
                try Self.steps(commits[part], try Repository.open(at: directory), after: from)
            }
        for step in steps.joined() { take(step, mailmap) }
    }

    /// The path at the start of the range of a file that has another one at the end; nil where it is not known by one.
    func newPath(of path: RepositoryPath) -> RepositoryPath? { later[path] }

    private static func steps(
        _ commits: ArraySlice<ObjectID>, _ repository: Repository, after from: ObjectID?
    ) throws -> [Step] {
        var steps: [Step] = []
        // A parent is mostly the next one.
        var parent: Commit?
        for id in commits {
            let commit = try parent?.id == id ? parent : repository.commit(id)
            guard let commit, commit.parents.count <= 1 else { continue }
            parent = try commit.parents.first.map { try repository.commit($0) }
            let changes = try repository.markdownChanges(from: parent?.tree, to: commit.tree)
            let isFirst = from != nil && parent?.id == from
            if !changes.isEmpty || isFirst {
                steps.append(Step(author: commit.author, changes: changes, isFirst: isFirst))
            }
        }
        return steps
    }

    private mutating func take(_ step: Step, _ mailmap: Mailmap) {
        if step.isFirst { isWhole = true }
        guard !step.changes.isEmpty else { return }
        let author = mailmap.name(of: step.author)
        for change in step.changes {
            let path = later[change.path] ?? change.path
            if authors[path]?.contains(author) != true { authors[path, default: []].append(author) }
            // What had this path before the file came is another file.
            if change.old == nil || change.oldPath != nil { later[change.path] = nil }
            if let old = change.oldPath { later[old] = path }
        }
    }
}
