import Dossier

// Sentences about what a kind declares.
extension Phrase {
    static let anyText = Phrase(nl: "tekst", en: "text")

    static func list(_ names: [String]) -> String { names.map { "`\(shown($0, limit: 120))`" }.joined(separator: ", ") }

    static func joined(_ first: Phrase, _ second: Phrase) -> Phrase {
        Phrase(nl: "\(first.nl), \(second.nl)", en: "\(first.en), \(second.en)")
    }

    static func atLeast(_ limit: Phrase) -> Phrase { Phrase(nl: "minstens \(limit.nl)", en: "at least \(limit.en)") }

    static func atMost(_ limit: Phrase) -> Phrase { Phrase(nl: "hoogstens \(limit.nl)", en: "at most \(limit.en)") }

    static let coversAll = Phrase(nl: "samen alles wat er te noemen is", en: "together everything there is to name")

    static func coversCount(_ count: Int) -> Phrase {
        Phrase(nl: "samen minstens \(count) verschillende", en: "together at least \(count) different ones")
    }

    static func asksFor(_ word: String, _ columns: [String]) -> Phrase {
        Phrase(
            nl: "en bij `\(shown(word))` ook \(list(columns))", en: "and with `\(shown(word))` also \(list(columns))")
    }

    static func hasSections(_ names: [String]) -> Phrase {
        Phrase(
            nl: "Heeft deze koppen, elk met iets eronder: \(list(names)).",
            en: "Has these headings, each with something under it: \(list(names)).")
    }

    static func hasDocuments(_ names: [String]) -> Phrase {
        Phrase(nl: "Hiervan moeten er zijn: \(list(names)).", en: "Of these there must be: \(list(names)).")
    }

    private static func must(_ isRequired: Bool) -> Phrase {
        isRequired ? Phrase(nl: " Moet ingevuld zijn.", en: " Must be filled.") : .said("")
    }

    static func fieldIs(_ name: String, _ value: Phrase, _ isRequired: Bool) -> Phrase {
        Phrase(
            nl: "Bovenaan, `\(shown(name))`: \(value.nl).\(must(isRequired).nl)",
            en: "At the top, `\(shown(name))`: \(value.en).\(must(isRequired).en)")
    }

    static func tableUnder(_ heading: String, _ rows: Meaning.Table.Rows?) -> Phrase {
        let count = rows.map { Phrase.rows($0) } ?? .said("")
        return Phrase(
            nl: "Tabel onder \"\(shown(heading, limit: 120))\"\(rows == nil ? "." : ", aantal rijen: \(count.nl)")",
            en: "Table under \"\(shown(heading, limit: 120))\"\(rows == nil ? "." : ", number of rows: \(count.en)")")
    }

    static func columnIs(_ name: String, _ value: Phrase, _ isRequired: Bool) -> Phrase {
        guard name != "per year" else {
            return Phrase(
                nl: "  Per jaar een kolom: \(value.nl).\(must(isRequired).nl)",
                en: "  A column for each year: \(value.en).\(must(isRequired).en)")
        }
        guard !name.hasPrefix("per ") else {
            let body = shown(String(name.dropFirst(4)))
            return Phrase(
                nl: "  Per `\(body)` een kolom: \(value.nl).\(must(isRequired).nl)",
                en: "  A column for each `\(body)`: \(value.en).\(must(isRequired).en)")
        }
        return Phrase(
            nl: "  Kolom `\(shown(name))`: \(value.nl).\(must(isRequired).nl)",
            en: "  Column `\(shown(name))`: \(value.en).\(must(isRequired).en)")
    }

    static func rowAdds(_ name: String) -> Phrase {
        Phrase(nl: "  De rij `\(shown(name))` telt de andere op.", en: "  The row `\(shown(name))` adds up the others.")
    }

    static func columnAdds(_ name: String) -> Phrase {
        Phrase(
            nl: "  De kolom `\(shown(name))` telt de andere op.",
            en: "  The column `\(shown(name))` adds up the others.")
    }

    static func divides(_ heading: String) -> Phrase {
        Phrase(
            nl: "  Verdeelt de totalen van \"\(shown(heading))\".", en: "  Divides the totals of \"\(shown(heading))\"."
        )
    }

    static func hasItems(_ series: Meaning.Series) -> Phrase {
        Phrase(
            nl: "Heeft \(series.count) punten met `\(series.prefix)`.",
            en: "Has \(series.count) items with `\(series.prefix)`.")
    }

    static func isLocked(_ headings: [String]) -> Phrase {
        Phrase(
            nl: "Staat vast, een wijziging valt op: \(list(headings)).",
            en: "Is fixed, a change stands out: \(list(headings)).")
    }

    static func hasStages(_ stages: [Meaning.Stage]) -> Phrase {
        let names = stages.map { shown($0.name) }.joined(separator: " → ")
        return Phrase(nl: "Doorloopt deze stappen: \(names).", en: "Goes through these steps: \(names).")
    }

    static func waits(for needs: [Phrase], before act: MandatedAct) -> Phrase {
        let (nl, en) = (needs.map(\.nl).joined(separator: "; "), needs.map(\.en).joined(separator: "; "))
        return act == .propose
            ? Phrase(nl: "Een oordeel vragen kan pas als: \(nl).", en: "Review can be asked for once: \(en).")
            : Phrase(nl: "Vaststellen kan pas als: \(nl).", en: "It can be adopted once: \(en).")
    }

    static func weighs(_ rule: FindingRule, _ weight: FindingRule.Weight) -> Phrase {
        let nl: String =
            switch weight {
            case .propose: "houdt een voorstel tegen"
            case .tag: "houdt de vaststelling tegen"
            case .signal: "houdt niets tegen"
            case .none: "wordt niet gezocht"
            }
        let en: String =
            switch weight {
            case .propose: "holds back a proposal"
            case .tag: "holds back the adoption"
            case .signal: "holds back nothing"
            case .none: "is not looked for"
            }
        return Phrase(nl: "De regel `\(rule.rawValue)` \(nl).", en: "The rule `\(rule.rawValue)` \(en).")
    }
}
