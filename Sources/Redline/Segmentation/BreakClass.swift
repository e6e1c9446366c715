/// The part of a scalar in the division of a text into words (Unicode Standard Annex #29, table 3).
///
/// A scalar that can follow a joiner in an emoji has a class of its own here: no other of its values matters.
enum WordClass: UInt8 {
    case other, carriageReturn, lineFeed, newline, extend, joiner, format, regionalIndicator, katakana, hebrewLetter
    case letter, singleQuote, doubleQuote, midNumberLetter, midLetter, midNumber, numeric, extendNumberLetter, space
    case pictograph, letterPictograph

    /// Whether it only adds to what stands before it.
    var isIgnored: Bool { self == .extend || self == .format || self == .joiner }
    /// Whether it is a letter of an alphabet.
    var isLetter: Bool { self == .letter || self == .hebrewLetter || self == .letterPictograph }
    /// Whether it stands within words between letters.
    var isBetweenLetters: Bool { self == .midLetter || self == .midNumberLetter || self == .singleQuote }
    /// Whether it stands within numbers between digits.
    var isBetweenDigits: Bool { self == .midNumber || self == .midNumberLetter || self == .singleQuote }
    /// Whether it can follow a joiner in an emoji.
    var isPictograph: Bool { self == .pictograph || self == .letterPictograph }
    /// Whether it ends a line or a page.
    var isLineEnd: Bool { self == .carriageReturn || self == .lineFeed || self == .newline }
}

/// The part of a scalar in the division of a text into sentences (Unicode Standard Annex #29, table 4).
///
/// The table of ranges knows letters only: whether one is small or capital, the standard library says.
enum SentenceClass: UInt8 {
    case other, carriageReturn, lineFeed, separator, extend, format, space, letter, numeric, fullStop, terminator
    case close, continuation

    /// Whether it only adds to what stands before it.
    var isIgnored: Bool { self == .extend || self == .format }
    /// Whether it ends a paragraph.
    var isParagraphEnd: Bool { self == .separator || self == .lineFeed || self == .carriageReturn }
    /// Whether it can end a sentence.
    var isEnd: Bool { self == .fullStop || self == .terminator }
}

/// The classes of every scalar.
enum BreakTable {
    /// The classes of the ASCII scalars.
    private static let ascii = (0..<128).map { search(UInt32($0), in: entries.indices) }
    /// For each 256 scalars the first entry that may hold for one of them.
    private static let pages: [Int] = {
        var pages: [Int] = []
        var entry = 0
        for page in 0...0x110000 >> 8 {
            while entry + 1 < entries.count, entries[entry + 1] >> 9 <= UInt32(page) << 8 { entry += 1 }
            pages.append(entry)
        }
        return pages
    }()

    /// The value of a scalar: its word class in the upper bits, its sentence class in the lowest four.
    @inline(__always)
    static func value(of scalar: UInt32) -> UInt32 {
        if scalar < 128 { return ascii[Int(scalar)] }
        let page = Int(scalar >> 8)
        guard page + 1 < pages.count else { return 0 }
        return search(scalar, in: pages[page]..<min(pages[page + 1] + 1, entries.count))
    }

    /// The class of a scalar in words.
    static func wordClass(_ scalar: UInt32) -> WordClass {
        WordClass(rawValue: UInt8(value(of: scalar) >> 4)) ?? .other
    }

    /// The class of a scalar in sentences.
    static func sentenceClass(_ scalar: UInt32) -> SentenceClass {
        SentenceClass(rawValue: UInt8(value(of: scalar) & 0xF)) ?? .other
    }

    private static func search(_ scalar: UInt32, in range: Range<Int>) -> UInt32 {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low + 1 < high {
            let middle = (low + high) / 2
            if entries[middle] >> 9 <= scalar { low = middle } else { high = middle }
        }
        return entries[low] & 0x1FF
    }
}
