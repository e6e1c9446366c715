public import Dossier

/// What keeps texts from meeting their kind, ready to be shown.
public struct CheckReport: Sendable {
    private let problems: [DocumentError]

    /// Takes the problems, in the order in which they are to be shown.
    public init(_ problems: [DocumentError]) { self.problems = problems }

    /// Each problem as `file:line:column: message`, as editors and compilers write it; nothing where there is none.
    public func text(in language: Language) -> String {
        problems.map { Terminal.escape($0.text(in: language), keepingLines: true) + "\n" }.joined()
    }

    /// The problems for a program, as `kader.check/1`.
    ///
    /// - Throws: an error of the encoder.
    public func json(in language: Language) throws -> String {
        try JSON.text(
            of: CheckRecord(
                ok: problems.isEmpty,
                problems: problems.map { error in
                    let parts = [error.key, error.problem(language)].compactMap { $0 }.joined(separator: ": ")
                    return CheckRecord.Problem(
                        file: error.file, line: error.line, column: error.column,
                        message: [parts, error.expected?(language)].compactMap { $0 }.joined(separator: " "))
                }))
    }
}

private struct CheckRecord: Encodable {
    struct Problem: Encodable {
        let file: String
        let line: Int
        let column: Int
        let message: String
    }

    let schema = "kader.check/1"
    let ok: Bool
    let problems: [Problem]
}
