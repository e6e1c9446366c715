/// A stretch of a text that is compared as a whole, such as a line.
struct Unit {
    /// The number of its words and symbols; white space plays no part.
    let id: UInt32
    /// The words in it, as indices into the words of the text.
    let words: Range<Int>
}

/// Cuts texts into units and numbers them alike.
struct UnitCutter {
    enum Grain {
        case line
        case sentence

        /// The fewest words for which a unit may hold two texts together.
        fileprivate var fewestWords: Int { self == .line ? 1 : 3 }
    }

    private var interner = Interner<UInt32>()
    private var content: [UInt32] = []

    /// The units of a range of words, without those that have too few words to tell them apart.
    mutating func units(of text: TokenText, words: Range<Int>, grain: Grain) -> [Unit] {
        guard let first = words.first, let last = words.last else { return [] }
        var units: [Unit] = []
        var start = first
        var word = first
        content.removeAll(keepingCapacity: true)
        let end = last + 1 < text.words.count ? text.words[last + 1] : text.tokens.count
        for index in text.gap(beforeWord: first).lowerBound..<end {
            switch text.tokens[index].kind {
            case .word:
                word += 1
                content.append(text.ids[index])
            case .symbol:
                content.append(text.ids[index])
            case .blank, .lineBreak:
                break
            }
            guard index + 1 == end || isEnd(text, index, grain) else { continue }
            if word - start >= grain.fewestWords {
                units.append(Unit(id: interner.id(of: content[...]), words: start..<word))
            }
            start = word
            content.removeAll(keepingCapacity: true)
        }
        return units
    }

    private func isEnd(_ text: TokenText, _ index: Int, _ grain: Grain) -> Bool {
        switch (grain, text.tokens[index].kind) {
        case (.line, let kind):
            return kind == .lineBreak
        case (.sentence, .symbol):
            guard index + 1 < text.tokens.count, text.tokens[index].range.count == 1 else { return false }
            let next = text.tokens[index + 1].kind
            return SentenceEnd.marks.contains(text.firstByte(ofToken: index)) && (next == .blank || next == .lineBreak)
        case (.sentence, .lineBreak):
            return index + 1 < text.tokens.count && text.tokens[index + 1].kind == .lineBreak
        default:
            return false
        }
    }
}

/// What ends a sentence.
enum SentenceEnd {
    /// Full stop, exclamation mark, question mark.
    static let marks: [UInt8] = [0x2E, 0x21, 0x3F]
}
