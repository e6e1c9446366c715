import Dossier

extension Statement {
    /// The people whom lines `Co-authored-by: Name <e-mail>` of a text name, and the text without those lines.
    ///
    /// Such a line counts wherever it stands: tools put it beside other trailers or in a paragraph of its own, and nobody
    /// gets out of having written a text by an empty line. The letters of its name may be of any case. A line that names
    /// nobody by an address is prose.
    /// - Returns: each person once, in the order of the lines.
    /// - Complexity: linear in the text.
    public static func coAuthors(in text: String) -> (prose: String, people: [ClaimedPerson]) {
        var people: [ClaimedPerson] = []
        var kept: [Substring] = []
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if let person = coAuthor(of: line) {
                people.append(person)
            } else if !(people.isEmpty || kept.isEmpty), isBlank(line), kept.last.map({ isBlank($0.utf8) }) == true {
                // A paragraph that was such lines alone leaves no second empty line behind.
                continue
            } else {
                kept.append(Substring(line))
            }
        }
        while !people.isEmpty, let last = kept.last, isBlank(last.utf8) { kept.removeLast() }
        return (kept.joined(separator: "\n"), distinct(people))
    }

    /// The people whom lines of `text` name as co-authors, in the order of the lines.
    static func people(in text: String) -> [ClaimedPerson] {
        text.utf8.split(separator: UInt8(ascii: "\n")).compactMap { coAuthor(of: $0) }
    }

    /// The person whom a line names as a co-author; nil where it does not.
    static func coAuthor(of line: some BidirectionalCollection<UInt8>) -> ClaimedPerson? {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
            isSameName(TrailerKey.coAuthor.rawValue.utf8, trimmed(line[..<colon]))
        else { return nil }
        let value = String(decoding: trimmed(line[line.index(after: colon)...]), as: UTF8.self)
        guard !value.unicodeScalars.contains(where: \.isSteering) else { return nil }
        return ClaimedPerson(trailer: value)
    }

    /// `people` with each address once, whatever the case of its letters.
    static func distinct(_ people: [ClaimedPerson]) -> [ClaimedPerson] {
        var seen: Set<[UInt8]> = []
        return people.filter { seen.insert($0.email.utf8.map(asciiLower)).inserted }
    }
}

/// An ASCII capital made small; any other byte as it is.
func asciiLower(_ byte: UInt8) -> UInt8 { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte }
