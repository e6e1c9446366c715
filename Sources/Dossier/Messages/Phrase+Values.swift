// What is said of one value, in `kader.yml` and in front matter alike.
extension Phrase {
    static func missing(_ key: String) -> Phrase {
        Phrase(nl: "`\(shown(key))` ontbreekt.", en: "`\(shown(key))` is missing.")
    }

    static func emptyValue(_ key: String) -> Phrase {
        Phrase(nl: "`\(shown(key))` is niet ingevuld.", en: "`\(shown(key))` has no value.")
    }

    static let notAText = Phrase(nl: "hier hoort een tekst.", en: "a text belongs here.")
    static let oneText = Phrase(nl: "een tekst op één regel.", en: "a text on one line.")
    static let notAList = Phrase(nl: "hier hoort een lijst.", en: "a list belongs here.")
    static let listOfTexts = Phrase(
        nl: "een lijst van teksten, tussen `[` en `]` of met een streepje per regel.",
        en: "a list of texts, between `[` and `]` or with a dash on each line.")
    static let notAMapping = Phrase(
        nl: "hier horen regels `sleutel: waarde`.", en: "lines `key: value` belong here.")

    static func notAnID(_ text: String) -> Phrase {
        Phrase(nl: "`\(shown(text))` is geen geldige naam.", en: "`\(shown(text))` is not a valid id.")
    }

    static let documentIDExpected = Phrase(
        nl: "letters a-z en A-Z, cijfers, en daartussen `-` of `_`; hoogstens 64 tekens.",
        en: "letters a-z and A-Z, digits, and `-` or `_` in between; at most 64 characters.")
    static let idExpected = Phrase(
        nl: "kleine letters a-z, cijfers, en daartussen `-` of `_`; hoogstens 64 tekens.",
        en: "small letters a-z, digits, and `-` or `_` in between; at most 64 characters.")
    static let kindIDExpected = Phrase(
        nl: "een van de soorten onder `kinds` in kader.yml.", en: "one of the kinds under `kinds` in kader.yml.")

    static func tooLong(_ count: Int, limit: Int) -> Phrase {
        Phrase(
            nl: "dit is te lang: \(count) bytes, en hoogstens \(limit) kan.",
            en: "this is too long: \(count) bytes, and \(limit) is the most.")
    }

    static let shorter = Phrase(nl: "een kortere tekst.", en: "a shorter text.")

    static func notAMoment(_ text: String) -> Phrase {
        Phrase(
            nl: "`\(shown(text))` is geen datum of tijdstip.", en: "`\(shown(text))` is not a date or a time.")
    }

    static let momentExpected = Phrase(
        nl: "een datum JJJJ-MM-DD, of een datum met tijd en verschil met UTC.",
        en: "a date YYYY-MM-DD, or a date with a time and the offset from UTC.")

    static func notABoolean(_ text: String) -> Phrase {
        Phrase(
            nl: "hier hoort `true` of `false`, niet `\(shown(text))`.",
            en: "`true` or `false` belongs here, not `\(shown(text))`.")
    }

    static let booleanExpected = Phrase(nl: "`true` (ja) of `false` (nee).", en: "`true` or `false`.")

    static func notOneOf(_ text: String) -> Phrase {
        Phrase(nl: "`\(shown(text))` kan hier niet.", en: "`\(shown(text))` cannot be here.")
    }

    /// One of the words in `choices`.
    static func oneOf(_ choices: [String]) -> Phrase {
        let shownChoices = choices.prefix(20).map { "`\(shown($0))`" }
        let rest = choices.count > 20 ? ", …" : ""
        let text = shownChoices.joined(separator: ", ") + rest
        return choices.count == 1
            ? Phrase(nl: "\(text).", en: "\(text).") : Phrase(nl: "een van: \(text).", en: "one of: \(text).")
    }

    static func unknownKey(_ key: String) -> Phrase {
        Phrase(nl: "`\(shown(key))` is hier niet bekend.", en: "`\(shown(key))` is not known here.")
    }

    static func meant(_ word: String) -> Phrase {
        Phrase(nl: "bedoelt u `\(shown(word))`?", en: "did you mean `\(shown(word))`?")
    }

    static func unknown(_ what: Phrase, _ id: String) -> Phrase {
        Phrase(
            nl: "\(what.nl) `\(shown(id))` bestaat niet in dit dossier.",
            en: "\(what.en) `\(shown(id))` does not exist in this dossier.")
    }

    static let member = Phrase(nl: "het lid", en: "the member")
    static let role = Phrase(nl: "de rol", en: "the role")
    static let place = Phrase(nl: "de gemeente of organisatie", en: "the municipality or organisation")
    static let body = Phrase(nl: "het gremium", en: "the body")
}
