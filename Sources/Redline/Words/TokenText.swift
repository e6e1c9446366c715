/// A text cut into tokens, each with the number of its bytes.
struct TokenText {
    let bytes: [UInt8]
    let tokens: [Token]
    /// For each token the number of its bytes.
    let ids: [UInt32]
    /// The indices of the tokens that are words.
    let words: [Int]
    /// For each word the number of its bytes.
    let wordIDs: [UInt32]

    init(_ bytes: [UInt8], interner: inout Interner<UInt8>) {
        self.bytes = bytes
        tokens = Token.scan(bytes)
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
