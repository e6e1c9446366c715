import Dossier

/// Puts text of others into HTML without letting it mean anything there.
enum HTML {
    /// The text for an element or for an attribute between double quotes.
    ///
    /// What cannot be seen, or turns the direction of writing, is written as `\u{..}`; joiners stay, since emoji and some
    /// scripts need them.
    static func escape(_ text: some StringProtocol) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\n", "\t": result.unicodeScalars.append(scalar)
            default:
                if scalar.isHidden, !Terminal.isJoiner(scalar) {
                    result += Terminal.escape(String(scalar))
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result
    }

    /// A link's target where it is one that a reader may be sent to: the web, or a mail address; nil for all else.
    static func safeTarget(_ text: String) -> String? {
        let lower = text.lowercased()
        guard ["https://", "http://", "mailto:"].contains(where: lower.hasPrefix) else { return nil }
        return text.unicodeScalars.contains { $0.isHidden || $0 == " " } ? nil : escape(text)
    }
}
