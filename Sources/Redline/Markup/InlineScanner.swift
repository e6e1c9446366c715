import Git
import Markdown

/// Finds the marks in the text of a block.
///
/// What can be told without the rest of the document is told as CommonMark has it. Where marks of emphasis and of links
/// cross, it differs, which does no harm: what counts is that the same text is read in the same way twice.
/// - Complexity: O(n log n) in bytes, whatever they are.
struct InlineScanner {
    /// The longest target, tag or address that is looked for.
    private static let reach = 2_048

    private let text: [UInt8]
    private var marks: [InlineMark] = []
    private var groups = 0
    private var emphasis = EmphasisStack()
    private var brackets: [(place: Int, length: Int)] = []
    private lazy var backticks = BacktickRuns(text)

    private init(_ text: [UInt8]) { self.text = text }

    /// The marks in order, none of which overlap.
    static func marks(in text: [UInt8]) -> [InlineMark] {
        var scanner = InlineScanner(text)
        scanner.scan()
        scanner.marks += scanner.emphasis.marks(firstGroup: scanner.groups)
        return scanner.marks.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private mutating func scan() {
        var index = 0
        while index < text.count { index = step(index) }
    }

    private func byte(_ index: Int) -> UInt8 { index >= 0 && index < text.count ? text[index] : 0x0A }

    private mutating func step(_ index: Int) -> Int {
        switch text[index] {
        case 0x5C: return escape(index)
        case 0x60: return code(index)
        case 0x3C: return angle(index)
        case 0x2A, 0x5F, 0x7E: return run(index)
        case 0x5B: return openBracket(index, length: 1)
        case 0x21 where byte(index + 1) == 0x5B: return openBracket(index, length: 2)
        case 0x5D: return closeBracket(index)
        case 0x7C:
            // The border of a cell: no mark reaches across.
            emphasis.clear()
            brackets.removeAll()
            return index + 1
        case 0x68, 0x77: return index == 0 || !byte(index - 1).isAlphanumeric ? address(index) : index + 1
        default: return index + 1
        }
    }

    private mutating func add(_ range: Range<Int>, _ role: InlineMark.Role, _ group: Int = -1) {
        marks.append(InlineMark(range: range, role: role, group: group))
    }

    private mutating func newGroup() -> Int {
        groups += 1
        return groups - 1
    }

    private mutating func escape(_ index: Int) -> Int {
        guard byte(index + 1).isPunctuation else { return index + 1 }
        add(index..<index + 2, .whole)
        return index + 2
    }

    /// A piece of code: from a run of backticks to the next of the same length.
    private mutating func code(_ index: Int) -> Int {
        let length = text[index...].prefix { $0 == 0x60 }.count
        guard let end = backticks.next(ofLength: length, after: index) else { return index + length }
        let group = newGroup()
        add(index..<index + length, .open, group)
        add(end..<end + length, .close, group)
        return end + length
    }

    /// An address in angle brackets, or a tag.
    private mutating func angle(_ index: Int) -> Int {
        let stretch = text[(index + 1)...].prefix(Self.reach)
        guard let end = stretch.firstIndex(where: { $0 == 0x3E || $0 == 0x3C }), text[end] == 0x3E, end > index + 1
        else {
            return index + 1
        }
        let content = text[index + 1..<end]
        let hasBlank = content.contains { $0.isWhiteSpace }
        if !hasBlank, content.contains(0x3A) || content.contains(0x40) {
            add(index..<end + 1, .target)
            return end + 1
        }
        guard let first = content.first, first == 0x2F || first == 0x21 || first.isAlphanumeric && first > 0x39 else {
            return index + 1
        }
        add(index..<end + 1, .whole)
        return end + 1
    }

    private mutating func run(_ index: Int) -> Int {
        let mark = text[index]
        let length = text[index...].prefix { $0 == mark }.count
        let end = index + length
        // One tilde says nothing; more than three of a mark are a drawing.
        guard length <= 3, mark != 0x7E || length == 2 else { return end }
        let (before, after) = (byte(index - 1), byte(end))
        // Flanking runs, CommonMark 0.31, section 6.2; what is not ASCII counts as a letter.
        let left = !after.isWhiteSpace && (!after.isPunctuation || before.isWhiteSpace || before.isPunctuation)
        let right = !before.isWhiteSpace && (!before.isPunctuation || after.isWhiteSpace || after.isPunctuation)
        let isWordMark = mark == 0x5F
        emphasis.add(
            mark, index..<end, canOpen: left && (!isWordMark || !right || before.isPunctuation),
            canClose: right && (!isWordMark || !left || after.isPunctuation))
        return end
    }

    private mutating func openBracket(_ index: Int, length: Int) -> Int {
        if length == 1, byte(index + 1) == 0x5E {
            // A reference to a footnote.
            let label = text[(index + 2)...].prefix(Self.reach).prefix { !$0.isWhiteSpace && $0 != 0x5B && $0 != 0x5D }
            if !label.isEmpty, byte(label.endIndex) == 0x5D {
                add(index..<label.endIndex + 1, .whole)
                return label.endIndex + 1
            }
        }
        brackets.append((index, length))
        return index + length
    }

    /// The end of a link text: its marks are the bracket before it, what stands between text and target, and the end.
    private mutating func closeBracket(_ index: Int) -> Int {
        guard let open = brackets.popLast() else { return index + 1 }
        let group = newGroup()
        let opening = open.place..<open.place + open.length
        if byte(index + 1) == 0x28, let target = LinkTarget(text, from: index + 2, reach: Self.reach) {
            add(opening, .open, group)
            add(index..<target.range.lowerBound, .close, group)
            if !target.range.isEmpty { add(target.range, .target, group) }
            add(target.end..<target.end + 1, .close, group)
            return target.end + 1
        }
        if byte(index + 1) == 0x5B {
            let label = text[(index + 2)...].prefix(Self.reach).prefix { $0 != 0x5B && $0 != 0x5D && $0 != 0x0A }
            if !label.isEmpty, byte(label.endIndex) == 0x5D {
                add(opening, .open, group)
                add(index..<index + 2, .close, group)
                add(label.startIndex..<label.endIndex, .target, group)
                add(label.endIndex..<label.endIndex + 1, .close, group)
                return label.endIndex + 1
            }
        }
        add(opening, .open, group)
        add(index..<index + 1, .close, group)
        return index + 1
    }

    /// An address without brackets.
    private mutating func address(_ index: Int) -> Int {
        let rest = text[index...]
        guard rest.starts(with: "http://".utf8) || rest.starts(with: "https://".utf8) || rest.starts(with: "www.".utf8)
        else { return index + 1 }
        let stops: [UInt8] = [0x22, 0x28, 0x29, 0x3C, 0x3E, 0x5B, 0x5D, 0x60, 0x7C, 0x2A]
        let full = rest.prefix { !$0.isWhiteSpace && !stops.contains($0) }
        let trailing: [UInt8] = [0x21, 0x27, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5F, 0x7E]
        guard let last = full.lastIndex(where: { !trailing.contains($0) }) else { return index + 1 }
        add(index..<last + 1, .target)
        return last + 1
    }
}

/// The runs of backticks of a text, by length.
private struct BacktickRuns {
    private var places: [Int: [Int]] = [:]

    init(_ text: [UInt8]) {
        var index = 0
        while index < text.count {
            let length = text[index...].prefix { $0 == 0x60 }.count
            if length > 0 { places[length, default: []].append(index) }
            index += max(1, length)
        }
    }

    /// The first run of a length behind a place.
    func next(ofLength length: Int, after place: Int) -> Int? {
        guard let runs = places[length] else { return nil }
        let next = runs.partitioningIndex { $0 > place }
        return next < runs.count ? runs[next] : nil
    }
}
