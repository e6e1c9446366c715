// What is said of the meaning of texts in `kader.yml`.
extension Phrase {
    static let countExpected = Phrase(
        nl: "een heel getal van 0 tot 999999.", en: "a whole number from 0 to 999999.")
    static let prefixExpected = Phrase(
        nl: "één of meer letters, zoals `RV`; het nummer volgt vanzelf.",
        en: "one letter or more, such as `RV`; the number follows by itself.")

    static func oneHead(_ count: Int) -> Phrase {
        count == 0
            ? Phrase(nl: "hier staat niet wat voor waarde het is.", en: "this does not say what sort of value it is.")
            : Phrase(nl: "een waarde is van één soort tegelijk.", en: "a value is of one sort at a time.")
    }

    static func unknownType(_ text: String) -> Phrase {
        Phrase(nl: "`\(shown(text))` is geen soort waarde.", en: "`\(shown(text))` is not a sort of value.")
    }

    static let coverOfWhat = Phrase(
        nl: "`cover: all` kan alleen waar vaststaat wat er te noemen is.",
        en: "`cover: all` works only where it is known what there is to name.")
    static let coverExpected = Phrase(
        nl: "een getal, of `all` bij `of` en bij `to` (niet bij `to: any`).",
        en: "a number, or `all` with `of` and with `to` (but not `to: any`).")
    static let twoColumns = Phrase(
        nl: "hier horen precies twee kolommen.", en: "exactly two columns belong here.")

    static func commaInChoice(_ text: String) -> Phrase {
        Phrase(
            nl: "in de keuze `\(shown(text))` staat een komma, en komma's scheiden keuzes.",
            en: "there is a comma in the choice `\(shown(text))`, and commas separate choices.")
    }

    static let withoutComma = Phrase(nl: "een keuze zonder komma.", en: "a choice without a comma.")

    static func unknownTarget(_ text: String) -> Phrase {
        Phrase(
            nl: "`\(shown(text))` is geen soort, verzameling of kop waarnaar verwezen kan worden.",
            en: "`\(shown(text))` is no kind, collection or heading that can be referred to.")
    }

    static func likeItself(_ kind: String) -> Phrase {
        Phrase(
            nl: "zo lijkt de soort `\(shown(kind))` op zichzelf.",
            en: "this makes the kind `\(shown(kind))` like itself.")
    }

    static func notOnMain(_ text: String) -> Phrase {
        Phrase(
            nl: "of een stuk `\(shown(text))` is, ziet niet iedereen even vroeg.",
            en: "not everyone sees at the same time whether a document is `\(shown(text))`.")
    }

    static let waitsForOwnAdoption = Phrase(
        nl: "zo wacht een stuk op de eigen vaststelling.", en: "this makes a document wait for its own adoption.")

    static func waitsForItself(_ kinds: [String]) -> Phrase {
        let list = kinds.map { "`\(shown($0))`" }.joined(separator: " → ")
        return Phrase(
            nl: "zo wachten soorten op elkaar, en komt geen ervan verder: \(list).",
            en: "this makes kinds wait for each other, so that none can go on: \(list).")
    }

    static let noCircle = Phrase(
        nl: "soorten waarvan er een als eerste kan.", en: "kinds of which one can come first.")

    static func unknownSubject(_ text: String) -> Phrase {
        Phrase(
            nl: "`\(shown(text))` is geen veld of tabel met verwijzingen, en ook geen soort of stuk.",
            en: "`\(shown(text))` is no field or table with references, and no kind or document.")
    }

    static let otherTable = Phrase(nl: "een andere tabel van deze soort.", en: "another table of this kind.")
    static let otherKind = Phrase(nl: "een andere soort.", en: "another kind.")
}

extension Phrase {
    /// A kind, as something that can be unknown.
    static let kindOfDocument = Phrase(nl: "de soort", en: "the kind")
}
