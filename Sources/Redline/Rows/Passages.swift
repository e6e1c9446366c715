import Markdown

/// A paragraph, heading, row, item or line of a Markdown text, without the marks before it.
struct Passage {
    /// The text on one line.
    let text: [UInt8]
    /// The place of its first line.
    let place: Int
    /// Whether it can hold several sentences.
    let isProse: Bool

    /// Whether it says the same, wherever it stands.
    func isSame(as other: Passage) -> Bool { isProse == other.isProse && text == other.text }
}

/// Cuts a Markdown text into passages. Every line with a word is in one of them, so that no change goes unseen.
enum Passages {
    static func of(_ text: [UInt8], outline: Outline) -> [Passage] {
        var passages: [Passage] = []
        var lines = Lines(text, from: outline.frontMatter.lowerBound)
        var leaves = outline.leaves[...]
        while let first = lines.next() {
            while let leaf = leaves.first, leaf.range.upperBound <= first.lowerBound { leaves.removeFirst() }
            guard first.lowerBound >= outline.frontMatter.upperBound, let leaf = leaves.first,
                leaf.range.lowerBound <= first.upperBound, leaf.kind != .code
            else {
                let isItem = first.lowerBound >= outline.frontMatter.upperBound && leaves.first?.kind != .code
                add(Collapsed.bytes(isItem ? PassageMark.strip(text[first], isFirst: true) : text[first]), first, false)
                continue
            }
            var content = Array(PassageMark.strip(text[first], isFirst: leaf.kind != .html))
            var last = first
            while last.upperBound < leaf.range.upperBound, let line = lines.next() {
                content.append(0x20)
                content += PassageMark.strip(text[line], isFirst: false)
                last = line
            }
            content = Collapsed.bytes(content)
            if case .row = leaf.kind { content = withoutOuterBorders(content) }
            add(content, first, leaf.kind == .paragraph || leaf.kind == .html)
        }
        return passages

        func add(_ content: [UInt8], _ line: Range<Int>, _ isProse: Bool) {
            // Rulers, fences and the lines under headings say nothing.
            let isBare = content.allSatisfy { $0 < 0x80 && !$0.isAlphanumeric }
            if !isBare || isProse { passages.append(Passage(text: content, place: line.lowerBound, isProse: isProse)) }
        }
    }

    private static func withoutOuterBorders(_ row: [UInt8]) -> [UInt8] {
        var content = row[...]
        if content.first == 0x7C { content.removeFirst() }
        if content.last == 0x7C, content.dropLast().last != 0x5C { content.removeLast() }
        return Collapsed.bytes(content)
    }
}

/// The marks of quotations, list items and headings at the start of a line.
enum PassageMark {
    /// The line without those marks.
    /// - Parameter isFirst: whether a new block starts here; on later lines only quotations have a mark.
    static func strip(_ line: ArraySlice<UInt8>, isFirst: Bool) -> ArraySlice<UInt8> {
        var rest = withoutBlanks(line)
        while let byte = rest.first {
            if byte == 0x3E {
                rest = withoutBlanks(rest.dropFirst())
            } else if isFirst, let length = markLength(rest) {
                rest = withoutBlanks(rest.dropFirst(length))
            } else {
                break
            }
        }
        return rest
    }

    /// The place behind the marks at the start of a block.
    static func end(in bytes: UnsafeBufferPointer<UInt8>, _ block: Range<Int>) -> Int {
        // What opens a block is short; marks that are not are text to this.
        let opening = Array(bytes[block].prefix(64))
        let rest = strip(opening[...], isFirst: true)
        return block.lowerBound + (rest.isEmpty ? 0 : rest.startIndex)
    }

    private static func withoutBlanks(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        line.drop { $0 == 0x20 || $0 == 0x09 }
    }

    /// The length of a bullet, a number, or the signs of a heading, where a blank follows.
    static func markLength(_ line: ArraySlice<UInt8>) -> Int? {
        var length: Int
        guard let first = line.first else { return nil }
        switch first {
        case 0x2A, 0x2B, 0x2D:
            length = 1
        case 0x23:
            length = line.prefix(7).prefix { $0 == 0x23 }.count
            guard length <= 6 else { return nil }
        case 0x30...0x39:
            length = line.prefix(10).prefix { (0x30...0x39).contains($0) }.count
            guard length <= 9, let mark = line.dropFirst(length).first, mark == 0x2E || mark == 0x29 else { return nil }
            length += 1
        default: return nil
        }
        let next = line.dropFirst(length).first
        return next == 0x20 || next == 0x09 ? length : nil
    }
}
