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

    /// A text of a document under a heading of level 3: its own headings stand lower, its tags are shown and do nothing.
    static func lowered(_ text: String) -> String {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line -> String in
            let signs = line.prefix { $0 == "#" }.count
            let isHeading = (1...6).contains(signs) && (line.dropFirst(signs).first.map(\.isWhitespace) ?? true)
            return withoutTags(
                isHeading ? String(repeating: "#", count: max(0, min(3, 6 - signs))) + line : String(line))
        }
        var rest = lines[...]
        while rest.first?.allSatisfy(\.isWhitespace) ?? false { rest.removeFirst() }
        while rest.last?.allSatisfy(\.isWhitespace) ?? false { rest.removeLast() }
        return rest.joined(separator: "\n")
    }
}
