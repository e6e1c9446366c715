import Assets
import Content
import Dossier
import Testing

/// What `check` says of the texts that a dossier begins with.
@Suite struct TemplateTests {
    /// A template with two municipalities, each text replaced where `changed` has its path.
    private func shelf(_ name: String, changed: [String: String] = [:]) throws -> Shelf {
        let files = try #require(Assets.template(name))
        let yaml = try #require(files.first { $0.path == Charter.path }).text
            .replacing("municipalities: {}", with: "municipalities: {weert: Weert, nederweert: Nederweert}")
        var shelf = Shelf(try Charter(yaml: Array(yaml.utf8)))
        for (path, text) in files where path != Charter.path {
            let text = changed[path] ?? text
            shelf.add(ContentText(try Document(bytes: Array(text.utf8), file: path), path: path))
        }
        return shelf
    }

    @Test(arguments: Assets.templates)
    func freshTextsAreOnlyUnfinished(_ name: String) throws {
        let shelf = try shelf(name)
        let found = shelf.all.flatMap { shelf.found(in: $0) }
        expect(found.filter { $0.findingClass != .toDo }.map(Shelf.line), [])
        #expect(found.contains { $0.rule == .section })
    }

    @Test func theFirstPlanCannotBeKept() throws {
        let path = "opdracht.md"
        let text = try #require(Assets.template("orientatietraject")?.first { $0.path == path }).text
        // The plan of May 2018: the conference somewhere in the last quarter, and its preparation after the decision.
        let plan = text.replacing("| 4 | december 2018 | De", with: "| 4 | vierde kwartaal 2018 | De")
            .replacing("met KaapZ | | conferentie |", with: "met KaapZ | 1 | conferentie |")
        #expect(plan != text)
        let shelf = try shelf("orientatietraject", changed: [path: plan])
        let opdracht = try #require(shelf.all.first { $0.path == path })
        expect(
            shelf.found(in: opdracht).map(\.error.problem.nl),
            [
                "rij \"3\" begint op 1-4-2018, vóór rij \"1\" waar zij op volgt (1-6-2018).",
                "rij \"7\" is alleen haalbaar als rij \"4\" tussen 30-11-2018 en 31-12-2018 valt.",
            ])
    }

    @Test func aBudgetThatDoesNotAddUpIsWrong() throws {
        let path = "opdracht.md"
        let text = try #require(Assets.template("orientatietraject")?.first { $0.path == path }).text
        let shelf = try shelf("orientatietraject", changed: [path: text.replacing("| 34.750 |", with: "| 34.570 |")])
        let found = shelf.found(in: try #require(shelf.all.first { $0.path == path }))
        #expect(found.map(\.findingClass) == [.problem])
        #expect(found.map(\.weight) == [.propose])
        #expect(found.first?.error.problem.nl.contains("34.570") == true)
        #expect(found.first?.error.expected?.nl == "34.750.")
    }

    @Test func aRequirementThatIsGoneIsMissed() throws {
        let path = "programma-van-eisen.md"
        let text = try #require(Assets.template("orientatietraject")?.first { $0.path == path }).text
        let shelf = try shelf("orientatietraject", changed: [path: text.replacing("- **FE-6**", with: "- **FE-5**")])
        let found = shelf.found(in: try #require(shelf.all.first { $0.path == path }))
        #expect(found.map(\.rule) == [.double])
    }
}
