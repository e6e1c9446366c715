import Content
import Dossier
import Review
import Summary
import TestSupport
import Testing

@testable import Workflow

/// An oriëntatietraject of two municipalities.
@Suite("An oriëntatietraject keeps its own registers")
struct OrientatietrajectLifeTests {
    private static let people = [
        Participant("griet", "griffie@weert"), Participant("nel", "griffie@nederweert"),
        Participant("marie", "ambtenaar@weert"), Participant("sanne", "ambtenaar@nederweert"),
        Participant("tom", "procesbegeleider@procesbureau"),
        Participant("joris", "raadslid@weert"), Participant("noor", "raadslid@nederweert"),
        Participant("wim", "wethouder@weert", in: "stuurgroep"),
        Participant("ines", "wethouder@nederweert", in: "stuurgroep"),
    ]

    private func begun() async throws -> Village {
        try await Village.founded("orientatietraject", of: ["weert", "nederweert"], with: Self.people)
    }

    /// The rows of a block as Griet sees them, in Dutch.
    private func rows(_ block: String, _ place: String, in village: Village) async throws -> [String] {
        try await village.sync("griet")
        return try await village.act("griet") { workspace in
            let overview = try workspace.overview(workspace.block(block, [place]))
            return overview.rows.map { $0.map(\.nl).joined(separator: " | ") }
        }
    }

    @Test func eachPointShowsWhatEachCouncilDecidedWithoutAnyoneCopyingIt() async throws {
        let village = try await begun()
        try await village.finish("opdracht", by: "tom", ("| werkgroep | 3.000", "| procesbegeleider | 3.000"))
        try await village.agree(on: "opdracht", "wim", "ines")
        let points = "besluiten/Besluitpunten per raad"
        #expect(
            try await rows("table", points, in: village).first
                == "1 | Uitvoering van het traject | opdracht | nog niet | nog niet")

        try await village.open("raad-weert", .openbaar, of: "raad@weert", "griet:griffie@weert")
        try await village.decide("opdracht", "RB-7", in: "raad-weert")
        try await village.close("raad-weert")
        let one = try await rows("table", points, in: village)
        #expect(
            one[1].hasSuffix("opdracht | 2018-09-12 akkoord, 19 voor, 8 tegen, 0 blanco, RB-7 | nog niet"), "\(one)")
        #expect(one[2].hasSuffix("eindrapport | nog niet | nog niet"))
        // What waits for one council is told by its name.
        let open = try await rows("open", points, in: village)
        #expect(open.count == 6 && open[0].hasSuffix(" | Gemeenteraad Nederweert"), "\(open)")

        try await village.open("raad-nederweert", .openbaar, of: "raad@nederweert", "griet:griffie@weert")
        try await village.sync("nel")
        try await village.decide(
            "opdracht", "2018/12", votes: "11-4-0", in: "raad-nederweert", of: "raad@nederweert", by: "nel")
        try await village.sync("griet")
        try await village.tag("opdracht")
        try await village.close("raad-nederweert")
        let both = try await rows("table", points, in: village)
        #expect(
            both[0]
                == "1 | Uitvoering van het traject | opdracht | 2018-09-12 akkoord, versie 1, 19 voor, 8 tegen, 0 blanco, RB-7"
                + " | 2018-09-12 akkoord, versie 1, 11 voor, 4 tegen, 0 blanco, 2018/12", "\(both)")
        #expect(try await rows("open", points, in: village).count == 4)
        // As it was after the first council, the report still says.
        let report = try await village.act("griet") { try $0.report("besluiten", "..raad-weert") }
        #expect(report.blocks[0].rows[0].last?.nl == "nog niet")

        // Who writes a day down and errs, is told so.
        try await village.register(
            "besluiten",
            ("| Nr | Besluitpunt | Stuk |\n| --- |", "| Nr | Besluitpunt | Stuk | Raad Weert |\n| --- | --- |"),
            ("traject | opdracht |\n| 2", "traject | opdracht | 20 september 2018 |\n| 2"))
        let found = try await village.act("griet") { try $0.check(DocumentName("besluiten")).findings }
        #expect(found.map(\.error.problem.nl) == ["`20 september 2018` is een andere dag dan er is vastgelegd."])
        #expect(try await village.act("griet") { try await $0.verify().findings } == [])
    }

    @Test func theResultOfTheConferenceWaitsForItsSetUp() async throws {
        let village = try await begun()
        func result() async throws {
            try await village.finish(
                "conferentie-resultaat", by: "tom", ("gehouden: nog te bepalen", "gehouden: 2018-12-05"),
                ("implementatieplan: nog te bepalen", "implementatieplan: 2019-03-31"),
                (
                    "| Gedragen door | Gedaan op |\n| --- | --- | --- | --- | --- | --- |",
                    "| Gedragen door | Gedaan op |\n| --- | --- | --- | --- | --- | --- |\n"
                        + "| 1 | Een inloop in elke wijk | werkgroep | 1 maart 2019 | Inwoners | |"
                ),
                (
                    "| Nr | Prioriteit | Bouwsteen |\n| --- | --- | --- |",
                    "| Nr | Prioriteit | Bouwsteen |\n| --- | --- | --- |\n| 1 | Inloop | G |"
                ))
        }
        await expectRefusal(by: .needs, saying: "conferentie") { try await result() }
        try await village.finish("conferentie", by: "tom")
        try await village.agree(on: "conferentie", "joris", "noor")
        try await village.adopt("conferentie", "wim", "ines")
        try await village.sync("tom")
        try await village.propose("conferentie-resultaat", by: "tom")
        // Until its actions are done, the plan for afterwards tells who has which to do.
        try await village.agree(on: "conferentie-resultaat", "joris", "noor")
        try await village.adopt("conferentie-resultaat", "wim", "ines")
        let open = try await rows("open", "conferentie-resultaat/Actieplan", in: village)
        #expect(open.count == 1 && open[0].contains("Een inloop in elke wijk"), "\(open)")
        // The final report does not yet have what it rests on.
        await expectRefusal(by: .needs, saying: "A") { try await village.finish("concept-eindrapport", by: "tom") }
    }

    @Test func aDeviationGoesToTheSteeringGroupAndItsDecisionIsInTheList() async throws {
        let village = try await begun()
        try await village.register(
            "afwijkingen", rows: "| AF1 | Budget zonder grenzen | RV-10 | 2018-09-01 | |",
            under: "| Nr | Oplossing |")
        #expect(
            try await rows("table", "afwijkingen/Register", in: village)[0].hasPrefix(
                "AF1 | Budget zonder grenzen | RV-10 | 2018-09-01 |  | 11, loopt nog"))

        func write(_ parts: [String: String]) async throws {
            try await village.sync("marie")
            let body = ["Oplossing", "Hoofdlijnen", "Gevolgen"].map { "## \($0)\n\n\(parts[$0] ?? "")\n" }
            let text = "---\nid: AF1\nkind: afwijking\ntitle: Eén budget\neis: RV-10\n---\n\n" + body.joined()
            try await village.act("marie") { workspace in
                _ = try await workspace.draft(
                    DocumentName("AF1"), from: .bytes(Array(text.utf8)), Workspace.DraftDetails(message: "Gemeld"))
            }
        }
        var parts = ["Oplossing": "Eén budget voor alles.", "Hoofdlijnen": "Wij voegen de potten samen."]
        try await write(parts)
        #expect(try await rows("stages", "afwijking", in: village) == ["AF1 | Eén budget | hoofdlijnen | gevolgen"])
        // Without its consequences it does not go to the steering group.
        await #expect(throws: (any Error).self) { try await village.propose("AF1", by: "marie") }
        parts["Gevolgen"] = "Het geld voor de Wsw is niet meer te volgen."
        try await write(parts)
        try await village.propose("AF1", by: "marie")
        try await village.agree(on: "AF1", "joris")
        try await village.sync("ines")
        try await village.act("ines") { workspace in
            _ = try await workspace.reject(DocumentName("AF1"), Workspace.Decision(message: "Het geld is geoormerkt."))
        }
        #expect(try await rows("stages", "afwijking", in: village) == ["AF1 | Eén budget | niet verder | "])
        #expect(
            try await rows("table", "afwijkingen/Register", in: village) == [
                "AF1 | Budget zonder grenzen | RV-10 | 2018-09-01 | 2018-09-12 afgewezen, Het geld is geoormerkt. | 11"
            ])
        #expect(try await rows("open", "afwijkingen/Register", in: village) == [])
    }
}
