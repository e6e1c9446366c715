import Dossier

/// How headings, columns and things are compared: without a number before them and without case.
enum Name {
    /// The form in which a name is compared.
    static func of(_ text: some StringProtocol) -> String {
        var words = text.split(whereSeparator: \.isSpace)[...]
        if words.count > 1, let first = words.first, isNumber(first) { words.removeFirst() }
        return words.joined(separator: " ").lowercased()
    }

    /// Whether a word is a number such as `3.`, `4.2` or `1)`.
    static func isNumber(_ word: some StringProtocol) -> Bool {
        guard let first = word.utf8.first, (0x30...0x39).contains(first) else { return false }
        return word.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x29 }
    }

    /// Whether a word names a thing: letters, perhaps a hyphen, and digits, such as `A1` or `RV-3`.
    static func isThing(_ word: some StringProtocol) -> Bool {
        let bytes = Array(word.utf8)
        guard bytes.count <= 24 else { return false }
        let letters = bytes.prefix { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
        let rest = bytes.dropFirst(letters.count).drop { $0 == 0x2D }
        return !letters.isEmpty && !rest.isEmpty && bytes.count - letters.count - rest.count <= 1
            && rest.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// A name in which `*` stands for any text.
    struct Pattern {
        private let parts: [String]
        private let isWhole: Bool

        init(_ text: String) {
            isWhole = !text.contains("*")
            parts =
                isWhole
                ? [Name.of(text)]
                : text.lowercased().split(separator: "*", omittingEmptySubsequences: false).map(String.init)
        }

        /// Whether a name, as `Name.of` gives it, is of the pattern.
        func matches(_ name: String) -> Bool {
            guard !isWhole else { return name == parts[0] }
            guard name.hasPrefix(parts[0]), name.utf8.count >= parts[0].utf8.count + parts[parts.count - 1].utf8.count,
                name.hasSuffix(parts[parts.count - 1])
            else { return false }
            var rest = name.dropFirst(parts[0].count)
            for part in parts.dropFirst().dropLast() where !part.isEmpty {
                guard let found = rest.firstRange(of: part) else { return false }
                rest = rest[found.upperBound...]
            }
            return true
        }
    }
}
