/// Puts text of others into Markdown without letting it mean anything there.
enum Markdown {
    /// The text on one line, with every character that Markdown or HTML could act on made plain.
    static func escape(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "~":
                result += "\\"
                result.unicodeScalars.append(scalar)
            case "&": result += "&amp;"
            case "\n", "\r", "\t": result += " "
            default: if !scalar.isControl { result.unicodeScalars.append(scalar) }
            }
        }
        return result
    }

    /// Markdown of a document as the cell of a table: its marks stay, its bars and tags do not.
    static func cell(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "|": result += "\\|"
            case "<": result += "&lt;"
            case "\n", "\r", "\t": result += " "
            default: if !scalar.isControl { result.unicodeScalars.append(scalar) }
            }
        }
        return result
    }
}

extension Unicode.Scalar {
    /// A control character, or one that turns the direction of text around.
    var isControl: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029, 0xFEFF: true
        default: false
        }
    }
}
