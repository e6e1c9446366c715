import CMarkdown

/// The headings and the other leaves of a Markdown text, each with its place, as md4c reads them.
package struct Outline: Sendable {
    /// A block that holds text and no other blocks; the cells of a table row together are one.
    package struct Leaf: Sendable {
        package enum Kind: Equatable, Sendable {
            case paragraph, code, html
            case row(isHeader: Bool)
            case heading(level: Int)
        }

        /// The lists and quotations in which a leaf stands.
        package struct Surroundings: Equatable, Sendable {
            /// How many list items it stands in.
            package var depth = 0
            /// Whether the innermost list is numbered.
            package var isOrdered = false
            /// Whether it is the first leaf of its list item.
            package var opensItem = false
            /// Whether it stands in a quotation.
            package var isQuoted = false
        }

        package let kind: Kind
        /// From its first byte of text to its last. Marks at either end lie outside it.
        package var range: Range<Int>
        /// What it stands in.
        package var surroundings = Surroundings()
        /// What a reader sees of a heading; empty for other leaves.
        package var text: [UInt8] = []
        /// Where the first of its lines begins, where all that they hold is this leaf and the marks before it; else nil.
        package var firstLine: Int?
        /// Whether it stands in a quotation or a list item.
        package var isNested: Bool { surroundings.depth > 0 || surroundings.isQuoted }
    }

    /// The leaves in the order of the text. A leaf without text, such as an empty heading, is not among them.
    package let leaves: [Leaf]
    /// The front matter with its fences, which is no Markdown.
    package let frontMatter: Range<Int>

    /// Reads a text, whatever its bytes.
    package init(_ text: [UInt8]) {
        frontMatter = FrontMatter.range(in: text)
        leaves = OutlineReader.leaves(of: text, from: frontMatter.upperBound)
    }

    /// The leaves of a text as md4c reads it; nil for one that is too long for it.
    ///
    /// A table of n columns and n short rows makes md4c report n² cells: such a text is read once more without tables.
    static func parse(_ text: ArraySlice<UInt8>) -> [Leaf]? {
        parse(text, flags: UInt32(MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS))
            ?? parse(text, flags: UInt32(MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS))
    }

    private static func parse(_ text: ArraySlice<UInt8>, flags: UInt32) -> [Leaf]? {
        let markdown = ParserGuard.apply(to: text)
        // md4c counts in 32 bits and needs several times the text besides.
        guard markdown.count < Int(Int32.max) else { return nil }
        return markdown.withUnsafeBytes { buffer -> [Leaf]? in
            guard let base = buffer.baseAddress else { return [] }
            var collector = LeafCollector(base: base, count: buffer.count, offset: text.startIndex)
            var parser = MD_PARSER()
            parser.flags = flags
            parser.enter_block = { kind, detail, user in
                LeafCollector.from(user)?.pointee.enter(kind, detail) ?? 1
            }
            parser.leave_block = { kind, _, user in LeafCollector.from(user)?.pointee.leave(kind) ?? 1 }
            parser.enter_span = { _, _, user in LeafCollector.from(user)?.pointee.count() ?? 1 }
            parser.leave_span = { _, _, user in LeafCollector.from(user)?.pointee.count() ?? 1 }
            parser.text = { kind, text, size, user in LeafCollector.from(user)?.pointee.add(kind, text, Int(size)) ?? 1
            }
            let status = withUnsafeMutablePointer(to: &collector) { collector in
                md_parse(base.assumingMemoryBound(to: CChar.self), MD_SIZE(buffer.count), &parser, collector)
            }
            return status == 0 ? collector.finish() : nil
        }
    }
}
