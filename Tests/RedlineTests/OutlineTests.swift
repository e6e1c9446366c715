import Testing

@testable import Markdown

/// What is read without md4c is what md4c would have made of it.
struct OutlineTests {
    /// The leaves as md4c alone gives them, without what only readers of plain text know.
    private func whole(_ text: [UInt8]) -> [String] {
        let start = FrontMatter.range(in: text).upperBound
        return (Outline.parse(text[start...]) ?? []).map { describe($0, text) }
    }

    private func fast(_ text: [UInt8]) -> [String] { Outline(text).leaves.map { describe($0, text) } }

    /// A leaf by its lines: the marks at its two ends are in it or not.
    private func describe(_ leaf: Outline.Leaf, _ text: [UInt8]) -> String {
        func line(_ place: Int) -> Int { text[..<place].count { $0 == 0x0A } }
        let lines = "\(line(leaf.range.lowerBound))-\(line(leaf.range.upperBound - 1))"
        return "\(leaf.kind) \(lines) \(leaf.surroundings) \(String(decoding: leaf.text, as: UTF8.self))"
    }

    @Test(arguments: CorpusTests.names) func corpus(_ name: String) throws {
        for side in ["old", "new"] {
            let text = try CorpusTests.text(side, name)
            #expect(fast(text) == whole(text))
        }
    }

    @Test(arguments: 0..<8) func mutatedDossier(seed: UInt64) {
        var generator = SeededGenerator(seed)
        for round in 1...60 {
            let text = Mutation.lines(Array(kadernota.utf8), count: round % 9 + 1, using: &generator)
            #expect(fast(text) == whole(text), "seed \(seed), round \(round)")
        }
    }

    /// Lines of every sort behind each other, with and without blank ones between them.
    @Test(arguments: 0..<16) func randomLines(seed: UInt64) {
        let lines = [
            "", "", "", "Een alinea.", "gaat door", "# Kop", "## Kop van twee", "#geen kop", "# ", "####### zeven",
            "- punt",
            "* punt", "+ punt", "1. punt", "2. punt", "10) punt", "- [ ] taak", "- **vet**", "-     code", "-    vier",
            "-\ttab", "- # kop", "- > citaat", "- 1. een",
            "- - een", "-", "1.", "   vervolg", "  - dieper", "      heel ver", "2018 was goed", "2018) punt", "12",
            "  ingesprongen", "    code", "\ttab",
            "> citaat", ">", "```", "~~~", "```swift", "===", "---", "***", "* * *", "| a | b |", "|---|---|", "a | b",
            "--- | ---", "<div>", "</div>", "<!-- opmerking", "-->", "<script>", "</script>", "**vet** woord",
            "_schuin_",
            "__", "*", "€ 4,-", "(tussen haakjes)", "\"citaat\"", "'s Avonds", "[naam]", "[^1]", "![alt](b.png)",
            "&amp; meer",
            "# Kop & meer", "# Kop #", "# **Vet**", "\\# geen kop", "regel\\", "twee  ", "\u{1}", "\0", "`code`",
        ]
        var generator = SeededGenerator(seed)
        for round in 0..<300 {
            let count = Int.random(in: 1...14, using: &generator)
            let ending = round % 5 == 0 ? "\r\n" : "\n"
            let text =
                (0..<count).map { _ in lines.randomElement(using: &generator) ?? "" }.joined(separator: ending) + ending
            #expect(fast(Array(text.utf8)) == whole(Array(text.utf8)), "\(text.debugDescription)")
        }
    }

    /// A link that is defined elsewhere is a link in a heading too.
    @Test func definitionsHoldInAllOfTheText() {
        let text = Array("# Zie [dit stuk][1]\n\nEen alinea.\n\n[1]: https://weert.nl\n".utf8)
        #expect(Sections.of(text).map(\.heading) == ["Zie dit stuk"])
    }

    /// Code that is never closed makes no try as long as the last.
    @Test func openCodeCostsNoMore() {
        let text = Array(("```\n" + String(repeating: "Een alinea.\n\n", count: 100_000)).utf8)
        let time = ContinuousClock().measure {
            #expect(Outline(text).leaves.map(\.kind) == [.code])
        }
        #expect(time < .seconds(10), "\(time)")
    }
}
