/// Something in a file that is not as it should be: where it stands, what is wrong, what was expected.
public struct DocumentError: Error, Sendable, Equatable {
    /// The file, as a path within the dossier.
    public let file: String

    /// The line, from 1.
    public let line: Int

    /// The column in Unicode scalars, from 1.
    public let column: Int

    /// The key it is about, from the top of the file on, such as `members.marie.emails`.
    public let key: String?

    /// What is wrong.
    public let problem: Phrase

    /// What was expected, or what to do.
    public let expected: Phrase?

    /// How it may be written.
    public let example: String?

    /// Makes an error.
    public init(
        file: String, line: Int, column: Int, key: String? = nil, problem: Phrase, expected: Phrase? = nil,
        example: String? = nil
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.key = key
        self.problem = problem
        self.expected = expected
        self.example = example
    }

    /// Makes an error at a mark.
    init(
        file: String, mark: SourceMark, key: String? = nil, problem: Phrase, expected: Phrase? = nil,
        example: String? = nil
    ) {
        self.init(
            file: file, line: mark.line, column: mark.column, key: key, problem: problem, expected: expected,
            example: example)
    }

    /// The whole message: `kader.yml:12:5: key: problem`, then on lines of their own what was expected and an example.
    public func text(in language: Language) -> String {
        var text = "\(shown(file, limit: 200)):\(line):\(column): "
        if let key { text += "\(shown(key, limit: 120)): " }
        text += problem(language)
        if let expected { text += "\n  \(Phrase.expectedLabel(language)): \(expected(language))" }
        if let example {
            let lines = example.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            if lines.count == 1 {
                text += "\n  \(Phrase.exampleLabel(language)): \(example)"
            } else {
                text += "\n  \(Phrase.exampleLabel(language)):" + lines.map { "\n    \($0)" }.joined()
            }
        }
        return text
    }
}

/// Returns `text` fit to stand in a message: cut at `limit` characters, and with a mark in the place of what cannot be
/// seen.
///
/// Texts come from other people's files, and a message ends up in a terminal that obeys control characters.
package func shown(_ text: String, limit: Int = 60) -> String {
    var result = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
        guard count < limit else {
            result.append("…")
            break
        }
        result.append(scalar.isHidden ? "\u{FFFD}" : scalar)
        count += 1
    }
    return String(result)
}
