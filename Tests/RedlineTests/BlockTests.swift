import Redline
import Testing

/// Which blocks a text has, and what is said to have happened to them.
struct BlockTests {
    private typealias Kind = Redline.Block.Kind

    private func blocks(_ old: String, _ new: String) -> [String] {
        Redline(old, new).blocks.map { block in
            "\(block.fate)\(block.isLayoutOnly ? ", layout" : "") "
                + String(decoding: Array(block.segments.map(\.bytes).joined()), as: UTF8.self)
                .replacing("\n", with: "¶")
        }
    }

    @Test func kinds() {
        let text = """

            ---
            geen kop
            ---
            # Kop

            Alinea
            van twee regels.

            1. een
               - twee

                 nog een alinea
            2. drie

            > citaat
            > gaat door

            ```swift
            let a = 1

            ```

            | a | b |
            |---|---|
            | c | d |
            |   |   |

            [^1]: noot
            [^2]: nog een noot

            [naam]: https://weert.nl
            <div>
            html
            </div>

            ***
            Onderkop
            --------
            ##
            """
        let redline = Redline(text, text)
        #expect(redline.isUnchanged && !redline.layoutOnly)
        let expected: [Kind] = [
            .blank, .rule, .heading(level: 2), .heading(level: 1), .paragraph, .item(depth: 1, isOrdered: true),
            .item(depth: 2, isOrdered: false), .paragraph, .item(depth: 1, isOrdered: true), .quote, .code,
            .tableRow(isHeader: true), .tableRow(isHeader: false), .tableRow(isHeader: false), .footnote, .footnote,
            .paragraph, .html, .rule, .heading(level: 2), .heading(level: 2),
        ]
        #expect(redline.blocks.map(\.kind) == expected)
    }

    @Test func frontMatterByField() {
        let redline = Redline("---\ntitle: x\nlijst:\n  - een\n# niets\n---\n\ntekst\n", "")
        let keys: [Kind] = [
            .frontMatter(key: ""), .frontMatter(key: "title"), .frontMatter(key: "lijst"), .frontMatter(key: ""),
            .paragraph,
        ]
        #expect(redline.blocks.map(\.kind) == keys)
    }

    /// A code fence that is never closed, a head without rows, and marks without text.
    @Test(arguments: [
        "```\nlet a\n", "~~~\n", "| a |\n|---|\n", "- \n-\n", ">\n", "1.\n\n2.\n", "#\n#", "\n\n", "[^1]:\n",
    ])
    func oddBlocksAreKept(text: String) {
        let redline = Redline(text, text)
        #expect(redline.isUnchanged && !redline.blocks.isEmpty)
        #expect(redline.new == Array(text.utf8))
        #expect(Redline(text, text + "x\n").old == Array(text.utf8))
    }

    @Test func movedBlocksStandTwiceUnderOneNumber() {
        let one = "De raad bepaalt vooraf welke doelen er gelden.\n\n"
        let rest =
            "Griffiers bewaken samen de planning van het traject.\n\nInwoners denken mee op openbare avonden in mei.\n\n"
        let redline = Redline(one + rest, rest + one.replacing("vooraf", with: "steeds"))
        #expect(redline.blocks.map(\.fate) == [.movedFrom(1), .kept, .kept, .movedTo(1)])
        #expect(redline.wordsMoved == 7 && redline.wordsAdded == 1 && redline.wordsRemoved == 1)
        #expect(redline.blocks.first?.segments.map(\.change) == [.deleted])
        #expect(redline.blocks.last?.segments.map(\.change) == [.kept, .deleted, .inserted, .kept])
    }

    @Test func fewWordsMakeNoMove() {
        #expect(
            blocks("Ja.\n\nEen lange alinea hier.\n", "Een lange alinea hier.\n\nJa.\n").filter {
                $0.hasPrefix("moved")
            } == [])
    }

    /// The small blocks of a section go with it.
    @Test func sectionMovesWithAllThatIsInIt() {
        let section = "## Oud\n\n- ja\n- nee\n\nDe raad bepaalt vooraf welke doelen er gelden.\n\n"
        let rest = "## Kosten\n\nGriffiers bewaken samen de planning van het hele lange traject van de regeling.\n\n"
        let redline = Redline(section + rest + rest, rest + rest + section)
        let moved = redline.blocks.filter { if case .movedTo = $0.fate { true } else { false } }
        #expect(
            moved.map(\.kind) == [
                .heading(level: 2), .item(depth: 1, isOrdered: false), .item(depth: 1, isOrdered: false), .paragraph,
            ])
        #expect(redline.wordsAdded == 0 && redline.wordsRemoved == 0 && redline.wordsMoved == 11)
    }

    @Test func headingsAreRenamedWhereTheirTextStays() {
        let text = "De raad bepaalt vooraf welke doelen er gelden.\n"
        #expect(
            blocks("## Doel\n\n\(text)", "## Waartoe\n\n\(text)") == [
                "changed ## DoelWaartoe¶¶", "kept \(text.dropLast())¶",
            ])
    }

    @Test(arguments: [
        ("een twee\ndrie\n", "een\ntwee drie\n"), ("een twee\n", "een  twee  \n"),
        ("een\n\ntwee\n", "een\r\n\r\ntwee\r\n"),
        ("een\n\n\ntwee\n", "een\n\ntwee"), ("| a | b |\n|---|---|\n| c | d |\n", "|a|b|\n|:--|--:|\n|c|d|\n"),
        ("> een twee\n> drie\n", "> een\n> twee drie\n"), ("- een twee\n  drie\n", "- een\n  twee drie\n"),
    ]) func layout(old: String, new: String) {
        let redline = Redline(old, new)
        #expect(redline.layoutOnly)
        #expect(redline.blocks.contains { $0.fate == .changed && $0.isLayoutOnly })
        #expect(redline.wordsAdded == 0 && redline.wordsRemoved == 0 && redline.wordsMoved == 0)
    }

    @Test(arguments: [
        ("een twee\n", "een\n\ntwee\n"), ("een twee\n", "- een twee\n"), ("een twee\n", "## een twee\n"),
        ("een twee\n", "een **twee**\n"), ("    een twee\n", "een twee\n"), ("een\n", "een\n\n---\n"),
    ]) func moreThanLayout(old: String, new: String) {
        #expect(!Redline(old, new).layoutOnly)
        #expect(!Redline(new, old).layoutOnly)
    }

    /// Two texts with nothing in common: one run of blocks that went, one of blocks that came.
    @Test func replacedText() {
        var generator = SeededGenerator(3)
        func text(_ prefix: String) -> String {
            (0..<200).map { _ in
                (0..<50).map { _ in "\(prefix)\(Int.random(in: 0..<5_000, using: &generator))" }.joined(separator: " ")
            }.joined(separator: "\n\n")
        }
        let redline = Redline(text("a"), text("b"))
        #expect(redline.blocks.count == 400)
        #expect(redline.blocks.prefix(200).allSatisfy { $0.fate == .deleted })
        #expect(redline.blocks.suffix(200).allSatisfy { $0.fate == .inserted })
        #expect(redline.isReplaced)
    }

    @Test func whatWentElsewhereOrGrewIsNotReplaced() {
        var generator = SeededGenerator(4)
        func text(_ count: Int) -> String {
            (0..<count).map { _ in "w\(Int.random(in: 0..<5_000, using: &generator))" }.joined(separator: " ") + "\n\n"
        }
        let (one, two, more) = (text(40), text(40), text(2_000))
        #expect(!Redline(one + two, two + one).isReplaced)
        #expect(!Redline(one, one + more).isReplaced && !Redline(one + more, one).isReplaced)
        #expect(!Redline("", more).isReplaced && !Redline("een", "twee").isReplaced)
        #expect(Redline(two + more, one).isReplaced)
    }

    @Test func plainTextIsOneBlock() {
        let redline = Redline(old: Array("# a\n\nb\n".utf8), new: Array("b\n\n# a\n".utf8), format: .plain)
        #expect(redline.blocks.count == 1)
        #expect(Redline(old: [], new: [], format: .plain).blocks.isEmpty)
    }
}
