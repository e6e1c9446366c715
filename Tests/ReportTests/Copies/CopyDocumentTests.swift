import Dossier
import Report
import Review
import Testing

/// A clean copy as a Word file.
struct CopyDocumentTests {
    private func part(_ name: String, of copy: CleanCopy) throws -> String {
        try Archive.part(name, of: WordFile.copy(copy, in: .nl))
    }

    @Test func theTextIsThereWithoutChanges() throws {
        let document = try part(
            "word/document.xml",
            of: Copies.copy("# Samen sterk\n\nWoord **vet**.\n\n## Kop\n\n- punt\n\n| a | b |\n|---|---|\n| c | d |\n"))
        #expect(
            document.contains("<w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t xml:space=\"preserve\">Samen sterk</w:t>"))
        #expect(document.components(">Samen sterk<") == 1)
        #expect(document.contains("<w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t xml:space=\"preserve\">Kop</w:t>"))
        #expect(document.contains("<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">vet</w:t>"))
        for change in ["<w:ins ", "<w:del ", "<w:moveFrom", "<w:delText"] { #expect(!document.contains(change)) }
        for text in [
            "Versie 2, vastgesteld op 12 september 2018", "Wethouder, Weert", "19 voor, 8 tegen, 0 blanco",
            "approved/A/2", "Nota &lt;1&gt;; Nota 2",
        ] { #expect(document.contains(text), "\(text)") }
    }

    @Test func pagesAreNumberedAndTheFileSaysWhatItIs() throws {
        let copy = try Copies.copy("Tekst.\n")
        let footer = try part("word/footer.xml", of: copy)
        #expect(footer.contains("Pagina </w:t>") && footer.contains(" NUMPAGES "), "\(footer)")
        let core = try part("docProps/core.xml", of: copy)
        #expect(core.contains("<dc:title>Samen sterk</dc:title><dc:subject>Versie 2, vastgesteld"), "\(core)")
        #expect(
            core.contains("<dc:creator>Kadernota</dc:creator>")
                && core.contains(">2018-09-12T17:30:00Z</dcterms:created>"))
        #expect(WordFile.copy(copy, in: .nl) == WordFile.copy(copy, in: .nl))
        #expect(try !part("word/header.xml", of: copy).contains("CONCEPT"))
    }

    @Test func aDraftSaysSoAboveEveryPage() throws {
        let copy = try Copies.draft("Tekst.\n")
        #expect(try part("word/header.xml", of: copy).contains("CONCEPT – niet vastgesteld"))
        let document = try part("word/document.xml", of: copy)
        #expect(document.contains("<w:pStyle w:val=\"Notice\"/>") && !document.contains("approved/"))
    }

    @Test func aCollectionHasContentsWithLinksToItsParts() throws {
        let document = try part(
            "word/document.xml",
            of: Copies.collection(
                "## Een\n\n1. a[^1]\n\n[^1]: Noot A.\n", "## Twee\n\n1. b[^1]\n2. c[^1]\n\n[^1]: Noot B.\n"))
        for (anchor, text) in [("stuk1", "Samen"), ("stuk1_1", "Een"), ("stuk2", "Geld"), ("stuk2_1", "Twee")] {
            #expect(
                document.contains("<w:hyperlink w:anchor=\"\(anchor)\"><w:r><w:t xml:space=\"preserve\">\(text)</w:t>"))
            #expect(document.components("w:name=\"\(anchor)\"") == 1)
        }
        #expect(document.components("<w:pageBreakBefore/>") == 2)
        #expect(
            document.components("w:fldCharType=\"begin\"") == 1 && document.components("w:fldCharType=\"end\"") == 1)
        // A list of one part does not go on in the next.
        #expect(document.contains("<w:numId w:val=\"2\"/>") && document.contains("<w:numId w:val=\"3\"/>"))
        let numbers = document.values(of: "w:id")
        #expect(Set(numbers).count == numbers.count || document.contains("<w:footnoteReference"), "\(numbers)")
        let notes = try part(
            "word/footnotes.xml",
            of: Copies.collection("a[^1]\n\n[^1]: Noot A.\n", "b[^1] c[^1]\n\n[^1]: Noot B.\n"))
        #expect(
            notes.contains("Noot A.") && notes.components("Noot B.") == 1 && notes.contains("Zie de noot hierboven"))
    }

    @Test func aColumnHasRoomForWhatIsInIt() throws {
        func widths(_ rows: String) throws -> [Int] {
            let document = try part("word/document.xml", of: Copies.copy("\(rows)\n"))
            let table = try #require(document.split(separator: "<w:tblGrid>").last)
            return table.split(separator: "<w:gridCol w:w=\"").compactMap { Int($0.prefix { $0 != "\"" }) }
        }
        let two = try widths(
            "| Jaar | Toelichting |\n|---|---|\n| 2018 | Een zin die meer ruimte nodig heeft dan een jaar. |")
        #expect(two.count == 2 && two[0] >= 700 && two[1] > 3 * two[0] && two.reduce(0, +) <= 9_070, "\(two)")
        // Beside words that are too long a year stays on one line.
        let long = String(repeating: "| Rekeningcourantverhouding ", count: 6)
        let many = try widths("| Jaar \(long)|\n|---|\(String(repeating: "---|", count: 6))\n| 2018 \(long)|")
        #expect(many.count == 7 && many[0] >= 700 && many.reduce(0, +) <= 9_070, "\(many)")
        let most = try widths("|\(String(repeating: " a |", count: 60))\n|\(String(repeating: "---|", count: 60))")
        #expect(most.count == 60 && most.allSatisfy { $0 > 0 } && most.reduce(0, +) <= 9_070)
    }

    @Test func nothingOfATextIsMarkup() throws {
        let hostile = "# `</w:t>` & \"x\" \u{0B} z\n\n[a](javascript:x) [b](https://x.nl/\"<w>)\n"
        let document = try part("word/document.xml", of: Copies.copy(hostile, title: "<w:p> & x"))
        #expect(
            document.contains(">&lt;/w:t&gt;<") && document.contains(" &amp; &quot;x&quot; \u{FFFD} z<")
                && document.contains("&lt;w:p&gt; &amp; "))
        #expect(!document.contains("\u{0B}") && !document.contains("javascript"))
    }
}
