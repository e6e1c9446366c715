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
    /// The number of the words and symbols of its own text.
    let content: UInt32
    /// The words of its own text, sorted.
    let words: [UInt32]

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

        init() {}

        mutating func traits(of sections: [Section], in text: [UInt8]) -> [SectionTraits] {
            var result: [SectionTraits] = []
            var open: [Int] = []
            for (index, section) in sections.enumerated() {
                while let last = open.last, sections[last].level >= section.level { open.removeLast() }
                let heading = headings.id(of: Array(section.heading.utf8)[...])
                let above = open.last.map { result[$0].path } ?? .max
                let own = TokenText(Array(text[section.ownText]), interner: &tokens)
                let content = zip(own.tokens, own.ids).filter { $0.0.kind == .word || $0.0.kind == .symbol }.map(\.1)
                result.append(
                    SectionTraits(
                        heading: heading, path: paths.id(of: [above, heading]), parent: open.last,
                        content: contents.id(of: content[...]), words: own.wordIDs.sorted()))
                open.append(index)
            }
            return result
        }
    }
}
