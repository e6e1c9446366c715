import Dossier
import Redline
import Summary
import Testing

@testable import Report

/// The container of a Word file, and what must never get into it.
struct WordFileTests {
    @Test func everyEntryCanBeTakenOut() throws {
        let contents: [(name: String, bytes: [UInt8])] = [
            ("leeg", []), ("kort", [0x61]), ("lang", Array(repeating: 0x62, count: 100_000)),
            ("één", (0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* 7_919 >> 3) }),
        ]
        var archive = ZipArchive()
        for content in contents { archive.add(content.name, content.bytes) }
        let entries = try Archive.entries(of: archive.finish())
        #expect(entries.map(\.name) == contents.map(\.name))
        #expect(entries.map(\.bytes) == contents.map(\.bytes))
    }

    @Test func equalTextsMakeEqualFiles() {
        #expect(Self.file("# A\n\nOud.\n", "# A\n\nNieuw.\n") == Self.file("# A\n\nOud.\n", "# A\n\nNieuw.\n"))
    }

    @Test func whatATextSaysIsNeverMarkup() throws {
        let text = "# <w:p> & \"x\" ]]> \u{0B}\u{FFFE}\n\n[a](https://example.org/?a=1&b=\"<w>) & `</w:t>`\n"
        let document = try Archive.part("word/document.xml", of: Self.file("", text))
        #expect(document.contains("&lt;w:p&gt; &amp; &quot;x&quot; ]]&gt; \u{FFFD}\u{FFFD}"))
        #expect(document.contains("&lt;/w:t&gt;"))
        #expect(!document.contains("\u{0B}"))
    }

    @Test(arguments: [
        "javascript:alert(1)", "file:///etc/passwd", "//server/share", "\\\\server\\share", "vbscript:x",
        "data:text/html,x",
        "ms-word:ofe|u|x", "JavaScript:x",
    ])
    func aLinkThatRunsOrOpensSomethingIsNone(_ target: String) {
        #expect(LinkTarget(Array(target.utf8)) == nil)
    }

    @Test func aLinkThatAReaderMayFollowIsOne() {
        #expect(LinkTarget(Array("https://example.org/é?a b".utf8)) == .address("https://example.org/%C3%A9?a%20b"))
        #expect(LinkTarget(Array("mailto:griffie@example.nl".utf8)) == .address("mailto:griffie@example.nl"))
        #expect(LinkTarget(Array("stukken/a:b.md".utf8)) == .address("stukken/a:b.md"))
        #expect(LinkTarget(Array("#kop".utf8)) == .anchor("kop"))
    }

    @Test func remarksStandAtTheirHeadings() throws {
        let remark = Remark(
            contributor: Contributor(name: "Noor <Proef>", moment: Moment("2018-09-12T19:30:00+02:00")),
            heading: "Twee",
            text: "Waarom?\nEn hoe?")
        let file = Self.file("# Een\n\n## Twee\n", "# Een\n\n## Twee\n", [remark])
        let comments = try Archive.part("word/comments.xml", of: file)
        #expect(
            comments.contains("w:author=\"Noor &lt;Proef&gt;\" w:date=\"2018-09-12T19:30:00Z\" w:initials=\"N&lt;\""))
        #expect(comments.ranges(of: "<w:p>").count == 2)
        let document = try Archive.part("word/document.xml", of: file)
        let start = try #require(document.firstRange(of: "<w:commentRangeStart w:id=\"0\"/>"))
        #expect(document[start.upperBound...].hasPrefix("<w:r><w:t xml:space=\"preserve\">Twee</w:t></w:r>"))
    }

    @Test func hostileTextsEndSoon() {
        let texts = [
            String(repeating: "- ", count: 20_000), String(repeating: "> ", count: 20_000),
            String(repeating: "[a](b)\n", count: 20_000), String(repeating: "[^1]: [^1]\n", count: 5_000),
            "|" + String(repeating: "a|", count: 800) + "\n|" + String(repeating: "---|", count: 800) + "\n"
                + String(repeating: "|a|\n", count: 800),
            String(repeating: "*_`[", count: 10_000),
        ]
        let clock = ContinuousClock()
        for text in texts {
            let time = clock.measure { _ = Self.file("", text) }
            #expect(time < .seconds(30), "\(text.prefix(20))")
        }
    }

    private static func file(_ old: String, _ new: String, _ remarks: [Remark] = []) -> [UInt8] {
        WordFile.redline(
            Redline(old: Array(old.utf8), new: Array(new.utf8)), title: "proef",
            authorship: Authorship(old: Array(old.utf8), contributions: []), remarks: remarks, in: .nl)
    }
}
