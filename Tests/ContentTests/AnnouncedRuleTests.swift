import Content
import Dossier
import Testing

@Suite struct AnnouncedRuleTests {
    private func found(_ body: String) throws -> [String] {
        var shelf = try Shelf(kinds: "stuk:\n  name: Stuk\n  path: stuk.md")
        return shelf.findings(in: try shelf.add("stuk", "stuk", body))
    }

    @Test func kindsThatAreAnnouncedAreCounted() throws {
        let body =
            "# 4 Eisen\n\n## 4.1 Wat eisen zijn\n\nWij kennen vier soorten eisen.\n\n"
            + "## 4.2 Randvoorwaarden\n\nx\n\n## 4.3 Functionele eisen\n\nx\n\n"
        expect(
            try found(body),
            [
                "announced 10:1 this says \"vier soorten eisen\", and 2 follow: 4.2 Randvoorwaarden; 4.3 Functionele eisen."
            ])
        expect(try found(body.replacing("vier soorten eisen", with: "twee soorten van eisen")), [])
        expect(try found("# 1 Inleiding\n\nEr zijn vier soorten eisen.\n\n# 2 Iets anders\n\nx\n"), [])
    }

    @Test func chaptersThatAreNamedAreThere() throws {
        let body =
            "# 1. Inleiding\n\nHoofdstuk 2 gaat over de planning, hoofdstuk 3 over de begroting.\n\n"
            + "# 2. De begroting\n\nx\n\n## 2.1 De planning\n\nx\n"
        expect(
            try found(body),
            [
                "announced 8:1 chapter 2 is called \"2. De begroting\"; \"2.1 De planning\" is about \"planning\".",
                "announced 8:1 there is no chapter 3.",
            ])
        expect(try found("# Inleiding\n\nHoofdstuk 8 van de wet geldt.\n"), [])
    }

    @Test func contentsNameHeadingsAsTheyAre() throws {
        let body =
            "# Inhoudsopgave\n\n1. Inleiding\n\n1.1 Aanleiding\n\n2. Resultaten\n\n"
            + "# 1. Inleiding\n\nx\n\n## 1.1 Aanleiding\n\nx\n\n# 2. Resultaten en planning\n\nx\n"
        expect(
            try found(body),
            [
                "announced 12:4 the table of contents has \"Resultaten\" for 2, and the heading is \"2. Resultaten en planning\"."
            ])
    }

    @Test func municipalitiesAreCounted() throws {
        expect(
            try found("Dat doen de drie gemeenten samen.\n"),
            [
                "announced 6:1 this says \"the drie municipalities\", and 2 decide in this dossier."
            ])
        expect(try found("De twee gemeenten, en elf gemeenten elders; drie deelnemende gemeenten.\n"), [])
    }

    @Test(
        arguments: [
            ("6 × 500 = 3.000", nil), ("6 x 500 euro = 3.000 euro.", nil), ("12 + 8 = 20", nil),
            ("€ 100 - € 30 = € 70", nil),
            ("6 × 500 = 3.500", "6 × 500 is not 3.500."), ("Samen 10 + 20 + 30 = 50,", "10 + 20 + 30 is not 50."),
            ("x = y", nil), ("a = 3", nil), ("2 + 3 × 4 = 20", nil), ("WOZ = 5", nil), ("1 = 2", nil),
            ("99999999999 × 99999999999 = 1", nil),
        ] as [(String, String?)])
    func whatIsReckonedOutIsRight(_ text: String, _ problem: String?) throws {
        expect(try found(text + "\n"), problem.map { ["arithmetic 6:1 \($0)"] } ?? [])
    }

    @Test func aReasonSilencesASignal() throws {
        let silenced = "<!-- kader: announced, Leudal deed toen mee -->\nDat deden de drie gemeenten.\n"
        expect(try found(silenced.replacing("-->\n", with: "-->\n\n")).map { String($0.prefix(9)) }, ["announced"])
        expect(try found(silenced.replacing("\nDat", with: "\n\nDat")).count == 1 ? [] : ["?"], [])
        expect(
            try found("<!-- kader: announced -->\n\nDat deden de drie gemeenten.\n").map { String($0.prefix(9)) },
            ["announced"])
    }
}
