import Dossier
import Testing

@Suite struct SessionRecordTests {
    private let front = """
        id: 2018-09-12
        kind: session
        title: Derde werkgroep
        type: openbaar
        body: raadswerkgroep
        chair: jan
        present:
          - {member: marie, capacity: raadslid@weert}
          - member: jan
            capacity: ambtenaar@nederweert
        opened: 2018-09-12T19:30:00+02:00
        closed: 2018-09-12T21:30:00+02:00
        expectations: [Iedereen leest A]
        decisions:
          - A gaat naar de stuurgroep
        earlier:
          - {text: B is klaar, met: true}
          - {text: C is klaar, met: false}
          - {text: D is klaar}
        guests: ["Dr. A. Smit, hoogleraar"]
        """

    private func record(_ front: String) throws -> SessionRecord {
        let document = try Document(bytes: bytes("---\n\(front)\n---\n"), file: "s.md")
        return try SessionRecord(document: document, charter: charter(fullCharter))
    }

    @Test func readsAllOfIt() throws {
        let record = try record(front)
        #expect(record.id.text == "2018-09-12")
        #expect(record.type == .openbaar)
        #expect(record.title == "Derde werkgroep")
        #expect(record.body == BodyID("raadswerkgroep"))
        #expect(record.chair == MemberID("jan"))
        #expect(
            record.present.map { "\($0.member) \($0.capacity)" } == [
                "marie raadslid@weert", "jan ambtenaar@nederweert",
            ])
        #expect(record.capacity(of: record.chair) == Capacity("ambtenaar@nederweert"))
        #expect(record.opened == Moment("2018-09-12T17:30:00Z"))
        #expect(record.opened.offset == 120)
        #expect(record.closed == Moment("2018-09-12T19:30:00Z"))
        #expect(record.guests == ["Dr. A. Smit, hoogleraar"])
        #expect(record.expectations == ["Iedereen leest A"])
        #expect(record.decisions == ["A gaat naar de stuurgroep"])
        #expect(record.earlier.map(\.met) == [true, false, nil])
    }

    @Test func whatIsOptionalMayBeAbsent() throws {
        let record = try record("id: s1\nkind: session\ntitle: T\ntype: informeel\nchair: jan\nopened: 2018-09-12")
        #expect(record.body == nil && record.closed == nil)
        #expect(record.present.isEmpty && record.expectations.isEmpty && record.earlier.isEmpty)
    }

    @Test(arguments: [
        ("kind: session", "kind: bouwsteen", 3, 7, "kind", "not a session"),
        ("type: openbaar", "type: besloten", 5, 7, "type", "`besloten`"),
        ("type: openbaar\n", "", 2, 1, "type", "missing"),
        ("body: raadswerkgroep", "body: raadsgroep", 6, 7, "body", "does not exist"),
        ("chair: jan", "chair: piet", 7, 8, "chair", "does not exist"),
        ("chair: jan", "chairs: jan", 7, 1, "chairs", "not known"),
        ("{member: marie,", "{member: jan,", 10, 13, "present[2].member", "twice"),
        ("raadslid@weert}", "raadslid}", 9, 31, "present[1].capacity", "not a valid id"),
        ("raadslid@weert}", "wethouder@venlo}", 9, 31, "present[1].capacity", "does not exist"),
        ("raadslid@weert}", "koning@weert}", 9, 31, "present[1].capacity", "does not exist"),
        ("raadslid@weert}", "raadslid@weert, rol: x}", 9, 47, "present[1].rol", "not known"),
        ("opened: 2018-09-12T19:30:00+02:00", "opened: 19:30", 12, 9, "opened", "not a date"),
        ("opened: 2018-09-12T19:30:00+02:00\n", "", 2, 1, "opened", "missing"),
        ("closed: 2018-09-12T21", "closed: 2018-09-11T21", 13, 9, "closed", "before it opens"),
        ("met: true", "met: ja", 18, 29, "earlier[1].met", "`false` belongs here"),
        ("expectations: [Iedereen leest A]", "expectations: [{a: b}]", 14, 16, "expectations", "a text"),
    ])
    func namesThePlaceAndTheRemedy(
        _ old: String, _ new: String, _ line: Int, _ column: Int, _ key: String, _ says: String
    ) throws {
        let error = #expect(throws: DocumentError.self) { try record(replacing(old, with: new, in: front)) }
        let problem = try #require(error)
        #expect(problem.line == line && problem.column == column, "\(problem.text(in: .en))")
        #expect(problem.key == key)
        #expect(problem.problem.en.contains(says))
        #expect(problem.text(in: .nl).hasPrefix("s.md:\(line):\(column): \(key): "))
        #expect(problem.text(in: .nl).contains("\n  Verwacht: "))
    }

    @Test(arguments: hostileTexts)
    func whatIsWrittenIsReadBack(_ text: String) throws {
        let (marie, jan) = try (#require(MemberID("marie")), #require(MemberID("jan")))
        let title = text.unicodeScalars.contains { $0 == "\t" || $0 == "\u{AD}" } ? "T" : text
        let words = text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
        let record = SessionRecord(
            id: try #require(DocumentID("2018-09-12")), type: .informeel,
            title: title.split(separator: " ").joined(separator: " "), body: BodyID("raad@weert"), chair: marie,
            present: [.init(member: jan, capacity: try #require(Capacity("ambtenaar@nederweert")))],
            guests: [String(words)], opened: try #require(Moment("2018-09-12T19:30:00+02:00")),
            closed: Moment("2018-09-12T21:30:00+02:00"), expectations: [String(words), "twee"],
            decisions: [String(words)],
            earlier: [.init(text: String(words), met: false), .init(text: "x")])
        let markdown = "## Verslag\n---\n\(text)"
        for language in Language.allCases {
            let written = record.write(body: markdown, language: language)
            let document = try Document(bytes: written, file: "s.md")
            #expect(try SessionRecord(document: document, charter: charter(fullCharter)) == record)
            #expect(document.body == "\n\(markdown)\n")
        }
    }

    @Test func writesWhatAPersonWouldWrite() throws {
        let written = try record(front).write(body: "## Verslag\n", language: .nl)
        #expect(
            String(decoding: written, as: UTF8.self) == """
                ---
                # Gegevens van de bijeenkomst; de tekst voor lezers staat eronder.
                id: "2018-09-12"
                kind: session
                title: Derde werkgroep
                type: openbaar
                body: raadswerkgroep
                chair: jan
                present:
                  - {member: marie, capacity: raadslid@weert}
                  - {member: jan, capacity: ambtenaar@nederweert}
                guests:
                  - "Dr. A. Smit, hoogleraar"
                opened: 2018-09-12T19:30:00+02:00
                closed: 2018-09-12T21:30:00+02:00
                expectations:
                  - Iedereen leest A
                decisions:
                  - A gaat naar de stuurgroep
                earlier:
                  - {text: B is klaar, met: true}
                  - {text: C is klaar, met: false}
                  - {text: D is klaar}
                ---

                ## Verslag

                """)
    }

    @Test func aNulInTheTextDoesNotSpoilTheRecord() throws {
        let written = try record(front).write(body: "a\u{0}b", language: .en)
        #expect(try Document(bytes: written, file: "s.md").body == "\na\u{FFFD}b\n")
    }
}
