// What is said of blocks and reports.
extension Phrase {
    static func unknownBlock(_ name: String) -> Phrase {
        Phrase(
            nl: "`\(shown(name))` is geen onderdeel van een rapport.", en: "`\(shown(name))` is no block of a report.")
    }

    static func blockPlaces(_ name: String, _ count: Int) -> Phrase {
        Phrase(
            nl: count == 0
                ? "bij `\(shown(name))` staat niet waarvan." : "bij `\(shown(name))` past dit aantal niet (\(count)).",
            en: count == 0
                ? "`\(shown(name))` does not say of what." : "this number does not fit `\(shown(name))` (\(count)).")
    }

    static func placesExpected(_ name: Block.Name) -> Phrase {
        let (least, most) = (name.count.lowerBound, name.count.upperBound)
        guard most > 0 else { return Phrase(nl: "alleen de naam.", en: "the name alone.") }
        let what =
            switch name.wants {
            case .kind: Phrase(nl: "soorten", en: "kinds")
            case .heading: Phrase(nl: "koppen (SOORT/KOP)", en: "headings (KIND/HEADING)")
            case .field: Phrase(nl: "soorten, of een veld (SOORT/VELD)", en: "kinds, or a field (KIND/FIELD)")
            case .either: Phrase(nl: "soorten of koppen (SOORT/KOP)", en: "kinds or headings (KIND/HEADING)")
            }
        return Phrase(nl: "\(least) tot \(most) \(what.nl).", en: "\(least) to \(most) \(what.en).")
    }

    static func headingMissing(_ kind: String) -> Phrase {
        Phrase(
            nl: "bij de soort `\(shown(kind))` hoort hier een kop.",
            en: "the kind `\(shown(kind))` needs a heading here.")
    }

    static func unknownHeadingOf(_ kind: String, _ heading: String) -> Phrase {
        Phrase(
            nl: "de soort `\(shown(kind))` heeft geen kop `\(shown(heading))` onder `sections` of `tables`.",
            en: "the kind `\(shown(kind))` has no heading `\(shown(heading))` under `sections` or `tables`.")
    }

    static func headingsOf(_ kind: String, _ headings: [String]) -> Phrase {
        headings.isEmpty
            ? Phrase(
                nl: "eerst een kop onder `sections` of `tables` van `\(shown(kind))`, want daar staat nog niets.",
                en: "a heading under `sections` or `tables` of `\(shown(kind))` first, for nothing is there yet.")
            : .oneOf(headings.map { "\(kind)/\($0)" })
    }

    static func unknownFieldOf(_ kind: String, _ field: String) -> Phrase {
        Phrase(
            nl: "de soort `\(shown(kind))` heeft geen veld `\(shown(field))` onder `fields`.",
            en: "the kind `\(shown(kind))` has no field `\(shown(field))` under `fields`.")
    }

    static func oneOfOrNone(_ fields: [String]) -> Phrase {
        fields.isEmpty
            ? Phrase(nl: "een soort die velden heeft.", en: "a kind that has fields.") : .oneOf(fields)
    }

    static func kindAlone(_ name: String) -> Phrase {
        Phrase(nl: "`\(shown(name))` gaat over hele stukken.", en: "`\(shown(name))` is about whole documents.")
    }

    static let notABlock = Phrase(nl: "dit is geen onderdeel van een rapport.", en: "this is no block of a report.")
    static let blockExpected = Phrase(
        nl: "een naam, of een naam met een soort of kop erachter.", en: "a name, or a name with a kind or heading.")

    static func tooManyBlocks(_ count: Int, limit: Int) -> Phrase {
        Phrase(
            nl: "hier staan er \(count), en de grens ligt bij \(limit).",
            en: "here are \(count), and the limit is \(limit).")
    }

    static let fewer = Phrase(nl: "er minder.", en: "fewer of them.")
}
