import Dossier
import Testing

/// What `reports` in `kader.yml` may say, and what is said where it says something else.
@Suite struct ReportDecodingTests {
    private func read(_ reports: String) throws -> Charter {
        try charter(fullCharter + "\nreports:\n" + reports + "\n")
    }

    @Test func readsReports() throws {
        let charter = try read(
            """
              stuurgroep:
                title: Voortgang
                blocks: [changes, {stages: bouwsteen}, {section: [bouwsteen/hoe doen we het nu?]}, {matrix: }]
              p-en-c: {title: Verantwoording, blocks: [{versions: []}]}
            """)
        #expect(charter.reports.map(\.id.text) == ["stuurgroep", "p-en-c"])
        #expect(charter.reports.map(\.title) == ["Voortgang", "Verantwoording"])
        #expect(charter.reports[0].blocks.map(\.name) == [.changes, .stages, .section, .matrix])
        // A heading is called as its kind writes it.
        #expect(
            charter.reports[0].blocks.map { $0.places.map(\.description) } == [
                [], ["bouwsteen"], ["bouwsteen/Hoe doen we het nu?"], [],
            ])
        #expect(charter.report(try #require(ReportID("p-en-c")))?.blocks == [Block(.versions)])
    }

    @Test(arguments: [
        ("[chnges]", "`chnges` is no block", "did you mean `changes`?", "changes"),
        (
            "[{stages: bouwsten}]", "the kind `bouwsten` does not exist", "did you mean `bouwsteen`?",
            "{stages: bouwsteen}"
        ),
        ("[{stages: kader}]", "the kind `kader` does not exist", "`bouwsteen`", "{stages: bouwsteen}"),
        (
            "[{stages: bouwsteen/Inwoners}]", "`stages` is about whole documents", "`bouwsteen`", "{stages: bouwsteen}"
        ),
        (
            "[{section: bouwsteen/Inwoner}]", "has no heading `Inwoner`", "one of: `bouwsteen/Hoe doen we het nu?`",
            "{section: bouwsteen/Inwoners}"
        ),
        ("[{table: bouwsteen}]", "needs a heading", "one of: `bouwsteen/Hoe doen we het nu?`", "{table:"),
        ("[{table: }]", "does not say of what", "1 to 12 headings", "{table:"),
        ("[{changes: bouwsteen}]", "does not fit `changes` (1)", "the name alone", "changes"),
        ("[{compare: bouwsteen/Inwoners}]", "does not fit `compare` (1)", "2 to 12 headings", "{compare:"),
        ("[{matrix: bouwsteen/thema}]", "has no field `thema`", "a kind that has fields", "{matrix:"),
        ("[[changes]]", "this is no block", "a name", "{stages: bouwsteen}"),
        ("[{changes: , versions: }]", "this is no block", "a name", "{stages: bouwsteen}"),
        ("changes", "list", "a name", "blocks: [changes"),
    ])
    func saysWhatIsWrong(_ blocks: String, _ problem: String, _ expected: String, _ example: String) throws {
        let error = try #require(throws: CharterError.self) {
            try read("  stuurgroep:\n    title: Voortgang\n    blocks: \(blocks)")
        }
        #expect(error.problems.count == 1)
        let found = try #require(error.problems.first)
        let line = fullCharter.split(separator: "\n", omittingEmptySubsequences: false).count + 4
        #expect(found.line == line)
        #expect(found.problem.en.contains(problem), "\(found.problem.en)")
        #expect(found.expected?.en.contains(expected) == true, "\(found.expected?.en ?? "")")
        #expect(found.example?.hasPrefix(example) == true, "\(found.example ?? "")")
        #expect(!found.problem.nl.isEmpty && found.problem.nl != found.problem.en)
    }

    @Test func aReportHasATitleAndBlocksAndNoMoreThanAnyoneReads() throws {
        #expect(throws: CharterError.self) { try read("  stuurgroep: {blocks: [changes]}") }
        #expect(throws: CharterError.self) { try read("  stuurgroep: {title: Voortgang}") }
        #expect(throws: CharterError.self) { try read("  Stuurgroep: {title: Voortgang, blocks: [changes]}") }
        #expect(throws: CharterError.self) {
            try read("  stuurgroep: {title: Voortgang, blocks: [changes], form: pdf}")
        }
        let many = Array(repeating: "changes", count: 51).joined(separator: ", ")
        #expect(throws: CharterError.self) { try read("  stuurgroep: {title: Voortgang, blocks: [\(many)]}") }
    }
}
