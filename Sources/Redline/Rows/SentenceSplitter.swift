/// Cuts a paragraph into sentences.
enum SentenceSplitter {
    /// The ranges of the sentences in a text on one line, without the blanks between them.
    /// - Complexity: O(n log n) in bytes.
    static func ranges(in text: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        for end in SentenceBreaks.ends(in: text, marks: InlineScanner.marks(in: text)) {
            let content = text[start..<end]
            if let first = content.firstIndex(where: { $0 != 0x20 }),
                let last = content.lastIndex(where: { $0 != 0x20 })
            {
                ranges.append(first..<last + 1)
            }
            start = end
        }
        return ranges
    }
}
