/// A text cut into tokens, each with the number of its bytes.
struct TokenText {
    /// The marks of one construct of Markdown.
    struct Group: Equatable {
        /// The tokens of its marks, which go or stay together.
        var marks: [Int] = []
        /// The tokens of its target, which goes with the marks but may change while they stay.
        var targets: [Int] = []
        /// The tokens from the first mark to the last.
        var reach: Range<Int> {
            guard let first = marks.first, let last = marks.last else { return 0..<0 }
            return first..<last + 1
        }
    }

    let bytes: [UInt8]
    let reading: Reading
    let tokens: [Token]
    /// For each token the number of its bytes.
    let ids: [UInt32]
    /// The indices of the tokens that are words.
    let words: [Int]
    /// For each word the number of its bytes.
    let wordIDs: [UInt32]
    /// The constructs of Markdown.
    let groups: [Group]
    private let marks: [InlineMark]

    init(_ bytes: [UInt8], reading: Reading = .lines, interner: inout Interner<UInt8>) {
        self.bytes = bytes
        self.reading = reading
        let (tokens, marks) = TokenScanner.scan(bytes, reading)
        self.tokens = tokens
        self.marks = marks.map(\.mark)
        var groups: [Group] = []
        for (token, mark) in marks where mark.group >= 0 {
            while groups.count <= mark.group { groups.append(Group()) }
            if mark.role == .target {
                groups[mark.group].targets.append(token)
            } else {
                groups[mark.group].marks.append(token)
            }
        }
        self.groups = groups
        var ids: [UInt32] = []
        var words: [Int] = []
        var wordIDs: [UInt32] = []
        ids.reserveCapacity(tokens.count)
        for (index, token) in tokens.enumerated() {
            let id = interner.id(of: bytes[token.range])
            ids.append(id)
            if token.kind == .word {
                words.append(index)
                wordIDs.append(id)
            }
        }
        self.ids = ids
        self.words = words
        self.wordIDs = wordIDs
    }

    /// For each sentence, but for the last, the first token behind it.
    func sentenceEnds() -> [Int] {
        var ends: [Int] = []
        var token = 0
        for place in SentenceBreaks.ends(in: bytes, marks: marks) {
            while token < tokens.count, tokens[token].range.lowerBound < place { token += 1 }
            if token < tokens.count, token > ends.last ?? 0 { ends.append(token) }
        }
        return ends
    }

    /// The first byte of a token, or zero past the end.
    func firstByte(ofToken index: Int) -> UInt8 {
        index < tokens.count ? bytes[tokens[index].range.lowerBound] : 0
    }

    /// The tokens between a word and the one before it.
    func gap(beforeWord word: Int) -> Range<Int> {
        let start = word > 0 ? words[word - 1] + 1 : 0
        let end = word < words.count ? words[word] : tokens.count
        return start..<end
    }

    /// Whether two texts have the same words and symbols in the same order, whatever the white space between them.
    func hasSameContent(as other: TokenText) -> Bool {
        var index = 0
        for (token, id) in zip(other.tokens, other.ids) where token.kind == .word || token.kind == .symbol {
            while index < tokens.count, tokens[index].kind != .word, tokens[index].kind != .symbol { index += 1 }
            guard index < tokens.count, ids[index] == id else { return false }
            index += 1
        }
        return !tokens[index...].contains { $0.kind == .word || $0.kind == .symbol }
    }
}
