public import Dossier

/// Checks what one text says against what its kind declares and against the rest of the dossier.
public struct ContentCheck {
    let text: ContentText
    let kind: Kind
    let library: any Library
    let names: KnownNames
    let things: Things

    private(set) var findings: [Finding] = []

    /// The findings in a text, in the order of its lines; what a comment silences is not among them.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - kind: what it is.
    ///   - library: the rest of the dossier.
    /// - Complexity: linear in the text and in the documents that its kind refers to.
    public static func findings(in text: ContentText, of kind: Kind, library: any Library) -> [Finding] {
        var check = ContentCheck(text, kind, library)
        check.run()
        return check.findings.enumerated().sorted {
            ($0.element.error.line, $0.element.error.column, $0.offset)
                < ($1.element.error.line, $1.element.error.column, $1.offset)
        }.map(\.element)
    }

    private init(_ text: ContentText, _ kind: Kind, _ library: any Library) {
        self.text = text
        self.kind = kind
        self.library = library
        names = KnownNames(library.charter)
        things = Things(library, beside: text, of: kind)
    }

    private mutating func run() {
        checkSections()
        checkFields()
        checkTables()
        checkItems()
        checkNumbering()
        checkAnnouncements()
        checkArithmetic()
        checkTerms()
        checkLocked()
        checkAgain()
    }

    /// Notes a finding at a byte of the text.
    mutating func note(
        _ rule: FindingRule, at place: Int, _ problem: Phrase, expected: Phrase? = nil, example: String? = nil
    ) {
        let (line, column) = text.position(of: place)
        note(rule, line: line, column: column, problem, expected: expected, example: example)
    }

    /// Notes a finding at a line and a column.
    mutating func note(
        _ rule: FindingRule, line: Int, column: Int, key: String? = nil, _ problem: Phrase, expected: Phrase? = nil,
        example: String? = nil
    ) {
        let weight = kind.meaning.weight(of: rule)
        guard weight != .none, findings.count < Self.limit else { return }
        // Only what may be right can be silenced.
        if weight == .signal, text.silenced[line]?.contains(rule) == true { return }
        findings.append(
            Finding(
                rule: rule, weight: weight,
                error: DocumentError(
                    file: text.path, line: line, column: column, key: key, problem: problem, expected: expected,
                    example: example)))
    }

    /// More findings than anyone reads; hostile texts have millions.
    static let limit = 2_000
}
