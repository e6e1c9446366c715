import Dossier

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
            default: if !scalar.isHidden { result.unicodeScalars.append(scalar) }
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
            default: if !scalar.isHidden { result.unicodeScalars.append(scalar) }
            }
        }
        return result
    }

    /// Markdown of a document on one line: its marks stay, its tags do not.
    static func withoutTags(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": result += "&lt;"
            default:
                if !scalar.isHidden || Terminal.isJoiner(scalar) { result.unicodeScalars.append(scalar) }
            }
        }
        return result
    }
}
