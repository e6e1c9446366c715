/// A heading written with `#` (ATX) in a Markdown text, and whether there is text under it.
///
/// Headings in fenced code, in indented code and in HTML comments are none (CommonMark 0.31, sections 4.2, 4.5 and
/// 4.6).
struct MarkdownHeading: Equatable {
    /// The level, 1 to 6.
    let level: Int

    /// The text without marks and white space around it.
    let text: String

    /// The line, from 1.
    let line: Int

    /// Whether text stands between it and the next heading of its level or above. Headings below it, blank lines and
    /// HTML comments are no text.
    var hasText = false

    /// The heading as one writes it.
    var written: String { String(repeating: "#", count: level) + " " + text }

    /// Finds the headings in `bytes`, whose first line is numbered `firstLine`.
    ///
    /// - Complexity: linear in the length of the text.
    static func all(in bytes: ArraySlice<UInt8>, firstLine: Int) -> [MarkdownHeading] {
        var headings: [MarkdownHeading] = []
        // The headings that are still open, one per level at most: text below counts for each of them.
        var open: [Int] = []
        var fence: (byte: UInt8, length: Int)?
        var inComment = false
        var number = firstLine
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            defer { number += 1 }
            var rest = line
            if fence == nil {
                if inComment {
                    guard let end = position(of: commentEnd, in: rest) else { continue }
                    rest = rest[(end + commentEnd.count)...]
                    inComment = false
                    rest = visible(rest, &inComment, atStart: false)
                } else {
                    rest = visible(rest, &inComment, atStart: true)
                }
            }
            let indent = rest.prefix { $0 == 0x20 }.count
            let content = trimmed(rest)
            if let current = fence {
                if indent <= 3, content.count >= current.length, content.allSatisfy({ $0 == current.byte }) {
                    fence = nil
                    continue
                }
            } else if indent <= 3, let opened = openingFence(content) {
                fence = opened
                continue
            } else if indent <= 3, let (level, text) = atx(content) {
                open.removeAll { headings[$0].level >= level }
                open.append(headings.count)
                headings.append(MarkdownHeading(level: level, text: text, line: number))
                continue
            }
            if !content.isEmpty {
                for index in open { headings[index].hasText = true }
                // What is above these has text as well, and was marked with them.
                open.removeAll { headings[$0].level > 2 && headings[$0].hasText }
            }
        }
        return headings
    }

    private static let commentStart = Array("<!--".utf8)
    private static let commentEnd = Array("-->".utf8)

    /// Returns what is left of `line` without its comments; one that stays open at the start of a line hides those
    /// after it.
    private static func visible(
        _ line: ArraySlice<UInt8>, _ inComment: inout Bool, atStart: Bool
    ) -> ArraySlice<UInt8> {
        guard position(of: commentStart, in: line) != nil else { return line }
        let opensBlock = atStart && trimmed(line).starts(with: commentStart) && line.prefix { $0 == 0x20 }.count <= 3
        var kept: [UInt8] = []
        var rest = line
        while let start = position(of: commentStart, in: rest) {
            kept += rest[rest.startIndex..<start]
            let after = rest[(start + commentStart.count)...]
            guard let end = position(of: commentEnd, in: after) else {
                // In the middle of a paragraph an open comment is plain text, but at the start of a line it is a block.
                if opensBlock, kept.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
                    inComment = true
                } else {
                    kept += rest[start...]
                }
                return kept[...]
            }
            rest = after[(end + commentEnd.count)...]
        }
        kept += rest
        return kept[...]
    }

    private static func position(of needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.count >= needle.count, let first = needle.first else { return nil }
        var index = bytes.startIndex
        while index + needle.count <= bytes.endIndex {
            if bytes[index] == first, bytes[index..<(index + needle.count)].elementsEqual(needle) { return index }
            index += 1
        }
        return nil
    }

    private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
        let start = line.firstIndex { !isSpace($0) } ?? line.endIndex
        let end = line.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? start
        return line[start..<max(start, end)]
    }

    private static func openingFence(_ content: ArraySlice<UInt8>) -> (byte: UInt8, length: Int)? {
        guard let byte = content.first, byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return nil }
        let length = content.prefix { $0 == byte }.count
        guard length >= 3 else { return nil }
        if byte == UInt8(ascii: "`"), content.dropFirst(length).contains(byte) { return nil }
        return (byte, length)
    }

    private static func atx(_ content: ArraySlice<UInt8>) -> (level: Int, text: String)? {
        let hash = UInt8(ascii: "#")
        let level = content.prefix { $0 == hash }.count
        let rest = content.dropFirst(level)
        guard (1...6).contains(level), rest.first.map({ $0 == 0x20 || $0 == 0x09 }) ?? true else { return nil }
        var text = trimmed(rest)
        let closing = text.reversed().prefix { $0 == hash }.count
        if closing > 0 {
            let before = text.dropLast(closing)
            if before.isEmpty || before.last == 0x20 || before.last == 0x09 { text = trimmed(before) }
        }
        return (level, String(decoding: text, as: UTF8.self))
    }
}
