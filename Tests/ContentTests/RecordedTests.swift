import Content
import Dossier
import Testing

/// Registers that are filled from what is on record.
@Suite struct RecordedTests {
    private static let kinds = """
        plan:
          name: Plan
          path: plannen/{id}.md
          sections: [Doel]
          stages: {gemeld: exists, doel: filled Doel, niet verder: rejected, verder: decided raad}
        besluiten:
          name: Besluiten
          path: besluiten.md
          tables:
            Punten: {columns: {Stuk: {to: any}, Vastgesteld: {when: adopted}, per raad: {when: decided raad}}}
            Meldingen: {columns: {Gezien op: opened, Nodig vóór: due, Stuk: {to: plan}, Groep: {when: decided werkgroep}}}
        verzoeken:
          name: Verzoeken
          path: verzoeken.md
          tables: {Lijst: {columns: {Gevraagd op: opened, Uiterlijk: due, Afgedaan op: done}}}
        """

    /// The first of October 2018.
    private let today = 17_805

    private func raad(_ place: String, _ date: String, _ outcome: Recorded.Outcome = .approval) throws -> Recorded {
        Recorded(
            try #require(BodyID("raad@\(place)")), on: date, outcome,
            details: [Phrase(nl: "versie 1", en: "version 1")])
    }

    private func past(_ points: String, _ records: [String: [Recorded]] = [:]) throws -> Past {
        var shelf = try Shelf(kinds: Self.kinds)
        for id in ["jeugd", "zorg"] { try shelf.add(id, "plan", "## Doel\n\nMeedoen.\n") }
        try shelf.add("besluiten", "besluiten", points)
        return Past(shelf: shelf, records: records)
    }

    private func lines(_ block: String, _ place: String, in past: Past) throws -> [String] {
        let block = try BlockReader(past.charter.kinds).block(block, [place])
        let overview = Overview.ofTexts(block, in: past, today: today)
        return ([overview.columns] + overview.rows).map { $0.map(\.nl).joined(separator: " | ") }
    }

    private func findings(in past: Past) throws -> [String] {
        let text = try #require(DocumentID("besluiten").flatMap { past.text(of: $0) })
        let kind = try #require(past.charter.kinds.first { $0.id == text.document.kind })
        return ContentCheck.findings(in: text, of: kind, library: past).map {
            Shelf.line($0) + ($0.error.expected.map { " " + $0.en } ?? "")
        }
    }

    @Test func eachPointTellsWhatEachCouncilDecided() throws {
        let past = try past(
            """
            ## Punten

            | Nr | Punt | Stuk |
            |---|---|---|
            | 1 | Het doel | jeugd@1 |
            | 2 | Het geld | Zorg |
            | 3 | Later | |
            """,
            [
                "jeugd": [
                    try raad("weert", "2018-06-12"), Recorded(nil, on: "2018-06-20", .approval),
                    try raad("nederweert", "2018-06-19", .rejection),
                ]
            ])
        #expect(
            try lines("table", "besluiten/Punten", in: past) == [
                "Nr | Punt | Stuk | Vastgesteld | Gemeenteraad Weert | Gemeenteraad Nederweert",
                "1 | Het doel | jeugd@1 | 2018-06-20 akkoord | 2018-06-12 akkoord, versie 1 | 2018-06-19 afgewezen, versie 1",
                "2 | Het geld | Zorg | nog niet | nog niet | nog niet", "3 | Later |  |  |  | ",
            ])
        #expect(
            try lines("open", "besluiten/Punten", in: past).dropFirst() == [
                "besluiten | 2 | Het geld |  |  |  | Vastgesteld, Gemeenteraad Weert, Gemeenteraad Nederweert",
                "besluiten | 3 | Later |  |  |  | Vastgesteld, Gemeenteraad Weert, Gemeenteraad Nederweert",
            ])
        #expect(try findings(in: past) == [])
    }

    @Test func whatTheClerkWroteStaysAndAnotherDayIsTold() throws {
        let past = try past(
            """
            ## Punten

            | Nr | Stuk | Raad Weert | Raad van Nederweert |
            |---|---|---|---|
            | 1 | jeugd | 12 juni 2018, 19 voor | 20 juni 2018 |
            | 2 | jeugd | juni 2018 | hamerstuk |
            """, ["jeugd": [try raad("weert", "2018-06-12"), try raad("nederweert", "2018-06-19")]])
        #expect(
            try lines("table", "besluiten/Punten", in: past) == [
                "Nr | Stuk | Raad Weert | Raad van Nederweert | Vastgesteld",
                "1 | jeugd | 12 juni 2018, 19 voor | 20 juni 2018 (vastgelegd: 2018-06-19 akkoord, versie 1) | nog niet",
                "2 | jeugd | juni 2018 | hamerstuk (vastgelegd: 2018-06-19 akkoord, versie 1) | nog niet",
            ])
        #expect(
            try findings(in: past) == [
                "recorded 10:39 `20 juni 2018` is another day than is on record. 2018-06-19 in favour, version 1."
            ])
    }

    @Test func aDecisionOnAnEarlierTextSettlesNothing() throws {
        let past = try past(
            """
            ## Meldingen

            | Nr | Wat | Gezien op | Nodig vóór | Stuk | Groep |
            |---|---|---|---|---|---|
            | 1 | Op tijd | 1 juni 2018 | 1 juli 2018 | jeugd | |
            | 2 | Niet af | 2018-06-01 | 2018-10-11 | zorg | |
            | 3 | Zonder stuk | | | | |
            """,
            [
                "jeugd": [Recorded(BodyID("werkgroep"), on: "2018-06-11", .rejection)],
                "zorg": [Recorded(BodyID("werkgroep"), on: "2018-06-11", .overtaken)],
            ])
        #expect(
            try lines("table", "besluiten/Meldingen", in: past).map {
                $0.split(separator: "|").suffix(3).joined(separator: "|")
            }
                == [
                    " Groep | Dagen open | Op tijd", " 2018-06-11 afgewezen | 10 | ja",
                    " 2018-06-11 besloten over een eerdere tekst | 122, loopt nog | nog 10 dagen", "  |  | ",
                ])
        #expect(
            try lines("open", "besluiten/Meldingen", in: past).dropFirst() == [
                "besluiten | 2 | Niet af | 2018-06-01 | 122 | 2018-10-11 | Groep"
            ])
    }

    @Test func requestsTellHowLongTheyTookAndWhetherThatWasInTime() throws {
        var shelf = try Shelf(kinds: Self.kinds)
        try shelf.add(
            "verzoeken", "verzoeken",
            """
            ## Lijst

            | Nr | Verzoek | Gevraagd op | Uiterlijk | Afgedaan op |
            |---|---|---|---|---|
            | 1 | Informeer het presidium | 5 september 2017 | eind oktober 2017 | 20 oktober 2017 |
            | 2 | Stuur cijfers | 2018-09-01 | 2018-09-30 | |
            | 3 | Kom langs | 2018-09-01 | 2018-10-01 | |
            | 4 | Antwoord | 2018-09-01 | 2018-09-03 | 2018-09-05 |
            | 5 | Nog niet gevraagd | | | |
            """)
        #expect(
            try lines("table", "verzoeken/Lijst", in: Past(shelf: shelf)).map {
                $0.split(separator: "|").suffix(2).joined(separator: "|")
            } == [
                " Dagen open | Op tijd", " 45 | ja", " 30, loopt nog | nee, al 1 dag te laat",
                " 30, loopt nog | vandaag nog", " 4 | nee, 2 dagen te laat", "  | ",
            ])
    }

    @Test func aStepIsReachedOnceEveryCouncilIsInFavour() throws {
        func stage(_ records: [Recorded], rejected: Bool = false) throws -> String {
            var past = try past("", ["jeugd": records])
            if rejected { past.rejected = ["jeugd"] }
            return try lines("stages", "plan", in: past)[1]
        }
        #expect(try stage([try raad("weert", "2018-06-12")]) == "jeugd | T | doel | verder")
        #expect(
            try stage([try raad("weert", "2018-06-12"), try raad("nederweert", "2018-06-19", .overtaken)])
                == "jeugd | T | doel | verder")
        #expect(
            try stage([try raad("weert", "2018-06-12"), try raad("nederweert", "2018-06-19")])
                == "jeugd | T | verder | ")
        // A rejection is no step on the way, and nothing follows it.
        #expect(try stage([], rejected: true) == "jeugd | T | niet verder | ")
    }
}
