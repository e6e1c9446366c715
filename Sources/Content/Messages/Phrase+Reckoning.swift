import Dossier

// What is said of sums, of order in time and of what a text announces.
extension Phrase {
    static func wrongRowSum(_ found: Int64, _ row: String) -> Phrase {
        Phrase(
            nl: "in de rij \"\(row)\" staat \(Quantity.text(found)) als totaal.",
            en: "the row \"\(row)\" has \(Quantity.text(found)) as its total.")
    }

    static func wrongColumnSum(_ found: Int64, _ column: String) -> Phrase {
        Phrase(
            nl: "onder \"\(shown(column))\" staat \(Quantity.text(found)) als totaal.",
            en: "\"\(shown(column))\" has \(Quantity.text(found)) as its total.")
    }

    static func wrongDifference(_ found: Int64, _ whole: String, _ part: String) -> Phrase {
        Phrase(
            nl: "hier staat \(Quantity.text(found)) als \"\(shown(whole))\" min \"\(shown(part))\".",
            en: "this has \(Quantity.text(found)) for \"\(shown(whole))\" less \"\(shown(part))\".")
    }

    static func wrongSplit(_ found: Int64, _ column: String, _ heading: String) -> Phrase {
        Phrase(
            nl: "onder \"\(shown(column))\" is samen \(Quantity.text(found)) verdeeld; "
                + "dat is niet het totaal van \"\(shown(heading, limit: 120))\".",
            en: "\(Quantity.text(found)) in all is divided under \"\(shown(column))\"; "
                + "that is not the total of \"\(shown(heading, limit: 120))\".")
    }

    static func wrongCalculation(_ text: String, _ stated: Int64) -> Phrase {
        Phrase(
            nl: "\(shown(text)) is niet \(Quantity.text(stated)).",
            en: "\(shown(text)) is not \(Quantity.text(stated)).")
    }

    static func sumExpected(_ sum: Int64) -> Phrase {
        Phrase(nl: "\(Quantity.text(sum)).", en: "\(Quantity.text(sum)).")
    }

    static func notAPredecessor(_ text: String) -> Phrase {
        Phrase(
            nl: "`\(shown(text))` is geen verwijzing naar een eerdere rij.",
            en: "`\(shown(text))` does not name an earlier row.")
    }

    static let afterExpected = Phrase(
        nl: "de naam of het nummer van een rij, zoals `4`, `1, 2` of `4 + 3-4 maanden`.",
        en: "the name or number of a row, such as `4`, `1, 2` or `4 + 3-4 months`.")

    static func noSuchRow(_ name: String) -> Phrase {
        Phrase(
            nl: "er is geen andere rij `\(shown(name))` in deze tabel.",
            en: "there is no other row `\(shown(name))` in this table.")
    }

    static func startsTooEarly(_ row: String, _ day: String, _ other: String, _ otherDay: String) -> Phrase {
        Phrase(
            nl: "rij \"\(row)\" begint op \(day), vóór rij \"\(other)\" waar zij op volgt (\(otherDay)).",
            en: "row \"\(row)\" begins on \(day), before row \"\(other)\", which it comes after (\(otherDay)).")
    }

    static func cannotFit(_ row: String, _ other: String, _ months: ClosedRange<Int>) -> Phrase {
        let span = months.count == 1 ? "\(months.lowerBound)" : "\(months.lowerBound)-\(months.upperBound)"
        return Phrase(
            nl:
                "rij \"\(row)\" kan niet \(span) \(months.upperBound == 1 ? "maand" : "maanden") na rij \"\(other)\" vallen.",
            en:
                "row \"\(row)\" cannot come \(span) \(months.upperBound == 1 ? "month" : "months") after row \"\(other)\"."
        )
    }

    static func fitsOnlyBetween(_ row: String, _ other: String, _ first: String, _ last: String) -> Phrase {
        Phrase(
            nl: "rij \"\(row)\" is alleen haalbaar als rij \"\(other)\" tussen \(first) en \(last) valt.",
            en: "row \"\(row)\" works out only if row \"\(other)\" falls between \(first) and \(last).")
    }

    static func announcedKinds(_ announced: String, _ what: String, found: [String]) -> Phrase {
        let list = found.prefix(8).map { shown($0, limit: 50) }.joined(separator: "; ")
        return Phrase(
            nl:
                "hier staat \"\(shown(announced)) \(shown(what))\", en daarna \(found.count == 1 ? "komt" : "komen") er "
                + "\(found.count): \(list).",
            en: "this says \"\(shown(announced)) \(shown(what))\", and \(found.count) follow: \(list).")
    }

    static func noSuchChapter(_ number: String) -> Phrase {
        Phrase(nl: "hoofdstuk \(shown(number)) is er niet.", en: "there is no chapter \(shown(number)).")
    }

    static func lastChapter(_ number: String) -> Phrase {
        Phrase(nl: "het laatste hoofdstuk is \(shown(number)).", en: "the last chapter is \(shown(number)).")
    }

    static func otherChapter(_ number: String, _ title: String, _ word: String, _ other: String) -> Phrase {
        Phrase(
            nl:
                "hoofdstuk \(shown(number)) heet \"\(shown(title))\"; over \"\(shown(word))\" gaat \"\(shown(other))\".",
            en:
                "chapter \(shown(number)) is called \"\(shown(title))\"; \"\(shown(other))\" is about \"\(shown(word))\"."
        )
    }

    static func announcedMunicipalities(_ number: String, _ count: Int) -> Phrase {
        Phrase(
            nl: "hier staat \"de \(shown(number)) gemeenten\", en in dit dossier besluiten er \(count).",
            en: "this says \"the \(shown(number)) municipalities\", and \(count) decide in this dossier.")
    }

    static func otherTitle(_ number: String, _ listed: String, _ title: String) -> Phrase {
        Phrase(
            nl: "de inhoudsopgave noemt bij \(shown(number)) \"\(shown(listed))\", en de kop is \"\(shown(title))\".",
            en:
                "the table of contents has \"\(shown(listed))\" for \(shown(number)), and the heading is \"\(shown(title))\"."
        )
    }

    static func otherTerm(_ variant: String, _ term: String) -> Phrase {
        Phrase(
            nl: "hier staat \"\(shown(variant))\"; de begrippenlijst zegt \"\(shown(term))\".",
            en: "this says \"\(shown(variant))\"; the glossary says \"\(shown(term))\".")
    }

    static func variantOfTwo(_ word: String, _ term: String, _ other: String) -> Phrase {
        Phrase(
            nl: "\"\(shown(word))\" staat bij \"\(shown(term))\" en bij \"\(shown(other))\".",
            en: "\"\(shown(word))\" stands for \"\(shown(term))\" and for \"\(shown(other))\".")
    }

    static func lockedChanged(_ heading: String) -> Phrase {
        Phrase(
            nl: "\"\(shown(heading, limit: 120))\" is anders dan wat is vastgesteld; "
                + "dit deel staat vast, dus meld de wijziging aan iedereen.",
            en: "\"\(shown(heading, limit: 120))\" differs from what was adopted; "
                + "this part is fixed, so tell everyone of the change.")
    }
}
