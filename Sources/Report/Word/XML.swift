/// XML as text is put into it: escaped, and without the characters that XML 1.0 has no place for.
enum XML {
    /// Text for the inside of an element or of an attribute in double quotes.
    static func escape(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\t", "\n": result.unicodeScalars.append(scalar)
            default: result.unicodeScalars.append(isCharacter(scalar) ? scalar : "\u{FFFD}")
            }
        }
        return result
    }

    /// Bytes as text; those that are no UTF-8 are shown as the replacement character.
    static func escape(_ bytes: [UInt8]) -> String { escape(String(decoding: bytes, as: UTF8.self)) }

    /// The production `Char` of XML 1.0.
    private static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
}
