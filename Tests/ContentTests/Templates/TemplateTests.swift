import Assets
import Content
import Dossier
import Testing

/// What `check` says of the texts that a dossier begins with.
@Suite struct TemplateTests {
    @Test(arguments: Assets.templates)
    func freshTextsAreOnlyUnfinished(_ name: String) throws {
        let shelf = try TemplateShelf(name).shelf
        let found = shelf.all.flatMap { shelf.found(in: $0) }
        expect(found.filter { $0.findingClass != .toDo }.map(Shelf.line), [])
        #expect(found.contains { $0.rule == .section })
    }

    @Test func theFirstPlanCannotBeKept() throws {
        var dossier = try TemplateShelf("orientatietraject")
        // The plan of May 2018: the conference somewhere in the last quarter, and its preparation after the decision.
        try dossier.change("opdracht.md", "| 4 | december 2018 | De", to: "| 4 | vierde kwartaal 2018 | De")
        try dossier.change("opdracht.md", "met KaapZ | | conferentie |", to: "met KaapZ | 1 | conferentie |")
        expect(
            try dossier.found(in: "opdracht.md"),
            [
                "order: rij \"3\" begint op 1-4-2018, vóór rij \"1\" waar zij op volgt (1-6-2018).",
                "order: rij \"7\" is alleen haalbaar als rij \"4\" tussen 30-11-2018 en 31-12-2018 valt.",
            ])
    }

    @Test func aBudgetThatDoesNotAddUpIsWrong() throws {
        var dossier = try TemplateShelf("orientatietraject")
        try dossier.change("opdracht.md", "| 34.750 |", to: "| 34.570 |")
        let found = try dossier.findings(in: "opdracht.md")
        #expect(found.map(\.findingClass) == [.problem])
        #expect(found.map(\.weight) == [.propose])
        #expect(found.first?.error.problem.nl.contains("34.570") == true)
        #expect(found.first?.error.expected?.nl == "34.750.")
    }

    @Test func aRequirementThatIsGoneIsMissed() throws {
        var dossier = try TemplateShelf("orientatietraject")
        try dossier.change("programma-van-eisen.md", "- **FE-6**", to: "- **FE-5**")
        #expect(try dossier.findings(in: "programma-van-eisen.md").map(\.rule) == [.double])
    }
}
