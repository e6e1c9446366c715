/// Reads the leaves of a Markdown text: those that are plain as they stand, the others through md4c.
///
/// Most of a policy document is paragraphs, headings and lists at the margin, with blank lines between them. That is seen
/// from the first signs of their lines, for a small part of what md4c takes. The rest goes to md4c in stretches, each
/// together with the plain line behind it: where md4c sees a paragraph or heading of its own in that line, everything
/// before has ended there. Where it does not, as in code that is still open, the stretch goes on.
struct OutlineReader {
    private let text: [UInt8]
    private let bytes: UnsafeBufferPointer<UInt8>
    private var leaves: [Outline.Leaf] = []
    /// The plain leaves of the lines that are looked at.
    private var found: [Outline.Leaf] = []
    /// Where the stretch begins that goes to md4c.
    private var waiting: Int?
    /// Before this place it is not tried whether the stretch has ended: each try reads all of it.
    private var nextTry = 0
    /// A list that may go on: where its lines begin, and how many leaves stand before them.
    private var list: (start: Int, leaves: Int)?
    /// The target of a link makes text elsewhere a link: such a document is read as a whole.
    private var hasDefinition = false

    /// The leaves from a place on, in the order of the text.
    /// - Complexity: O(n) in bytes, but for what md4c takes.
    static func leaves(of text: [UInt8], from start: Int) -> [Outline.Leaf] {
        let leaves = text.withUnsafeBufferPointer { bytes in
            var reader = OutlineReader(text, bytes)
            reader.read(from: start)
            return reader.hasDefinition ? nil : reader.leaves
        }
        return leaves ?? Outline.parse(text[start...]) ?? []
    }

    private init(_ text: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>) {
        self.text = text
        self.bytes = bytes
    }

    private mutating func read(from start: Int) {
        var place = start
        while place < bytes.count, !hasDefinition {
            let end = LineEnd.first(in: bytes, from: place)
            if firstSign(place, end) == end {
                place = behind(end)
            } else {
                place = readLines(from: place)
            }
        }
        if let waiting { leaves += Outline.parse(text[waiting...]) ?? [] }
    }

    /// The place behind a line end.
    private func behind(_ end: Int) -> Int {
        let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
        return min(end + (isPair ? 2 : 1), bytes.count)
    }

    /// The place of the first sign of a line that is no blank.
    private func firstSign(_ start: Int, _ end: Int) -> Int {
        var place = start
        while place < end, bytes[place] == 0x20 || bytes[place] == 0x09 { place += 1 }
        return place
    }

    /// Reads the lines up to a blank one, of which the first is not, and gives the place behind them.
    private mutating func readLines(from start: Int) -> Int {
        found.removeAll(keepingCapacity: true)
        var isPlain = true
        var (place, firstLine) = (start, start..<start)
        // Whether the next line may go on with the last leaf.
        var isOpen = false
        while place < bytes.count {
            let end = LineEnd.first(in: bytes, from: place)
            let first = firstSign(place, end)
            if first == end { break }
            let next = behind(end)
            if place == start { firstLine = start..<next }
            if isPlain {
                if bytes[place] == 0x23 {
                    isPlain = addHeading(place..<end)
                    isOpen = false
                } else if addItem(place..<end, interrupts: isOpen && found.last?.surroundings.depth == 0) {
                    isOpen = true
                } else if isOpen, let last = found.last {
                    isPlain = isContinuation(first, end)
                    found[found.count - 1].range = last.range.lowerBound..<end
                } else {
                    isPlain = isParagraph(place, end)
                    found.append(Outline.Leaf(kind: .paragraph, range: place..<end, firstLine: place))
                    isOpen = true
                }
            }
            place = next
        }
        if isPlain {
            addPlain(firstLine)
        } else {
            takeBackList()
            waiting = waiting ?? start
            hasDefinition = mayDefine(start..<place)
        }
        return place
    }

    /// Takes the plain leaves, where nothing that came before is still open.
    private mutating func addPlain(_ firstLine: Range<Int>) {
        let opensItem = found.first?.isNested ?? false
        if let start = waiting {
            guard firstLine.lowerBound >= nextTry, !opensItem else { return }
            let stretch = Outline.parse(text[start..<firstLine.upperBound]) ?? []
            guard let last = stretch.last, last.range.lowerBound >= firstLine.lowerBound, !last.isNested,
                last.kind == found.first?.kind
            else {
                nextTry = firstLine.lowerBound + (firstLine.lowerBound - start)
                return
            }
            leaves += stretch.dropLast()
            waiting = nil
        }
        if list == nil || !opensItem { list = (firstLine.lowerBound, leaves.count) }
        leaves += found
        if leaves.last?.isNested != true { list = nil }
    }

    /// Gives a list that may go on in lines that are not plain to md4c, with these lines.
    private mutating func takeBackList() {
        guard let (start, count) = list else { return }
        leaves.removeLast(leaves.count - count)
        waiting = start
        list = nil
    }

    /// Whether a line at the margin is the first of a list item that holds text; if so, its leaf is added.
    /// - Parameter interrupts: whether a paragraph stands right before it, which of numbers only a first one ends.
    private mutating func addItem(_ line: Range<Int>, interrupts: Bool) -> Bool {
        var place = line.lowerBound
        let isOrdered = (0x30...0x39).contains(bytes[place])
        switch bytes[place] {
        case 0x2A, 0x2B, 0x2D: break
        case 0x30...0x39:
            while place < line.upperBound, (0x30...0x39).contains(bytes[place]) { place += 1 }
            let isFirst = place == line.lowerBound + 1 && bytes[line.lowerBound] == 0x31
            guard place - line.lowerBound <= 9, isFirst || !interrupts, place < line.upperBound,
                bytes[place] == 0x2E || bytes[place] == 0x29
            else { return false }
        default: return false
        }
        let mark = place
        place += 1
        while place < line.upperBound, bytes[place] == 0x20 { place += 1 }
        // Farther in stands code.
        guard (2...4).contains(place - mark), place < line.upperBound, isParagraph(place, line.upperBound) else {
            return false
        }
        var item = Outline.Leaf(kind: .paragraph, range: place..<line.upperBound, firstLine: line.lowerBound)
        item.surroundings = Outline.Leaf.Surroundings(depth: 1, isOrdered: isOrdered, opensItem: true)
        found.append(item)
        return true
    }

    /// Whether a line at the margin is a heading without marks in it; if so, its leaf is added.
    private mutating func addHeading(_ line: Range<Int>) -> Bool {
        var place = line.lowerBound
        while place < line.upperBound, bytes[place] == 0x23 { place += 1 }
        let level = place - line.lowerBound
        guard level <= 6, place < line.upperBound, bytes[place] == 0x20 else { return false }
        while place < line.upperBound, bytes[place] == 0x20 { place += 1 }
        var end = line.upperBound
        while end > place, bytes[end - 1] == 0x20 { end -= 1 }
        guard place < end, bytes[place..<end].allSatisfy({ Self.isPlainInHeading[Int($0)] }) else { return false }
        found.append(
            Outline.Leaf(
                kind: .heading(level: level), range: place..<end, text: Array(bytes[place..<end]),
                firstLine: line.lowerBound))
        return true
    }

    /// The bytes that stand for themselves wherever they stand in a line.
    private static let isPlainInHeading: [Bool] = (0...255).map { byte in
        byte >= 0x80 || UInt8(byte).isAlphanumeric || Array(" ,.;:()'\"/-+%?=".utf8).contains(UInt8(byte))
    }

    /// Whether a line at the margin, behind a blank one, can be nothing but the start of a paragraph.
    private func isParagraph(_ start: Int, _ end: Int) -> Bool {
        let byte = bytes[start]
        switch byte {
        case 0x22, 0x27, 0x28: return true
        // The mark of a byte order is text to some and nothing to others.
        case 0x80...: return start > 0 || byte != 0xEF
        default: return byte.isAlphanumeric && isText(start, end) || isEmphasis(start, end)
        }
    }

    /// Whether a line in a paragraph, of which the first sign is given, can be nothing but more of it.
    private func isContinuation(_ start: Int, _ end: Int) -> Bool {
        switch bytes[start] {
        // Marks of lists, quotations, headings, tables, code, HTML, rulers and footnotes.
        case 0x23, 0x2A, 0x2B, 0x2D, 0x3A, 0x3C, 0x3D, 0x3E, 0x5B, 0x5F, 0x60, 0x7C, 0x7E: isEmphasis(start, end)
        case ..<0x20: false
        default: isText(start, end)
        }
    }

    /// Whether a line does not start with the number of an item.
    private func isText(_ start: Int, _ end: Int) -> Bool {
        var place = start
        while place < end, (0x30...0x39).contains(bytes[place]) { place += 1 }
        guard place > start, place < end, bytes[place] == 0x2E || bytes[place] == 0x29 else { return true }
        return place + 1 < end && bytes[place + 1] != 0x20 && bytes[place + 1] != 0x09
    }

    /// Whether a line starts with a mark of emphasis and a letter.
    private func isEmphasis(_ start: Int, _ end: Int) -> Bool {
        let mark = bytes[start]
        guard mark == 0x2A || mark == 0x5F else { return false }
        var place = start
        while place < end, bytes[place] == mark { place += 1 }
        return place < end && (bytes[place] >= 0x80 || bytes[place].isAlphanumeric)
    }

    /// Whether there is a "]:" in lines that is not of a footnote.
    private func mayDefine(_ lines: Range<Int>) -> Bool {
        var isLabel = false
        for place in lines.dropLast() {
            if bytes[place] == 0x5B { isLabel = bytes[place + 1] != 0x5E }
            if bytes[place] == 0x5D, bytes[place + 1] == 0x3A, isLabel { return true }
        }
        return false
    }
}
