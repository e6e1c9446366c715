import CZlib
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
        let entries = try Self.entries(of: archive.finish())
        #expect(entries.map(\.name) == contents.map(\.name))
        #expect(entries.map(\.bytes) == contents.map(\.bytes))
    }

    @Test func equalTextsMakeEqualFiles() {
        #expect(Self.file("# A\n\nOud.\n", "# A\n\nNieuw.\n") == Self.file("# A\n\nOud.\n", "# A\n\nNieuw.\n"))
    }

    @Test func whatATextSaysIsNeverMarkup() throws {
        let text = "# <w:p> & \"x\" ]]> \u{0B}\u{FFFE}\n\n[a](https://example.org/?a=1&b=\"<w>) & `</w:t>`\n"
        let document = try Self.part("word/document.xml", of: Self.file("", text))
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
        let comments = try Self.part("word/comments.xml", of: file)
        #expect(
            comments.contains("w:author=\"Noor &lt;Proef&gt;\" w:date=\"2018-09-12T19:30:00Z\" w:initials=\"N&lt;\""))
        #expect(comments.ranges(of: "<w:p>").count == 2)
        let document = try Self.part("word/document.xml", of: file)
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

    private static func part(_ name: String, of file: [UInt8]) throws -> String {
        let entry = try #require(entries(of: file).first { $0.name == name })
        return String(decoding: entry.bytes, as: UTF8.self)
    }

    /// The entries of an archive as its local headers have them, each checked by its checksum.
    private static func entries(of file: [UInt8]) throws -> [(name: String, bytes: [UInt8])] {
        func number(_ place: Int, _ count: Int) -> Int {
            (0..<count).reduce(0) { $0 | Int(file[place + $1]) << (8 * $1) }
        }
        var result: [(name: String, bytes: [UInt8])] = []
        var place = 0
        while number(place, 4) == 0x0403_4B50 {
            let (packed, size) = (number(place + 18, 4), number(place + 22, 4))
            let start = place + 30 + number(place + 26, 2)
            let name = String(decoding: file[place + 30..<start], as: UTF8.self)
            var bytes = Array(file[start..<start + packed])
            if number(place + 8, 2) == 8 { bytes = try inflated(bytes, size: size) }
            #expect(bytes.count == size)
            #expect(Int(crc32(0, bytes, uInt(bytes.count))) == number(place + 14, 4))
            result.append((name, bytes))
            place = start + packed
        }
        // The directory at the end names as many.
        #expect(number(file.count - 12, 2) == result.count)
        #expect(number(file.count - 6, 4) == place)
        return result
    }

    private static func inflated(_ bytes: [UInt8], size: Int) throws -> [UInt8] {
        var stream = z_stream()
        var (input, output) = (bytes, [UInt8](repeating: 0, count: size))
        try #require(inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK)
        defer { inflateEnd(&stream) }
        let status = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = uInt(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = uInt(target.count)
                return inflate(&stream, Z_FINISH)
            }
        }
        try #require(status == Z_STREAM_END)
        return output
    }
}
