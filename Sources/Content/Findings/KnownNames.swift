import Dossier

/// The names by which texts call the people, roles, bodies and organisations of a dossier.
struct KnownNames {
    /// The names by their first word, longest first.
    private var byFirst: [String: [[String]]] = [:]

    /// Words that stand between names.
    private static let between: Set<String> = [
        "en", "de", "het", "een", "of", "met", "samen", "namens", "door", "onder", "begeleiding", "leiding", "van",
        "in",
        "overleg", "beide", "alle", "elke", "ieder", "iedere", "gemeente", "gemeenten", "the", "and", "of", "both",
        "all",
        "per", "voor", "uit", "eigen", "twee", "drie", "enkele",
    ]

    init(_ charter: Charter) {
        var names = charter.aliases
        names += charter.municipalities.items.flatMap { [$0.name, $0.id.text] }
        names += charter.organisations.items.flatMap { [$0.name, $0.id.text] }
        names += charter.roles.items.flatMap { [Self.withoutRemark($0.name), $0.id.text, $0.id.text + "s"] }
        names += charter.bodies.flatMap { [Self.withoutRemark($0.name), $0.id.name] }
        names += charter.members.flatMap { [$0.name, $0.id.text] }
        names += charter.partners.flatMap { [$0.name, $0.id.text] }
        names += charter.fracties
        for name in names {
            let words = Self.words(name)
            if let first = words.first { byFirst[first, default: []].append(words) }
        }
        for first in byFirst.keys { byFirst[first]?.sort { $0.count > $1.count } }
    }

    /// A name without what stands in brackets behind it.
    static func withoutRemark(_ name: String) -> String {
        name.firstIndex(of: "(").map { String(name[..<$0]).trimmed } ?? name
    }

    /// The words of a text as they are compared: in lower case, and "Eén", which Dutch writes so at the beginning of a
    /// sentence, as "één".
    static func words(_ text: String) -> [String] {
        text.lowercased().split { !($0.isAlphanumeric || $0 == "-" || $0 == "&" || $0 == "'") }.map {
            $0 == "eén" ? "één" : String($0)
        }
    }

    /// What in a text is no known name, and how many names it has.
    func unknown(in text: String) -> (rest: [String], count: Int) {
        let words = Self.words(text)
        var (rest, count, place): ([String], Int, Int) = ([], 0, 0)
        while place < words.count {
            if let name = byFirst[words[place]]?.first(where: { words[place...].starts(with: $0) }) {
                count += 1
                place += name.count
            } else {
                if !Self.between.contains(words[place]) { rest.append(words[place]) }
                place += 1
            }
        }
        return (rest, count)
    }
}
