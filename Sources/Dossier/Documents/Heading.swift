/// A heading of a document, as whoever reads Markdown for the dossier found it.
public struct Heading: Sendable, Equatable {
    /// The level, 1 to 6.
    public var level: Int

    /// The text as a reader sees it, without marks and white space around it.
    public var text: String

    /// The line of the file on which it begins, from 1.
    public var line: Int

    /// It stands in a quotation or a list item, and so heads no section.
    public var isNested: Bool

    /// Whether text stands between it and the next heading of its level or above. Headings below it, blank lines and HTML
    /// comments are no text.
    public var hasText: Bool

    /// Describes a heading.
    public init(level: Int, text: String, line: Int, isNested: Bool = false, hasText: Bool) {
        self.level = level
        self.text = text
        self.line = line
        self.isNested = isNested
        self.hasText = hasText
    }

    /// The heading as one writes it.
    var written: String { String(repeating: "#", count: level) + " " + text }
}
