import TestSupport
import Testing

@testable import Report

/// Files that are no Word files, damaged, or made to do harm.
struct SpoiledFileTests {
    private static let good = WordPaper.file(WordPaper.paragraph(WordPaper.run("Tekst.")))

    private func flaw(_ file: [UInt8]) -> WordFlaw? {
        do throws(WordFlaw) {
            _ = try WordReply(file: file)
            return nil
        } catch {
            return error
        }
    }

    /// A file with one part more, or another one.
    private func file(_ name: String, _ content: String) -> [UInt8] {
        let head = "http://schemas.openxmlformats.org/package/2006/relationships"
        let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
        let relations = """
            <Relationships xmlns="\(head)"><Relationship Id="a" Type="\(type)" Target="word/document.xml"/></Relationships>
            """
        return WordPaper.archive([("_rels/.rels", Array(relations.utf8)), (name, Array(content.utf8))])
    }

    @Test func otherKindsOfFilesAreToldApart() {
        #expect(flaw([]) == .notWord)
        #expect(flaw(Array("PK".utf8)) == .notWord)
        #expect(flaw(Array("Tekst".utf8)) == .notWord)
        #expect(flaw(WordPaper.archive([("a.txt", [0x61])])) == .notWord)
        #expect(flaw(file("word/document.xml", "<x/>")) == .notWord)
        let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]
        #expect(flaw(old) == .oldWord)
        #expect(flaw(old + "EncryptedPackage".utf16.flatMap { [UInt8($0), 0] }) == .locked)
        let odt = Array("application/vnd.oasis.opendocument.text".utf8)
        #expect(flaw(WordPaper.archive([("mimetype", odt)])) == .openDocument)
        #expect(flaw(Self.good) == nil)
    }

    @Test(arguments: ["../word/x.xml", "/x.xml", "word\\x.xml", "_RELS/.rels", "a\u{0}b"])
    func aNameThatLeadsOutOrStandsTwiceIsRefused(_ name: String) {
        #expect(flaw(file(name, "<x/>")) == .broken(name))
    }

    @Test func brokenXMLIsToldByPartAndLine() {
        #expect(flaw(file("word/document.xml", "<a>\n<b>\n</a>")) == .broken("word/document.xml", line: 3))
        #expect(flaw(file("word/document.xml", "")) == .broken("word/document.xml", line: 1))
    }

    @Test func aDocumentTypeIsRefused() {
        let bomb = "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"
        #expect(flaw(file("word/document.xml", bomb)) == .broken("word/document.xml", line: 1))
    }

    @Test func whatNestsWithoutEndIsRefused() {
        #expect(flaw(file("word/document.xml", String(repeating: "<a>", count: 100_000))) == .tooLarge)
    }

    @Test func aBombIsRefusedBeforeItGoesOff() {
        var archive = ZipArchive()
        archive.add("_rels/.rels", [UInt8](repeating: 0x20, count: 8 * 1_048_576))
        #expect(flaw(archive.finish()) == .tooLarge)
    }

    @Test func anEncryptedEntryIsToldApart() throws {
        var bytes = Self.good
        let directory = try #require(bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
        bytes[directory + 8] |= 1
        #expect(flaw(bytes) == .locked)
    }

    @Test(arguments: [
        // Numbers that no page and no table has room for.
        "<w:p><w:pPr><w:pStyle w:val=\"Quote\"/><w:ind w:left=\"9223372036854775807\"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>",
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"-9\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>",
        "<w:tbl><w:tr>"
            + String(repeating: "<w:tc><w:tcPr><w:gridSpan w:val=\"999999999\"/></w:tcPr><w:p/></w:tc>", count: 500)
            + "</w:tr>" + String(repeating: "<w:tr><w:tc><w:p/></w:tc></w:tr>", count: 500) + "</w:tbl>",
        // Notes that are referred to over and over, remarks without end, fields that never close.
        String(repeating: "<w:p><w:r><w:t>a</w:t><w:footnoteReference w:id=\"1\"/></w:r></w:p>", count: 300),
        "<w:p>" + String(repeating: "<w:commentRangeStart w:id=\"1\"/>", count: 20_000) + "</w:p>",
        "<w:p>" + String(repeating: "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", count: 5_000) + "</w:p>",
        String(repeating: "<w:tbl><w:tr><w:tc>", count: 60) + "<w:p/>"
            + String(repeating: "</w:tc></w:tr></w:tbl>", count: 60),
    ])
    func whatIsMadeToDoHarmEndsSoon(_ body: String) throws {
        let note =
            "<w:footnote w:id=\"1\"><w:p><w:r><w:t>\(String(repeating: "n", count: 5_000))</w:t></w:r></w:p></w:footnote>"
        let time = try ContinuousClock().measure {
            let reply = try WordReply(file: WordPaper.file(body, parts: ["footnotes": note]))
            _ = reply.comparison(with: [], title: nil).rendition(by: [], untracked: true)
        }
        #expect(time < .seconds(60))
    }

    /// Whatever is spoiled, the file is read or refused.
    @Test func noSpoiledByteBringsItDown() throws {
        let text =
            "# Kop\n\nEen [link](https://x.nl) en een noot.[^1]\n\n- a\n  - b\n\n| a | b |\n|---|---|\n| c | d |\n\n[^1]: N.\n"
        let files = [Self.good, WordFile.plain(Array(text.utf8))]
        var state: UInt64 = 7
        func random(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        for round in 0..<120 {
            var bytes = files[round % 2]
            for _ in 0...random(3) {
                switch random(4) {
                case 0: bytes.removeSubrange(random(bytes.count)...)
                case 1: bytes[random(bytes.count)] ^= 1 << UInt8(random(8))
                case 2: bytes.insert(UInt8(random(256)), at: random(bytes.count))
                default: bytes[random(bytes.count)] = [0, 0xFF, 0x3C, 0x7F][random(4)]
                }
                if bytes.isEmpty { bytes = [0x50] }
            }
            guard let reply = try? WordReply(file: bytes) else { continue }
            _ = reply.comparison(with: Array(text.utf8), title: nil).rendition(by: [], untracked: true)
        }
        // The XML itself, which the checksum of the archive guards else.
        let document =
            "<w:p><w:ins w:author=\"A\"><w:r><w:t>a</w:t></w:r></w:ins></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
        for _ in 0..<200 {
            var body = Array(document.utf8)
            body[random(body.count)] = document.utf8.map { $0 }[random(body.count)]
            let file = WordPaper.file(String(decoding: body, as: UTF8.self))
            guard let reply = try? WordReply(file: file) else { continue }
            _ = reply.comparison(with: [], title: nil).rendition(by: ["A"], untracked: true)
        }
    }
}
