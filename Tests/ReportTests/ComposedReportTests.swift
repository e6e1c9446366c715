import Content
import Dossier
import Report
import Summary
import Testing

/// A whole report, in each form, with texts in it that would like to mean something.
@Suite struct ComposedReportTests {
    /// A dossier of two texts.
    private struct Library: HistoryLibrary {
        let charter: Charter
        func documents(of kind: KindID) -> [DocumentID] {
            kind.text == "eisen" ? [] : ["A", "B"].compactMap { DocumentID($0) }
        }
        func kind(of document: DocumentID) -> KindID? { KindID("bouwsteen") }
        func text(of document: DocumentID) -> ContentText? {
            let text = "---\nid: \(document)\nkind: bouwsteen\ntitle: <b>Toegang</b> | *x*\n---\nTekst.\n"
            return (try? Document(bytes: Array(text.utf8), file: "b.md")).map { ContentText($0, path: "b.md") }
        }
        func hasFile(_ path: String) -> Bool { false }
        func has(_ document: DocumentID, reached state: DossierState) -> Bool { false }
        func adoptedVersion(of document: DocumentID) -> AdoptedVersion? {
            document.text == "A" ? AdoptedVersion(2, at: Moment("2018-09-12")) : nil
        }
        func beginning(of document: DocumentID) -> Beginning? { nil }
    }

    private func report(_ blocks: [Overview]) throws -> ComposedReport {
        let declared = Charter.Report(
            id: try #require(ReportID("stuurgroep")), title: "Voortgang <i>nu</i>", blocks: blocks.map(\.block))
        return ComposedReport(
            declared, in: Library(charter: Charter(title: "Dossier & co")), from: "2018-09-12", to: "",
            moment: try #require(Moment("2018-10-10")), blocks: blocks)
    }

    private func blocks() throws -> [Overview] {
        let ids = ["A", "B"].compactMap { DocumentID($0) }
        let table = Overview(
            Block(.open), columns: [.said("Wat"), .said("Wie")],
            rows: [[.said("a | b <script>x</script>"), .said("=1+1\u{202E}")]], sources: ids)
        let section = Overview(
            Block(.section), title: .said("Keuzes"), columns: [.said("Tekst")], rows: [[.said("kort")]],
            passages: [
                Overview.Passage(
                    title: "A: Toegang",
                    text: Array(
                        "# Kop\n\nEen **vet** <img src=x onerror=y> [woord](javascript:x).\n\n1. een\n2. twee\n".utf8)
                )
            ], sources: ids)
        return [table, section, Overview(Block(.stages))]
    }

    private func text(_ form: ReportForm, _ blocks: [Overview], in language: Language = .nl) throws -> String {
        String(decoding: try #require(form.bytes(of: try report(blocks), in: language)), as: UTF8.self)
    }

    @Test func markdownHoldsAllOfIt() throws {
        #expect(
            try text(.markdown, blocks()) == """
                # Voortgang \\<i\\>nu\\</i\\>

                Over de periode van 2018-09-12 tot en met 10 oktober 2018.

                ## Wat nog openstaat

                | Wat | Wie |
                | --- | --- |
                | a \\| b \\<script\\>x\\</script\\> | =1+1 |

                ## Keuzes

                ### A: Toegang

                #### Kop

                Een **vet** &lt;img src=x onerror=y> [woord](javascript:x).

                1. een
                2. twee

                ## Hoe ver de stukken zijn

                Er is nog niets om te tonen.

                ## Waaruit dit rapport is gemaakt

                | Stuk | Titel | Versie | Vastgesteld op |
                | --- | --- | --- | --- |
                | A | \\<b\\>Toegang\\</b\\> \\| \\*x\\* | versie 2 | 2018-09-12 |
                | B | \\<b\\>Toegang\\</b\\> \\| \\*x\\* | nog niet vastgesteld |  |

                """)
        #expect(try text(.markdown, blocks(), in: .en).contains("From 2018-09-12 up to 10 October 2018."))
    }

    @Test func aPageDoesNothingThatItsTextsAsk() throws {
        let page = try text(.html, blocks())
        for part in [
            "<title>Voortgang &lt;i&gt;nu&lt;/i&gt;</title>", "<p class=\"quiet\">Dossier &amp; co</p>",
            "data-label=\"Wat\">a | b &lt;script&gt;x&lt;/script&gt;</th>", "<h4 id=\"stuk1_1\">Kop</h4>",
            "<strong>vet</strong>", "<ol>\n<li>een", "<h2 id=", "Waaruit dit rapport is gemaakt",
        ] { #expect(page.contains(part), "\(part)") }
        for part in ["<script>", "<img", "href=\"javascript", "\u{202E}"] { #expect(!page.contains(part), "\(part)") }
    }

    @Test func aWordFileAndASpreadsheetCanBeMade() throws {
        let file = try #require(ReportForm.docx.bytes(of: try report(blocks()), in: .nl))
        #expect(file.starts(with: [0x50, 0x4B]))
        #expect(ReportForm.csv.bytes(of: try report(blocks()), in: .nl) == nil)
        #expect(
            try text(.csv, [try #require(blocks().first)]) == "Wat,Wie\r\na | b <script>x</script>,'=1+1\\u{202E}\r\n")
    }

    @Test func aProgramGetsBlocksAndVersions() throws {
        let json = try JSON.text(of: ReportJSON(try report(blocks()), in: .nl))
        for part in [
            "\"schema\" : \"kader.report/1\"", "\"name\" : \"stuurgroep\"", "\"name\" : \"section\"",
            "\"from\" : \"2018-09-12\"", "\"versie 2\"",
        ] { #expect(json.contains(part), "\(part)") }
    }
}
