/// All that is wrong in a `kader.yml`, in the order of its lines.
public struct CharterError: Error, Sendable, Equatable {
    /// The problems; at least one.
    public let problems: [DocumentError]

    /// Makes an error of what was found.
    public init(problems: [DocumentError]) {
        self.problems = problems
    }

    /// All messages, one below the other.
    public func text(in language: Language) -> String {
        problems.map { $0.text(in: language) }.joined(separator: "\n")
    }
}
