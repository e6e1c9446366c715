import ArgumentParser
import Dossier

/// The frame that the parser puts around the help of a command: it speaks English alone, and calls each group of commands
/// "subcommands".
enum HelpFrame {
    /// The help as a person reads it.
    static func dressed(_ help: String, in language: Language) -> String {
        help.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).map { line in
            if line.hasPrefix("OVERVIEW: ") { return String(line.dropFirst(10)) }
            let shown = line.hasSuffix(": SUBCOMMANDS:") ? String(line.dropLast(13)) : line
            return language == .nl ? dutch(shown) : shown
        }.joined(separator: "\n")
    }

    /// A usage line with the names of commands and values in Dutch.
    static func dutchUsage(_ line: String) -> String { valued(CommandNames.inDutch(line: line)) }

    private static let titles = [
        "ARGUMENTS:": "ARGUMENTEN:", "OPTIONS:": "OPTIES:", "SUBCOMMANDS:": "OPDRACHTEN:",
    ]

    private static let words = [
        "Show the version.": "Toon de versie.", "Show help information.": "Toon deze uitleg.",
        "(values: ": "(keuze: ", "; default: ": "; anders: ", "(default: ": "(anders: ",
    ]

    private static func dutch(_ line: String) -> String {
        if let title = titles[line] { return title }
        if line.hasPrefix("USAGE: ") { return "GEBRUIK: " + dutchUsage(String(line.dropFirst(7))) }
        if line.hasPrefix("  See 'kader help") { return "  Meer over een opdracht: kader help OPDRACHT" }
        var line = line
        for (english, dutch) in words { line = line.replacing(english, with: dutch) }
        let bare = line.drop { $0 == " " }
        // Where a line was broken before it.
        if bare.hasPrefix("default: ") { return line.replacing("default: ", with: "anders: ", maxReplacements: 1) }
        guard line.count - bare.count == 2 else { return line }
        // What is explained stands in the first columns.
        let isExplained = line.count > column && line.dropFirst(column - 1).first == " "
        let name = isExplained ? String(line.prefix(column - 1)) : line
        let shown = valued(swapped(name.trimmingEnd))
        guard isExplained else { return shown }
        return shown + String(repeating: " ", count: max(1, column - shown.count)) + line.dropFirst(column)
    }

    /// The column in which the parser begins its explanations.
    private static let column = 26

    /// A command with its Dutch name first.
    private static func swapped(_ names: String) -> String {
        let parts = names.split(separator: ", ").map { $0.drop { $0 == " " } }
        guard parts.count == 2, parts.allSatisfy({ $0.allSatisfy { $0.isLetter || $0 == "-" } && $0.first != "-" })
        else { return names }
        return "  \(parts[1]), \(parts[0])"
    }

    /// The text with what stands for a value named in Dutch.
    static func valued(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
            let name = String(rest[rest.index(after: open)..<close])
            result += rest[..<open] + "<\(values[name] ?? name)>"
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    private static let values = [
        "address": "adres", "arguments": "woorden", "body": "gremium", "by": "datum", "capacity": "hoedanigheid",
        "chair": "lid",
        "co-author": "lid", "collection": "naam", "color": "kleur", "count": "aantal", "date": "datum",
        "decision": "besluit",
        "dir": "map", "document": "stuk", "expectation": "verwachting", "file": "bestand", "folder": "map",
        "language": "taal", "fingerprint": "vingerafdruk",
        "for": "gremium", "format": "vorm", "heading": "kop", "key": "sleutel", "kind": "soort", "lang": "taal",
        "member": "lid", "member:role@place": "lid:rol@plaats", "message": "tekst", "municipality": "gemeente",
        "name": "naam", "name=member": "naam=lid", "new": "nieuw", "old": "oud", "options": "opties",
        "output": "bestand", "place": "soort/kop", "range": "bereik", "reference": "kenmerk",
        "role@place": "rol@plaats",
        "role@place[:from..until]": "rol@plaats[:van..tot]", "subcommand": "opdracht", "subcommands": "opdrachten",
        "subject": "onderwerp", "tag": "label", "template": "sjabloon", "title": "titel", "to": "adres", "url": "adres",
        "votes": "stemmen",
    ]
}

extension String {
    fileprivate var trimmingEnd: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
