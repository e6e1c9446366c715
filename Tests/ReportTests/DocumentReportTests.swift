import Dossier
import Report
import Testing

/// Texts, what is wrong with them, and the members.
struct DocumentReportTests {
    private let problem = DocumentError(
        file: "bouwstenen/A\u{1B}.md", line: 12, column: 3, key: "title",
        problem: Phrase(nl: "ontbreekt.", en: "is missing."), expected: Phrase(nl: "een titel.", en: "a title."),
        example: "title: A")

    @Test func problemsStandOnLinesAsCompilersWriteThem() {
        let report = CheckReport(errors: [problem], findings: [])
        #expect(report.text(in: .en).split(separator: "\n").first == "bouwstenen/A\u{FFFD}.md:12:3: title: is missing.")
        #expect(report.text(in: .nl).contains("title: ontbreekt.\n"))
        #expect(CheckReport(errors: [], findings: []).text(in: .nl).isEmpty)
    }

    @Test func problemsForPrograms() throws {
        #expect(
            try CheckReport(errors: [problem], findings: []).json(in: .en) == """
                {
                  "ok" : false,
                  "problems" : [
                    {
                      "column" : 3,
                      "file" : "bouwstenen/A\\u001b.md",
                      "holds" : "propose",
                      "line" : 12,
                      "message" : "title: is missing. Expected: a title.",
                      "sort" : "problem"
                    }
                  ],
                  "schema" : "kader.check/1"
                }
                """)
        #expect(try CheckReport(errors: [], findings: []).json(in: .nl).contains("\"ok\" : true"))
    }

    @Test func aTextForATerminal() throws {
        let document = try #require(DocumentID("A"))
        let text = TextReport(
            document: document, path: "A.md", source: "main", bytes: Array("a\tb\r\n".utf8) + [0x1B, 0xFF])
        #expect(text.terminalText == "a\tb\\u{D}\n\\u{1B}\u{FFFD}\n")
        #expect(
            try text.json() == """
                {
                  "document" : "A",
                  "path" : "A.md",
                  "schema" : "kader.show/1",
                  "source" : "main",
                  "text" : "a\\tb\\r\\n\\u001b\u{FFFD}"
                }
                """)
    }

    @Test func membersForAPerson() throws {
        var members = Array(try Town().charter.members.prefix(2))
        members[0].ended = Moment("2018-09-12")
        members[1].keys = []
        members[1].name = "Jan\u{202E}"
        members[1].interests = ["de-risse"]
        #expect(
            MembersReport(members).text(in: .nl, style: .plain) == """
                anna  Anna Aarts   ambtenaar@weert (beëindigd op 2018-09-12)
                jan   Jan\\u{202E}  raadslid@weert (nog geen sleutel; belang bij de-risse)

                """)
        #expect(MembersReport([]).text(in: .en, style: .plain) == "There are no members yet.\n")
    }

    @Test func membersForAProgram() throws {
        let json = try MembersReport(Array(Town().charter.members.prefix(1))).json()
        #expect(
            json == """
                {
                  "members" : [
                    {
                      "bodies" : [

                      ],
                      "capacities" : [
                        "ambtenaar@weert"
                      ],
                      "emails" : [
                        "anna@weert.nl"
                      ],
                      "ended" : null,
                      "fractie" : null,
                      "id" : "anna",
                      "interests" : [

                      ],
                      "keys" : [
                        "key-anna"
                      ],
                      "name" : "Anna Aarts"
                    }
                  ],
                  "schema" : "kader.members/1"
                }
                """)
    }
}
