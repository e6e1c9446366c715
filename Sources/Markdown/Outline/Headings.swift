/// The headings of a Markdown text, wherever they stand: what an export shows as a heading is one here.
public enum Headings {
    /// One heading.
    public struct Heading: Sendable, Equatable {
        /// 1 for the highest to 6 for the lowest.
        public let level: Int
        /// The text as a reader sees it, without marks, each run of white space as one blank.
        public let text: String
        /// The line on which it begins, counted from 1.
        public let line: Int
        /// It stands in a quotation or a list item.
        public let isNested: Bool
        /// Something to read stands between it and the next heading of its level or above: a text, an item, a table or code.
        /// Headings and HTML comments are nothing to read. A nested heading heads nothing.
        public let isFilled: Bool
    }

    /// The headings in reading order; empty ones are none.
    ///
    /// - Complexity: linear in the length of the text, but for what md4c takes.
    public static func of(_ text: [UInt8]) -> [Heading] {
        let leaves = Outline(text).leaves
        var found: [(leaf: Outline.Leaf, level: Int, isFilled: Bool)] = []
        // The headings that are still open, at most one for each level: what can be read fills each of them.
        var open: [Int] = []
        for leaf in leaves {
            if case .heading(let level) = leaf.kind {
                if !leaf.isNested {
                    open.removeAll { found[$0].level >= level }
                    open.append(found.count)
                }
                found.append((leaf, level, false))
            } else if leaf.kind != .html || hasText(text[leaf.range]) {
                for index in open { found[index].isFilled = true }
            }
        }
        var lines = LineCounter(text)
        return found.map { leaf, level, isFilled in
            Heading(
                level: level, text: Collapsed.string(leaf.text), line: lines.line(at: leaf.range.lowerBound),
                isNested: leaf.isNested, isFilled: isFilled)
        }
    }

    /// Whether anything but comments and blanks is in a piece of HTML.
    private static func hasText(_ html: ArraySlice<UInt8>) -> Bool {
        var rest = html
        while let first = rest.first {
            if first == 0x20 || (0x09...0x0D).contains(first) {
                rest = rest.dropFirst()
            } else if rest.starts(with: "<!--".utf8) {
                // One that stays open hides all that follows.
                guard let end = end(ofCommentIn: rest) else { return false }
                rest = rest[end...]
            } else {
                return true
            }
        }
        return false
    }

    /// The place behind the comment that begins here; nil where it stays open.
    private static func end(ofCommentIn html: ArraySlice<UInt8>) -> Int? {
        var place = html.startIndex + 4
        while place + 3 <= html.endIndex {
            if html[place] == 0x2D, html[place + 1] == 0x2D, html[place + 2] == 0x3E { return place + 3 }
            place += 1
        }
        return nil
    }
}
