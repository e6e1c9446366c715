import Dossier

// What is said of headings and fields.
extension Phrase {
    static func adoptedAnew(_ id: DocumentID, _ version: Int) -> Phrase {
        Phrase(
            nl: "`\(id)` is sindsdien vastgesteld als versie \(version): kijk of deze tekst nog klopt.",
            en: "`\(id)` has since been adopted as version \(version): see whether this text still holds.")
    }

    static func noteVersion(_ id: DocumentID, _ version: Int, on document: DocumentID) -> Phrase {
        Phrase(
            nl: "`\(id)@\(version)` in dit veld, of in een opmerking wat de nieuwe versie voor `\(document)` betekent.",
            en: "`\(id)@\(version)` in this field, or in a remark what the new version means for `\(document)`.")
    }

    static func sectionMissing(_ heading: String) -> Phrase {
        Phrase(
            nl: "de paragraaf \"\(shown(heading, limit: 120))\" ontbreekt.",
            en: "the section \"\(shown(heading, limit: 120))\" is missing.")
    }

    static func sectionNearMiss(_ heading: String, found: String) -> Phrase {
        Phrase(
            nl: "de paragraaf \"\(shown(heading, limit: 120))\" ontbreekt; hier staat \"\(shown(found, limit: 120))\".",
            en: "the section \"\(shown(heading, limit: 120))\" is missing; \"\(shown(found, limit: 120))\" is here.")
    }

    static func sectionEmpty(_ heading: String) -> Phrase {
        Phrase(
            nl: "onder \"\(shown(heading, limit: 120))\" staat nog geen tekst.",
            en: "there is no text under \"\(shown(heading, limit: 120))\" yet.")
    }

    static let headingExpected = Phrase(
        nl: "een kop van het tweede niveau met deze tekst.", en: "a heading of the second level with this text.")
    static let textExpected = Phrase(
        nl: "tekst onder de kop; lege regels en opmerkingen (`<!-- -->`) tellen niet mee.",
        en: "text under the heading; blank lines and comments (`<!-- -->`) do not count.")

    static func requiredField(_ kind: Kind) -> Phrase {
        Phrase(
            nl: "deze sleutel met een waarde; elk document van de soort `\(kind.id)` heeft die.",
            en: "this key with a value; each document of the kind `\(kind.id)` has it.")
    }

    static func missingField(_ name: String) -> Phrase {
        Phrase(nl: "`\(shown(name))` ontbreekt.", en: "`\(shown(name))` is missing.")
    }

    static func emptyField(_ name: String) -> Phrase {
        Phrase(nl: "`\(shown(name))` is niet ingevuld.", en: "`\(shown(name))` has no value.")
    }

    static func notPlainField(_ name: String) -> Phrase {
        Phrase(
            nl: "in `\(shown(name))` hoort een waarde of een lijst van waarden.",
            en: "a value or a list of values belongs in `\(shown(name))`.")
    }

    static func unknownField(_ name: String) -> Phrase {
        Phrase(
            nl: "`\(shown(name))` is geen gegeven van deze soort.", en: "`\(shown(name))` is no field of this kind.")
    }

    static func meantField(_ name: String) -> Phrase {
        Phrase(nl: "bedoelt u `\(shown(name))`?", en: "did you mean `\(shown(name))`?")
    }
}
