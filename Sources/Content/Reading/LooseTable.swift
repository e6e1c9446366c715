import Markdown

/// A table that CommonMark does not see: its line of dashes has short cells, or text stands right above its head.
struct LooseTable {
    let table: ContentText.Table

    /// Looks for a table in the lines of a paragraph.
    ///
    /// - Parameters:
    ///   - bytes: the whole text.
    ///   - start: where the paragraph begins; a blank line ends it.
    ///   - heading: the heading above it.
    init?(_ bytes: [UInt8], from start: Int, heading: Int?) {
        var lines = Lines(bytes, from: bytes[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)
        var all: [Range<Int>] = []
        while let line = lines.next(), bytes[line].contains(where: { !$0.isWhiteSpace }) {
            all.append(line)
            // Lines of prose are many, and a table shows in its first two.
            if all.count > 500, !bytes[line].contains(0x7C) { break }
        }
        guard
            let ruler = all.indices.dropFirst().first(where: {
                Self.isRuler(bytes[all[$0]]) && bytes[all[$0 - 1]].contains(0x7C)
            })
        else { return nil }
        let head = Self.cells(bytes, all[ruler - 1])
        guard head.count > 1, Self.cells(bytes, all[ruler]).count == head.count else { return nil }
        let rows = all[(ruler + 1)...].filter { bytes[$0].contains(0x7C) }.map {
            ContentReader.fitted(Self.cells(bytes, $0), to: head.count, at: $0.lowerBound)
        }
        table = ContentText.Table(heading: heading, head: head, rows: Array(rows), isLoose: true)
    }

    /// Whether a line consists of dashes, colons and borders.
    private static func isRuler(_ line: ArraySlice<UInt8>) -> Bool {
        line.contains(0x2D) && line.contains(0x7C)
            && line.allSatisfy { $0 == 0x2D || $0 == 0x3A || $0 == 0x7C || $0.isWhiteSpace }
    }

    private static func cells(_ bytes: [UInt8], _ line: Range<Int>) -> [ContentText.Cell] {
        let row = TableRow(bytes[line], isHeader: false)
        return (row.lines.first?.cells ?? []).map { cell in
            let content = TableRow.content(cell, in: bytes)
            let prose = Prose(Array(content))
            let said = ContentReader.text(of: prose.paragraphs.first?.cells.first ?? [])
            return ContentText.Cell(text: said, place: content.startIndex)
        }
    }
}
