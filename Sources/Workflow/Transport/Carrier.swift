import Git

/// What carries objects and references between repositories.
///
/// The git program does so. It stands behind a protocol so that tests can play, in one process, what a server may do: refuse,
/// lose the connection half-way, or have somebody else be first.
protocol Carrier: Sendable {
    /// Does what `git` would with `arguments`, in the repository or folder `directory`, and says of it what Git would say.
    ///
    /// - Throws: a `Failure` where nothing can be carried at all.
    func run(_ arguments: [String], in directory: String) async throws -> GitProgram.Outcome
}

extension Carrier {
    /// Carries for `repository`, where a relative address means what it means to plain `git` there.
    func run(_ arguments: [String], in repository: Repository) async throws -> GitProgram.Outcome {
        try await run(arguments, in: repository.workingDirectory ?? repository.gitDirectory)
    }
}
