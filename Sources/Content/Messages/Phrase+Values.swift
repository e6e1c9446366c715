import Dossier

// What is said of single values.
extension Phrase {
    static func notOfType(_ text: String) -> Phrase {
        Phrase(nl: "`\(shown(text))` is hier niet te lezen.", en: "`\(shown(text))` cannot be read here.")
    }

    /// What a value of a type looks like.
    static func valueExpected(_ type: ValueType) -> Phrase {
        switch type {
        case .plain(.number): Phrase(nl: "een getal, zoals 1.250 of 12,5.", en: "a number, such as 1.250 or 12,5.")
        case .plain(.euro):
            Phrase(
                nl: "een bedrag met een punt voor duizenden en een komma voor centen, zoals 51.700 of 12,50; of pm.",
                en: "an amount with a point for thousands and a comma for cents, such as 51.700 or 12,50; or pm.")
        case .plain(.percent): Phrase(nl: "een percentage, zoals 5%.", en: "a percentage, such as 5%.")
        case .plain(.year): Phrase(nl: "een jaar, zoals 2019.", en: "a year, such as 2019.")
        case .plain(.date), .plain(.opened), .plain(.done):
            Phrase(
                nl: "een dag, zoals 2018-06-01 of 1 juni 2018.", en: "a day, such as 2018-06-01 or 1 juni 2018.")
        case .plain(.due), .plain(.period):
            Phrase(
                nl: "een dag of een tijd, zoals `juni 2018`, `eind eerste kwartaal 2019` of `2018 tot en met 2020`.",
                en: "a day or a time, such as `juni 2018`, `eind eerste kwartaal 2019` or `2018 tot en met 2020`.")
        default: Phrase(nl: "een waarde van deze soort.", en: "a value of this sort.")
        }
    }

    static func notAChoice(_ text: String) -> Phrase {
        Phrase(nl: "`\(shown(text))` kan hier niet.", en: "`\(shown(text))` cannot be here.")
    }

    static func choiceOf(_ words: [String]) -> Phrase {
        let list = words.prefix(12).map { "`\(shown($0))`" }.joined(separator: ", ") + (words.count > 12 ? ", …" : "")
        return Phrase(nl: "een van: \(list).", en: "one of: \(list).")
    }

    static func oneOfThings(_ names: [String]) -> Phrase {
        names.isEmpty
            ? Phrase(nl: "er is nog niets om naar te verwijzen.", en: "there is nothing to refer to yet.")
            : choiceOf(names)
    }

    static func unknownThing(_ text: String) -> Phrase {
        Phrase(
            nl: "`\(shown(text))` bestaat niet in dit dossier.", en: "`\(shown(text))` does not exist in this dossier.")
    }

    static func noSuchFile(_ path: String) -> Phrase {
        Phrase(
            nl: "het bestand `\(shown(path, limit: 120))` staat niet in het dossier.",
            en: "the file `\(shown(path, limit: 120))` is not in the dossier.")
    }

    static func unknownActor(_ words: String) -> Phrase {
        words.isEmpty
            ? Phrase(nl: "hier wordt niemand genoemd.", en: "nobody is named here.")
            : Phrase(
                nl: "\"\(shown(words))\" staat niet bij de rollen, gremia, organisaties of leden in kader.yml.",
                en: "\"\(shown(words))\" is not among the roles, bodies, organisations or members in kader.yml.")
    }

    static let actorExpected = Phrase(
        nl: "een naam of alias uit kader.yml; of voeg die daar toe.",
        en: "a name or alias of kader.yml; or add it there.")

    static func tooFewNamed(_ count: Int, least: Int) -> Phrase {
        Phrase(
            nl: "hier wordt \(count == 0 ? "niets" : String(count)) genoemd, en minstens \(least) is nodig.",
            en: "\(count) named here, and at least \(least) needed.")
    }

    static func tooManyNamed(_ count: Int, most: Int) -> Phrase {
        Phrase(
            nl: "hier worden er \(count) genoemd, en hoogstens \(most) kan.",
            en: "\(count) named here, and \(most) is the most.")
    }

    /// A number that is too small or too large, or a time that is too early or too late.
    static func outOfBounds(_ text: String, isTime: Bool, isLeast: Bool, _ limit: String, _ name: String?) -> Phrase {
        let of = name.map { " (`\(shown($0))`)" } ?? ""
        let (nl, en) =
            switch (isTime, isLeast) {
            case (false, true): ("te weinig: minstens", "too little: at least")
            case (false, false): ("te veel: hoogstens", "too much: at most")
            case (true, true): ("te vroeg: op zijn vroegst", "too early: at the earliest")
            case (true, false): ("te laat: op zijn laatst", "too late: at the latest")
            }
        return Phrase(
            nl: "`\(shown(text))` is \(nl) \(limit)\(of).", en: "`\(shown(text))` is \(en) \(limit)\(of).")
    }
}
