import Dossier
import Summary
import TestSupport
import Testing

@testable import Report

/// Word files as Word and LibreOffice write them, and what they are in Markdown.
struct WordReadingTests {
    private static let numbering = """
        <w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>\
        <w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/>\
        <w:pPr><w:ind w:left="1440" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:abstractNum \
        w:abstractNumId="4"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>\
        <w:num w:numId="1"><w:abstractNumId w:val="3"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="4"/></w:num>
        """

    private func markdown(
        _ body: String, parts: [String: String] = [:], links: [String: String] = [:], by hands: Set<String> = []
    ) throws -> String {
        let reply = try WordReply(file: WordPaper.file(body, parts: parts, links: links))
        let rendition = reply.comparison(with: [], title: nil).rendition(by: hands, untracked: true)
        return String(decoding: rendition.text, as: UTF8.self)
    }

    private func item(_ text: String, list: Int, level: Int = 0) -> String {
        "<w:p><w:pPr><w:pStyle w:val=\"ListParagraph\"/><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/>"
            + "</w:numPr></w:pPr>\(WordPaper.run(text))</w:p>"
    }

    private func run(_ text: String, _ properties: String) -> String {
        "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
    }

    @Test func headingsAreKnownByNameAndByLevel() throws {
        let styles = """
            <w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/></w:style>\
            <w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Paragraafkop"/><w:pPr>\
            <w:outlineLvl w:val="2"/></w:pPr></w:style>\
            <w:style w:type="paragraph" w:styleId="Kind"><w:name w:val="Mijn kop"/><w:basedOn w:val="Kop2"/></w:style>
            """
        let body = ["Kop2", "Eigen", "Kind"].map { WordPaper.paragraph(WordPaper.run($0), style: $0) }.joined()
        #expect(try markdown(body, parts: ["styles": styles]) == "## Kop2\n\n### Eigen\n\n## Kind\n")
        // Without a style sheet, as some programs write.
        #expect(try markdown(WordPaper.paragraph(run("A", "<w:b/>"), style: "Kop1")) == "# A\n")
    }

    @Test func runsAreJoinedAndTheirClutterIsPassedOver() throws {
        let body = """
            <w:p><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:proofErr w:type="spellStart"/><w:r w:rsidR="00AB">\
            <w:t>De ge</w:t></w:r><w:proofErr w:type="spellEnd"/><w:r><w:softHyphen/><w:t xml:space="preserve">meente </w:t>\
            </w:r><w:smartTag><w:r><w:t>Weert</w:t></w:r></w:smartTag><w:r><w:tab/><w:t>en</w:t><w:noBreakHyphen/></w:r>\
            <w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>of</w:t></w:r></w:sdtContent></w:sdt><w:bookmarkEnd w:id="0"/>\
            <w:r><w:lastRenderedPageBreak/><w:br w:type="page"/><w:t xml:space="preserve"> niet </w:t><w:br/><w:t>wel</w:t></w:r></w:p><w:p/>
            """
        #expect(try markdown(body) == "De gemeente Weert en\u{2011}of niet\\\nwel\n")
    }

    @Test func dressBecomesMarks() throws {
        let runs =
            run("vet ", "<w:b/>") + run("beide", "<w:b/><w:i/>") + run(" schuin", "<w:i/>") + run(" weg", "<w:strike/>")
            + run(" geen", "<w:b w:val=\"0\"/>") + run(" code", "<w:rFonts w:ascii=\"Courier New\"/>")
        #expect(try markdown("<w:p>\(runs)</w:p>") == "**vet *beide*** *schuin* ~~weg~~ geen` code`\n")
    }

    @Test func listsNestAndCount() throws {
        let body =
            item("een", list: 1) + item("dieper", list: 1, level: 1) + item("twee", list: 1)
            + "<w:p><w:pPr><w:ind w:left=\"720\"/></w:pPr>\(WordPaper.run("Vervolg."))</w:p>" + item("derde", list: 2)
            + item("vierde", list: 2) + WordPaper.paragraph(WordPaper.run("Slot."))
        #expect(
            try markdown(body, parts: ["numbering": Self.numbering])
                == "- een\n  - dieper\n- twee\n\n  Vervolg.\n\n3. derde\n4. vierde\n\nSlot.\n")
    }

    @Test func tablesQuotesAndCode() throws {
        func cell(_ text: String, _ properties: String = "", jc: String = "") -> String {
            "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p><w:pPr>\(jc)</w:pPr>\(WordPaper.run(text))</w:p></w:tc>"
        }
        let right = "<w:jc w:val=\"right\"/>"
        let body =
            "<w:tbl><w:tr>\(cell("Jaar"))\(cell("A|B", jc: right))</w:tr><w:tr>\(cell("2024", "<w:gridSpan w:val=\"2\"/>"))"
            + "</w:tr></w:tbl>" + WordPaper.paragraph(WordPaper.run("Gezegd."), style: "Quote")
            + WordPaper.paragraph(run("if x {", "") + "<w:r><w:br/></w:r>" + run("  *", ""), style: "HTMLPreformatted")
        #expect(
            try markdown(body)
                == "| Jaar | A\\|B |\n| --- | --: |\n| 2024 | |\n\n> Gezegd.\n\n```\nif x {\n  *\n```\n")
    }

    @Test func linksFieldsAndNotes() throws {
        let body = """
            <w:p><w:hyperlink r:id="a"><w:r><w:t>kader</w:t></w:r></w:hyperlink><w:r><w:t xml:space="preserve"> en </w:t></w:r>\
            <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.org/b" </w:instrText>\
            </w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>veld</w:t></w:r>\
            <w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>
            """
        let notes = """
            <w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>\
            <w:r><w:t xml:space="preserve"> Bron: 2018.</w:t></w:r></w:p></w:footnote>
            """
        #expect(
            try markdown(body, parts: ["footnotes": notes], links: ["a": "https://example.org/a?b=(c)"])
                == "[kader](https://example.org/a?b=\\(c\\)) en [veld](https://example.org/b)[^1]\n\n[^1]: Bron: 2018.\n"
        )
    }

    @Test func eachHandIsTakenOverByItself() throws {
        let body =
            WordPaper.paragraph(
                WordPaper.run("Een ") + WordPaper.deleted("oude", by: "An") + WordPaper.inserted("nieuwe", by: "An")
                    + WordPaper.inserted(" en goede", by: "Bo") + WordPaper.run(" zin."))
            + WordPaper.paragraph(
                WordPaper.inserted("Erbij.", by: "Bo"), mark: "<w:ins w:id=\"9\" w:author=\"Bo\"/>")
            + WordPaper.paragraph(
                WordPaper.run("Ge"), mark: "<w:del w:id=\"8\" w:author=\"An\"/>")
            + WordPaper.paragraph(WordPaper.run("heel."))
        #expect(try markdown(body) == "Een oude zin.\n\nGe\n\nheel.\n")
        #expect(try markdown(body, by: ["An"]) == "Een nieuwe zin.\n\nGeheel.\n")
        #expect(try markdown(body, by: ["Bo"]) == "Een oude en goede zin.\n\nErbij.\n\nGe\n\nheel.\n")
        #expect(try markdown(body, by: ["An", "Bo"]) == "Een nieuwe en goede zin.\n\nErbij.\n\nGeheel.\n")
        let hands = try WordReply(file: WordPaper.file(body)).hands
        #expect(hands.map(\.name) == ["An", "Bo"] && hands.map(\.changes) == [3, 2])
    }

    @Test func movedTextRowsAndDressAreSomebodysToo() throws {
        let author = "w:id=\"1\" w:author=\"An\""
        func row(_ text: String, _ properties: String = "") -> String {
            "<w:tr><w:trPr>\(properties)</w:trPr><w:tc><w:p>\(WordPaper.run(text))</w:p></w:tc></w:tr>"
        }
        let body =
            "<w:p><w:pPr><w:rPr><w:moveFrom \(author)/></w:rPr></w:pPr><w:moveFrom \(author)>\(WordPaper.run("Weg."))</w:moveFrom></w:p>"
            + "<w:tbl>\(row("a"))\(row("b", "<w:ins \(author)/>"))\(row("c", "<w:del \(author)/>"))</w:tbl>"
            + "<w:p><w:r><w:rPr><w:b/><w:rPrChange \(author)><w:rPr/></w:rPrChange></w:rPr><w:t>Vet?</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:rPr><w:moveTo \(author)/></w:rPr></w:pPr><w:moveTo \(author)>\(WordPaper.run("Weg."))</w:moveTo></w:p>"
        #expect(try markdown(body) == "Weg.\n\n| a |\n| --- |\n| c |\n\nVet?\n")
        #expect(try markdown(body, by: ["An"]) == "| a |\n| --- |\n| b |\n\n**Vet?**\n\nWeg.\n")
    }

    @Test func whatCannotBeTakenOverIsNamed() throws {
        let body = """
            <w:p><w:r><w:drawing/></w:r><w:r><w:pict><w:txbxContent/></w:pict></w:r><w:r><w:rPr><w:vanish/></w:rPr>\
            <w:t>geheim</w:t></w:r><w:r><w:t>Tekst.</w:t></w:r></w:p>
            """
        let losses = try #require(try WordReply(file: WordPaper.file(body)).losses)
        for word in ["images", "text boxes", "hidden text"] { #expect(losses.en.contains(word), "\(losses.en)") }
        #expect(try markdown(body) == "Tekst.\n")
        #expect(try WordReply(file: WordPaper.file(WordPaper.paragraph(WordPaper.run("Tekst.")))).losses == nil)
    }
}
