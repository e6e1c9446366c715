import Content
import Dossier
import Testing

/// The blocks that compare, relate and quote texts.
@Suite struct BlockTests {
    private static let kinds = """
        opdracht:
          name: Opdracht
          path: opdracht.md
          sections: [Besluit]
          tables:
            Planning: {columns: {Periode: period}}
            Budget: {columns: {per year: euro}}
        waarde:
          name: Waarde
          path: w/{id}.md
          fields: {thema: {of: [zorg, werk, wonen]}}
          stages: {analyse: exists, sturen: adopted}
        resultaat:
          name: Resultaat
          path: r/{id}.md
          fields: {waarde: {to: waarde}}
          tables: {Criteria: {columns: {Voldaan: {type: number, max: Van}, Van: number}}}
        raad:
          name: Verkenning
          path: v/{id}.md
          tables: {Antwoorden: {}}
        vragen:
          name: Vragen
          path: vragen.md
          tables:
            Open vragen: {columns: {Klaar: done, Vóór: due}}
            Keuzes: {columns: {Stand: {steps: [open, gekozen | vervallen]}}}
        """

    private func past() throws -> Past {
        var old = try Shelf(kinds: Self.kinds)
        var new = try Shelf(kinds: Self.kinds)
        try old.add(
            "opdracht", "opdracht",
            """
            ## Planning

            | Nr | Wat | Periode |
            |---|---|---|
            | 1 | Besluit | juni 2018 |
            | 2 | Werk | juli 2018 |

            ## Budget

            | Post | 2018 |
            |---|---|
            | Zaal | 1.000 |
            """)
        try new.add(
            "opdracht", "opdracht",
            """
            ## Besluit

            Wij <script>besluiten</script>.
            <!-- nog doen -->

            ### Punten

            - een

            ## Planning

            | Nr | Wat | Periode |
            |---|---|---|
            | 1 | Besluit | 10 juli 2018 |
            | 3 | Nazorg | 2019 |

            ## Budget

            | Post | 2018 |
            |---|---|
            | Zaal | 1.250,50 |
            """)
        try old.add("W1", "waarde", "Tekst.\n")
        try new.add("W1", "waarde", front: "thema: [zorg, wonen]", "Tekst.\n")
        try new.add("W2", "waarde", front: "thema: werk", "Tekst.\n")
        try new.add(
            "R1", "resultaat", front: "waarde: W1",
            "## Criteria\n\n| Criterium | Voldaan | Van |\n|---|---|---|\n| K1 | 3 | 4 |\n| K2 | | 2 |\n")
        try new.add("R2", "resultaat", "## Criteria\n")
        for (id, answer) in [("nederweert", "Ja"), ("weert", "ja")] {
            try new.add(
                id, "raad",
                "## Antwoorden\n\n| Vraag | Antwoord |\n|---|---|\n| Samen? | \(answer) |\n| Wie? | \(id) |\n"
                    + (id == "weert" ? "| Wanneer? | 2019 |\n" : ""))
        }
        try new.add(
            "vragen", "vragen",
            """
            ## Open vragen

            | Nr | Vraag | Vóór | Klaar |
            |---|---|---|---|
            | 1 | Wie betaalt? | 1 juni 2018 | |
            | 2 | Wie weet het? | | 2018-06-01 |
            | 3 | | | |

            ## Keuzes

            | Nr | Keuze | Stand |
            |---|---|---|
            | 1 | Inkoop | open |
            | 2 | Toegang | gekozen |
            """)
        return Past(shelf: new, adopted: ["opdracht", "W1"], beginnings: old)
    }

    private func overview(_ name: String, _ places: String...) throws -> Overview {
        let library = try past()
        let block = try BlockReader(library.charter.kinds).block(name, places)
        let day = try #require(Moment("2018-06-11")).seconds / 86_400
        return Overview.ofTexts(block, in: library, today: Int(day))
    }

    private func rows(_ overview: Overview) -> [String] {
        overview.rows.map { $0.map(\.nl).joined(separator: " | ") }
    }

    @Test func aDeviationTellsRowsAmountsAndDates() throws {
        let found = try overview("deviation", "opdracht/Planning", "opdracht/Budget")
        expect(
            rows(found),
            [
                "opdracht | versie 1 | 1 | Periode | juni 2018 | 10 juli 2018 | 10 dagen later",
                "opdracht | versie 1 | 3 |  |  | Nazorg; 2019 | regel erbij",
                "opdracht | versie 1 | 2 |  | Werk; juli 2018 |  | regel vervallen",
                "opdracht | versie 1 | Zaal | 2018 | 1.000 | 1.250,50 | +250,50",
            ])
        #expect(found.title.nl == "Afwijking van het begin: Planning, Budget")
        #expect(found.sources.map(\.text) == ["opdracht"])
    }

    @Test func whatWasNeverAdoptedHasNothingToCompareWith() throws {
        expect(
            rows(try overview("deviation", "raad/Antwoorden")),
            ["nederweert", "weert"].map {
                "\($0) | nog niet vastgesteld | Antwoorden |  |  |  | nog niets om mee te vergelijken"
            })
    }

    @Test func answersStandBesideEachOther() throws {
        let found = try overview("compare", "raad/Antwoorden", "opdracht/Budget")
        #expect(found.columns.map(\.nl) == ["Regel", "T", "T", "T", "Verschil"])
        expect(
            rows(found),
            [
                "Samen? | Ja | ja |  | ontbreekt bij T", "Wie? | nederweert | weert |  | ontbreekt bij T",
                "Wanneer? |  | 2019 |  | ontbreekt bij T, T", "Zaal |  |  | 1.250,50 | ontbreekt bij T, T",
            ])
    }

    @Test func answersThatAreAlikeAreToldFromThoseThatDiffer() throws {
        let place = Block.Place(try #require(KindID("raad")), "Antwoorden")
        let found = Overview.ofTexts(Block(.compare, [place]), in: try past(), today: 0)
        expect(
            rows(found),
            [
                "Samen? | Ja | ja | gelijk", "Wie? | nederweert | weert | verschilt",
                "Wanneer? |  | 2019 | ontbreekt bij T",
            ])
    }

    @Test func aTreeAddsUpWhatIsMet() throws {
        let found = try overview("tree", "waarde", "resultaat", "resultaat/Criteria")
        #expect(found.columns.map(\.nl) == ["Waarde", "Resultaat", "Criteria", "Stand", "Score"])
        expect(
            rows(found),
            [
                "W1: T |  |  | sturen | 3 van 6", "W1: T | R1: T |  | nog niet vastgesteld | 3 van 6",
                "W1: T | R1: T | K1 |  | 3 van 4", "W1: T | R1: T | K2 |  | 0 van 2", "W2: T |  |  | analyse | ",
                " | R2: T |  | nog niet vastgesteld | ",
            ])
    }

    /// Each refers to each on every level: the paths are far more than the rows that are shown.
    @Test func aTreeEndsWhereItGrowsTooLarge() throws {
        var shelf = try Shelf(
            kinds: (0..<6).map { "k\($0):\n  name: K\n  path: k\($0)/{id}.md\n  fields: {op: {to: any}}" }
                .joined(separator: "\n"))
        for level in 0..<6 {
            let above = (0..<10).map { "L\(level - 1)-\($0)" }.joined(separator: ", ")
            for number in 0..<10 { try shelf.add("L\(level)-\(number)", "k\(level)", front: "op: [\(above)]", "x\n") }
        }
        let places = (0..<6).compactMap { KindID("k\($0)").map { Block.Place($0) } }
        let found = Overview.ofTexts(Block(.tree, places), in: Past(shelf: shelf), today: 0)
        #expect(found.rows.count == Overview.treeLimit)
    }

    @Test func aFieldTellsWhichDocumentsBearWhichWord() throws {
        let found = try overview("matrix", "waarde/thema")
        #expect(found.columns.map(\.nl) == ["Thema", "W1", "W2"])
        expect(rows(found), ["zorg | x | ", "werk |  | x", "wonen | x | "])
        #expect(found.title.nl == "Stukken per thema")
    }

    @Test func whatStandsAtTheTopIsToldFieldByField() throws {
        let found = try overview("fields", "waarde")
        #expect(found.columns.map(\.nl) == ["Stuk", "Veld", "Inhoud"])
        expect(rows(found), ["W1 | Thema | zorg, wonen", "W2 | Thema | werk"])
        #expect(found.title.nl == "Waarde")
    }

    @Test func aSectionIsQuotedWithoutWhatItsWriterNoted() throws {
        let found = try overview("section", "opdracht/Besluit")
        let passage = try #require(found.passages.first)
        #expect(
            String(decoding: passage.text, as: UTF8.self)
                == "\nWij <script>besluiten</script>.\n\n### Punten\n\n- een\n\n")
        #expect(passage.title == "opdracht: T")
        #expect(found.passages.count == 1)
    }

    @Test func aTableOfSeveralDocumentsNamesThem() throws {
        let found = try overview("table", "raad/Antwoorden")
        #expect(found.columns.map(\.nl) == ["Stuk", "Vraag", "Antwoord"])
        #expect(rows(found).first == "nederweert | Samen? | Ja")
        #expect(try overview("table", "opdracht/Budget").columns.map(\.nl) == ["Post", "2018"])
    }

    @Test func aRegisterMaySayOnlyWhatIsDone() throws {
        expect(
            rows(try overview("open", "vragen")),
            ["vragen | 1 | Wie betaalt? |  |  | 1 juni 2018 (te laat) | ", "vragen | 1 | Inkoop |  |  |  | "])
        expect(rows(try overview("open", "vragen/keuzes")), ["vragen | 1 | Inkoop |  |  |  | "])
    }

    @Test func versionsAreThoseOfAllDocuments() throws {
        let found = rows(try overview("versions"))
        #expect(found.contains("opdracht | T | versie 3 | 2018-09-12"))
        #expect(found.contains("W2 | T | nog niet vastgesteld | "))
    }

    @Test func aReportIsToldInSentences() throws {
        let id = try #require(ReportID("stuurgroep"))
        let waarde = try #require(KindID("waarde"))
        let report = Charter.Report(
            id: id, title: "Voortgang", blocks: [Block(.changes), Block(.stages, [Block.Place(waarde)])])
        #expect(
            report.sentences(in: try past().charter).map(\.nl) == [
                "Toont, in deze volgorde:", "  wat er veranderde.", "  hoe ver de stukken zijn, van de soort `waarde`.",
            ])
    }
}
