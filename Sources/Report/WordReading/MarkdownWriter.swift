import Markdown

/// Writes passages as Markdown.
struct MarkdownWriter {
    /// The most columns that the rows of a table are filled up to; Word has no more.
    static let columnLimit = 63

    private let naming: MarkdownInline.Naming
    private var bytes: [UInt8] = []
    /// The items that are open: how their lines are indented, and how the next one of the list is marked.
    private var items: [Item] = []
    /// Whether the last thing written was a list item, so that the next one may follow without a blank line.
    private var isTight = false

    private struct Item {
        let isOrdered: Bool
        /// The list of its last item.
        var list: Passage.List?
        var number: Int
        /// What closes a number: two lists side by side have different ones.
        var mark: UInt8
        /// The blanks before the text of the item.
        var width: Int
    }

    private init(naming: @escaping MarkdownInline.Naming) { self.naming = naming }

    /// The Markdown of passages, each block with a line feed at its end and a blank line before the next.
    static func text(_ passages: some Sequence<Passage>, naming: @escaping MarkdownInline.Naming) -> [UInt8] {
        var writer = MarkdownWriter(naming: naming)
        let passages = Array(passages)
        var index = 0
        while index < passages.count {
            let first = passages[index]
            let end = passages[index...].firstIndex { !$0.goesOn(from: first) } ?? passages.count
            if first.shape.isRow {
                writer.writeTable(passages[index..<end])
            } else if first.shape.kind == .code {
                writer.writeCode(passages[index..<end])
            } else {
                writer.write(first)
            }
            index = max(index + 1, first.shape.isRow || first.shape.kind == .code ? end : 0)
        }
        return writer.bytes
    }

    private mutating func write(_ passage: Passage) {
        let shape = passage.shape
        let spans = passage.cells.first ?? []
        if shape.opensItem { return writeItem(passage, spans) }
        let indent = open(shape.depth)
        switch shape.kind {
        case .heading(let level):
            begin(indent)
            bytes += [UInt8](repeating: 0x23, count: level) + [0x20]
            bytes += MarkdownInline.text(spans, in: .heading, naming: naming)
        default:
            let prefix = indent + Array(repeatElement(Array("> ".utf8), count: shape.quotations).joined())
            begin(prefix)
            bytes += MarkdownInline.text(spans, prefix: prefix, naming: naming)
        }
        bytes.append(0x0A)
    }

    private mutating func writeItem(_ passage: Passage, _ spans: [Passage.Span]) {
        let shape = passage.shape
        let depth = max(1, min(shape.depth, items.count + 1))
        let wasTight = isTight
        items.removeLast(max(0, items.count - depth))
        var item: Item
        let list = passage.list
        if items.count == depth, let last = items.popLast(), last.isOrdered == shape.isOrdered {
            item = last
            if shape.isOrdered, let list, let before = last.list, !list.goesOn(from: before) {
                item.number = list.start
                item.mark = last.mark == 0x2E ? 0x29 : 0x2E
            }
            item.list = list
        } else {
            item = Item(isOrdered: shape.isOrdered, list: list, number: list?.start ?? 1, mark: 0x2E, width: 0)
        }
        let indent = [UInt8](repeating: 0x20, count: items.last?.width ?? 0)
        let mark = item.isOrdered ? Array("\(item.number)".utf8) + [item.mark, 0x20] : [0x2D, 0x20]
        item.number += 1
        item.width = indent.count + mark.count
        items.append(item)
        if wasTight { bytes += indent } else { begin(indent) }
        let prefix = [UInt8](repeating: 0x20, count: item.width)
        let (box, rest) = Self.box(of: spans)
        bytes += mark + box + MarkdownInline.text(rest, prefix: prefix, naming: naming) + [0x0A]
        isTight = true
    }

    /// The box of a task, which is written as it is, and the text behind it.
    private static func box(of spans: [Passage.Span]) -> (box: [UInt8], rest: [Passage.Span]) {
        guard let first = spans.first, first.format == Prose.Format(), case .text(let text) = first.content,
            ["[ ] ", "[x] ", "[X] "].contains(where: { text.starts(with: $0.utf8) })
        else { return ([], spans) }
        var rest = spans
        rest[0].content = .text(Array(text[4...]))
        return (Array(text[..<4]), text.count == 4 ? Array(rest.dropFirst()) : rest)
    }

    /// Closes the items that are deeper; the blanks before a line of those that stay open.
    private mutating func open(_ depth: Int) -> [UInt8] {
        items.removeLast(max(0, items.count - depth))
        return [UInt8](repeating: 0x20, count: items.last?.width ?? 0)
    }

    private mutating func begin(_ prefix: [UInt8]) {
        if !bytes.isEmpty { bytes.append(0x0A) }
        bytes += prefix
        isTight = false
    }

    private mutating func writeCode(_ passages: ArraySlice<Passage>) {
        let indent = open(passages.first?.shape.depth ?? 0)
        var lines: [[UInt8]] = [[]]
        for (index, span) in passages.map({ $0.cells.first ?? [] }).enumerated() {
            if index > 0 { lines.append([]) }
            for part in span {
                if case .text(let text) = part.content { lines[lines.count - 1] += text } else { lines.append([]) }
            }
        }
        let longest =
            lines.map { (line: [UInt8]) -> Int in line.drop { $0 == 0x20 }.prefix { $0 == 0x60 }.count }.max() ?? 0
        let fence = [UInt8](repeating: 0x60, count: max(3, longest + 1))
        begin(indent)
        bytes += fence + [0x0A]
        for line in lines { bytes += (line.isEmpty ? [] : indent + line) + [0x0A] }
        bytes += indent + fence + [0x0A]
    }

    private mutating func writeTable(_ rows: ArraySlice<Passage>) {
        _ = open(0)
        begin([])
        let columns = min(rows.map(\.cells.count).max() ?? 0, Self.columnLimit)
        for (index, row) in rows.enumerated() {
            bytes += Self.row(row.cells, columns: columns, naming: naming) + [0x0A]
            guard index == 0 else { continue }
            let alignments = (0..<columns).map { column in
                switch row.alignments.indices.contains(column) ? row.alignments[column] : .none {
                case .none: "---"
                case .left: ":--"
                case .centre: ":-:"
                case .right: "--:"
                }
            }
            bytes += Array("| \(alignments.joined(separator: " | ")) |\n".utf8)
        }
    }

    /// One row of a table.
    static func row(_ cells: [[Passage.Span]], columns: Int, naming: @escaping MarkdownInline.Naming) -> [UInt8] {
        var result: [UInt8] = [0x7C]
        for column in 0..<max(columns, cells.count) {
            let text =
                column < cells.count ? MarkdownInline.text(cells[column], in: .cell, naming: naming) : []
            result += [0x20] + text + (text.isEmpty ? [] : [0x20]) + [0x7C]
        }
        return result
    }
}

extension Passage {
    /// Whether it is of one table, or of one piece of code, with the passage before it.
    fileprivate func goesOn(from first: Passage) -> Bool {
        if shape.isRow, first.shape.isRow { return table == first.table }
        return shape.kind == .code && first.shape.kind == .code && shape.depth == first.shape.depth
    }
}
