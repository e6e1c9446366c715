import Git

/// A stretch of a text that is compared as a whole: a line or a sentence.
struct Unit {
    /// The number of its words and symbols; white space plays no part.
    let id: UInt32
    /// The words in it, as indices into the words of the text.
    let words: Range<Int>

    /// Whether it has enough words to hold two texts together.
    var isTelling: Bool { words.count >= 3 }
}

/// Cuts texts into units and numbers them alike.
struct UnitCutter {
    private var interner = Interner<UInt32>()
    private var content: [UInt32] = []

    /// The lines with a word in a range of words.
    mutating func lines(of text: TokenText, words: Range<Int>) -> [Unit] {
        units(of: text, words: words) { text.tokens[$0 - 1].kind == .lineBreak }
    }

    /// The sentences with a word in a range of words.
    /// - Parameter ends: the tokens behind the sentences of the text, in order.
    mutating func sentences(of text: TokenText, ends: [Int], words: Range<Int>) -> [Unit] {
        let start = words.first.map { text.gap(beforeWord: $0).lowerBound } ?? 0
        var place = ends.partitioningIndex { $0 > start }
        return units(of: text, words: words) { token in
            while place < ends.count, ends[place] < token { place += 1 }
            return place < ends.count && ends[place] == token
        }
    }

    private mutating func units(of text: TokenText, words: Range<Int>, isStart: (Int) -> Bool) -> [Unit] {
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
            guard index + 1 == end || isStart(index + 1) else { continue }
            if word > start { units.append(Unit(id: interner.id(of: content[...]), words: start..<word)) }
            start = word
            content.removeAll(keepingCapacity: true)
        }
        return units
    }
}
