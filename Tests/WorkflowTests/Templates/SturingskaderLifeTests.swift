import Content
import Dossier
import Review
import Summary
import TestSupport
import Testing

@testable import Workflow

/// A sturingskader as a council might make it, from the sources to the first count.
@Suite("A sturingskader is lived through to its end")
struct SturingskaderLifeTests {
    private static let people = [
        Participant("griet", "griffie@weert"), Participant("nel", "griffie@weert"),
        Participant("marie", "ambtenaar@weert"),
        Participant("joris", "raadslid@weert", in: "werksessie"),
        Participant("noor", "raadslid@weert", in: "werksessie"),
        Participant("bram", "raadslid@weert", in: "werksessie"),
        Participant("carla", "raadslid@weert", in: "werksessie"),
        Participant("wim", "wethouder@weert"), Participant("bea", "begeleider@adviesbureau"),
    ]

    /// A working session in which all council members sit.
    private func workingSession(_ id: String, in village: Village) async throws {
        try await village.sync("griet")
        try await village.open(
            id, .informeel, of: "werksessie", "joris:raadslid@weert", "noor:raadslid@weert", "bram:raadslid@weert",
            "carla:raadslid@weert", "bea:begeleider@adviesbureau")
    }

    @Test func valuesAndResultsBecomeAFrameworkThatTheCouncilAdopts() async throws {
        let village = try await Village.founded("sturingskader", with: Self.people)
        try await village.finish("intake", by: "bea")
        try await village.agree(on: "intake", "joris")
        try await village.adopt("intake", "wim")
        try await village.register(
            "dossiers",
            rows: "| D1 | Visie | 2016-01-01 | langer thuis wonen, participatie, jeugdhulp | waarden, resultaten | |",
            under: "| Nr | Stuk |")

        // First the values: whoever writes one does so in the session, and what was said there is approved after it.
        try await workingSession("2018-09-19", in: village)
        try await village.finish("W1", by: "joris", ("bron: nog te bepalen", "bron: D1"))
        try await village.agree(on: "W1", "noor", "bram")
        try await village.sync("carla")
        await expectRefusal(by: .public) { try await village.approve("W1", by: "carla") }
        try await village.sync("griet")
        try await village.close(expecting: "Resultaten bij elke waarde")

        // The second session waits for the first.
        await expectRefusal(by: .needs, saying: "W1") { try await criteria(in: village) }
        try await village.adopt("W1", "carla")
        try await workingSession("2018-09-26", in: village)
        try await village.sync("noor")
        try await village.propose("R1", by: "noor")
        try await village.agree(on: "R1", "joris", "carla")
        try await village.sync("griet")
        try await village.close(met: [1], expecting: "Een sturingskader")
        try await village.adopt("R1", "bram")

        try await village.finish(
            "sturingskader", by: "marie", ("| 1 | W1 | R1 | |", "| 1 | W1 | R1 | elk half jaar |"),
            (
                "| --- | --- | ---: | --- | --- |\n",
                "| --- | --- | ---: | --- | --- |\n| N1 | Uitgaven | 500.000 | Stop | wethouder |\n"
            ),
            (
                "| --- | --- | --- | --- | --- | --- |\n\n<!-- Mag",
                "| --- | --- | --- | --- | --- | --- |\n| 1 | Samenvoegen | Wmo | 2.1 | ja | budget |\n\n<!-- Mag"
            ),
            (
                "| Onderbouwing | Uitleg |\n| --- | --- | --- | --- | --- | --- |\n",
                "| Onderbouwing | Uitleg |\n| --- | --- | --- | --- | --- | --- |\n| 1 | Regisseur | uitzondering | 3% | cijfers | gesprek |\n"
            ),
            ("| Raad | | |", "| Raad | kaders | tijd |"), ("| College | | |", "| College | geld | ruimte |"),
            ("| Ambtenaren | | |", "| Ambtenaren | kennis | rust |"),
            ("| Instellingen | | |", "| Instellingen | zorg | tijd |"),
            ("| Inwoners | | |", "| Inwoners | ervaring | hulp |"),
            ("## Visie\n", "## Visie\n\nEén gezin, één plan, één regisseur.\n"))
        try await village.agree(on: "sturingskader", "joris", "noor")
        // A term that it uses has a meaning before it is adopted.
        try await village.sync("griet")
        try await village.open("raad", .openbaar, of: "raad@weert", "griet:griffie@weert")
        try await village.decide("sturingskader", "RB-2018-1", in: "raad")
        await expectRefusal(by: .needs, saying: "één regisseur") { try await village.tag("sturingskader") }
        try await village.register(
            "begrippen", ("één regisseur | nog te bepalen |", "één regisseur | Een gezin heeft één plan. |"))
        try await village.tag("sturingskader")
        try await village.close("raad")

        // And the council counts.
        try await village.register(
            "voortgang", ("| C1 | | | | |", "| C1 | 2018-12-01 | 8 | 10 | steekproef |"),
            ("| C2 | | | | |", "| C2 | 2018-12-01 | 5 | 5 | register |"))
        try await village.register(
            "noodknoppen", rows: "| N1 | 2018-12-01 | 500.000 | 512.000 | de raad is gebeld |", under: "| Noodknop |")
        try await village.register(
            "terugblik", rows: "| 1 | Regels knellen | waar we mee worstelen | ja | |",
            "| 2 | Het Rijk beslist | waar we geen invloed op hebben | nee | |",
            "| 3 | Sturen op resultaat | wat we wel kunnen doen | ja | |", under: "| Nr | Punt |")
        let rest = try await village.expectHealth()
        // That the threshold was crossed is told.
        #expect(
            rest == ["noodknoppen.md: `512.000` is te veel: hoogstens 500.000 (`Drempel`)."])
        // The value shows how many of the cases that were looked at meet its criteria.
        let report = try await village.act("griet") { try $0.report("sturing", "..") }
        #expect(report.blocks[0].rows.first?.last?.nl == "13 van 15")
    }

    /// Noor finishes the result with its criteria, and asks for review.
    private func criteria(in village: Village) async throws {
        try await village.finish(
            "R1", by: "noor", ("hele gezin | | | |", "hele gezin | steekproef | geen | |"),
            ("aangewezen | | | |", "aangewezen | register | groot | zonder regisseur loopt het vast |"))
    }

    @Test func nobodyWritesAValueForTheCouncil() async throws {
        let village = try await Village.founded("sturingskader", with: Self.people)
        for member in ["marie", "bea", "griet", "wim"] {
            await expectRefusal(by: .capacity) {
                try await village.finish("W1", by: member, ("bron: nog te bepalen", "bron: D1"))
            }
        }
    }
}
