/// A Markdown text cut into what md4c reads and what it does not know: front matter and footnotes.
struct ProseSource {
    private let text: [UInt8]
    /// Where the Markdown begins: behind the front matter.
    let start: Int
    /// The Markdown, with blanks in the place of footnotes, so that no byte moves.
    let markdown: [UInt8]
    /// The footnotes in the order of the text: the name, and the place of what is said.
    let footnotes: [(name: [UInt8], range: Range<Int>)]
    /// Whether md4c reads the text in linear time.
    ///
    /// It compares each line with every open quotation and list item, and searches all lines of a paragraph for the end
    /// of each bracket: nobody writes a hundred marks on one line, or brackets in a paragraph of 500 lines.
    let isReadable: Bool

    init(_ text: [UInt8]) {
        self.text = text
        start = FrontMatter.range(in: text).upperBound
        var scanner = FootnoteScanner(text, from: start)
        while scanner.next() {}
        footnotes = scanner.footnotes
        markdown = scanner.markdown
        isReadable = scanner.isReadable && text.count < Int(Int32.max)
    }

    /// The fields of the front matter as rows of one table.
    var fields: [Prose.Paragraph] {
        var rows: [Prose.Paragraph] = []
        for line in Self.lines(text, 0..<start) {
            let bytes = text[line]
            guard let first = bytes.first, !bytes.allSatisfy({ $0 == 0x2D || $0 <= 0x20 }) else { continue }
            if ![0x20, 0x09, 0x23, 0x2D].contains(first), let colon = bytes.firstIndex(of: 0x3A) {
                let value = Self.trimmed(text, colon + 1..<line.upperBound)
                rows.append(
                    Prose.Paragraph(
                        shape: Prose.Shape(kind: .field, cells: 2),
                        cells: [[piece(line.lowerBound..<colon)], value.isEmpty ? [] : [piece(value)]],
                        alignments: [.none, .none], position: line.lowerBound))
            } else if !rows.isEmpty, rows[rows.count - 1].cells.count == 2 {
                var row = rows.removeLast()
                if !row.cells[1].isEmpty {
                    let end = line.lowerBound
                    row.cells[1].append(Prose.Piece(content: .lineBreak, format: Prose.Format(), place: end..<end))
                }
                row.cells[1].append(piece(Self.trimmed(text, line)))
                rows.append(row)
            }
        }
        return rows
    }

    /// The lines of the text behind the front matter, each as a paragraph.
    var lines: [Prose.Paragraph] {
        Self.lines(text, start..<text.count).map { line in
            Prose.Paragraph(
                shape: Prose.Shape(kind: .code), cells: [line.isEmpty ? [] : [piece(line)]], position: line.lowerBound)
        }
    }

    private func piece(_ place: Range<Int>) -> Prose.Piece {
        Prose.Piece(content: .text(Array(text[place])), format: Prose.Format(), place: place)
    }

    /// The lines in a range without what ends them.
    static func lines(_ text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let end = text[index..<range.upperBound].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? range.upperBound
            result.append(index..<end)
            index = end + 1
            if end < range.upperBound, text[end] == 0x0D, index < range.upperBound, text[index] == 0x0A { index += 1 }
        }
        return result
    }

    static func trimmed(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
        let first = text[range].firstIndex { $0 > 0x20 } ?? range.upperBound
        let last = text[range].lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? first
        return first..<max(first, last)
    }
}

/// Finds the footnotes outside code, and blanks them out of the text.
private struct FootnoteScanner {
    private(set) var footnotes: [(name: [UInt8], range: Range<Int>)] = []
    private(set) var markdown: [UInt8]
    private(set) var isReadable = true

    private let lines: [Range<Int>]
    private var index = 0
    private var fence: [UInt8]?
    private var known: Set<[UInt8]> = []
    private var paragraph = 0
    private var hasBracket = false
    private var isInNote = false

    init(_ text: [UInt8], from start: Int) {
        markdown = text
        lines = ProseSource.lines(text, start..<text.count)
    }

    mutating func next() -> Bool {
        guard index < lines.count else { return false }
        let line = lines[index]
        index += 1
        let content = ProseSource.trimmed(markdown, line)
        if content.isEmpty {
            (paragraph, hasBracket, isInNote) = (0, false, false)
            return true
        }
        measure(line, content)
        let indent = content.lowerBound - line.lowerBound
        if let open = fence {
            if markdown[content].starts(with: open), markdown[content].allSatisfy({ $0 == open.first }) { fence = nil }
            return true
        }
        guard indent < 4 || isInNote else { return true }
        let mark = markdown[content.lowerBound]
        let run = markdown[content].prefix { $0 == mark }
        // What begins a block ends the note above it, as it ends a paragraph.
        if indent < 4, Self.beginsBlock(markdown[content]) { isInNote = false }
        if mark == 0x60 || mark == 0x7E, run.count >= 3 {
            fence = Array(run)
        } else if let name = Self.name(markdown[content]), !known.contains(name) {
            known.insert(name)
            footnotes.append((name, content.lowerBound + name.count + 4..<content.upperBound))
            isInNote = true
        } else if isInNote, let last = footnotes.popLast() {
            footnotes.append((last.name, last.range.lowerBound..<content.upperBound))
        }
        if isInNote { for place in line { markdown[place] = 0x20 } }
        return true
    }

    /// Whether a line is a heading, a quotation, an item of a list, a rule or the fence of code, also right under text.
    private static func beginsBlock(_ line: ArraySlice<UInt8>) -> Bool {
        guard let mark = line.first else { return false }
        let run = line.prefix { $0 == mark }
        let next = line.dropFirst(run.count).first
        let isApart = next.map { $0 == 0x20 || $0 == 0x09 } ?? true
        switch mark {
        case 0x23: return run.count <= 6 && isApart
        case 0x3E: return true
        case 0x60, 0x7E: return run.count >= 3
        case 0x2A, 0x2B, 0x2D, 0x5F:
            let isRule = mark != 0x2B && line.allSatisfy { $0 == mark || $0 == 0x20 || $0 == 0x09 }
            if isRule, line.count(where: { $0 == mark }) >= 3 { return true }
            return mark != 0x5F && run.count == 1 && next != nil && isApart
        // Only a list that begins with 1 comes right under text.
        case 0x31:
            let rest = line.dropFirst()
            return [0x2E, 0x29].contains(rest.first) && rest.dropFirst().first == 0x20
        default: return false
        }
    }

    private mutating func measure(_ line: Range<Int>, _ content: Range<Int>) {
        paragraph += 1
        hasBracket = hasBracket || markdown[line].contains(0x5B)
        let marks = markdown[content].prefix { $0 <= 0x20 || [0x2A, 0x2B, 0x2D, 0x2E, 0x29, 0x3E].contains($0) }
        let separate = marks.count { $0 <= 0x20 || $0 == 0x3E }
        if paragraph > 500 && hasBracket || separate > 100 { isReadable = false }
    }

    /// The name in `[^name]: `.
    private static func name(_ content: ArraySlice<UInt8>) -> [UInt8]? {
        guard content.starts(with: [0x5B, 0x5E]), let close = content.prefix(256).firstIndex(of: 0x5D),
            close > content.startIndex + 2, close + 1 < content.endIndex, content[close + 1] == 0x3A
        else { return nil }
        return Array(content[content.startIndex + 2..<close])
    }
}
