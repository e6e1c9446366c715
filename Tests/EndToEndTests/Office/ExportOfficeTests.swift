import TestSupport
import Testing

/// Clean copies that other programs make: PDF by WeasyPrint, OpenDocument by LibreOffice. `make test-office` brings them.
@Suite(
    "Office, clean copies",
    .enabled(
        if: Office.isWanted && Printing.isWanted,
        "\(Office.packages), \(Printing.packages) are not installed; `make test-office` does that"), .serialized)
struct ExportOfficeTests {
    @Test func aPDFHasStructureAndIsTheSameEachTime() throws {
        let vera = try Stage.adopted.town()["vera"]
        try vera.kader("sync")
        let folder = try TemporaryFolder("kader-print")
        for name in ["een.pdf", "twee.pdf"] {
            let outcome = try vera.kader("export", "A", "-o", folder.absolute(name))
            #expect(outcome.bytes.isEmpty && outcome.errors.isEmpty, "\(outcome)")
        }
        let file = try #require(Disk.read(folder.absolute("een.pdf")))
        #expect(file == Disk.read(folder.absolute("twee.pdf")))
        let info = try Printing.look("pdfinfo", ["een.pdf"], in: folder.path)
        for line in [
            "Title:           Visie en kernbegrippen", "Author:          Proef", "Tagged:          yes",
            "Subject:         Bouwsteen. Versie 1, vastgesteld op 12 september 2018",
            "Page size:       595.276 x 841.89",
        ] { #expect(info.contains(line), "\(line)\n\(info)") }
        let text = String(decoding: file, as: UTF8.self)
        for sign in ["/StructTreeRoot", "/Lang (nl)", "pdfuaid:part=\"1\"", "/DisplayDocTitle true", "/Marked true"] {
            #expect(text.contains(sign), "\(sign)")
        }
        let fonts = try Printing.look("pdffonts", ["een.pdf"], in: folder.path).split(separator: "\n").dropFirst(2)
        #expect(!fonts.isEmpty && fonts.allSatisfy { $0.contains(" yes yes yes ") }, "\(fonts)")
        let words = try Printing.look("pdftotext", ["een.pdf", "-"], in: folder.path)
        #expect(words.contains("Pagina 1 van ") && words.contains("Griffie, Weert") && !words.contains("CONCEPT"))
    }

    @Test func anArchiveCopyHasItsColoursAndADraftSaysSoOnEveryPage() throws {
        let town = try Stage.proposed.town()
        let joris = town["joris"]
        try joris.kader("sync")
        let folder = try TemporaryFolder("kader-print")
        try joris.kader("export", "A/marie/1", "--variant", "archive", "-o", folder.absolute("uit.pdf"))
        let text = String(decoding: try #require(Disk.read(folder.absolute("uit.pdf"))), as: UTF8.self)
        for sign in ["pdfaid:part=\"2\"", "pdfaid:conformance=\"B\"", "/GTS_PDFA1", "/ID ["] {
            #expect(text.contains(sign), "\(sign)")
        }
        // A form feed ends each page.
        let pages = try Printing.look("pdftotext", ["uit.pdf", "-"], in: folder.path).split(separator: "\u{0C}")
            .filter { !$0.allSatisfy(\.isWhitespace) }
        #expect(!pages.isEmpty && pages.allSatisfy { $0.contains("CONCEPT – niet vastgesteld") }, "\(pages)")
    }

    @Test func anOpenDocumentFileHasTheTextAndLeavesNothingBehind() throws {
        let vera = try Stage.adopted.town()["vera"]
        try vera.kader("sync")
        let folder = try TemporaryFolder("kader-office")
        let outcome = try vera.attempt(
            Binary.kader, ["export", "A", "-o", folder.absolute("uit.odt")], in: vera.clone,
            environment: ["TMPDIR": folder.path])
        #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
        let file = try #require(Disk.read(folder.absolute("uit.odt")))
        #expect(String(decoding: file.prefix(90), as: UTF8.self).contains("application/vnd.oasis.opendocument.text"))
        #expect(try Program.run("ls", ["-A"], in: folder.path, environment: Program.plain).output == "uit.odt\n")
        let seen = try Office.read([(.keep, "uit.odt")], in: folder)[0]
        for text in ["Visie en kernbegrippen", "Hoe doen we het nu?", "ondertekend label approved/A/1"] {
            #expect(seen.contains { $0.contains(text) }, "\(text) in \(seen)")
        }
    }
}
