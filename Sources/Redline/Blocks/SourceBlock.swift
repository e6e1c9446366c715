import Markdown

/// A block of a Markdown text and its place, marks, fences and following blank lines included.
struct SourceBlock: Equatable {
    let kind: Redline.Block.Kind
    var range: Range<Int>

    /// Cuts a text into blocks of whole lines that together cover every byte.
    static func all(of text: [UInt8], outline: Outline) -> [SourceBlock] {
        var cutter = BlockCutter(text, outline: outline)
        return cutter.cut()
    }
}

/// Goes over the lines of a text and says which block each belongs to.
private struct BlockCutter {
    private let text: [UInt8]
    private let outline: Outline
    private var blocks: [SourceBlock] = []
    /// The leaf that the line may be in.
    private var leaf = 0
    /// The leaf in which the last line was.
    private var current: Int?
    /// The fence of the code that has been opened.
    private var fence: ArraySlice<UInt8>?
    /// Whether the line before was blank.
    private var afterBlank = true

    init(_ text: [UInt8], outline: Outline) {
        self.text = text
        self.outline = outline
    }

    mutating func cut() -> [SourceBlock] {
        var lines = Lines(text)
        while lines.position < text.count {
            if addWhole(&lines) { continue }
            guard let line = lines.next() else { break }
            let whole = line.lowerBound..<lines.position
            if whole.upperBound <= outline.frontMatter.upperBound {
                addField(line, whole)
            } else {
                add(line, whole)
            }
        }
        return blocks
    }

    /// Takes a leaf that is all of its lines at once, where the next line begins one.
    private mutating func addWhole(_ lines: inout Lines) -> Bool {
        while leaf < outline.leaves.count, outline.leaves[leaf].range.upperBound <= lines.position { leaf += 1 }
        guard leaf < outline.leaves.count, outline.leaves[leaf].firstLine == lines.position else { return false }
        let start = lines.position
        lines.pass(to: outline.leaves[leaf].range.upperBound)
        begin(kind(of: outline.leaves[leaf]), start..<lines.position)
        (current, fence, afterBlank) = (leaf, nil, false)
        return true
    }

    private mutating func begin(_ kind: Redline.Block.Kind, _ whole: Range<Int>) {
        blocks.append(SourceBlock(kind: kind, range: whole))
    }

    private mutating func extend(_ whole: Range<Int>) {
        if blocks.isEmpty { return begin(.blank, whole) }
        blocks[blocks.count - 1].range = blocks[blocks.count - 1].range.lowerBound..<whole.upperBound
    }

    /// A field of the front matter goes from its key to the next.
    private mutating func addField(_ line: Range<Int>, _ whole: Range<Int>) {
        let content = text[line]
        if whole.lowerBound == 0 || whole.upperBound == outline.frontMatter.upperBound {
            begin(.frontMatter(key: ""), whole)
        } else if let first = content.first, ![0x20, 0x09, 0x23, 0x2D].contains(first),
            let colon = content.firstIndex(of: 0x3A)
        {
            begin(.frontMatter(key: String(decoding: content[..<colon], as: UTF8.self)), whole)
        } else {
            extend(whole)
        }
    }

    private mutating func add(_ line: Range<Int>, _ whole: Range<Int>) {
        if leaf < outline.leaves.count, outline.leaves[leaf].range.lowerBound < whole.upperBound {
            addLeaf(line, whole)
            afterBlank = false
        } else {
            addOther(line, whole)
            current = nil
        }
    }

    private mutating func addLeaf(_ line: Range<Int>, _ whole: Range<Int>) {
        let block = outline.leaves[leaf]
        let isFirst = current != leaf
        current = leaf
        if fence != nil {
            if block.kind == .code { return extend(whole) }
            fence = nil
        }
        let isPlain = line.isEmpty || text[line.lowerBound].isAlphanumeric
        if block.kind == .paragraph, !isPlain, isFootnote(PassageMark.strip(text[line], isFirst: isFirst)) {
            begin(.footnote, whole)
        } else if isFirst {
            begin(kind(of: block), whole)
        } else {
            extend(whole)
        }
    }

    private func kind(of leaf: Outline.Leaf) -> Redline.Block.Kind {
        switch leaf.kind {
        case .heading(let level) where !leaf.isNested: return .heading(level: level)
        case .code: return .code
        case .html: return .html
        case .row(let isHeader): return .tableRow(isHeader: isHeader)
        case .paragraph, .heading:
            let place = leaf.surroundings
            if place.opensItem, place.depth > 0 { return .item(depth: place.depth, isOrdered: place.isOrdered) }
            return place.isQuoted ? .quote : .paragraph
        }
    }

    /// A line without text of its own: blank, a fence, a ruler, the target of a link, or part of the block before it.
    private mutating func addOther(_ line: Range<Int>, _ whole: Range<Int>) {
        if line.isEmpty, fence == nil {
            afterBlank = true
            return extend(whole)
        }
        let content = PassageMark.strip(text[line], isFirst: false)
        defer { afterBlank = content.isEmpty }
        if let fence {
            if content.starts(with: fence), content.allSatisfy({ $0 == fence.first || $0 == 0x20 || $0 == 0x09 }) {
                self.fence = nil
            }
            return extend(whole)
        }
        if content.isEmpty { return extend(whole) }
        let bare = PassageMark.strip(content, isFirst: true)
        if let mark = bare.first, mark == 0x60 || mark == 0x7E, bare.prefix(3).allSatisfy({ $0 == mark }),
            bare.count >= 3
        {
            fence = bare.prefix { $0 == mark }
            return begin(.code, whole)
        }
        if !afterBlank, let last = blocks.last?.kind {
            if case .heading = last, isRow(content, of: [0x3D]) || isRow(content, of: [0x2D]) { return extend(whole) }
            if case .tableRow(let isHeader) = last {
                if isHeader, isRow(content, of: [0x7C, 0x2D, 0x3A]) { return extend(whole) }
                if content.contains(0x7C) { return begin(.tableRow(isHeader: false), whole) }
            }
        }
        begin(kindOfOther(content, bare: bare), whole)
    }

    private func kindOfOther(_ content: ArraySlice<UInt8>, bare: ArraySlice<UInt8>) -> Redline.Block.Kind {
        if isFootnote(bare) { return .footnote }
        if [0x2A, 0x2D, 0x5F].contains(where: { isRow(content, of: [$0]) && content.filter { $0 > 0x20 }.count > 2 }) {
            return .rule
        }
        let hashes = content.prefix { $0 == 0x23 }.count
        if (1...6).contains(hashes) { return .heading(level: hashes) }
        if bare.isEmpty || bare.count < content.count
            || content.count == 1 && [0x2A, 0x2B, 0x2D].contains(content.first)
        {
            return .item(depth: 1, isOrdered: (0x30...0x39).contains(content.first ?? 0))
        }
        return .paragraph
    }

    /// Whether a line consists of these marks and blanks.
    private func isRow(_ line: ArraySlice<UInt8>, of marks: [UInt8]) -> Bool {
        line.allSatisfy { $0 == 0x20 || $0 == 0x09 || marks.contains($0) }
    }

    /// Whether a line starts with "[^name]:".
    private func isFootnote(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.starts(with: [0x5B, 0x5E]), let close = line.firstIndex(of: 0x5D) else { return false }
        return close > line.startIndex + 2 && line.dropFirst(close - line.startIndex + 1).first == 0x3A
    }
}
