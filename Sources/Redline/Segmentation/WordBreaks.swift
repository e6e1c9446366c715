/// The division of a text into words, numbers, blanks and signs by the rules of Unicode Standard Annex #29, section 4.
struct WordBreaks {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let limit: Int

    /// - Parameter limit: the place before which the text ends.
    init(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) {
        self.bytes = bytes
        self.limit = limit
    }

    /// The end of the segment that starts at a place, and whether it has a letter or a digit in it.
    ///
    /// A byte that is not UTF-8 is a segment of its own.
    /// - Complexity: O(n) in the segment.
    func segment(at start: Int) -> (end: Int, isWord: Bool) {
        guard var last = read(start) else { return (start + 1, false) }
        var end = start + last.length
        var isWord = last.isWord
        if last.word.isLineEnd {
            // WB3 to WB3b: a line end stands alone, but for the pair.
            if last.word == .carriageReturn, let next = read(end), next.word == .lineFeed { end += next.length }
            return (end, false)
        }
        while true {
            let (place, next, afterJoiner) = skipIgnored(end, after: last.word == .joiner)
            guard let next else { return (place, isWord) }
            let isDirect = place == end
            if afterJoiner && next.word.isPictograph  // WB3c
                || isDirect && last.word == .space && next.word == .space  // WB3d
                || joins(last.word, next.word)
            {
                end = place + next.length
                isWord = isWord || next.isWord
                // WB15, WB16: two halves make a flag; the third begins another.
                last = last.word == .regionalIndicator && next.word == .regionalIndicator ? Self.flag : next
            } else if let far = bridge(last.word, next.word, from: place + next.length) {
                end = far.end
                isWord = isWord || far.scalar.isWord
                last = far.scalar
            } else if last.word == .hebrewLetter, next.word == .singleQuote {  // WB7a
                end = place + next.length
                last = next
            } else {
                return (place, isWord)
            }
        }
    }

    private struct Scalar {
        let word: WordClass
        let length: Int
        let isWord: Bool
    }

    private static let flag = Scalar(word: .other, length: 0, isWord: false)

    private func read(_ place: Int) -> Scalar? {
        guard place < limit, let (scalar, length) = ScalarReader.scalar(in: bytes, at: place, limit: limit) else {
            return nil
        }
        let value = BreakTable.value(of: scalar)
        let sentence = SentenceClass(rawValue: UInt8(value & 0xF)) ?? .other
        let word = WordClass(rawValue: UInt8(value >> 4)) ?? .other
        // Ideographs and the scripts of South-East Asia are letters to the division of sentences only.
        let isWord =
            word.isLetter || word == .numeric || word == .katakana || sentence == .letter || sentence == .numeric
            || scalar >= 128 && word == .other && ScalarReader.isNumber(scalar)
        return Scalar(word: word, length: length, isWord: isWord && !word.isIgnored)
    }

    /// WB4: the place after what only adds to the scalar before, and what stands there.
    private func skipIgnored(_ start: Int, after isJoiner: Bool) -> (place: Int, next: Scalar?, afterJoiner: Bool) {
        var (place, afterJoiner) = (start, isJoiner)
        while let next = read(place) {
            guard next.word.isIgnored else { return (place, next, afterJoiner) }
            afterJoiner = next.word == .joiner
            place += next.length
        }
        return (place, nil, afterJoiner)
    }

    /// WB5, WB8 to WB10, WB13 to WB16: whether there is no break between two scalars.
    private func joins(_ left: WordClass, _ right: WordClass) -> Bool {
        switch (left, right) {
        case (.letter, .letter), (.numeric, .numeric), (.katakana, .katakana),
            (.regionalIndicator, .regionalIndicator), (.extendNumberLetter, .extendNumberLetter):
            return true
        case (.extendNumberLetter, _): return right.isLetter || right == .numeric || right == .katakana
        case (_, .extendNumberLetter): return left.isLetter || left == .numeric || left == .katakana
        default: return (left.isLetter || left == .numeric) && (right.isLetter || right == .numeric)
        }
    }

    /// WB6, WB7, WB7b, WB7c, WB11, WB12: whether a mark between two scalars joins them, and what stands behind it.
    private func bridge(_ left: WordClass, _ mark: WordClass, from start: Int) -> (end: Int, scalar: Scalar)? {
        let betweenLetters = left.isLetter && mark.isBetweenLetters
        let betweenDigits = left == .numeric && mark.isBetweenDigits
        let inHebrew = left == .hebrewLetter && mark == .doubleQuote
        guard betweenLetters || betweenDigits || inHebrew else { return nil }
        let (place, next, _) = skipIgnored(start, after: false)
        guard let next,
            betweenLetters && next.word.isLetter || betweenDigits && next.word == .numeric
                || inHebrew && next.word == .hebrewLetter
        else { return nil }
        return (place + next.length, next)
    }
}
