/// Reads one scalar at a time from bytes that need not be valid UTF-8.
enum ScalarReader {
    /// The scalar that starts at a place with its length in bytes, or `nil` where the bytes there are not valid UTF-8.
    ///
    /// Source: the table of well-formed sequences in the Unicode Standard, section 3.9.
    /// - Parameter limit: the place before which the text ends; the scalar starts before it.
    @inline(__always)
    static func scalar(
        in bytes: UnsafeBufferPointer<UInt8>, at place: Int, limit: Int
    ) -> (scalar: UInt32, length: Int)? {
        let lead = bytes[place]
        return lead < 0x80 ? (UInt32(lead), 1) : longScalar(in: bytes, at: place, limit: limit)
    }

    private static func longScalar(
        in bytes: UnsafeBufferPointer<UInt8>, at place: Int, limit: Int
    ) -> (scalar: UInt32, length: Int)? {
        let lead = bytes[place]
        let length: Int
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return nil
        }
        guard place + length <= limit else { return nil }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for offset in 1..<length {
            let byte = bytes[place + offset]
            guard byte & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        let lowest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
        guard value >= lowest, Unicode.Scalar(value) != nil else { return nil }
        return (value, length)
    }

    /// Whether a scalar is a number other than a decimal digit, such as a fraction or a superscript.
    static func isNumber(_ scalar: UInt32) -> Bool {
        switch Unicode.Scalar(scalar)?.properties.generalCategory {
        case .otherNumber, .letterNumber: true
        default: false
        }
    }

    /// Whether a scalar is a small letter.
    static func isLowercase(_ scalar: UInt32) -> Bool {
        scalar < 128 ? (0x61...0x7A).contains(scalar) : Unicode.Scalar(scalar)?.properties.isLowercase ?? false
    }

    /// Whether a scalar is a capital letter.
    static func isUppercase(_ scalar: UInt32) -> Bool {
        guard scalar >= 128 else { return (0x41...0x5A).contains(scalar) }
        guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
        return properties.isUppercase || properties.generalCategory == .titlecaseLetter
    }
}
