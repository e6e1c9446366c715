import Dossier

// What is said of tables and items.
extension Phrase {
    static let looksLikeTable = Phrase(
        nl: "dit lijkt een tabel, maar veel programma's tonen het als gewone tekst.",
        en: "this looks like a table, but many programs show it as plain text.")
    static let properTable = Phrase(
        nl: "een lege regel boven de tabel, en in de regel onder de koppen minstens drie streepjes per kolom.",
        en: "a blank line above the table, and at least three dashes for each column in the line under the heads.")

    static func tableMissing(_ heading: String) -> Phrase {
        Phrase(
            nl: "onder \"\(shown(heading, limit: 120))\" staat geen tabel.",
            en: "there is no table under \"\(shown(heading, limit: 120))\".")
    }

    static func tableWith(_ columns: [String]) -> Phrase {
        let list = columns.prefix(12).map { shown($0) }.joined(separator: ", ")
        return Phrase(nl: "een tabel met de kolommen \(list).", en: "a table with the columns \(list).")
    }

    static func secondTable(_ heading: String) -> Phrase {
        Phrase(
            nl: "onder \"\(shown(heading, limit: 120))\" staat een tweede tabel; alleen de eerste telt.",
            en: "there is a second table under \"\(shown(heading, limit: 120))\"; only the first one counts.")
    }

    static func columnsMissing(_ names: [String]) -> Phrase {
        let list = names.prefix(12).map { "\"\(shown($0))\"" }.joined(separator: ", ")
        return names.count == 1
            ? Phrase(nl: "de kolom \(list) ontbreekt.", en: "the column \(list) is missing.")
            : Phrase(nl: "de kolommen \(list) ontbreken.", en: "the columns \(list) are missing.")
    }

    static func columnMeant(_ name: String, _ found: String) -> Phrase {
        Phrase(
            nl: "de kolom \"\(shown(found))\" met de kop \"\(shown(name))\".",
            en: "the column \"\(shown(found))\" with the head \"\(shown(name))\".")
    }

    static func rowCount(_ count: Int, _ heading: String) -> Phrase {
        Phrase(
            nl: "de tabel \"\(shown(heading, limit: 120))\" heeft \(count == 1 ? "1 rij" : "\(count) rijen").",
            en: "the table \"\(shown(heading, limit: 120))\" has \(count == 1 ? "1 row" : "\(count) rows").")
    }

    static func rows(_ rows: Meaning.Table.Rows) -> Phrase {
        guard let most = rows.max else {
            return Phrase(nl: "minstens \(rows.min).", en: "at least \(rows.min).")
        }
        return rows.min == most
            ? Phrase(nl: "precies \(most).", en: "exactly \(most).")
            : Phrase(nl: "\(rows.min) tot en met \(most).", en: "\(rows.min) to \(most).")
    }

    static func nameTwice(_ name: String) -> Phrase {
        Phrase(nl: "`\(shown(name))` staat er twee keer.", en: "`\(shown(name))` is there twice.")
    }

    static let eachNameOnce = Phrase(nl: "elke naam één keer.", en: "each name once.")

    static func cellEmpty(_ column: String, row: String) -> Phrase {
        Phrase(
            nl: "\"\(shown(column))\" is niet ingevuld in de rij \"\(row)\".",
            en: "\"\(shown(column))\" has no value in the row \"\(row)\".")
    }

    static func consequence(_ value: String, _ column: String) -> Phrase {
        Phrase(
            nl: "bij `\(shown(value))` hoort iets onder \"\(shown(column))\".",
            en: "`\(shown(value))` asks for something under \"\(shown(column))\".")
    }

    static func tooFewDifferent(_ count: Int, least: Int, _ column: String) -> Phrase {
        Phrase(
            nl: "onder \"\(shown(column))\" \(count == 1 ? "staat 1 waarde" : "staan \(count) verschillende waarden"), "
                + "en er zijn er minstens \(least) nodig.",
            en: "there \(count == 1 ? "is 1 value" : "are \(count) different values") under \"\(shown(column))\", "
                + "and at least \(least) are needed.")
    }

    static func notCovered(_ missing: [String], _ column: String) -> Phrase {
        let list = missing.prefix(12).map { shown($0, limit: 40) }.joined(separator: ", ")
        let more = missing.count > 12 ? " (+\(missing.count - 12))" : ""
        return Phrase(
            nl: "onder \"\(shown(column))\" \(missing.count == 1 ? "ontbreekt" : "ontbreken"): \(list)\(more).",
            en: "missing under \"\(shown(column))\": \(list)\(more).")
    }

    static func notAllNamed(_ missing: [String], _ column: String, row: String) -> Phrase {
        let list = missing.prefix(12).map { shown($0, limit: 40) }.joined(separator: ", ")
        let more = missing.count > 12 ? " (+\(missing.count - 12))" : ""
        return Phrase(
            nl: "in de rij \"\(row)\" \(missing.count == 1 ? "ontbreekt" : "ontbreken") onder \"\(shown(column))\": "
                + "\(list)\(more).",
            en: "the row \"\(row)\" lacks under \"\(shown(column))\": \(list)\(more).")
    }

    static func itemCount(_ count: Int, _ prefix: String) -> Phrase {
        Phrase(
            nl: "er \(count == 1 ? "is 1 punt" : "zijn \(count) punten") met `\(prefix)`.",
            en: "there \(count == 1 ? "is 1 item" : "are \(count) items") with `\(prefix)`.")
    }

    static func items(_ series: Meaning.Series) -> Phrase {
        Phrase(
            nl:
                "\(series.count): `\(series.prefix)-1` tot en met `\(series.prefix)-\(series.count)`, vet aan het begin.",
            en: "\(series.count): `\(series.prefix)-1` to `\(series.prefix)-\(series.count)`, in bold at the beginning."
        )
    }

    static func openBoxes(_ ids: [String], count: Int) -> Phrase {
        let list = ids.isEmpty ? "" : ": " + ids.prefix(12).map { shown($0) }.joined(separator: ", ")
        let more = ids.count > 12 ? ", …" : ""
        return Phrase(
            nl: "nog \(count == 1 ? "1 punt" : "\(count) punten") zonder vinkje\(list)\(more).",
            en: "\(count == 1 ? "1 item" : "\(count) items") not ticked yet\(list)\(more).")
    }

    static func noNumber(_ row: String) -> Phrase {
        Phrase(
            nl: "de rij \"\(shown(row, limit: 80))\" heeft geen nummer.",
            en: "the row \"\(shown(row, limit: 80))\" has no number.")
    }

    static func numberSkips(_ number: Int, _ expected: Int) -> Phrase {
        Phrase(
            nl: "hier staat nummer \(number), en \(expected) komt nu.",
            en: "this is number \(number), and \(expected) comes next.")
    }
}
