/// The part that a scalar plays in the segmentation of a text.
enum ScalarClass: Equatable {
    /// A letter or a digit: it makes a word.
    case letter
    /// A mark, joiner or other invisible scalar that belongs to what stands before it.
    case extend
    /// White space within a line.
    case blank
    /// A carriage return or a line feed.
    case lineBreak
    /// Everything else: it stands alone.
    case symbol

    init(ascii byte: UInt8) {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: self = .letter
        case 0x0A, 0x0D: self = .lineBreak
        case 0x09, 0x0B, 0x0C, 0x20: self = .blank
        default: self = .symbol
        }
    }

    init(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            self.init(ascii: UInt8(truncatingIfNeeded: scalar.value))
            return
        }
        let properties = scalar.properties
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber:
            self = .letter
        case .nonspacingMark, .spacingMark, .enclosingMark, .format:
            self = .extend
        default:
            self =
                properties.isWhitespace
                ? .blank : properties.isAlphabetic ? .letter : properties.isEmojiModifier ? .extend : .symbol
        }
    }
}

/// Reads one scalar at a time from bytes that need not be valid UTF-8.
enum ScalarReader {
    /// The scalar that starts at an index with its length in bytes, or `nil` where the bytes there are not valid UTF-8.
    ///
    /// Source: the table of well-formed sequences in the Unicode Standard, section 3.9.
    static func scalar(in bytes: [UInt8], at index: Int) -> (scalar: Unicode.Scalar, length: Int)? {
        let lead = bytes[index]
        if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
        let length: Int
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return nil
        }
        guard index + length <= bytes.count else { return nil }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for offset in 1..<length {
            let byte = bytes[index + offset]
            guard byte & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        let lowest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
        guard value >= lowest, let scalar = Unicode.Scalar(value) else { return nil }
        return (scalar, length)
    }
}
