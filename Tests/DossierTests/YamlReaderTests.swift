import Dossier
import Testing

@Suite struct YamlReaderTests {
    private func read(_ text: String) throws -> YamlNode? { try YamlNode.read(bytes(text), file: "a.yml") }

    private func refusal(_ text: [UInt8]) -> DocumentError? {
        do throws(DocumentError) {
            _ = try YamlNode.read(text, file: "a.yml")
            return nil
        } catch {
            return error
        }
    }

    @Test func readsTextsListsAndMappings() throws {
        let root = try #require(try read("a: 1\nb:\n  - x\n  - 'y z'\nc: {d: ~}\n"))
        #expect(root["a"]?.text == "1")
        #expect(root["b"]?.sequence?.compactMap(\.text) == ["x", "y z"])
        #expect(root["c"]?["d"]?.isNull == true)
        #expect(root["c"]?.isFlow == true)
        #expect(root.isFlow == false)
        #expect(root["e"] == nil)
    }

    @Test func nothingIsNothing() throws {
        #expect(try read("") == nil)
        #expect(try read("# only a comment\n") == nil)
    }

    @Test func quotedWordsAreTexts() throws {
        #expect(try read("a: \"null\"")?["a"]?.text == "null")
        #expect(try read("a: null")?["a"]?.text == nil)
        #expect(try read("a: '~'")?["a"]?.text == "~")
        #expect(try read("a: 2018-09-12")?["a"]?.text == "2018-09-12")
    }

    @Test(arguments: ["", "x", "é", "日本", "🇳🇱", String(repeating: "é€🇳🇱a", count: 100)])
    func marksAreBytesWhateverCameBefore(_ filler: String) throws {
        let text = "# \(filler)\na: \"\(filler)\"\nb: [één, twee]\n"
        let all = bytes(text)
        let root = try #require(try read(text))
        let a = try #require(root["a"])
        let b = try #require(root["b"])
        #expect(Array(all[a.start.offset..<a.end.offset]) == bytes("\"\(filler)\""))
        #expect(Array(all[b.start.offset..<b.end.offset]) == bytes("[één, twee]"))
        #expect(b.start.line == 3)
        #expect(b.start.column == 4)
        let second = try #require(b.sequence?.last)
        #expect(second.start.column == 10)
    }

    @Test func aBlockEndsWhereItsLastValueEnds() throws {
        let text = "a:\n  b: c\n\n# comment\nd: e\n"
        let inner = try #require(try read(text)?["a"])
        #expect(inner.start.offset == 5)
        #expect(inner.end.offset == 9)
    }

    @Test(arguments: [
        ("a: &x 1", 1, 4), ("a: 1\nb: *x", 2, 4), ("a: !!str 1", 1, 4), ("a: ! 1", 1, 4), ("a: ! 'x'", 1, 4),
        ("a: !x [1]", 1, 4), ("a: ! [1]", 1, 4), ("a: &x {b: c}", 1, 4), ("%YAML 1.1\n---\na: 1", 1, 1),
        ("<<: {a: 1}", 1, 1),
        ("a: 1\n<<: b", 2, 1), ("a: 1\n---\nb: 2", 2, 1), ("a: 1\n...\n---\nb: 2", 3, 1), ("[a]: b", 1, 1),
        ("? {a: b}\n: c", 1, 3), ("~: b", 1, 1), ("a: 1\nb: 2\na: 3", 3, 1), ("b:\n  - {a: 1, a: 2}", 2, 12),
        ("é: 1\n\"e\\u0301\": 2", 2, 1), ("a: [1", 1, 4), ("a: b: c", 1, 5), ("a: @b", 1, 4), ("a:\n\t- b", 2, 1),
        ("a: \"x", 1, 4),
    ])
    func refusesWithItsPlace(_ text: String, _ line: Int, _ column: Int) throws {
        let error = try #require(refusal(bytes(text)), "\(text)")
        #expect(error.line == line && error.column == column, "\(text): \(error)")
        #expect(error.file == "a.yml")
        #expect(error.expected != nil)
        #expect(error.problem.nl != error.problem.en)
    }

    @Test(
        arguments: [
            ([0x61, 0x3A, 0x20, 0xFF], 4), ([0xC0, 0x80], 1), ([0xED, 0xA0, 0x80], 1), ([0xF4, 0x90, 0x80, 0x80], 1),
            ([0xE2, 0x82], 1), ([0xC3, 0xA9, 0x80], 2), ([0x61, 0x00], 2), ([0x61, 0x1B], 2), ([0x61, 0x0D, 0x62], 2),
            ([0x61, 0xC2, 0x85], 2), ([0x61, 0xE2, 0x80, 0xA8], 2), ([0x61, 0xE2, 0x80, 0xAE], 2), ([0x61, 0x7F], 2),
            ([0xEF, 0xBF, 0xBE], 1), ([0xEF, 0xBB, 0xBF], 1),
        ] as [([UInt8], Int)])
    func refusesBytesThatAreNoVisibleText(_ text: [UInt8], _ column: Int) throws {
        let error = try #require(refusal(text))
        #expect(error.line == 1)
        #expect(error.column == column)
    }

    @Test func depthHasALimit() throws {
        let fits = String(repeating: "[", count: 16) + String(repeating: "]", count: 16)
        #expect(try read(fits) != nil)
        #expect(refusal(bytes("[" + fits + "]"))?.column == 17)
        #expect(refusal(bytes(String(repeating: "[", count: 1_000_000))) != nil)
        #expect(refusal(bytes(String(repeating: "- ", count: 1_000_000))) != nil)
    }

    @Test func sizeHasALimit() throws {
        #expect(refusal([UInt8](repeating: 0x23, count: YamlNode.sizeLimit)) == nil)
        let error = try #require(refusal([UInt8](repeating: 0x23, count: YamlNode.sizeLimit + 1)))
        #expect(error.problem.en.contains("too large"))
    }

    @Test func aPartOfATextKeepsItsPlaces() throws {
        let all = bytes("---\na: é\nb: c\n---\n")
        let root = try #require(try YamlNode.read(all, file: "a.md", range: 4..<15, firstLine: 2))
        let value = try #require(root["b"])
        #expect(value.start == SourceMark(line: 3, column: 4, offset: 13))
        #expect(Array(all[value.start.offset..<value.end.offset]) == bytes("c"))
    }

    @Test func messagesHideControlCharacters() throws {
        let error = try #require(refusal(bytes("\"\\e[31m\": 1\n\"\\e[31m\": 2")))
        #expect(!error.text(in: .nl).unicodeScalars.contains("\u{1B}"))
        #expect(!error.text(in: .en).unicodeScalars.contains("\u{1B}"))
    }
}
