import Git

/// Reads commits of `main`, each once: many proposals stand on the same few.
final class CommitReader {
    /// So many are kept in mind at most.
    private static let limit = 1_024

    private let repository: Repository
    private var known: [ObjectID: Commit] = [:]

    init(_ repository: Repository) { self.repository = repository }

    /// The commit `id`.
    ///
    /// - Throws: an error of the repository where there is none, or it cannot be read.
    func commit(_ id: ObjectID) throws -> Commit {
        if let commit = known[id] { return commit }
        let commit = try repository.commit(id)
        if known.count >= Self.limit { known = [:] }
        known[id] = commit
        return commit
    }
}
