import Dossier

/// What may reach a person's terminal.
///
/// Names, titles and messages come from other people's files, and a terminal obeys control characters; a turn of the
/// direction of writing makes a text read otherwise than it is stored (Unicode Technical Report 36; CVE-2021-42574).
public enum Terminal {
    /// The text with every character that cannot be seen, or that changes how others are seen, written as `\u{..}`.
    ///
    /// - Parameter keepingLines: leaves line feeds and tabs, for a text that stands on lines of its own.
    /// - Complexity: linear in the text.
    public static func escape(_ text: String, keepingLines: Bool = false) -> String {
        // Nearly every text is free of them: those are given back as they are.
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
        guard text.unicodeScalars.contains(where: \.isHidden) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.isHidden, !(keepingLines && (scalar == "\n" || scalar == "\t")) {
                result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Tells whether a scalar joins or parts the letters beside it and does nothing else: emoji and some scripts need it.
    static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\u{200C}" || scalar == "\u{200D}" || scalar == "\u{AD}"
    }
}

// How much room a text takes.
extension Terminal {
    /// The number of columns that `text` takes: none for a mark that sits on another letter, two for a wide one.
    ///
    /// - Complexity: linear in the text.
    public static func width(of text: String) -> Int {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
        return text.unicodeScalars.reduce(0) { $0 + columns($1) }
    }

    /// The text cut off so that it takes at most `width` columns, with `…` in the place of what is left out.
    public static func truncate(_ text: String, to width: Int) -> String {
        guard self.width(of: text) > width else { return text }
        guard width > 0 else { return "" }
        var used = 0
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            used += columns(scalar)
            guard used < width else { break }
            kept.append(scalar)
        }
        return String(kept) + "…"
    }

    /// The text with blanks behind it until it takes `width` columns.
    static func pad(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - self.width(of: text)))
    }

    /// The columns of one scalar; the wide ranges are those of Unicode Standard Annex 11, taken together.
    private static func columns(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        default: break
        }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}
