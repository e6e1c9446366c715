/// A heading of a Markdown text with what stands under it.
public struct Section: Sendable, Equatable {
    /// The heading as a reader sees it, without marks.
    public let heading: String
    /// 1 for the highest heading to 6 for the lowest.
    public let level: Int
    /// The line of the heading, counted from 1.
    public let line: Int
    /// The bytes from the heading's line to the next heading of the same or a higher level, subsections included.
    public let range: Range<Int>
    /// The bytes of `range` after the heading, subsections included.
    public let body: Range<Int>
    /// The part of `body` before the first heading of any level.
    public let ownText: Range<Int>
}

/// The sections of a Markdown text.
public enum Sections {
    /// The sections in reading order.
    ///
    /// Headings in quotations, list items, code and front matter make no section, and neither does an empty heading.
    public static func of(_ text: [UInt8]) -> [Section] {
        of(text, outline: Outline(text))
    }

    package static func of(_ text: [UInt8], outline: Outline) -> [Section] {
        var heads: [Head] = []
        var counter = LineCounter(text)
        for leaf in outline.leaves {
            guard case .heading(let level) = leaf.kind, !leaf.isNested else { continue }
            let start = text[..<leaf.range.lowerBound].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
            heads.append(
                Head(
                    heading: Collapsed.string(leaf.text), level: level, line: counter.line(at: start),
                    range: start..<endOfHeading(text, leaf: leaf, start: start, level: level)))
        }
        return sections(from: heads, end: text.count)
    }

    private struct Head {
        let heading: String
        let level: Int
        let line: Int
        let range: Range<Int>
    }

    private static func sections(from heads: [Head], end: Int) -> [Section] {
        var ends = Array(repeating: end, count: heads.count)
        var open: [Int] = []
        for (index, head) in heads.enumerated() {
            while let last = open.last, heads[last].level >= head.level {
                ends[last] = head.range.lowerBound
                open.removeLast()
            }
            open.append(index)
        }
        return heads.indices.map { index in
            let head = heads[index]
            let next = index + 1 < heads.count ? heads[index + 1].range.lowerBound : end
            let bodyStart = min(head.range.upperBound, next)
            return Section(
                heading: head.heading, level: head.level, line: head.line,
                range: head.range.lowerBound..<ends[index], body: bodyStart..<ends[index], ownText: bodyStart..<next)
        }
    }

    /// The end of the line of a heading, and of its underline where it has one.
    private static func endOfHeading(_ text: [UInt8], leaf: Outline.Leaf, start: Int, level: Int) -> Int {
        var lines = Lines(text, from: start)
        let first = lines.next() ?? start..<start
        let content = text[first].drop { $0 == 0x20 }
        if content.prefix(level).count == level, content.prefix(level).allSatisfy({ $0 == 0x23 }) {
            return lines.position
        }
        while let line = lines.next() {
            let mark: UInt8 = level == 1 ? 0x3D : 0x2D
            let content = text[line].drop { $0 == 0x20 }
            if line.lowerBound > leaf.range.upperBound - 1, content.first == mark { break }
        }
        return lines.position
    }
}

/// Counts lines forwards, so that many places in one text cost one reading.
package struct LineCounter {
    private let text: [UInt8]
    private var position = 0
    private var count = 1

    package init(_ text: [UInt8]) { self.text = text }

    /// The line, counted from 1, of a place that does not lie before the last one asked for.
    package mutating func line(at place: Int) -> Int {
        while position < min(place, text.count) {
            let byte = text[position]
            if byte == 0x0A || byte == 0x0D && !(position + 1 < text.count && text[position + 1] == 0x0A) { count += 1 }
            position += 1
        }
        return count
    }
}

/// Text on one line.
package enum Collapsed {
    /// The bytes with each run of white space as one blank, and none at either end.
    package static func bytes(_ text: some Sequence<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var pending = false
        for byte in text {
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                pending = true
            } else {
                if pending, !result.isEmpty { result.append(0x20) }
                pending = false
                result.append(byte)
            }
        }
        return result
    }

    /// The same as a string; what is not UTF-8 becomes U+FFFD.
    package static func string(_ text: some Sequence<UInt8>) -> String { String(decoding: bytes(text), as: UTF8.self) }
}
