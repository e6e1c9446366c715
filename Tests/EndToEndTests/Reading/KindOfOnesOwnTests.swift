import Foundation
import TestSupport
import Testing

/// The kind that the README describes, in a dossier.
@Suite struct KindOfOnesOwnTests {
    /// The blocks of a section between fences, by their language.
    private func blocks(under heading: String) throws -> [String: String] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "README.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let start = try #require(text.range(of: "\n## \(heading)\n"))
        var blocks: [String: String] = [:]
        var open: String?
        for line in text[start.upperBound...].components(separatedBy: "\n") {
            if line.hasPrefix("```") {
                open = open == nil ? String(line.dropFirst(3)) : nil
            } else if let open {
                blocks[open, default: ""] += line + "\n"
            } else if line.hasPrefix("## ") {
                break
            }
        }
        return blocks
    }

    @Test func theReadmeSaysWhatIsFound() throws {
        let blocks = try blocks(under: "What texts say")
        let (kind, text, found) = try (
            #require(blocks["yaml"]), #require(blocks["markdown"]), #require(blocks["text"])
        )
        let town = try Town()
        try town.settle("griet")
        let griet = town["griet"]
        let made = try griet.attempt(
            Binary.kader,
            [
                "init", griet.clone, "--template", "orientatietraject", "--title", "Fietsen", "--municipality",
                "weert=Weert",
                "--member", "griet",
            ], in: griet.home)
        #expect(made.status == 0, "\(made)")
        let charter = griet.clone + "/kader.yml"
        var yaml = try String(contentsOfFile: charter, encoding: .utf8)
        let place = try #require(yaml.range(of: "\n# De rapporten: "))
        // The griffie is alone here, and writes too.
        let own = kind.replacing("propose: {capacities: [ambtenaar]}", with: "propose: {capacities: [griffie]}")
        yaml.insert(contentsOf: "\n" + own, at: place.lowerBound)
        try yaml.write(toFile: charter, atomically: true, encoding: .utf8)
        _ = try griet.kader("record", "kader", "-m", "Een soort erbij")
        _ = try griet.kader("draft", "fietsen", "--from", "-", input: text)
        let outcome = try griet.tries("--lang", "en", "check", "fietsen")
        #expect(outcome.output == found)
        #expect(outcome.status == 1)
        let planning = try griet.kader("--lang", "en", "overview", "planning")
        #expect(planning.output.contains("Besluit over deze opdracht"))
        let sentences = try griet.kader("check", "kader")
        #expect(
            sentences.output.contains("plan: Plan\n  Heeft deze koppen, elk met iets eronder: `Planning`, `Kosten`.\n"))
    }
}
