/// The Dutch names of the commands: the command line takes them, and Dutch messages say them.
///
/// Verbs that fall apart in Dutch ("stel vast") stand here as infinitives, the others as one says them to somebody.
public enum CommandNames {
    /// The Dutch name of each command that has one, by its English words; a command of a group has the group's before it.
    private static let dutch = [
        "init": "begin", "join": "aanmelden", "found": "afsluiten",
        "member": "lid", "member add": "toevoegen", "member change": "wijzigen", "member end": "uitschrijven",
        "member list": "lijst",
        "draft": "concept", "propose": "voorstel", "update": "bijwerken", "withdraw": "intrekken",
        "discard": "terugzetten", "record": "registreer",
        "review": "beoordeel", "comment": "opmerking", "resolve": "afhandelen", "approve": "akkoord",
        "reject": "afwijzen", "tag": "vaststellen",
        "show": "toon", "log": "logboek", "roles": "rollen", "check": "controleer", "overview": "overzicht",
        "report": "rapport",
        "redline": "vergelijk",
        "summary": "samenvatting", "export": "exporteer", "verify": "nakijken",
        "session": "bijeenkomst", "session close": "sluit", "session show": "toon", "session list": "lijst",
        "share": "deel", "pull": "haal",
    ]

    /// The Dutch name of a command; nil where it has none of its own.
    ///
    /// - Parameter group: the group that the command is in, such as `session`.
    public static func dutch(_ name: String, in group: String? = nil) -> String? {
        dutch[group.map { "\($0) \(name)" } ?? name]
    }

    /// The text with the commands that it says to type, between backquotes, under their Dutch names.
    ///
    /// - Complexity: linear in the text.
    static func translated(_ text: String) -> String {
        let start = "`kader "
        guard text.utf8.contains(UInt8(ascii: "`")), text.contains(start) else { return text }
        // What stands between backquotes has an odd place.
        let parts = text.split(separator: "`", omittingEmptySubsequences: false)
        return parts.enumerated().map { place, part in
            place % 2 == 1 && part.hasPrefix("kader ") ? inDutch(line: String(part)) : String(part)
        }.joined(separator: "`")
    }

    /// A command line with the names in it in Dutch.
    public static func inDutch(line: String) -> String {
        var words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        // `kader -C DIR status`
        let first = words.count > 3 && words[1] == "-C" ? 3 : 1
        guard words.count > first else { return line }
        let group = words[first]
        if words.count > first + 1, let name = dutch(words[first + 1], in: group) { words[first + 1] = name }
        if let name = dutch(group) { words[first] = name }
        return words.joined(separator: " ")
    }
}
