import Content
import Dossier
import Testing

/// What a kadernota tells about itself.
@Suite struct KadernotaTests {
    /// The rows of a block, in Dutch, with the heads of its columns before them.
    private func lines(_ block: String, _ place: String, in dossier: TemplateShelf) throws -> [String] {
        let shelf = dossier.shelf
        // The first of October 2020.
        let overview = Overview.ofTexts(
            try BlockReader(shelf.charter.kinds).block(block, [place]), in: Past(shelf: shelf), today: 18_536)
        return ([overview.columns] + overview.rows).map { $0.map(\.nl).joined(separator: " | ") }
    }

    @Test func theCouncilSeesWhetherItWasInformedInTime() throws {
        var dossier = try TemplateShelf("kadernota")
        try dossier.add(
            rows: "| K1 | Minder geld van het Rijk | 1 juni 2020 | kosten | wij sparen | 2020-07-01 | 2020-06-20 |",
            "| K2 | Een wachtlijst | 1 juni 2020 | toegang | | 19 augustus 2020 | 1 september 2020 |",
            "| K3 | Een nieuwe aanbieder | 2020-09-01 | inkoop | | 2020-11-01 | |", to: "kansen-en-bedreigingen.md",
            under: "| Nr | Kans")
        #expect(
            try lines("table", "kansen/Register", in: dossier).map {
                $0.split(separator: "|").suffix(2).joined(separator: "|")
            }
                == [
                    " Dagen open | Op tijd", " 19 | ja", " 92 | nee, 13 dagen te laat", " 30, loopt nog | nog 31 dagen",
                ])
        #expect(try lines("open", "kansen/Register", in: dossier).count == 2)
        try dossier.add(
            rows: "| K4 | Vergrijzing | | | | | |", to: "kansen-en-bedreigingen.md", under: "| Nr | Kans")
        #expect(try dossier.found(in: "kansen-en-bedreigingen.md", .required).count == 2)
    }

    @Test func aQuestionTellsHowLongItWaitedForAnAnswer() throws {
        var dossier = try TemplateShelf("kadernota")
        try dossier.add(
            rows: "| V1 | Wie voert de regie? | D66 | 2020-06-01 | hoe | De gemeente | 2020-06-15 |",
            "| V2 | En daarna? | CDA | 2020-09-21 | hoe | | |", to: "vragen.md", under: "| Nr | Vraag")
        #expect(
            try lines("table", "vragen/Open vragen", in: dossier).map { $0.split(separator: "|").last.map(String.init) }
                == [" Dagen open", " 14", " 10, loopt nog"])
    }
}
