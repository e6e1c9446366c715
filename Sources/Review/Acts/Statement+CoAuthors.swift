import Dossier

extension Statement {
    /// The people whom lines `Co-authored-by: Name <e-mail>` of a text name, and the text without those lines.
    ///
    /// Such a line counts wherever it stands: tools put it beside other trailers or in a paragraph of its own, and nobody
    /// gets out of having written a text by an empty line, by a name without brackets around the address, by a line that
    /// goes on below, or by a character that nobody sees. The letters of its name may be of any case.
    /// - Returns: the text without them, each person once in the order of the lines, and whether a line says that somebody
    ///   wrote the text too and names nobody by an address.
    /// - Complexity: linear in the text.
    public static func coAuthors(in text: String) -> (prose: String, people: [ClaimedPerson], isUnreadable: Bool) {
        var kept: [Substring] = []
        let found = readLines(of: text) { line, isBehind in
            // A paragraph that was such lines alone leaves no second empty line behind.
            if isBehind, isBlank(line), kept.last.map({ isBlank($0.utf8) }) == true { return }
            kept.append(Substring(line))
        }
        while !found.people.isEmpty, let last = kept.last, isBlank(last.utf8) { kept.removeLast() }
        return (kept.joined(separator: "\n"), distinct(found.people), found.isUnreadable)
    }

    /// The people whom lines of `text` name as co-authors, in the order of the lines, and whether one of them names nobody.
    static func namedCoAuthors(in text: String) -> (people: [ClaimedPerson], isUnreadable: Bool) {
        readLines(of: text) { _, _ in }
    }

    /// - Parameter keep: takes each line that names no co-author, and whether one that does has come before it.
    private static func readLines(
        of text: String, keep: (Substring.UTF8View, Bool) -> Void
    ) -> (people: [ClaimedPerson], isUnreadable: Bool) {
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        var people: [ClaimedPerson] = []
        var isUnreadable = false
        var next = lines.startIndex
        while next < lines.endIndex {
            let line = lines[next]
            next += 1
            guard let found = coAuthors(of: line, lines[next...].lazy) else {
                keep(line, !people.isEmpty)
                continue
            }
            next += found.lines
            people += found.people
            isUnreadable = isUnreadable || found.people.isEmpty
        }
        return (people, isUnreadable)
    }

    /// The people whom a line names as co-authors, and how many of the lines below it belong to it; nil where it names no
    /// co-authors. No people where it does and none of them by an address.
    static func coAuthors<Line: BidirectionalCollection<UInt8>>(
        of line: Line, _ below: some Sequence<Line>
    ) -> (people: [ClaimedPerson], lines: Int)? {
        guard let first = coAuthorValue(of: line) else { return nil }
        var value = String(decoding: first, as: UTF8.self)
        var lines = 0
        // As Git has it, a line that begins with a space is more of the one above it.
        for more in below {
            guard let start = more.first, isSpace(start), !isBlank(more), coAuthorValue(of: more) == nil else { break }
            value += " " + String(decoding: trimmed(more), as: UTF8.self)
            lines += 1
        }
        value = visible(value)
        guard !value.isEmpty else { return nil }
        return (people(named: value), lines)
    }

    /// What stands behind the colon of a line that names co-authors; nil for another line.
    private static func coAuthorValue<Line: BidirectionalCollection<UInt8>>(of line: Line) -> Line.SubSequence? {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let name = trimmed(line[..<colon])
        let key = TrailerKey.coAuthor.rawValue.utf8
        guard isSameName(key, name) || isSameName(key, visible(String(decoding: name, as: UTF8.self)).utf8) else {
            return nil
        }
        return trimmed(line[line.index(after: colon)...])
    }

    /// `text` without what nobody sees, with a plain space for every other one, and none around it.
    private static func visible(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return text.trimmed }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace { result.append(" ") } else if !scalar.isHidden { result.append(scalar) }
        }
        return String(result).trimmed
    }

    /// Everyone in `text` who has an address: `Name <e-mail>`, or the address alone, whatever stands around it.
    private static func people(named text: String) -> [ClaimedPerson] {
        var people: [ClaimedPerson] = []
        var rest = text[...]
        var outside = ""
        while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
            let email = String(rest[rest.index(after: open)..<close]).trimmed
            if isAddress(email) {
                let name = String(rest[..<open]).trimmed
                people.append(ClaimedPerson(name: name.isEmpty ? email : name, email: email))
            } else {
                outside += rest[..<close] + " "
            }
            rest = rest[rest.index(after: close)...]
        }
        for word in (outside + rest).split(whereSeparator: { " <>()[],;:\"'".contains($0) }) where isAddress(word) {
            people.append(ClaimedPerson(name: String(word), email: String(word)))
        }
        return people
    }

    private static func isAddress(_ text: some StringProtocol) -> Bool {
        guard let sign = text.firstIndex(of: "@") else { return false }
        return sign != text.startIndex && text.index(after: sign) != text.endIndex
            && !text.contains { $0 == "<" || $0 == " " }
    }

    /// `people` with each address once, whatever the case of its letters.
    static func distinct(_ people: [ClaimedPerson]) -> [ClaimedPerson] {
        var seen: Set<[UInt8]> = []
        return people.filter { seen.insert(asciiFolded($0.email)).inserted }
    }
}
