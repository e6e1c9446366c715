import Foundation
import TestSupport
import Testing

/// Reports and overviews in the program as it is built.
@Suite struct ReportTests {
    /// The report that the README declares, and what it says stands at its end.
    private func declared() throws -> (yaml: String, end: String) {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "README.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let section = try #require(text.range(of: "\n## Reports\n"))
        let parts = text[section.upperBound...].components(separatedBy: "```")
        #expect(parts[1].hasPrefix("yaml\n") && parts[3].hasPrefix("markdown\n"))
        return (String(parts[1].dropFirst(5)), String(parts[3].dropFirst(9)))
    }

    @Test func aDossierReportsWhatItsCharterDeclares() throws {
        let (yaml, end) = try declared()
        let town = try Town()
        try town.settle("griet")
        let griet = town["griet"]
        let made = try griet.attempt(
            Binary.kader,
            [
                "init", griet.clone, "--template", "orientatietraject", "--title", "Sociaal domein", "--municipality",
                "weert=Weert", "--member", "griet",
            ], in: griet.home)
        #expect(made.status == 0, "\(made)")
        let path = griet.clone + "/kader.yml"
        var charter = try String(contentsOfFile: path, encoding: .utf8)
        let old = try #require(charter.range(of: "\nreports:\n"))
        charter.replaceSubrange(old, with: "\n" + yaml)
        try charter.write(toFile: path, atomically: true, encoding: .utf8)
        _ = try griet.kader("record", "kader", "-m", "Een rapport erbij")

        #expect(try griet.kader("report").output.hasPrefix("bouwstenen: Stand van de bouwstenen\nstuurgroep: "))
        let report = try griet.kader("report", "bouwstenen").output
        for part in [
            "# Stand van de bouwstenen\n", "## Hoe ver de stukken zijn: Bouwsteen\n",
            "| A | Visie en kernbegrippen | gedefinieerd | plan van aanpak |\n", "## Vergelijking: Budget, Verdeling\n",
        ] { #expect(report.contains(part), "\(part)") }
        #expect(report.contains(end.trimmingCharacters(in: .newlines)))
        let page = griet.clone + "/../stand.html"
        _ = try griet.kader("report", "bouwstenen", "..", "-o", page)
        #expect(try String(contentsOfFile: page, encoding: .utf8).contains("<h1>Stand van de bouwstenen</h1>"))
        #expect(try griet.kader("report", "bouwstenen", "--json").output.contains("\"schema\" : \"kader.report/1\""))

        let unknown = try griet.tries("--lang", "en", "report", "stand")
        #expect(unknown.status == 64 && unknown.errors.contains("There is no report “stand”. There are: bouwstenen, "))
        let unclear = try griet.tries("--lang", "en", "report", "bouwstenen", "-o", "stand.txt")
        #expect(unclear.status == 64 && unclear.errors.contains(".txt"))
        let sentences = try griet.kader("check", "kader").output
        #expect(sentences.contains("rapport bouwstenen: Stand van de bouwstenen\n  Toont, in deze volgorde:\n"))
        #expect(sentences.contains("hoe ver de stukken zijn, van de soort `bouwsteen`.\n"))
        try overviews(of: griet)
    }

    private func overviews(of griet: Resident) throws {
        let planning = try griet.kader("overview", "planning").output
        #expect(planning.contains("Besluit over deze opdracht"))
        let matrix = try griet.kader("overview", "matrix", "eisen", "bouwsteen").output
        #expect(matrix.hasPrefix("Eis    A  B  C  D  E  F  G  H  I  Getoetst\n"))
        #expect(matrix.contains(/\nRV-10 +nergens\n/))
        let parties = try griet.kader("overview", "parties").output
        #expect(parties.contains("Griffie") && parties.contains("Griet"))
        let tree = try griet.kader("overview", "tree", "bouwsteen").output
        #expect(tree.contains("A: Visie en kernbegrippen") && tree.contains("gedefinieerd"))
        let wrong = try griet.tries("--lang", "en", "overview", "stages", "bouwsten")
        #expect(wrong.status == 64 && wrong.errors.contains("did you mean `bouwsteen`?"))
    }
}
