/// A piece of text that is never cut: a word, a stretch of blanks, a line break, or one symbol.
struct Token: Equatable {
    enum Kind: Equatable {
        case word, blank, lineBreak, symbol
    }

    let kind: Kind
    /// The place of its bytes.
    let range: Range<Int>

    /// Cuts a text into tokens that together cover every byte.
    ///
    /// A word is a run of letters and digits with the marks and joiners that belong to them. A symbol keeps its variation
    /// selectors and what a zero-width joiner ties to it. A byte that is not UTF-8 is a symbol of its own.
    /// - Complexity: O(n) in bytes.
    static func scan(_ bytes: [UInt8]) -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(bytes.count / 3)
        var index = 0
        while index < bytes.count {
            let start = index
            let (kind, length) = classify(bytes, at: index)
            index += length
            switch kind {
            case .letter:
                index = endOfWord(bytes, from: index)
                tokens.append(Token(kind: .word, range: start..<index))
            case .blank:
                while index < bytes.count, case (.blank, let more) = classify(bytes, at: index) { index += more }
                tokens.append(Token(kind: .blank, range: start..<index))
            case .lineBreak:
                if bytes[start] == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
                tokens.append(Token(kind: .lineBreak, range: start..<index))
            case .extend, .symbol:
                index = endOfSymbol(bytes, start: start, from: index)
                tokens.append(Token(kind: .symbol, range: start..<index))
            }
        }
        return tokens
    }

    /// How many words a text has.
    static func words(in text: ArraySlice<UInt8>) -> Int { scan(Array(text)).count { $0.kind == .word } }

    private static func classify(_ bytes: [UInt8], at index: Int) -> (ScalarClass, Int) {
        let byte = bytes[index]
        if byte < 0x80 { return (ScalarClass(ascii: byte), 1) }
        guard let (scalar, length) = ScalarReader.scalar(in: bytes, at: index) else { return (.symbol, 1) }
        return (ScalarClass(scalar), length)
    }

    private static func endOfWord(_ bytes: [UInt8], from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            let (kind, length) = classify(bytes, at: index)
            guard kind == .letter || kind == .extend else { break }
            index += length
        }
        return index
    }

    private static func endOfSymbol(_ bytes: [UInt8], start: Int, from first: Int) -> Int {
        var index = first
        if isRegionalIndicator(bytes, at: start), index < bytes.count, isRegionalIndicator(bytes, at: index) {
            index += 4
        }
        while index < bytes.count {
            let (kind, length) = classify(bytes, at: index)
            if kind == .symbol, length > 1, endsWithJoiner(bytes, before: index) {
                index += length
            } else if kind == .extend {
                index += length
            } else {
                break
            }
        }
        return index
    }

    /// Whether a zero-width joiner, U+200D, stands just before an index.
    private static func endsWithJoiner(_ bytes: [UInt8], before index: Int) -> Bool {
        index >= 3 && bytes[index - 3] == 0xE2 && bytes[index - 2] == 0x80 && bytes[index - 1] == 0x8D
    }

    /// Whether one half of a flag, U+1F1E6 to U+1F1FF, starts at an index.
    private static func isRegionalIndicator(_ bytes: [UInt8], at index: Int) -> Bool {
        index + 3 < bytes.count && bytes[index] == 0xF0 && bytes[index + 1] == 0x9F && bytes[index + 2] == 0x87
            && bytes[index + 3] >= 0xA6 && bytes[index + 3] <= 0xBF
    }
}
