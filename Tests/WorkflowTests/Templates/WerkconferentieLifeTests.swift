import Content
import Dossier
import Git
import Review
import Summary
import TestSupport
import Testing

@testable import Workflow

/// A werkconferentie as that of 2017 might have gone, from its first meeting to its memo.
@Suite("A werkconferentie is lived through to its end")
struct WerkconferentieLifeTests {
    private static let people = [
        Participant("griet", "griffie@weert"), Participant("nel", "griffie@weert"),
        Participant("marie", "ambtenaar@weert"),
        Participant("joris", "raadslid@weert", in: "werkconferentie", fractie: "CDA"),
        Participant("noor", "raadslid@weert", in: "werkconferentie", fractie: "D66"),
        Participant("bram", "raadslid@weert", in: "werkconferentie", "presidium", fractie: "VVD"),
        Participant("wim", "wethouder@weert", in: "werkconferentie"),
        Participant("ines", "wethouder@weert", in: "werkconferentie"), Participant("vera", "voorzitter@weert"),
    ]

    /// A founded dossier with a set-up, of which the group has met once.
    private func begun() async throws -> Village {
        let village = try await Village.founded("werkconferentie", with: Self.people)
        try await village.finish(
            "opzet", by: "marie", ("voorzitter: nog te bepalen", "voorzitter: voorzitter"),
            ("| woordvoerders | |", "| woordvoerders | 3 |"), ("| ambtenaren | |", "| ambtenaren | 1 |"))
        try await village.agree(on: "opzet", "joris")
        try await village.adopt("opzet", "bram")
        try await village.open(
            "2018-09-19", .informeel, of: "werkconferentie", "vera:voorzitter@weert", "joris:raadslid@weert",
            "noor:raadslid@weert", "bram:raadslid@weert", "wim:wethouder@weert", "ines:wethouder@weert",
            "marie:ambtenaar@weert")
        try await village.close(expecting: "Cijfers over jeugdhulp")
        return village
    }

    @Test func theGroupDeliversTheProgrammeAndReportsToThePresidium() async throws {
        let village = try await begun()
        try await village.register(
            "onderwerpen", ("| |\n| Over-", "| 2018-09-19 |\n| Over-"),
            ("elk jaar? | |", "elk jaar? | 2018-09-19 |"),
            ("verantwoordt het college dat? | |", "verantwoordt het college dat? | 2018-09-19 |"),
            ("wat lukt nog niet? | |", "wat lukt nog niet? | 2018-09-19 |"),
            ("welk beleid is er al? | |", "welk beleid is er al? | 2018-09-19 |"),
            ("moet opnieuw? | |", "moet opnieuw? | 2018-09-19 |"),
            rows: "| 1 | Jeugdhulp | CDA | 2018-09-19 | 2018-09-19 | |", under: "| Nr | Onderwerp |")
        try await village.register(
            "bronnen", rows: "| B2 | Cijfers jeugdhulp | mevrouw De Wit, onderzoeker | 2018-09-01 | | |",
            under: "| Nr | Stuk |")
        try await village.register(
            "indicatoren",
            rows: "| I1 | Wachttijd jeugdhulp | dagen | 40 | 2018-01-01 | 30 | -10 | B2 | CDA, D66, VVD |",
            under: "| Nr | Indicator |")
        try await village.register(
            "bevindingen",
            rows: "| 1 | Jeugdhulp | 2018 | 1.000.000 | 1.200.000 | 200.000 | structureel | 0 | minder instroom |",
            under: "| Nr | Post |")
        try await village.register(
            "besluiten", rows: "| 1 | Hoor hoe het middel beviel | Presidium | 2018-09-19 | | |",
            under: "| Nr | Verzoek |")

        // The programme waits for the products.
        await expectRefusal(by: .needs, saying: "format") {
            try await village.finish(
                "programma", by: "marie", ("eigenaar: nog te bepalen", "eigenaar: wethouder"),
                ("| --- | ---: | --- |\n", "| --- | ---: | --- |\n| I1 | 20 | 2019 |\n"),
                ("| Alles bij elkaar | | |", "| Zorg | 10.000 | 12.000 |\n| Alles bij elkaar | 10.000 | 12.000 |"))
        }
        for id in ["format", "kader-uitvoering", "uitgangspunten"] {
            try await village.finish(id, by: "marie", ("eigenaar: nog te bepalen", "eigenaar: wethouder"))
            try await village.agree(on: id, "joris", "noor")
            try await village.adopt(id, "wim", "ines")
        }

        try await village.sync("marie")
        try await village.propose("programma", by: "marie")
        // From each political group somebody looks at it.
        try await village.agree(on: "programma", "joris", "noor")
        try await village.sync("griet")
        try await village.open("raad-2018-09-20", .openbaar, of: "raad@weert", "griet:griffie@weert")
        await expectRefusal(by: .quorum, saying: "One review of this text is still lacking") {
            try await village.decide("programma", "RB-2018-9", in: "raad-2018-09-20")
        }
        try await village.agree(on: "programma", "bram")
        try await village.sync("griet")
        try await village.decide("programma", "RB-2018-9", in: "raad-2018-09-20")
        try await village.tag("programma")
        try await village.close("raad-2018-09-20")

        try await village.finish(
            "evaluatie", by: "marie", ("opsteller: nog te bepalen", "opsteller: griffie"),
            ("datum: nog te bepalen", "datum: 2018-10-20"),
            ("bijlage: nog te bepalen", "bijlage: bijeenkomsten/2018-09-19.md"),
            (
                "| --- | --- | --- | --- |\n",
                "| --- | --- | --- | --- |\n| 1 | 2018-09-19 | 2018-09-19 | alles |\n| 2 | 2018-09-20 | raad-2018-09-20 | besluit |\n"
            ))
        try await village.agree(on: "evaluatie", "joris")
        try await village.adopt("evaluatie", "bram")
        try await village.register("besluiten", ("| 2018-09-19 | | |", "| 2018-09-19 | memo | 2018-10-20 |"))

        let rest = try await village.expectHealth()
        // The products that led to the programme may be read again, and the group met less often than was agreed.
        #expect(
            rest == [
                "producten/uitgangspunten.md: `programma` is sindsdien vastgesteld als versie 1: "
                    + "kijk of deze tekst nog klopt.",
                "evaluatie.md: de tabel \"Bijeenkomsten\" heeft 2 rijen.",
            ])
        #expect(try village.server.references(prefix: "refs/tags/approved/").count == 6)
        try await reports(of: village)
    }

    /// The memo bears its head, and the request tells how long it took.
    private func reports(of village: Village) async throws {
        try await village.act("griet") { workspace in
            let memo = try workspace.report("evaluatie", "..")
            let head = memo.blocks[0].rows.map { $0.map(\.nl).joined(separator: ": ") }
            #expect(
                head == [
                    "Aan: Presidium", "Opsteller: griffie", "Datum: 2018-10-20", "Bijlage: bijeenkomsten/2018-09-19.md",
                    "Onderwerp: Hoe het middel werkconferentie beviel",
                ])
            #expect(memo.blocks[6].passages.count == 1)
            let requests = try workspace.report("verzoeken", "..")
            #expect(requests.blocks[0].rows.map { $0.last?.nl } == ["31"])
            #expect(requests.blocks[2].rows.isEmpty)
        }
    }

    @Test func whatTheGroupDeliversWaitsForItsSetUp() async throws {
        let village = try await Village.founded("werkconferentie", with: Self.people)
        await expectRefusal(by: .needs, saying: "opzet") {
            try await village.finish("format", by: "marie", ("eigenaar: nog te bepalen", "eigenaar: wethouder"))
        }
    }

    @Test func inTheGroupItselfNothingIsDecided() async throws {
        let village = try await begun()
        try await village.finish("format", by: "marie", ("eigenaar: nog te bepalen", "eigenaar: wethouder"))
        try await village.agree(on: "format", "joris", "noor")
        try await village.sync("griet")
        try await village.open("2018-09-20", .informeel, of: "werkconferentie", "wim:wethouder@weert")
        try await village.sync("wim")
        await expectRefusal(by: .public) { try await village.approve("format", by: "wim") }
    }

    @Test func theGriffieWritesNoProductAndAnyoneMaySayThatRolesAreConfused() async throws {
        let village = try await begun()
        await expectRefusal(by: .capacity) { try await village.finish("format", by: "griet") }
        try await village.finish("format", by: "marie", ("eigenaar: nog te bepalen", "eigenaar: wethouder"))
        try await village.sync("vera")
        try await village.act("vera") { workspace in
            _ = try await workspace.comment(
                DocumentName("format"), on: "Inhoud", message: "Rolverwarring: hier spreekt de wethouder voor de raad")
        }
        try await village.sync("griet")
        let told = try await village.act("griet") { try $0.log(DocumentName("format/marie/1"), limit: nil) }
        #expect(told.contains { $0.reason.contains("Rolverwarring") && $0.member?.text == "vera" })
    }
}
