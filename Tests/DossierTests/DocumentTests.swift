import Dossier
import Testing

@Suite struct DocumentTests {
    static let valid = """
        ---
        id: A
        kind: bouwsteen
        title: "Toegang: de zorg"
        subjects: [de-risse, jeugd]
        vragen: [1, 2]
        status: concept
        leeg:
        bron: {naam: x}
        ---
        ## Hoe doen we het nu?
        Zo.

        """

    private func refusal(_ bytes: [UInt8]) -> DocumentError? {
        do throws(DocumentError) {
            _ = try Document(bytes: bytes, file: "bouwstenen/A.md")
            return nil
        } catch {
            return error
        }
    }

    @Test func readsFrontMatterAndBody() throws {
        let document = try Document(bytes: bytes(Self.valid), file: "bouwstenen/A.md")
        #expect(document.id == DocumentID("A"))
        #expect(document.kind == KindID("bouwsteen"))
        #expect(document.title == "Toegang: de zorg")
        #expect(document.subjects == ["de-risse", "jeugd"])
        #expect(document.fields["vragen"] == .texts(["1", "2"]))
        #expect(document.fields["status"] == .text("concept"))
        #expect(document.fields["leeg"]?.isEmpty == true)
        #expect(document.fields.keys.sorted() == ["bron", "leeg", "status", "vragen"])
        guard case .nested(let node)? = document.fields["bron"] else {
            Issue.record("bron has no structure")
            return
        }
        #expect(node["naam"]?.text == "x")
        #expect(document.body == "## Hoe doen we het nu?\nZo.\n")
        #expect(document.bodyLine == 11)
    }

    @Test(arguments: ["2018-09-12", "\"2018-09-12\"", "12", "1e3", "null1"])
    func idsThatLookLikeSomethingElseStayTexts(_ id: String) throws {
        let document = try Document(bytes: bytes("---\nid: \(id)\nkind: session\ntitle: x\n---"), file: "a.md")
        #expect(document.id.text == id.filter { $0 != "\"" })
        #expect(document.bodyRange.isEmpty)
    }

    @Test(arguments: [
        "---\r\nid: A\r\nkind: b\r\ntitle: T\r\n---\r\ntekst\r\n", "--- \nid: A\nkind: b\ntitle: T\n---\t\ntekst\r\n",
    ])
    func lineEndsOfWindowsAndSpacesAreFine(_ text: String) throws {
        let document = try Document(bytes: bytes(text), file: "a.md")
        #expect(document.title == "T")
        #expect(document.body == "tekst\r\n")
        #expect(document.bodyLine == 6)
    }

    @Test func aFoldedTitleIsOneLine() throws {
        let document = try Document(bytes: bytes("---\nid: A\nkind: b\ntitle: >\n  Een\n  titel\n---\n"), file: "a.md")
        #expect(document.title == "Een titel")
    }

    @Test(arguments: [
        ("", 1, 1, "empty"), ("# Kop\n", 1, 1, "front matter"), ("\n---\nid: A\n---\n", 1, 1, "front matter"),
        ("----\nid: A\n---\n", 1, 1, "front matter"), ("---\nid: A\nkind: b\ntitle: T\n", 1, 1, "does not close"),
        ("---\n- a\n---\n", 2, 1, "no lines"), ("---\n---\n", 2, 1, "no lines"),
        ("---\ntekst\n---\n", 2, 1, "no lines"),
        ("---\nkind: b\ntitle: T\n---\n", 2, 1, "`id` is missing"),
        ("---\nid:\nkind: b\ntitle: T\n---\n", 2, 4, "no value"),
        ("---\nid: A\ntitle: T\n---\n", 2, 1, "`kind` is missing"),
        ("---\nid: A\nkind: b\n---\n", 2, 1, "`title` is missing"),
        ("---\nid: a/b\nkind: b\ntitle: T\n---\n", 2, 5, "not a valid id"),
        ("---\nid: [A]\nkind: b\ntitle: T\n---\n", 2, 5, "a text"),
        ("---\nid: A\nkind: B\ntitle: T\n---\n", 3, 7, "not a valid id"), ("---\nid: A\nid: B\n---\n", 3, 1, "twice"),
        ("---\nid: A\nkind: b\ntitle: \"a\\eb\"\n---\n", 4, 8, "cannot be seen"),
        ("---\nid: A\nkind: b\ntitle: \"a\\u202Eb\"\n---\n", 4, 8, "U+202E"),
        ("---\nid: A\nkind: b\ntitle: a\u{202E}b\n---\n", 4, 9, "U+202E"),
        ("---\nid: A\nkind: b\ntitle: T\n---\nab\u{0}c\n", 6, 3, "NUL"), ("\u{FEFF}---\nid: A\n---\n", 1, 1, "BOM"),
        ("---\nid: A\nkind: &x b\ntitle: T\n---\n", 3, 7, "anchor"), ("---\nid: A\nkind: b: c\n---\n", 3, 8, "YAML"),
        ("---\nid: A\n...\nkind: b\n---\n", 4, 1, "not valid YAML"),
        ("---\nid: A\nkind: b\ntitle: T\nsubjects: {a: b}\n---\n", 5, 11, "list"),
    ])
    func refusesWithItsPlace(_ text: String, _ line: Int, _ column: Int, _ says: String) throws {
        let error = try #require(refusal(bytes(text)))
        #expect(
            error.line == line && error.column == column && error.problem.en.contains(says), "\(error.text(in: .en))")
        #expect(error.text(in: .nl).hasPrefix("bouwstenen/A.md:\(line):\(column): "))
        #expect(error.text(in: .nl).contains("\n  Verwacht: "))
    }

    @Test func namesTheFirstByteThatIsNoUtf8() throws {
        let error = try #require(refusal(bytes("---\nid: A\nkind: b\ntitle: T\n---\nGo\u{E9}d en ") + [0xE9, 0x0A]))
        #expect(error.line == 6 && error.column == 9)
        #expect(error.problem.en.contains("0xE9"))
    }

    @Test func sizeHasALimit() throws {
        let start = bytes("---\nid: A\nkind: b\ntitle: T\n---\n")
        let filler = [UInt8](repeating: 0x61, count: Document.sizeLimit - start.count)
        #expect(refusal(start + filler) == nil)
        #expect(refusal(start + filler + [0x61])?.problem.en.contains("too large") == true)
    }

    @Test func wholeMessagesReadWell() throws {
        #expect(
            refusal(bytes("# Kop"))?.text(in: .nl) == """
                bouwstenen/A.md:1:1: het document begint niet met een blok met gegevens.
                  Verwacht: een eerste regel `---`, dan `id`, `kind` en `title`, dan weer een regel `---`.
                  Voorbeeld:
                    ---
                    id: A
                    kind: bouwsteen
                    title: Toegang tot de zorg
                    ---
                """)
    }
}
