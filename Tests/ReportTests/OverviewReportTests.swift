import Content
import Dossier
import Report
import Testing

@Suite struct OverviewReportTests {
    private func cell(_ text: String) -> Phrase { Phrase(nl: text, en: text) }

    private var report: OverviewReport {
        OverviewReport(
            Overview(
                Block(.budget), columns: [Phrase(nl: "Post", en: "Item"), Phrase(nl: "Samen", en: "Total")],
                rows: [[cell("Zaal, <b>groot</b>"), cell("-5")], [cell("=1+1\u{1B}"), cell("")]],
                remarks: [
                    DocumentError(
                        file: "o.md", line: 2, column: 3, problem: Phrase(nl: "klopt niet.", en: "is wrong."))
                ]))
    }

    @Test func aTerminalGetsColumns() {
        #expect(
            report.text(as: .text, in: .nl) == """
                Post                Samen
                Zaal, <b>groot</b>  -5
                =1+1\\u{1B}

                o.md:2:3: klopt niet.

                """)
    }

    @Test func aSpreadsheetGetsNoFormula() {
        #expect(
            report.text(as: .csv, in: .en) == "Item,Total\r\n\"Zaal, <b>groot</b>\",-5\r\n'=1+1\\u{1B},\r\n")
    }

    @Test func aPageEscapesAndNamesItsColumns() {
        let page = report.text(as: .html, in: .nl)
        #expect(
            page.contains(
                "<th scope=\"row\" role=\"rowheader\" data-label=\"Post\">Zaal, &lt;b&gt;groot&lt;/b&gt;</th>"))
        #expect(page.contains("<td role=\"cell\" data-label=\"Samen\">-5</td>"))
        #expect(page.contains("<li>o.md:2: klopt niet.</li>"))
        #expect(!page.contains("\u{1B}"))
    }

    @Test func whatSaysNothingTakesNoRoomOnAPageAndStaysForAProgram() throws {
        func open(_ documents: [String]) -> OverviewReport {
            OverviewReport(
                Overview(
                    Block(.open), columns: ["Stuk", "Nr", "Sinds", "Wie"].map(cell),
                    rows: documents.enumerated().map { [cell($1), cell(String($0 + 1)), cell(""), cell("raad")] },
                    sources: ["a", "b"].compactMap { DocumentID($0) }))
        }
        #expect(open(["a", "a"]).text(as: .text, in: .nl) == "Nr  Wie\n1   raad\n2   raad\n")
        #expect(open(["a", "b"]).text(as: .text, in: .nl) == "Stuk  Nr  Wie\na     1   raad\nb     2   raad\n")
        #expect(!open(["a", "a"]).text(as: .html, in: .nl).contains("Sinds"))
        #expect(open(["a", "a"]).text(as: .csv, in: .nl).hasPrefix("Stuk,Nr,Sinds,Wie\r\na,1,,raad\r\n"))
        #expect(try open(["a"]).json(in: .nl).contains("\"Sinds\""))
    }

    @Test func aProgramGetsOneObject() throws {
        let json = try report.json(in: .en)
        #expect(json.contains("\"schema\" : \"kader.overview/1\""))
        #expect(json.contains("\"message\" : \"is wrong.\""))
    }
}
