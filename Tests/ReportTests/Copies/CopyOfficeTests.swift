import Dossier
import Report
import Review
import TestSupport
import Testing

/// A clean copy on paper, as WeasyPrint lays it out. `make test-office` brings it.
@Suite(.enabled(if: Printing.isWanted, "\(Printing.packages) are not installed; `make test-office` does that"))
struct CopyOfficeTests {
    @Test func theContentsNameThePagesAndNoTableRunsOffThePaper() throws {
        let columns = (1...9).map { "Kolom nummer \($0)" }
        let table =
            "| \(columns.joined(separator: " | ")) |\n|\(String(repeating: "---|", count: 9))\n"
            + "| \(columns.map { _ in "Rekeningcourantverhoudingenoverzicht" }.joined(separator: " | ")) |\n"
        let long = String(repeating: "Een alinea met woorden die ruimte innemen op het blad. ", count: 12) + "\n\n"
        let copy = try Copies.collection(
            "## Eerste kop\n\n" + String(repeating: long, count: 12) + "## Tweede kop\n\n\(table)\n",
            "## Derde kop\n\nSlot.\n")
        let folder = try TemporaryFolder("kader-print")
        try Printing.print(CopyPage.bytes(copy, in: .nl), to: folder.absolute("nota.pdf"))
        let pages = try Printing.look("pdftotext", ["-layout", "nota.pdf", "-"], in: folder.path)
            .split(separator: "\u{0C}", omittingEmptySubsequences: false).map(String.init)
        func page(of text: String) throws -> Int {
            try #require(pages.indices.dropFirst().first { pages[$0].contains(text) }, "\(text) in \(pages)") + 1
        }
        let count = pages.count - 1
        for number in 0..<count {
            #expect(pages[number].contains("Pagina \(number + 1) van \(count)"), "\(pages[number])")
        }
        for heading in ["Eerste kop", "Tweede kop", "Derde kop"] {
            let line = try #require(pages[0].split(separator: "\n").first { $0.contains(heading) })
            let number = try page(of: heading)
            #expect(line.hasSuffix(" \(number)") || line.hasSuffix(".\(number)"), "\(line)")
        }
        #expect(try page(of: "Derde kop") > page(of: "Tweede kop"))
        // Every word of the table lies on the paper, which is 595 points wide.
        let boxes = try Printing.look("pdftotext", ["-bbox", "nota.pdf", "-"], in: folder.path)
        let ends = boxes.split(separator: "xMax=\"").dropFirst().compactMap { Double($0.prefix { $0 != "\"" }) }
        #expect(ends.count > 500 && ends.allSatisfy { $0 < 560 }, "\(ends.max() ?? 0)")
    }
}
