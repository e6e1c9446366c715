/// A row of a table cut into cells.
package struct TableRow {
    /// A line of a row: the head of a table has a second one, of dashes.
    package struct Line {
        /// Each cell from the border before it to the next.
        package var cells: [Range<Int>] = []
        /// The last border with the line end.
        package var tail: Range<Int>

        /// A line whose last border begins here.
        package init(tail: Range<Int>) { self.tail = tail }
    }

    package let lines: [Line]
    /// The blank lines behind the row.
    package let rest: Range<Int>

    /// Cuts the bytes of a row, in places of `text`.
    package init(_ text: ArraySlice<UInt8>, isHeader: Bool) {
        var lines: [Line] = []
        var start = text.startIndex
        while start < text.endIndex, lines.count < (isHeader ? 2 : 1) {
            let end = text[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.endIndex
            lines.append(Self.line(text[start..<end]))
            start = end
        }
        self.lines = lines
        rest = start..<text.endIndex
    }

    private static func line(_ text: ArraySlice<UInt8>) -> Line {
        let end = text.lastIndex { !$0.isWhiteSpace }.map { $0 + 1 } ?? text.startIndex
        var line = Line(tail: end..<text.endIndex)
        var start = text.startIndex
        var index = start
        // The first border opens the first cell.
        var isOpening = true
        while index < end {
            let byte = text[index]
            if byte == 0x7C {
                if index + 1 == end, !isOpening {
                    line.cells.append(start..<index)
                    line.tail = index..<text.endIndex
                    return line
                }
                if !isOpening {
                    line.cells.append(start..<index)
                    start = index
                }
                isOpening = false
            } else if byte == 0x5C {
                index += 1
                isOpening = false
            } else if !byte.isWhiteSpace, byte != 0x3E {
                isOpening = false
            }
            index += 1
        }
        if start < end { line.cells.append(start..<end) }
        return line
    }

    /// What a cell says, without its border and the blanks around it.
    package static func content(_ cell: Range<Int>, in text: [UInt8]) -> ArraySlice<UInt8> {
        var content = text[cell].drop { $0.isWhiteSpace || $0 == 0x7C || $0 == 0x3E }
        while let last = content.last, last.isWhiteSpace { content.removeLast() }
        return content
    }
}
