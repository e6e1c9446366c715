import Dossier
import Foundation
import Redline
import Summary
import TestSupport
import Testing

@testable import Report

/// What a Word file changes in a text, and what keeps its bytes.
struct TransferTests {
    private static let text = """
        ---
        id: A
        kind: stuk
        title: Een stuk
        ---

        # Kop

        Deze alinea is met de hand
        afgebroken en heeft __nadruk__ en € 5&nbsp;euro.[^bron]

        * een
        * twee
          met vervolg

        | Jaar | Aantal |
        |---|--:|
        | 2024 | 1 |

        ***

        [kader]: https://example.org/kader

        Zie [kader] &amp; meer.

        [^bron]: De noot.

        """

    /// What becomes of the text where a file shows it with some words replaced.
    private func changed(_ replacements: [(String, String)]) throws -> String {
        var wanted = Self.text
        for (old, new) in replacements {
            wanted = try #require(
                wanted.firstRange(of: old).map { wanted[..<$0.lowerBound] + new + wanted[$0.upperBound...] }
            )
            .description
        }
        let reply = try WordReply(file: WordFile.plain(Array(wanted.utf8)))
        let rendition = reply.comparison(with: Array(Self.text.utf8), title: nil).rendition(by: [], untracked: true)
        #expect(rendition.isExact)
        let made = String(decoding: rendition.text, as: UTF8.self)
        return made == wanted ? "as wanted" : made
    }

    @Test(arguments: [
        ("afgebroken", "afgekapt"), ("nadruk", "klem"), ("twee\n", "drie\n"), ("met vervolg", "zonder vervolg"),
        ("| 2024 | 1 |", "| 2024 | 7 |"), ("Zie [kader]", "Lees [kader]"), ("# Kop", "# Kopje"),
        ("De noot", "Een noot"),
        ("Zie [kader] &amp; meer.\n\n", ""), ("Deze", "1\\. Deze"), ("# Kop\n", "# Kop\n\nErtussen.\n"),
        (" 5&nbsp;euro", " 5&nbsp;goede euro"),
    ])
    func oneChangeChangesNothingElse(_ old: String, _ new: String) throws {
        #expect(try changed([(old, new)]) == "as wanted")
    }

    @Test func aListThatGrowsIsWrittenAnewAndNothingElseIs() throws {
        let made = try changed([("* een\n", "* een\n* anderhalf\n")])
        #expect(made.contains("- een\n- anderhalf\n- twee met vervolg\n"), "\(made)")
        #expect(made.contains("de hand\nafgebroken") && made.contains("|---|--:|") && made.contains("***"), "\(made)")
    }

    @Test func aFieldOfTheFrontMatterStays() throws {
        let wanted = Self.text.replacing("title: Een stuk", with: "title: Een ander stuk")
        let comparison = try WordReply(file: WordFile.plain(Array(wanted.utf8)))
            .comparison(with: Array(Self.text.utf8), title: nil)
        #expect(comparison.hasOtherFrontMatter && !comparison.hasUntracked)
    }

    @Test func aFieldThatWasChangedByTheTextThatWentOutIsTakenOver() throws {
        let old = Array(Self.text.utf8)
        let new = Array(Self.text.replacing("title: Een stuk", with: "title: Een ander stuk").utf8)
        let marie = Contributor(name: "Marie", moment: nil)
        let authorship = Authorship(old: old, contributions: [Contribution(contributor: marie, text: new)])
        let file = WordFile.redline(Redline(old: old, new: new), title: "", authorship: authorship, in: .nl)
        let comparison = try WordReply(file: file).comparison(with: old, title: nil)
        #expect(!comparison.hasOtherFrontMatter && !comparison.hasUntracked)
        #expect(comparison.rendition(by: [], untracked: true).text == old)
        #expect(comparison.rendition(by: ["Marie"], untracked: false).text == new)
    }

    @Test func lineEndsOfWindowsStay() throws {
        let old = "# Kop\r\n\r\nEen zin.\r\n\r\nNog een.\r\n"
        let new = "# Kop\r\n\r\nEen zin.\r\n\r\nErtussen.\r\n\r\nNog een.\r\n"
        let reply = try WordReply(file: WordFile.plain(Array(new.utf8)))
        let rendition = reply.comparison(with: Array(old.utf8), title: nil).rendition(by: [], untracked: true)
        #expect(String(decoding: rendition.text, as: UTF8.self) == new)
    }

    /// Text with all the signs that mean something in Markdown reads back as itself.
    @Test func whateverATextSaysReadsBackAsItself() throws {
        let signs = [
            "*", "_", "`", "[", "]", "(", ")", "<", ">", "#", "-", "+", "1.", "2)", "|", "\\", "&", "&amp;", "~", "!",
            "=",
            "a", "é", " ", " ", "[^1]", ":", "https://x.nl", "[x] ", "</w>", "---", "```",
        ]
        var generator = SeededGenerator(seed: 11)
        for round in 0..<150 {
            let text = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
                signs[Int.random(in: 0..<signs.count, using: &generator)]
            }.joined()
            let runs = WordPaper.run(text)
            let body =
                switch round % 4 {
                case 0: WordPaper.paragraph(runs, style: "Heading2") + WordPaper.paragraph(WordPaper.run("Slot."))
                case 1: "<w:tbl><w:tr><w:tc><w:p>\(runs)</w:p></w:tc></w:tr></w:tbl>"
                case 2: "<w:p>\(runs)<w:r><w:br/></w:r>\(runs)</w:p>"
                default: WordPaper.paragraph(runs) + WordPaper.paragraph(runs, style: "Quote")
                }
            let rendition = try WordReply(file: WordPaper.file(body)).comparison(with: [], title: nil)
                .rendition(by: [], untracked: true)
            #expect(rendition.isExact, "\(text) became \(String(decoding: rendition.text, as: UTF8.self))")
        }
    }
}

/// Numbers that are the same in every run (SplitMix64).
private struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
