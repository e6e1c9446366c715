import Markdown

/// A sentence of a Markdown text.
struct Sentence {
    /// The sentence on one line, in Markdown.
    let text: [UInt8]
    /// The section in which it stands, by its index.
    let section: Int?
    /// Whether it is the heading of that section.
    let isHeading: Bool
    /// The number of its words and symbols, alike in two texts.
    let content: UInt32
    /// The numbers of its words.
    let words: [UInt32]

    /// Reads texts so that equal sentences get equal numbers.
    struct Reader {
        private var tokens = Interner<UInt8>(capacity: 1_024)
        private var contents = Interner<UInt32>()

        init() {}

        /// The sentences of passages of a text.
        mutating func sentences(of passages: ArraySlice<Passage>, sections: [Section]) -> [Sentence] {
            var result: [Sentence] = []
            var section = -1
            for passage in passages {
                while section + 1 < sections.count, sections[section + 1].range.lowerBound <= passage.place {
                    section += 1
                }
                for range in passage.isProse ? SentenceSplitter.ranges(in: passage.text) : [0..<passage.text.count] {
                    let own = TokenText(Array(passage.text[range]), interner: &tokens)
                    let content = zip(own.tokens, own.ids).filter { $0.0.kind == .word || $0.0.kind == .symbol }
                    guard !content.isEmpty else { continue }
                    result.append(
                        Sentence(
                            text: own.bytes, section: section >= 0 ? section : nil,
                            isHeading: section >= 0 && sections[section].range.lowerBound == passage.place,
                            content: contents.id(of: content.map(\.1)[...]), words: own.wordIDs))
                }
            }
            return result
        }
    }
}
