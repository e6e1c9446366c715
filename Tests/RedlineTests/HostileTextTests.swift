import Markdown
import Redline
import Testing

/// Texts made to be slow take no longer than others.
struct HostileTextTests {
    private static let texts: [(String, String)] = [
        ("quotations", String(repeating: ">", count: 10_000) + " a\n"),
        (
            "table",
            String(repeating: "|a", count: 2_000) + "|\n" + String(repeating: "|-", count: 2_000) + "|\n"
                + String(repeating: "|\n", count: 2_000)
        ),
        ("brackets", String(repeating: "![[]()", count: 4_000)),
        ("emphasis", String(repeating: "**a *b _", count: 4_000)),
        ("headings", String(repeating: "# a\n", count: 4_000)),
        ("path", "# " + String(repeating: "a", count: 10_000) + "\n" + String(repeating: "## b\n", count: 2_000)),
        ("full stops", String(repeating: ". ", count: 10_000)),
        ("marks", "a" + String(repeating: "\u{301}", count: 10_000)),
        ("dashes", String(repeating: "---\n", count: 4_000)),
        ("one word", String(repeating: "a ", count: 10_000)),
        ("nothing", String(repeating: "\0", count: 20_000)),
    ]

    @Test(arguments: texts) func takesNoLongerThanOthers(name: String, text: String) {
        let old = Array(text.utf8)
        var new = old
        new.insert(contentsOf: Array("\n\nnieuw. Zo!\n\n# Kop\n".utf8), at: new.count / 2)
        let time = ContinuousClock().measure {
            let redline = Redline(old: old, new: new)
            #expect(redline.old == old && redline.new == new)
            _ = Sections.changes(old: old, new: new)
            _ = Sentences.rows(old: old, new: new)
        }
        #expect(time < .seconds(10), "\(name) took \(time)")
    }

    /// Unguarded, md4c takes more than ten seconds for each of these.
    @Test(arguments: [
        ("bullets", String(repeating: "- ", count: 100_000) + "a\n" + String(repeating: "\n", count: 500_000)),
        ("numbers", String(repeating: "1. ", count: 100_000) + "a\n" + String(repeating: "\n", count: 500_000)),
        ("links", "[a]: /x\n\n" + String(repeating: "[a]\n[b](\n", count: 100_000)),
    ]) func parserIsGuarded(name: String, text: String) {
        let bytes = Array((text + "\n\n# [Kop](x) twee\n").utf8)
        let time = ContinuousClock().measure {
            #expect(Sections.of(bytes).map(\.heading) == ["Kop twee"])
        }
        #expect(time < .seconds(8), "\(name) took \(time)")
    }

    /// Every element is unique only within half of what is left, so that a difference by unique elements nests as deep.
    @Test func nestedUniqueWords() {
        func text(_ mark: String) -> [UInt8] {
            let down = (1...3_000).reversed().flatMap { ["x\($0)", "l\(mark)\($0)"] }
            let up = (2...3_000).flatMap { ["x\($0)", "r\(mark)\($0)"] }
            return Array((down + up).joined(separator: " ").utf8)
        }
        let (old, new) = (text("a"), text("b"))
        let time = ContinuousClock().measure {
            let redline = Redline(old: old, new: new)
            #expect(redline.old == old && redline.new == new)
        }
        #expect(time < .seconds(10))
    }

    @Test func unlikeTexts() {
        var generator = SeededGenerator(7)
        func text(_ alphabet: ClosedRange<Int>) -> [UInt8] {
            (0..<5_000).flatMap { _ in Array("w\(Int.random(in: alphabet, using: &generator)) ".utf8) }
        }
        for alphabet in [1...2, 1...50, 1...20_000] {
            let (old, new) = (text(alphabet), text(alphabet))
            let time = ContinuousClock().measure {
                let redline = Redline(old: old, new: new)
                #expect(redline.old == old && redline.new == new)
            }
            #expect(time < .seconds(10), "alphabet \(alphabet) took \(time)")
        }
    }
}
