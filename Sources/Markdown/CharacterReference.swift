/// The character references that occur in texts of policy.
enum CharacterReference {
    private static let named: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "euro": "€", "sect": "§",
        "ndash": "–", "mdash": "—", "hellip": "…", "laquo": "«", "raquo": "»", "lsquo": "‘", "rsquo": "’",
        "ldquo": "“", "rdquo": "”", "copy": "©", "deg": "°", "middot": "·", "times": "×", "eacute": "é", "egrave": "è",
        "euml": "ë", "ecirc": "ê", "iuml": "ï", "ouml": "ö", "uuml": "ü", "auml": "ä", "aacute": "á", "oacute": "ó",
        "frac12": "½", "frac14": "¼", "sup2": "²", "sup3": "³",
    ]

    /// The text of a reference such as `&amp;` or `&#235;`, or the reference itself where it is not known.
    static func decode(_ reference: [UInt8]) -> [UInt8] {
        let name = String(decoding: reference.dropFirst().dropLast(), as: UTF8.self)
        if let text = named[name] { return Array(text.utf8) }
        guard name.hasPrefix("#") else { return reference }
        let isHexadecimal = name.hasPrefix("#x") || name.hasPrefix("#X")
        guard let value = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10), value > 0,
            let scalar = Unicode.Scalar(value)
        else { return reference }
        return Array(String(scalar).utf8)
    }
}
