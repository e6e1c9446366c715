import Dossier
import Markdown
import Redline
import Testing

@testable import Content
@testable import Report

/// One text has one outline, whoever reads it: `check` finds the headings and tables that a redline and a clean copy show.
@Suite struct AgreementTests {
    /// Texts that are read in more than one way by readers that go by the look of a line.
    private static let texts: [String] = [
        // Headings with signs before them.
        "# Een\n\n## Twee\n\n### Drie\n\n#### Vier\n\n##### Vijf\n\n###### Zes\n",
        "####### Zeven tekens is tekst\n",
        "#Zonder spatie is tekst\n",
        "#\tMet een tab\n",
        "# Met tekens erachter ##\n",
        "# Met een plakteken erachter#\n",
        "\\# Met een schuine streep ervoor\n",
        "# Een \\# midden in de kop\n",
        "   # Drie spaties ervoor\n",
        "    # Vier spaties is code\n",
        "tekst\n    # nog steeds dezelfde alinea\n",
        "#\n\n##\n\ntekst onder lege koppen\n",
        "tekst\n# Kop direct onder tekst\ntekst\n",
        "# **Vet** en _schuin_ en `code`\n",
        "# [Een link](https://example.nl) in een kop\n",
        "# ![plaatje](a.png) met tekst\n",
        "# AT&amp;T &eacute;&eacute;n\n",
        "# Doorgehaald ~~weg~~\n",
        // Headings with a line under them.
        "Een\n===\n\nTwee\n---\n",
        "Een\n=\n\nTwee\n-\n",
        "Twee regels\nin een kop\n===\n",
        "  Een\n  ===\n",
        "Een\n    ===\n",
        "Een\n\n===\n",
        "Een\n= =\n",
        "> Een\n---\n",
        "- Een\n---\n",
        "- Een\n  ---\n",
        "`Een\n---\ntwee`\n",
        "***\n---\n___\n",
        "Tekst\n***\nTekst\n",
        "- - -\n",
        // Code.
        "```\n# geen kop\n| geen | tabel |\n|---|---|\n```\n\n# Kop\n",
        "~~~ sh\n# geen kop\n~~~\n# Kop\n",
        "````\n```\n# geen kop\n````\n# Kop\n",
        "```\n# geen kop, en niet gesloten\n",
        "``` a`b\n# Kop\n",
        "`` ` ``\n# Kop\n",
        "    code\n\n    # code\n\n# Kop\n",
        "- ```\n  # geen kop\n  ```\n\n# Kop\n",
        // HTML and comments.
        "<!-- # geen kop -->\n\n# Kop\n",
        "<!--\n# geen kop\n\n# ook niet\n-->\n# Kop\n",
        "<div>\n# geen kop\n\n# Kop\n</div>\n",
        "<pre>\n# geen kop\n\n# ook niet\n</pre>\n# Kop\n",
        "tekst <!-- midden --> tekst\n# Kop\n",
        "# Kop <!-- met een opmerking -->\n",
        // Quotations and lists.
        "> # In een citaat\n\n# Kop\n",
        "> tekst\n# Kop, geen vervolg van het citaat\n",
        "> tekst\nvervolg van het citaat\n\n# Kop\n",
        "- # In een lijst\n\n# Kop\n",
        "1. een\n2. twee\n\n# Kop\n",
        "tekst\n1. begint een lijst\n\ntekst\n2. begint er geen\n",
        "tekst\n- begint een lijst\n",
        "- een\n+ andere lijst\n* nog een\n",
        "- een\n\n  nog bij een\n\n  ## Kop in een\n\n# Kop\n",
        "- een\n\n# Kop\n\n- twee\n",
        "10) een\n11) twee\n",
        "- [ ] **A1** open\n- [x] **A2** klaar\n\n# Kop\n",
        "-\n  een\n\n-\n\n  geen item meer\n",
        // Tables.
        "| a | b |\n|---|---|\n| 1 | 2 |\n",
        "a | b\n--- | ---\n1 | 2\n3 | 4\n",
        "| a | b |\n|:---|---:|\n| 1 | 2 |\n\n| c |\n|---|\n| 3 |\n",
        "| a \\| b | c |\n|---|---|\n| `x \\| y` | 2 |\n",
        "| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n",
        "| a | b |\n|---|---|\n",
        "| a | b |\n|---|\n| 1 | 2 |\n",
        "| a | b |\n\n|---|---|\n| 1 | 2 |\n",
        "| a | b |\n|---|---|\n| 1 | 2 |\ntekst erachter\n\n# Kop\n",
        "| a | b |\n|---|---|\n| 1 | 2 |\n# Kop\n",
        "| a | b |\n|---|---|\n| 1 | 2 |\n- punt\n",
        "| a | b |\n|---|---|\n| # geen kop | **vet** |\n",
        "# Kop\n| a | b |\n|---|---|\n| 1 | 2 |\n",
        "    | a | b |\n    |---|---|\n    | code | code |\n",
        "| a | b |\n|---|---|\n| 1 | <!-- weg --> |\n\n# Kop\n",
        // Links and notes.
        "[doel]: https://example.nl\n# Kop\n\n[doel]\n",
        "[doel]: https://example.nl\n===\n\n# Kop\n",
        "Tekst[^1].\n\n[^1]: Noot.\n\n# Kop\n",
        "[^1]: Noot.\n# Kop\n",
        "[^1]: Een noot van meer woorden.\n# Kop\n",
        "[^1]: Een noot\nvan twee regels.\n\n# Kop\n",
        "[^1]: Noot.\n- punt\n\n# Kop\n",
        "[^1]: Noot.\n1. punt\n\n# Kop\n",
        "[^1]: Noot.\n> citaat\n\n# Kop\n",
        "[^1]: Noot.\n```\n# geen kop\n```\n# Kop\n",
        "[^1]: Noot.\n***\n# Kop\n",
        "[^1]: Noot.\n[^2]: Nog een.\n# Kop\n",
        "Tekst[^1].\n\n[^1]: Noot.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
        "<https://example.nl>\n# Kop\n",
        // Ends of lines, blanks and signs.
        "# Een\r\n\r\nTwee\r\n---\r\n\r\n| a | b |\r\n|---|---|\r\n| 1 | 2 |\r\n",
        "# Een\rTwee\r===\r",
        "#\u{A0}Een harde spatie is geen spatie\n",
        "# Kop\u{A0}met een harde spatie\n",
        "tekst  \n# Kop na een harde regel\n",
        "tekst\\\n# Kop na een schuine streep\n",
        "# Kop zonder einde",
        "\n\n\n# Kop na lege regels\n",
        "::: weert\n\n# Kop van een gemeente\n\n:::\n",
    ]

    private struct Outline: Equatable, CustomStringConvertible {
        /// The headings, those in quotations and lists left out.
        let headings: [String]
        /// The rows of each table, its head counted.
        let tables: [Int]

        /// - Parameter headings: the headings; blanks in them are compared as one blank, as a page shows them.
        init(headings: [String], tables: [Int]) {
            self.headings = headings.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
                .filter { !$0.isEmpty }
            self.tables = tables
        }

        var description: String { "\(headings) \(tables)" }
    }

    /// The headings and tables of a text as `check` has them.
    private func checked(_ text: [UInt8]) throws -> Outline {
        let text = ContentText(try Document(bytes: text, file: "a.md"), path: "a.md")
        return Outline(
            headings: text.headings.filter { !$0.isNested }.map(\.text),
            tables: text.tables.filter { !$0.isLoose }.map { $0.rows.count + 1 })
    }

    /// The same as a redline of it as a new text has them.
    private func redlined(_ text: [UInt8]) -> Outline {
        var tables: [Int] = []
        for block in Redline(old: [], new: text).blocks {
            guard case .tableRow(let isHeader) = block.kind else { continue }
            if isHeader { tables.append(1) } else if !tables.isEmpty { tables[tables.count - 1] += 1 }
        }
        return Outline(
            headings: Sections.changes(old: [], new: text).map(\.heading), tables: tables)
    }

    /// The same as a clean copy of it has them, with how often each element of a table stands on the page.
    private func exported(_ text: [UInt8]) throws -> Outline {
        let document = try Document(bytes: text, file: "a.md")
        let copies = CopyText.all([("T", Array(document.bytes[document.bodyRange]))], from: 0, in: .nl)
        var headings: [String] = []
        for copy in copies {
            for block in copy.blocks {
                guard case .paragraph(let paragraph) = block.content, case .heading = paragraph.shape.kind,
                    paragraph.shape.depth == 0, paragraph.shape.quotations == 0
                else { continue }
                headings += copy.headings.filter { $0.anchor == block.anchor }.map(\.text)
            }
        }
        let html = copies.map { ProseHTML.html($0, base: 1, in: .nl) }.joined()
        return Outline(
            headings: headings,
            tables: html.split(separator: "<table", omittingEmptySubsequences: false).dropFirst().map {
                String($0).components("<tr")
            })
    }

    @Test(arguments: texts)
    func checkRedlineAndExportAgree(_ text: String) throws {
        let bytes = Array("---\nid: a\nkind: k\ntitle: T\n---\n\(text)".utf8)
        let (check, redline, copy) = try (checked(bytes), redlined(bytes), exported(bytes))
        #expect(check == redline, "\(text)")
        #expect(check == copy, "\(text)")
    }
}
