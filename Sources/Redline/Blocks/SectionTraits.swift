import Markdown

/// What a section is known by, in numbers that are alike in two texts.
struct SectionTraits {
    /// Fewer words than this under a heading do not tell one section from another.
    static let tellingWords = 3

    /// The number of the heading's bytes.
    let heading: UInt32
    /// The number of the headings from the top down to this one.
    let path: UInt32
    /// The section directly above, by its index.
    let parent: Int?
    /// The number of the words and symbols of its own text, once that has been read.
    private(set) var content = UInt32.max
    /// The words of its own text, sorted.
    private(set) var words: [UInt32] = []

    /// The share of words in common, from 0 to 1 (Dice's coefficient over multisets).
    func similarity(to other: SectionTraits) -> Double {
        let total = words.count + other.words.count
        guard total > 0, 2 * min(words.count, other.words.count) * 10 >= total * 8 else { return 0 }
        return WordShare.share(words, other.words)
    }

    /// Numbers the traits of several texts alike.
    struct Reader {
        private var tokens = Interner<UInt8>(capacity: 1_024)
        private var headings = Interner<UInt8>()
        private var paths = Interner<UInt32>()
        private var contents = Interner<UInt32>()
        private var texts = Interner<UInt8>(capacity: 64)

        init() {}

        /// The traits of sections that lie in their headings.
        mutating func headings(of sections: [Section]) -> [SectionTraits] {
            var result: [SectionTraits] = []
            var open: [Int] = []
            for (index, section) in sections.enumerated() {
                while let last = open.last, sections[last].level >= section.level { open.removeLast() }
                let heading = headings.id(of: Array(section.heading.utf8)[...])
                let above = open.last.map { result[$0].path } ?? .max
                result.append(
                    SectionTraits(heading: heading, path: paths.id(of: [above, heading]), parent: open.last))
                open.append(index)
            }
            return result
        }

        /// The number of a text as it stands, but for the white space at its ends.
        mutating func number(of text: ArraySlice<UInt8>) -> UInt32 {
            guard let first = text.firstIndex(where: { !$0.isWhiteSpace }),
                let last = text.lastIndex(where: { !$0.isWhiteSpace })
            else { return texts.id(of: []) }
            return texts.id(of: text[first...last])
        }

        /// Reads the own text of a section.
        mutating func read(_ text: ArraySlice<UInt8>, into traits: inout SectionTraits) {
            let own = TokenText(Array(text), interner: &tokens)
            let content = zip(own.tokens, own.ids).filter { $0.0.kind == .word || $0.0.kind == .symbol }.map(\.1)
            traits.content = contents.id(of: content[...])
            traits.words = own.wordIDs.sorted()
        }
    }

    private init(heading: UInt32, path: UInt32, parent: Int?) {
        self.heading = heading
        self.path = path
        self.parent = parent
    }
}
