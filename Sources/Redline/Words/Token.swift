import Markdown

/// A piece of text that is never cut: a word, a stretch of blanks, a line break, or a sign or mark.
struct Token: Equatable {
    enum Kind: Equatable {
        case word, blank, lineBreak, symbol
    }

    let kind: Kind
    /// The place of its bytes.
    let range: Range<Int>

    /// How many words a text has.
    static func words(in text: ArraySlice<UInt8>, _ kind: Redline.Block.Kind) -> Int {
        TokenScanner.scan(Array(text), Reading(kind, text)).tokens.count { $0.kind == .word }
    }
}

/// Cuts a text into tokens that together cover every byte.
///
/// Words are those of Unicode Standard Annex #29, with two exceptions: a number in superscript stays with the word before
/// it, as in "m²", and an address is one word.
struct TokenScanner {
    private(set) var tokens: [Token] = []
    private let bytes: UnsafeBufferPointer<UInt8>
    private let reading: Reading

    /// The tokens of a text, and the marks of Markdown among them by the indices of their tokens.
    /// - Complexity: O(n log n) in bytes.
    static func scan(_ text: [UInt8], _ reading: Reading) -> (tokens: [Token], marks: [(token: Int, mark: InlineMark)])
    {
        let marks = reading == .lines ? [] : InlineScanner.marks(in: text)
        return text.withUnsafeBufferPointer { bytes in
            var scanner = TokenScanner(bytes, reading)
            var found: [(token: Int, mark: InlineMark)] = []
            var place = reading == .lines ? 0 : scanner.scanOpening()
            for mark in marks where mark.range.lowerBound >= place {
                scanner.scan(place..<mark.range.lowerBound)
                found.append((scanner.tokens.count, mark))
                scanner.tokens.append(Token(kind: mark.role == .target ? .word : .symbol, range: mark.range))
                place = mark.range.upperBound
            }
            scanner.scan(place..<bytes.count)
            return (scanner.tokens, found)
        }
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ reading: Reading) {
        self.bytes = bytes
        self.reading = reading
        tokens.reserveCapacity(bytes.count / 3)
    }

    /// The marks of quotations, list items and headings before a block: each is one token, a number of an item too.
    private mutating func scanOpening() -> Int {
        var place = 0
        while place < bytes.count {
            let rest = bytes[place...]
            let blanks = rest.prefix { $0 == 0x20 || $0 == 0x09 }.count
            if blanks > 0 {
                add(.blank, place, place + blanks)
                place += blanks
                continue
            }
            guard let length = bytes[place] == 0x3E ? 1 : PassageMark.markLength(Array(rest.prefix(16))[...]) else {
                break
            }
            add(.symbol, place, place + length)
            place += length
        }
        return place
    }

    private mutating func add(_ kind: Token.Kind, _ start: Int, _ end: Int) {
        tokens.append(Token(kind: kind, range: start..<end))
    }

    private mutating func scan(_ range: Range<Int>) {
        var place = range.lowerBound
        while place < range.upperBound {
            let start = place
            switch bytes[start] {
            case 0x0A, 0x0D:
                place = endOfLineBreak(start, range.upperBound)
                add(.lineBreak, start, place)
            case 0x20, 0x09, 0x0B, 0x0C:
                while place < range.upperBound, isBlank(bytes[place]) { place += 1 }
                place = addBlanks(start, place, range.upperBound)
            default:
                place = endOfPlainWord(start, range.upperBound)
                if place > start {
                    add(.word, start, place)
                } else {
                    place = scanSegment(start, range.upperBound)
                }
            }
        }
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0B || byte == 0x0C }

    /// A sign that only adds to what stands before it makes a sign of the last blank.
    private mutating func addBlanks(_ start: Int, _ end: Int, _ limit: Int) -> Int {
        let far = end < limit && bytes[end] >= 0x80 ? WordBreaks(bytes, limit: limit).segment(at: end - 1).end : end
        guard far > end else {
            add(.blank, start, end)
            return end
        }
        if end - 1 > start { add(.blank, start, end - 1) }
        add(.symbol, end - 1, far)
        return far
    }

    /// In a quotation the marks of the next line belong to the line break: that a line is wrapped elsewhere is layout.
    private func endOfLineBreak(_ start: Int, _ limit: Int) -> Int {
        var end = start + 1
        if bytes[start] == 0x0D, end < limit, bytes[end] == 0x0A { end += 1 }
        guard reading == .quotation else { return end }
        var place = end
        while place < limit, bytes[place] == 0x20 || bytes[place] == 0x09 || bytes[place] == 0x3E {
            place += 1
            if bytes[place - 1] == 0x3E { end = place }
        }
        return end
    }

    /// The end of a word that is letters and digits of ASCII alone; the start where it may be more than that.
    @inline(__always)
    private func endOfPlainWord(_ start: Int, _ limit: Int) -> Int {
        var end = start
        while end < limit, bytes[end].isAlphanumeric { end += 1 }
        guard end > start, end < limit else { return end }
        let next = bytes[end]
        if next >= 0x80 || next == 0x5F { return start }
        let isBetween = next == 0x2E || next == 0x2C || next == 0x27 || next == 0x3A || next == 0x3B
        guard isBetween, end + 1 < limit else { return end }
        return bytes[end + 1].isAlphanumeric || bytes[end + 1] >= 0x80 ? start : end
    }

    private mutating func scanSegment(_ start: Int, _ limit: Int) -> Int {
        let (end, isWord) = WordBreaks(bytes, limit: limit).segment(at: start)
        if isWord {
            if let last = tokens.last, last.kind == .word, last.range.upperBound == start, bytes[start] >= 0x80,
                let (scalar, _) = ScalarReader.scalar(in: bytes, at: start, limit: limit), ScalarReader.isNumber(scalar)
            {
                tokens[tokens.count - 1] = Token(kind: .word, range: last.range.lowerBound..<end)
            } else {
                add(.word, start, end)
            }
        } else if let (scalar, length) = ScalarReader.scalar(in: bytes, at: start, limit: limit), start + length == end,
            BreakTable.sentenceClass(scalar) == .space
        {
            add(.blank, start, end)
        } else {
            add(.symbol, start, end)
        }
        return end
    }
}
