/// Returns `text` as YAML that every reader takes for that same text, in block and in flow style: bare where nothing
/// can be made of it but a text, else in double quotes.
///
/// Bare are only texts that begin with a letter and hold no character with a meaning in YAML 1.1 or 1.2; so no number,
/// date, truth value or nothing can come of them.
func yamlText(_ text: String) -> String {
    isBare(text) ? text : quoted(text)
}

private func isBare(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, first.properties.isAlphabetic, last != " ",
        scalars.allSatisfy({ isBareScalar($0) })
    else { return false }
    // The words that YAML 1.1 or 1.2 reads as a truth value or as nothing, in any case.
    let words = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]
    return !words.contains(text.lowercased())
}

private func isBareScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", " ", "-", "_", ".", "/", "@", "+", "=", "(", ")", ";": true
    default: scalar.value >= 0xA0 && scalar.properties.isAlphabetic && !scalar.isHidden
    }
}

private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": result += "\\\""
        case "\\": result += "\\\\"
        case "\n": result += "\\n"
        case "\r": result += "\\r"
        case "\t": result += "\\t"
        case _ where scalar.isHidden:
            let digits = String(scalar.value, radix: 16, uppercase: true)
            let width = scalar.value < 0x100 ? 2 : scalar.value < 0x1_0000 ? 4 : 8
            let letter = width == 2 ? "x" : width == 4 ? "u" : "U"
            result += "\\\(letter)" + String(repeating: "0", count: width - digits.count) + digits
        default:
            result.unicodeScalars.append(scalar)
        }
    }
    return result + "\""
}
