import Content
import Dossier
import Foundation
import Testing

/// Real texts of policy, where they are at hand.
@Suite struct SourceTests {
    private static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/sources")

    static var isThere: Bool { FileManager.default.fileExists(atPath: sources.path) }

    /// The text whose name begins so, with its numbered lines as headings.
    private func source(_ name: String) throws -> String {
        let file = try #require(
            FileManager.default.contentsOfDirectory(atPath: Self.sources.path).first { $0.hasPrefix(name) })
        let text = try String(contentsOf: Self.sources.appending(path: file), encoding: .utf8)
        var isBody = false
        var starts = 0
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { part in
            let line = String(part)
            if line == "Inhoudsopgave" { return "## Inhoudsopgave" }
            if line.hasPrefix("1. Inleiding") { starts += 1 }
            isBody = isBody || starts == 2
            guard isBody, let number = line.prefixMatch(of: #/\d\.(\d)? /#) else { return line }
            return (number.1 == nil ? "## " : "### ") + line
        }.joined(separator: "\n")
    }

    private func shelf() throws -> Shelf {
        try Shelf(
            kinds: """
                opdracht:
                  name: Opdracht
                  path: opdracht.md
                  tables:
                    "Planning *": {columns: {Wanneer: period, Wie: actor}, required: [Wanneer, Wat, Wie]}
                    "Begroting *": {columns: {per year: euro, Totaal: euro}, totals: {row: Totaal, column: Totaal}}
                """)
    }

    @Test(.enabled(if: isThere, "the sources are not at hand"))
    func theAssignmentContradictsItselfAsPeopleFound() throws {
        var shelf = try shelf()
        let found = shelf.findings(in: try shelf.add("opdracht", "opdracht", source("001")))
            .map { line in
                let words = line.split(separator: " ", maxSplits: 2)
                return "\(words[0]) \(words[2])"
            }
        expect(
            found,
            [
                "announced the table of contents has \"Resultaten oriëntatietraject Sociaal Domein brede aanpak\" for 6, and the heading is \"6. Resultaten en planning oriëntatietraject Sociaal Domein b…\".",
                "announced chapter 7 is called \"7. Begroting oriëntatietraject Sociaal Domein brede aanpak\"; \"6. Resultaten en planning oriëntatietraject Sociaal Domein b…\" is about \"planning\".",
                "announced there is no chapter 8.",
                "announced this says \"vier soorten eisen\", and 3 follow: 4.2 Randvoorwaarden; 4.3 Functionele eisen; 4.4 Operationele eisen.",
                "announced this says \"the drie municipalities\", and 2 decide in this dossier.",
                "table this looks like a table, but many programs show it as plain text.",
                "numbering the row \"4 ^e kwartaal 2018\" has no number.",
                "table this looks like a table, but many programs show it as plain text.",
            ])
    }

    @Test(.enabled(if: isThere, "the sources are not at hand"), arguments: ["000", "002", "003", "004"])
    func otherTextsHaveNothingWrong(_ name: String) throws {
        var shelf = try shelf()
        expect(shelf.findings(in: try shelf.add("opdracht", "opdracht", source(name))), [])
    }
}
