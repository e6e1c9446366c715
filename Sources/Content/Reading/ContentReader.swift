import Dossier
import Markdown

/// Reads headings, tables, items and passages from Markdown.
struct ContentReader {
    private let bytes: [UInt8]
    private let prose: Prose
    /// The headings that are still open, at most one for each level.
    private var open: [Int] = []
    private var isInTable = false
    /// The list that was read last, and the number of its last item.
    private var list = (number: 0, next: 0)

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        prose = Prose(bytes)
    }

    mutating func read(into text: inout ContentText) {
        for paragraph in prose.paragraphs {
            switch paragraph.shape.kind {
            case .field: continue
            case .heading(let level): add(level, paragraph, to: &text)
            case .row(let isHeader): add(row: paragraph, isHeader: isHeader, to: &text)
            case .html: addHTML(paragraph, to: &text)
            case .code: fill(&text)
            case .paragraph: add(paragraph, to: &text)
            }
            if !paragraph.shape.isRow { isInTable = false }
        }
        joinBroken(&text.tables)
        for index in text.tables.indices { joinContinued(&text.tables[index]) }
    }

    private mutating func add(_ level: Int, _ paragraph: Prose.Paragraph, to text: inout ContentText) {
        let isNested = paragraph.shape.depth > 0 || paragraph.shape.quotations > 0
        let said = Self.text(of: paragraph.cells.first ?? [])
        guard !said.isEmpty else { return }
        if !isNested {
            open.removeAll { text.headings[$0].level >= level }
            open.append(text.headings.count)
        }
        text.headings.append(
            ContentText.Head(
                level: level, text: said, name: Name.of(said), place: paragraph.position, isNested: isNested))
    }

    private func fill(_ text: inout ContentText) {
        for index in open { text.headings[index].isFilled = true }
    }

    private mutating func add(row: Prose.Paragraph, isHeader: Bool, to text: inout ContentText) {
        let cells = self.cells(of: row)
        if isHeader {
            text.tables.append(ContentText.Table(heading: open.last, head: cells, rows: [], isLoose: false))
            isInTable = true
            for index in open { text.headings[index].hasTable = true }
        } else if isInTable, let last = text.tables.indices.last {
            text.tables[last].rows.append(Self.fitted(cells, to: text.tables[last].head.count, at: row.position))
            if cells.contains(where: { !$0.text.isEmpty }) { fill(&text) }
        }
    }

    /// The cells of a row, each with the place at which its text begins, or would.
    private func cells(of row: Prose.Paragraph) -> [ContentText.Cell] {
        let start = bytes[..<row.position].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let end = bytes[row.position...].firstIndex(of: 0x0A) ?? bytes.count
        let raw = TableRow(bytes[start..<end], isHeader: false).lines.first?.cells ?? []
        return row.cells.enumerated().map { column, pieces in
            let first = pieces.first { !$0.place.isEmpty }?.place.lowerBound
            let place = first ?? (column < raw.count ? min(raw[column].lowerBound + 1, end) : row.position)
            return ContentText.Cell(text: Self.text(of: pieces), place: place)
        }
    }

    static func fitted(_ cells: [ContentText.Cell], to count: Int, at place: Int) -> [ContentText.Cell] {
        let missing = max(0, count - cells.count)
        return Array(cells.prefix(count)) + Array(repeating: ContentText.Cell(text: "", place: place), count: missing)
    }

    /// A comment may silence rules on the next line; other HTML can be read.
    private func addHTML(_ paragraph: Prose.Paragraph, to text: inout ContentText) {
        let source = Self.raw(of: paragraph.cells.first ?? [])
        if !Self.withoutComments(source).allSatisfy(\.isWhitespace) { fill(&text) }
        guard let comment = SilencingComment(source) else { return }
        let line = text.position(of: paragraph.position).line + source.count { $0.isNewline }
        text.silenced[line + 1, default: []].formUnion(comment.rules)
    }

    private mutating func add(_ paragraph: Prose.Paragraph, to text: inout ContentText) {
        let pieces = paragraph.cells.first ?? []
        let said = Self.text(of: pieces)
        guard !said.isEmpty else { return }
        fill(&text)
        if let table = LooseTable(bytes, from: paragraph.position, heading: open.last), paragraph.shape.depth == 0 {
            text.tables.append(table.table)
            return
        }
        text.passages.append(
            ContentText.Passage(
                text: said, heading: open.last, place: paragraph.position,
                number: number(of: paragraph) ?? ContentText.number(before: said)))
        guard paragraph.shape.opensItem else { return }
        var rest = said[...]
        var isTicked: Bool?
        if rest.hasPrefix("[ ] ") || rest == "[ ]" { isTicked = false }
        if rest.hasPrefix("[x] ") || rest.hasPrefix("[X] ") { isTicked = true }
        if isTicked != nil { rest = rest.dropFirst(3).drop(while: \.isWhitespace) }
        let strong = pieces.first { $0.format.isStrong && !Self.text(of: [$0]).isEmpty }.map { Self.text(of: [$0]) }
        var id: String?
        if let strong, rest.hasPrefix(strong) {
            let name = strong.trimmed.prefix { $0 != ":" && $0 != "." }
            if Name.isThing(name) {
                id = String(name)
                rest = rest.dropFirst(strong.count).drop { $0.isWhitespace || $0 == ":" || $0 == "." }
            }
        }
        text.items.append(
            ContentText.Item(
                id: id, isTicked: isTicked, text: String(rest), heading: open.last, place: paragraph.position))
    }

    /// The number of an item in a numbered list.
    private mutating func number(of paragraph: Prose.Paragraph) -> String? {
        guard paragraph.shape.isOrdered, paragraph.shape.opensItem, paragraph.shape.depth == 1 else { return nil }
        if list.number != paragraph.list { list = (paragraph.list, paragraph.start) } else { list.next += 1 }
        return String(list.next)
    }

    /// Joins a table with empty heads to the one before it: a page break stood between them.
    private func joinBroken(_ tables: inout [ContentText.Table]) {
        var joined: [ContentText.Table] = []
        for table in tables {
            if let last = joined.indices.last, table.head.allSatisfy(\.text.isEmpty),
                joined[last].heading == table.heading, joined[last].head.count == table.head.count
            {
                joined[last].rows += table.rows
            } else {
                joined.append(table)
            }
        }
        tables = joined
    }

    /// Joins rows that only go on with the row above: one cell is filled, and it is not the one that names the row.
    private func joinContinued(_ table: inout ContentText.Table) {
        var rows: [[ContentText.Cell]] = []
        for row in table.rows {
            let filled = row.indices.filter { !row[$0].text.isEmpty }
            if filled.count == 1, filled[0] > 0, var above = rows.popLast() {
                above[filled[0]].text += (above[filled[0]].text.isEmpty ? "" : " ") + row[filled[0]].text
                rows.append(above)
            } else {
                rows.append(row)
            }
        }
        table.rows = rows
    }

    // MARK: Text

    /// What a reader sees of pieces, on one line, without comments.
    static func text(of pieces: [Prose.Piece]) -> String {
        let bytes = bytes(of: pieces)
        if let plain = onOneLine(bytes) { return plain }
        let visible = withoutComments(String(decoding: bytes, as: UTF8.self))
        return visible.split(whereSeparator: \.isSpace).joined(separator: " ")
    }

    /// The text of `bytes` on one line; nil where a comment may stand there, or white space that is not ASCII.
    ///
    /// Nearly every text of a dossier can be read like this, byte by byte.
    private static func onOneLine(_ bytes: [UInt8]) -> String? {
        var line: [UInt8] = []
        line.reserveCapacity(bytes.count)
        var isAfterSpace = false
        for (place, byte) in bytes.enumerated() {
            switch byte {
            case 0x20, 0x09...0x0D:
                isAfterSpace = !line.isEmpty
                continue
            case UInt8(ascii: "<") where place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "!"):
                return nil
            // The first bytes of all white space beyond ASCII, from U+0085 to U+3000.
            case 0xC2, 0xE1, 0xE2, 0xE3:
                return nil
            default:
                break
            }
            if isAfterSpace { line.append(0x20) }
            isAfterSpace = false
            line.append(byte)
        }
        return String(decoding: line, as: UTF8.self)
    }

    private static func raw(of pieces: [Prose.Piece]) -> String { String(decoding: bytes(of: pieces), as: UTF8.self) }

    private static func bytes(of pieces: [Prose.Piece]) -> [UInt8] {
        var bytes: [UInt8] = []
        for piece in pieces {
            switch piece.content {
            case .text(let text): bytes += text
            case .lineBreak: bytes.append(0x0A)
            case .footnote: break
            }
        }
        return bytes
    }

    static func withoutComments(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "<!--") {
            result += rest[..<start.lowerBound]
            guard let end = rest[start.upperBound...].firstRange(of: "-->") else { return result }
            rest = rest[end.upperBound...]
        }
        return result + rest
    }
}

/// A comment such as `<!-- kader: actor, zie het mandaat -->`, which silences rules on the next line and says why.
struct SilencingComment {
    let rules: Set<FindingRule>
    /// Why; empty where nothing is said, and then nothing is silenced.
    let reason: String

    init?(_ source: String) {
        let text = source.trimmed
        guard text.hasPrefix("<!--"), text.hasSuffix("-->"), text.count >= 7 else { return nil }
        let inside = String(text.dropFirst(4).dropLast(3)).trimmed
        guard inside.hasPrefix("kader:") else { return nil }
        var parts = inside.dropFirst(6).split(separator: ",", omittingEmptySubsequences: false)
            .map { String($0).trimmed }[...]
        var rules: Set<FindingRule> = []
        while let first = parts.first, let rule = FindingRule(rawValue: first) {
            rules.insert(rule)
            parts.removeFirst()
        }
        reason = parts.joined(separator: ", ")
        guard !rules.isEmpty, !reason.isEmpty else { return nil }
        self.rules = rules
    }
}
