import Content
import Dossier
import Testing

@Suite struct TermRuleTests {
    private func shelf() throws -> Shelf {
        var shelf = try Shelf(
            kinds: """
                begrippen:
                  name: Begrippen
                  path: begrippen.md
                  tables: {Begrippen: {columns: {Begrip: term, Varianten: variants}}}
                eisen:
                  name: Eisen
                  path: eisen.md
                  locked: [Randvoorwaarden]
                """)
        try shelf.add("begrippen", "begrippen", glossary)
        try shelf.add("eisen", "eisen", "## Randvoorwaarden\n\nEen.\n\n### Sub\n\n- twee\n\n## Anders\n\nDrie.\n")
        return shelf
    }

    private let glossary =
        "## Begrippen\n\n| Begrip | Varianten |\n|---|---|\n| Huishouden | gezin; groot gezin |\n| Regie | |\n"

    @Test func otherWordsForATermAreSeen() throws {
        var shelf = try shelf()
        let body =
            "## Randvoorwaarden\n\nEen.\n\n### Sub\n\n- twee\n\n## Anders\n\nEén plan per gezin, geen gezinnen.\n"
        expect(
            shelf.findings(in: try shelf.add("eisen2", "eisen", body)),
            ["term 16:1 this says \"gezin\"; the glossary says \"Huishouden\"."])
    }

    @Test func otherWordsBetweenQuotationMarksAreOne() throws {
        var shelf = try shelf()
        let variants = "| Regie | \"één plan, één contact\"; sturing |"
        try shelf.add("begrippen", "begrippen", glossary.replacing("| Regie | |", with: variants))
        let body =
            "## Randvoorwaarden\n\nEen.\n\n### Sub\n\n- twee\n\n## Anders\n\nEén plan, en sturing.\n\nEén plan, één contact.\n"
        expect(
            shelf.findings(in: try shelf.add("eisen2", "eisen", body)),
            [
                "term 16:1 this says \"sturing\"; the glossary says \"Regie\".",
                "term 18:1 this says \"één plan één contact\"; the glossary says \"Regie\".",
            ])
    }

    @Test func oneWordStandsForOneTerm() throws {
        var shelf = try shelf()
        let twice = glossary.replacing("| Regie | |", with: "| Regie | Gezin |")
        expect(
            shelf.findings(in: try shelf.add("begrippen", "begrippen", twice)),
            ["variant 11:11 \"Gezin\" stands for \"Huishouden\" and for \"Regie\"."])
    }

    @Test func aFixedPartThatChangesIsSeen() throws {
        let shelf = try shelf()
        func found(_ body: String) throws -> [String] {
            var other = shelf
            return shelf.findings(in: try other.add("eisen", "eisen", body))
        }
        let body = "## Randvoorwaarden\n\nEen.\n\n### Sub\n\n- twee\n\n## Anders\n\nVier.\n"
        expect(try found(body), [])
        expect(
            try found(body.replacing("twee", with: "drie")),
            [
                "locked 6:4 \"Randvoorwaarden\" differs from what was adopted; this part is fixed, so tell everyone of the change."
            ])
    }
}
