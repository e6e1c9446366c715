public import Dossier
import Markdown

/// A document as its meaning is read: headings, tables, items and passages, with their places.
public struct ContentText: Sendable {
    /// The document.
    public let document: Document

    /// The path of the document in the dossier, as findings call it.
    public let path: String

    /// The headings, in order.
    public internal(set) var headings: [Head] = []

    /// The tables, in order.
    public internal(set) var tables: [Table] = []

    /// The list items, in order.
    public internal(set) var items: [Item] = []

    /// The paragraphs and items, in order, for what sentences say.
    var passages: [Passage] = []

    /// The rules that a comment silences, by the line that it silences.
    var silenced: [Int: Set<FindingRule>] = [:]

    /// Where lines begin.
    let lines: LineTable

    /// A heading.
    public struct Head: Sendable {
        /// 1 for the highest to 6 for the lowest.
        public let level: Int
        /// The text as a reader sees it.
        public let text: String
        /// The text as headings are compared.
        let name: String
        /// The byte at which it begins.
        let place: Int
        /// Whether it stands in a quotation or a list.
        let isNested: Bool
        /// Whether anything can be read between it and the next of its level.
        var isFilled = false
        /// Whether a table stands there, perhaps without rows.
        var hasTable = false
    }

    /// A cell.
    public struct Cell: Sendable, Equatable {
        /// What a reader sees, on one line.
        public var text: String
        /// The byte at which it begins.
        let place: Int

        /// Whether it says nothing.
        public var isEmpty: Bool { Emptiness.isEmpty(text) }
    }

    /// A table.
    public struct Table: Sendable {
        /// The heading above it, in `headings`; nil where there is none.
        public let heading: Int?
        /// The heads of its columns.
        public var head: [Cell]
        /// Its rows, each with a cell for each column. A row with one filled cell that names nothing continues the row above.
        public var rows: [[Cell]]
        /// Whether most programs see no table here.
        let isLoose: Bool

        /// The column of this name; nil where there is none.
        func column(_ name: String) -> Int? {
            let wanted = Name.of(name)
            return head.firstIndex { Name.of($0.text) == wanted }
        }
    }

    /// A list item.
    public struct Item: Sendable {
        /// What names it: letters, perhaps a hyphen, and digits; nil where nothing does.
        public let id: String?
        /// Whether its checkbox is ticked; nil where it has none.
        public let isTicked: Bool?
        /// What it says.
        public let text: String
        /// The heading above it.
        let heading: Int?
        /// The byte at which it begins.
        let place: Int
    }

    /// A paragraph or an item.
    struct Passage: Sendable {
        let text: String
        let heading: Int?
        let place: Int
        /// The number before it, such as `6` or `4.1`.
        var number: String?
    }

    /// The number with which a text begins, without the point behind it.
    static func number(before text: String) -> String? {
        let word = text.drop(while: \.isSpace).prefix { !$0.isSpace }
        guard Name.isNumber(word) else { return nil }
        return String(word.reversed().drop { $0 == "." || $0 == ")" }.reversed())
    }

    /// Reads a document.
    ///
    /// - Parameters:
    ///   - document: the document.
    ///   - path: where it stands in the dossier.
    /// - Complexity: linear in the length of the text.
    public init(_ document: Document, path: String) {
        self.document = document
        self.path = path
        lines = LineTable(document.bytes)
        var reader = ContentReader(document.bytes)
        reader.read(into: &self)
    }

    /// The line and column of a byte, from 1; columns count Unicode scalars.
    func position(of place: Int) -> (line: Int, column: Int) { lines.position(of: place, in: document.bytes) }

    /// The tables under a heading of this name, in which `*` stands for any text.
    public func tables(under heading: String) -> [Table] {
        let pattern = Name.Pattern(heading)
        return tables.filter { $0.heading.map { pattern.matches(headings[$0].name) } ?? false }
    }
}

/// Where the lines of a text begin.
struct LineTable: Sendable {
    private let starts: [Int]

    init(_ bytes: [UInt8]) {
        var starts = [0]
        for (place, byte) in bytes.enumerated() where byte == 0x0A { starts.append(place + 1) }
        self.starts = starts
    }

    func position(of place: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= place { low = middle } else { high = middle }
        }
        let column = bytes[starts[low]..<min(max(place, starts[low]), bytes.count)].count { $0 & 0xC0 != 0x80 }
        return (low + 1, column + 1)
    }
}
