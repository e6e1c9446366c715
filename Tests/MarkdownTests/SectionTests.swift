import Markdown
import Testing

/// Which sections a text has.
struct SectionTests {
    private func sections(_ text: String) -> [Section] { Sections.of(Array(text.utf8)) }

    @Test func headingsWithTheirPlaces() {
        let text = "---\ntitle: x\n# geen kop\n---\n# Een *twee* `drie`\n\ntekst\n\nTwee\nregels\n---\n\nslot\n"
        let found = sections(text)
        #expect(found.map(\.heading) == ["Een twee drie", "Twee regels"])
        #expect(found.map(\.level) == [1, 2])
        #expect(found.map(\.line) == [5, 9])
        let bytes = Array(text.utf8)
        func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        #expect(found.first.map { part($0.ownText) } == "\ntekst\n\n")
        #expect(found.first.map { part($0.body) } == "\ntekst\n\nTwee\nregels\n---\n\nslot\n")
        #expect(found.last.map { part($0.range) } == "Twee\nregels\n---\n\nslot\n")
        #expect(found.last.map { part($0.ownText) } == "\nslot\n")
    }

    @Test(arguments: [
        "```\n# code\n```\n", "    # code\n", "<!--\n# verborgen\n-->\n", "> # citaat\n", "- # punt\n", "#hekje\n",
        "\\# geen kop\n", "#\n", "tekst\n\n---\n", "| a |\n|---|\n| b |\n---\n",
    ]) func noHeadings(text: String) {
        #expect(sections(text).isEmpty)
    }

    @Test func wholeSectionHoldsItsSubsections() {
        let found = sections("# A\n\n## B\nb\n### C\nc\n## D\nd\n# E\n")
        #expect(found.map(\.heading) == ["A", "B", "C", "D", "E"])
        #expect(found.map { $0.range.count } == [27, 15, 8, 7, 4])
        #expect(found.map { $0.ownText.count } == [1, 2, 2, 2, 0])
    }

    @Test func lineBreaksOfAnyKind() {
        #expect(sections("# A\r\n\r\n## B\r\nb\r\n").map(\.line) == [1, 3])
        #expect(sections("# A\r\n\r\n## B\r\nb\r\n").map(\.heading) == ["A", "B"])
    }

    @Test func entities() {
        #expect(sections("# R&amp;D &#235;n &euro; &onbekend;\n").first?.heading == "R&D ën € &onbekend;")
    }
}
