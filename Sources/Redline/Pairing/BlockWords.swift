import Markdown

/// The words of the blocks that are compared, each text read once.
struct BlockWords {
    private var interner = Interner<UInt8>(capacity: 1_024)
    private var old: [Int: [UInt32]] = [:]
    private var new: [Int: [UInt32]] = [:]

    init() {}

    mutating func ofOld(_ block: Int, _ text: BlockText) -> [UInt32] {
        if let known = old[block] { return known }
        let words = read(text, block)
        old[block] = words
        return words
    }

    mutating func ofNew(_ block: Int, _ text: BlockText) -> [UInt32] {
        if let known = new[block] { return known }
        let words = read(text, block)
        new[block] = words
        return words
    }

    private mutating func read(_ text: BlockText, _ block: Int) -> [UInt32] {
        let bytes = text.text(block)
        return TokenText(Array(bytes), reading: Reading(text.blocks[block].kind, bytes), interner: &interner).wordIDs
    }
}

/// The cells of the rows that are compared, as numbers; empty cells are left out.
struct RowCells {
    private var interner = Interner<UInt8>(capacity: 256)

    init() {}

    mutating func of(_ block: Int, in text: BlockText) -> [UInt32] {
        let row = TableRow(text.text(block), isHeader: text.blocks[block].kind.isHead)
        return (row.lines.first?.cells ?? []).compactMap { cell in
            let content = TableRow.content(cell, in: text.bytes)
            return content.isEmpty ? nil : interner.id(of: content)
        }
    }
}

extension Redline.Block.Kind {
    /// Whether it holds sentences.
    var isProse: Bool {
        switch self {
        case .paragraph, .item, .quote, .footnote: true
        default: false
        }
    }

    /// Whether it is a row of a table.
    var isRow: Bool {
        if case .tableRow = self { true } else { false }
    }

    /// Whether it is the head of a table.
    var isHead: Bool { self == .tableRow(isHeader: true) }

    /// Whether it is an item of a list.
    var isItem: Bool {
        if case .item = self { true } else { false }
    }

    /// Whether a block of this kind can be an earlier version of one of another kind, when they are alike.
    func canBecome(_ other: Self) -> Bool {
        switch (self, other) {
        case (.heading, .heading), (.tableRow, .tableRow), (.code, .code), (.html, .html), (.rule, .rule): true
        case (.heading, .paragraph), (.paragraph, .heading): true
        default: isProse && other.isProse
        }
    }
}
