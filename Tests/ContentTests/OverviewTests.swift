import Content
import Dossier
import Testing

@Suite struct OverviewTests {
    private func past() throws -> Past {
        var shelf = try Shelf(
            kinds: """
                opdracht:
                  name: Opdracht
                  path: opdracht.md
                  tables:
                    Planning: {columns: {Periode: period, Wie: actor, Na: after, Stuk: {to: any}}}
                    Budget: {columns: {per year: euro, Samen: euro}, totals: {column: Samen}}
                eisen:
                  name: Eisen
                  path: eisen.md
                  items: {RV: 2}
                bouwsteen:
                  name: Bouwsteen
                  path: b/{id}.md
                  documents: [A, B]
                  tables:
                    Toets: {columns: {Eis: {to: eisen, cover: all}, Oordeel: {of: [past, past niet]}}}
                  stages: {gedefinieerd: exists, plan: filled Aanpak, getoetst: ticked, opgeleverd: adopted}
                begrippen:
                  name: Begrippen
                  path: begrippen.md
                  tables: {Lijst: {columns: {Begrip: term, Varianten: variants}}}
                knelpunten:
                  name: Knelpunten
                  path: k.md
                  tables: {Lijst: {columns: {Sinds: opened, Wie: actor, Klaar: done}}}
                """)
        try shelf.add(
            "opdracht", "opdracht",
            """
            ## Planning

            | Nr | Periode | Wat | Wie | Na | Stuk |
            |---|---|---|---|---|---|
            | 1 | juni 2018 | Besluit | raad | | opdracht |
            | 2 | mei tot en met december 2018 | Werk | werkgroep | 1 | A |
            | 3 | juli 2018 | Iets anders | KaapZ | | |
            | 4 | maart 2019 | Rapport | werkgroep | 2 | |

            ## Budget

            | Post | 2018 | Samen |
            |---|---|---|
            | Zaal | 10 | 11 |
            """)
        try shelf.add("eisen", "eisen", "- **RV-2** twee\n- **RV-10** tien\n")
        try shelf.add(
            "A", "bouwsteen",
            "## Aanpak\n\nZo.\n\n- [x] **A1** ja\n\n## Toets\n\n| Keuze | Eis | Oordeel |\n|---|---|---|\n| k | RV-10 | past |\n"
        )
        try shelf.add(
            "begrippen", "begrippen",
            "## Lijst\n\n| Begrip | Varianten | Zin |\n|---|---|---|\n| Regie | sturing | Wie stuurt |\n")
        try shelf.add(
            "knelpunten", "knelpunten",
            "## Lijst\n\n| Nr | Wat | Sinds | Wie | Klaar |\n|---|---|---|---|---|\n| 1 | later | 2018-06-05 | raad | |\n| 2 | eerder | 2018-06-01 | raad | |\n| 3 | af | 2018-05-01 | raad | 2018-05-02 |\n"
        )
        return Past(shelf: shelf, adopted: ["opdracht"])
    }

    /// The rows of an overview on 11 June 2018, in Dutch.
    private func rows(_ name: Block.Name, _ places: [Block.Place] = []) throws -> [String] {
        let day = try #require(Moment("2018-06-11")).seconds / 86_400
        let overview = Overview.ofTexts(Block(name, places), in: try past(), today: Int(day))
        return overview.rows.map { $0.map(\.nl).joined(separator: " | ") } + overview.remarks.map(\.problem.nl)
    }

    @Test func aPlanningShowsWhatIsLateAndWhatAllHangsOn() throws {
        expect(
            try rows(.planning),
            [
                "opdracht | 2 | mei tot en met december 2018 | Werk | werkgroep | loopt | ja",
                "opdracht | 1 | juni 2018 | Besluit | raad | klaar | ja",
                "opdracht | 3 | juli 2018 | Iets anders | KaapZ | komt nog | ",
                "opdracht | 4 | maart 2019 | Rapport | werkgroep | komt nog | ja",
                "rij \"2\" begint op 1-5-2018, vóór rij \"1\" waar zij op volgt (1-6-2018).",
            ])
    }

    @Test func requirementsStandBesideTheirTests() throws {
        expect(try rows(.matrix), ["RV-2 |  | nergens", "RV-10 | past | in 1 stuk"])
        expect(try rows(.coverage), ["A | 14 | onder \"Eis\" ontbreekt: RV-2."])
    }

    @Test func documentsAreAtTheirLastStep() throws {
        expect(
            try rows(.stages), ["A | T | getoetst | opgeleverd", "B |  | nog niet begonnen | gedefinieerd"])
    }

    @Test func registersAreToldTogether() throws {
        expect(try rows(.terms), ["Regie | Wie stuurt | sturing"])
        expect(
            try rows(.open),
            [
                "knelpunten | 2 | eerder | 2018-06-01 | 10 |  | raad",
                "knelpunten | 1 | later | 2018-06-05 | 6 |  | raad",
            ])
        expect(
            try rows(.budget), ["opdracht | Budget | Zaal | 11", "in de rij \"Zaal\" staat 11 als totaal."])
    }
}
