import Content
import Dossier
import Testing

@Suite struct TableRuleTests {
    private static let kinds = """
        opdracht:
          name: Opdracht
          path: opdracht.md
          fields:
            einde: period
            start: {type: date, max: einde}
            vragen: {of: [impuls, kaders], cover: all}
            bijlage: file
          tables:
            Planning:
              columns: {Periode: period, Wie: actor, Na: after}
              required: [Periode, Wat, Wie]
            Budget:
              columns: {per year: euro, Samen: euro}
              totals: {row: Alles bij elkaar, column: Samen}
            Verdeling:
              columns: {Gemeente: {to: municipalities, cover: all}, per year: euro, Samen: euro}
              split: Budget
            Saldo:
              columns: {Begroot: euro, Werkelijk: euro, Verschil: {minus: [Werkelijk, Begroot]}}
            Deelnemers:
              columns: {Nodig: number, Toegezegd: {type: number, min: Nodig}}
              rows: 2
            "Speerpunt *":
              columns: {Doel: text}
              required: [Doel, Stap]
        eisen:
          name: Eisen
          path: eisen.md
          items: {RV: 2}
        bouwsteen:
          name: Bouwsteen
          path: b/{id}.md
          tables:
            Toets:
              columns:
                Eis: {to: eisen, cover: all}
                Oordeel: {of: [past, past niet], then: {past niet: [Afwijking]}}
                Stand: {steps: [open, loopt, klaar | gestopt]}
        """

    private func found(_ body: String, _ kind: String = "opdracht", front: String = "") throws -> [String] {
        var shelf = try Shelf(kinds: Self.kinds)
        shelf.files = ["bijlage.pdf"]
        try shelf.add("eisen", "eisen", "- **RV-1** een\n- **RV-2** twee\n")
        return shelf.findings(in: try shelf.add("T", kind, front: front, body))
    }

    private let budget = """
        ## Budget

        | Post | 2018 | 2019 | Samen |
        | --- | --- | --- | --- |
        | Procesbegeleider | 51.700 | 25.800 | 77.500 |
        | Conferentie | 25.250 | 9.500 | 34.750 |
        | Communicatie | 13.000 | 7.000 | 20.000 |
        | Overig | 3.000 | 2.000 | 5.000 |
        | Alles bij elkaar | 92.950 | 44.300 | 137.250 |

        """

    @Test func aBudgetThatAddsUpIsInOrder() throws { expect(try found(budget), []) }

    @Test func oneSlipIsToldOnce() throws {
        expect(
            try found(budget.replacing("34.750", with: "34.570")),
            ["sum 11:34 the row \"Conferentie\" has 34.570 as its total."])
        expect(
            try found(budget.replacing("137.250", with: "137.520")),
            ["sum 14:40 the row \"Alles bij elkaar\" has 137.520 as its total."])
        expect(
            try found(budget.replacing("| 92.950", with: "| 92.590").replacing("137.250", with: "136.890")),
            ["sum 14:22 \"2018\" has 92.590 as its total.", "sum 14:40 \"Samen\" has 136.890 as its total."])
    }

    @Test func aDivisionIsOfTheTotals() throws {
        let parts = """
            ## Verdeling

            | Gemeente | 2018 | 2019 | Samen |
            | --- | --- | --- | --- |
            | Weert | 46.475 | 22.150 | 68.625 |
            | Nederweert | 46.475 | 22.150 | 68.625 |
            """
        expect(try found(budget + "\n" + parts), [])
        expect(
            try found(budget + "\n" + parts.replacing("| Weert | 46.475", with: "| Weert | 46.375")),
            [
                "sum 18:14 92.850 in all is divided under \"2018\"; that is not the total of \"Budget\"."
            ])
        expect(
            try found(budget + "\n" + parts.replacing("| Nederweert |", with: "| Leudal |")),
            [
                "reference 21:3 `Leudal` does not exist in this dossier."
            ])
    }

    @Test func aDifferenceIsReckoned() throws {
        let table =
            "## Saldo\n\n| Post | Begroot | Werkelijk | Verschil |\n|---|---|---|---|\n| a | 100 | 80 | -20 |\n| b | 100 | 80 | 20 |\n"
        expect(try found(table), ["sum 11:18 this has 20 for \"Werkelijk\" less \"Begroot\"."])
    }

    @Test func numbersKeepTheirBounds() throws {
        let table =
            "## Deelnemers\n\n| Groep | Nodig | Toegezegd |\n|---|---|---|\n| Inwoners | 8 | 7 |\n| Scholen | acht | 9 |\n| Sport | 8 | 8 |\n"
        expect(
            try found(table),
            [
                "count 8:3 the table \"Deelnemers\" has 3 rows.",
                "value 10:18 `7` is too little: at least 8 (`Nodig`).",
                "value 11:13 `acht` cannot be read here.",
            ])
    }

    private func planning(_ rows: String) -> String {
        "## Planning\n\n| Nr | Periode | Wat | Wie | Na |\n|---|---|---|---|---|\n" + rows
    }

    @Test func aPlanThatFollowsItselfIsInOrder() throws {
        expect(
            try found(
                planning(
                    "| 1 | juni 2018 | Besluit | beide raden | |\n| 2 | tweede helft van 2018 | Werk | werkgroep | 1 |\n"
                )), [])
    }

    @Test func workBeforeItsDecisionIsSeen() throws {
        expect(
            try found(
                planning(
                    "| 1 | juni 2018 | Besluit | beide raden | |\n| 2 | tweede en derde kwartaal 2018 | Werk | werkgroep | 1 |\n"
                )), ["order 11:7 row \"2\" begins on 1-4-2018, before row \"1\", which it comes after (1-6-2018)."])
    }

    @Test func theOnlyDaysThatFitAreTold() throws {
        let rows =
            "| 1 | vierde kwartaal 2018 | Conferentie | KaapZ | |\n| 2 | eind eerste kwartaal 2019, naar verwachting | Besluit | beide raden | 1 + 3-4 maanden |\n"
        expect(
            try found(planning(rows)),
            ["order 11:7 row \"2\" works out only if row \"1\" falls between 30-11-2018 and 31-12-2018."])
        expect(try found(planning(rows.replacing("vierde kwartaal", with: "december"))), [])
        expect(
            try found(planning(rows.replacing("vierde kwartaal", with: "juli"))),
            ["order 11:7 row \"2\" cannot come 3-4 months after row \"1\"."])
    }

    @Test func rowsThatAreNotThereAreNamed() throws {
        expect(
            try found(
                planning(
                    "| 1 | 2018 | a | raad | 3 |\n| 2 | 2018 | b | raad | 2 |\n| 3 | 2018 | c | raad | 1 + gauw |\n")),
            [
                "reference 11:25 there is no other row `2` in this table.",
                "value 12:25 `1 + gauw` does not name an earlier row.",
            ])
    }

    @Test func emptyCellsAndUnknownPeopleAreSeen() throws {
        expect(
            try found(
                planning(
                    "| 1 | juni 2018 | | onder leiding van KaapZ en de buurman | |\n| | juli 2018 | b | raad | |\n")),
            [
                "required 10:18 \"Wat\" has no value in the row \"1\".",
                "actor 10:21 \"buurman\" is not among the roles, bodies, organisations or members in kader.yml.",
            ])
    }

    @Test func rowsWithoutNumberAndSkippedNumbersAreSeen() throws {
        let rows =
            "| 1 | 2018 | a | raad | |\n| | 2018 | b | raad | |\n| 3 | 2018 | c | raad | |\n| 3 | 2018 | d | raad | |\n"
        expect(
            try found(planning(rows)),
            [
                "numbering 11:5 the row \"2018\" has no number.", "numbering 12:3 this is number 3, and 2 comes next.",
                "double 13:3 `3` is there twice.", "numbering 13:3 this is number 3, and 4 comes next.",
            ])
    }

    @Test func aRowThatGoesOnIsOneRow() throws {
        expect(
            try found(
                planning("| 1 | 2018 | a | werkgroep / | |\n| | | | Procesbegeleider | |\n| 2 | 2018 | b | raad | |\n")),
            [])
    }

    @Test func aTableThatIsNotThereIsMissedWhereItIsNeeded() throws {
        expect(
            try found("## Planning\n\nVolgt later in een tabel.\n"),
            ["required 6:4 there is no table under \"Planning\"."])
        expect(try found("## Verdeling\n\nElk de helft.\n"), ["cover 6:4 there is no table under \"Verdeling\"."])
        expect(try found("## Saldo\n\nNul.\n\n## Planning\n"), [])
    }

    @Test func columnsAreMissedAndMeant() throws {
        expect(
            try found("## Planning\n\n| Periode | Wie |\n|---|---|\n| 2018 | raad |\n"),
            [
                "column 8:3 the column \"Wat\" is missing."
            ])
        let near = try found("## Saldo\n\n| Post | Begrot | Werkelijk | Verschil |\n|---|---|---|---|\n")
        #expect(near == ["column 8:3 the column \"Begroot\" is missing."])
    }

    @Test func aPatternIsOfEachHeading() throws {
        let body = "## Speerpunt 1\n\n| Doel | Stap |\n|---|---|\n| a | |\n\n## Speerpunt 2\n\n| Doel |\n|---|\n| b |\n"
        expect(
            try found(body),
            [
                "required 10:6 \"Stap\" has no value in the row \"a\".", "column 14:3 the column \"Stap\" is missing.",
            ])
    }

    @Test func aSecondTableIsNamed() throws {
        let body = "## Saldo\n\n| Post | Begroot |\n|---|---|\n\ntekst\n\n| Post | Begroot |\n|---|---|\n| a | x |\n"
        expect(try found(body), ["double 13:3 there is a second table under \"Saldo\"; only the first one counts."])
    }

    @Test func tablesThatManyProgramsMissAreReadAndTold() throws {
        let body = "## Deelnemers\n\nDit zijn ze:\n| Groep | Nodig |\n|-|-|\n| Inwoners | x |\n| Sport | 8 |\n"
        expect(
            try found(body),
            [
                "table 9:3 this looks like a table, but many programs show it as plain text.",
                "value 11:14 `x` cannot be read here.",
            ])
    }

    @Test func requirementsAreAllTested() throws {
        let head = "## Toets\n\n| Keuze | Eis | Oordeel | Afwijking | Stand |\n|---|---|---|---|---|\n"
        expect(try found(head + "| a | RV-1, RV-2 | past | | open |\n", "bouwsteen"), [])
        expect(
            try found(head + "| a | rv-1 | past niet | | af |\n| b | RV-9 | goed | | gestopt |\n", "bouwsteen"),
            [
                "required 10:25 `past niet` asks for something under \"Afwijking\".",
                "value 10:28 `af` cannot be here.", "reference 11:7 `RV-9` does not exist in this dossier.",
                "value 11:14 `goed` cannot be here.",
            ])
    }

    @Test func fieldsHaveTypes() throws {
        expect(
            try found("", front: "start: 2018-06-01\neinde: 2019\nvragen: [impuls, kaders]\nbijlage: bijlage.pdf"), [])
        expect(
            try found("", front: "start: 2020-06-01\neinde: 2019\nvragen: [impuls, kader]\nbijlage: ../geheim"),
            [
                "value 5:8 `2020-06-01` is too late: at the latest 31-12-2019 (`einde`).",
                "value 7:18 `kader` cannot be here.",
                "reference 8:10 the file `../geheim` is not in the dossier.",
            ])
        expect(try found("", front: "eind: 2019"), ["reference 5:1 `eind` is no field of this kind."])
    }

    @Test func fieldsCover() throws {
        expect(try found("", front: "vragen: [impuls]"), ["cover 5:10 missing under \"vragen\": kaders."])
    }

    @Test func hugeTablesAreCheckedInTime() throws {
        let clock = ContinuousClock()
        let start = clock.now
        let rows = String(repeating: "| 1 | 1 | 1 | 2 |\n", count: 100_000)
        let table =
            "## Budget\n\n| Post | 2018 | 2019 | Samen |\n|---|---|---|---|\n" + rows
            + "| Alles bij elkaar | 1 | 1 | 2 |\n"
        #expect(try found(table).contains { $0.contains("\"2018\" has 1 as its total") })
        #expect(clock.now - start < .seconds(60))
    }
}
