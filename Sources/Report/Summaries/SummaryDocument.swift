import Dossier
import Markdown
import Redline
import Summary

extension [Piece] {
    /// Writes the pieces as elements of a Word file, headings of level 2 as the highest.
    func write(to story: inout WordStory, _ ledger: inout WordStory.Ledger, in language: Language) {
        let words = RedlineWords(language: language)
        var isExplained = false
        for piece in self {
            switch piece {
            case .heading(let level, let text):
                story.write(WordBody.paragraph(text, style: "Heading\(Swift.min(Swift.max(level - 1, 1), 6))"))
            case .paragraph(let text): story.write(WordBody.paragraph(text))
            case .list(let items): story.write(items.map { WordBody.item($0) }.joined())
            case .table(let head, let rows):
                story.write(
                    WordBody.table(
                        head: head, rows: rows.map { $0.map { WordBody.run($0) } },
                        widths: WordBody.widths(of: [head] + rows, columns: head.count), hasKeys: true))
            case .passage(let title, let text, let number):
                for passage in CopyText.all([(title, text)], from: number, in: language) {
                    let notes = CopyNotes(passage, language)
                    story.takeNotes { name, _ in notes.note(name) }
                    for block in passage.blocks(lowered: 2) { story.write(block.content, named: block.anchor, &ledger) }
                }
            case .sentences(let rows, let more):
                // Said once, since it holds for every table.
                let legend = isExplained ? "" : Self.legend(language)
                isExplained = true
                story.write(
                    legend + Self.table(rows, words)
                        + (more > 0 ? WordBody.paragraph(words.moreSentences(more)) : ""))
            }
        }
    }

    /// How the marks are read, also by who sees no colour or hears the text read.
    private static func legend(_ language: Language) -> String {
        let text = Phrase(
            nl: "Zo leest u de tabellen: in de huidige tekst staat tussen [haken] en doorgestreept wat vervalt, "
                + "in de voorgestelde tekst tussen [haken] en onderstreept wat nieuw is.",
            en: "How to read the tables: in the current text what goes stands in [brackets] and struck through, "
                + "in the proposed text what is new stands in [brackets] and underlined.")
        return WordBody.paragraph(text(language), style: "Trace")
    }

    private static func table(_ rows: [SentenceChange], _ words: RedlineWords) -> String {
        let cells = rows.map { row -> [String] in
            // What moved did not change: its words are not marked.
            let new = row.isMoved ? row.was : row.wordt
            let prose = MarkedProse(
                Redline(old: [UInt8](row.was.utf8), new: [UInt8](new.utf8)),
                authorship: Authorship(old: [UInt8](row.was.utf8), contributions: []))
            let pieces = prose.blocks.flatMap(\.pieces)
            return [
                WordBody.run(row.heading ?? ""), runs(pieces.filter(\.mark.isOld)),
                words.movedNote(row).map { WordBody.run($0, "<w:i/>") } ?? runs(pieces.filter(\.mark.isNew)),
            ]
        }
        let wide = (WordBody.pageWidth - 1_870) / 2
        return WordBody.table(
            head: [String](WasWordtTable.head(words.language).dropLast()), rows: cells, widths: [1_870, wide, wide],
            hasKeys: true)
    }

    /// A sentence with what is marked in it between brackets and in the dress of what came or went.
    private static func runs(_ pieces: [MarkedProse.Piece]) -> String {
        var runs: [(text: String, style: String?, dress: String)] = []
        func add(_ text: String, _ style: String?, _ dress: String = "") {
            if let last = runs.last, last.style == style, last.dress == dress {
                runs[runs.count - 1].text += text
            } else {
                runs.append((text, style, dress))
            }
        }
        for (index, piece) in pieces.enumerated() {
            let style: String? = piece.mark == .kept ? nil : piece.mark.isNew ? "Inserted" : "Deleted"
            let format = piece.piece.format
            let dress = (format.isStrong ? "<w:b/>" : "") + (format.isEmphasised ? "<w:i/>" : "")
            if style != nil, index == 0 || pieces[index - 1].mark == .kept { add("[", style) }
            switch piece.piece.content {
            case .text(let bytes): add(String(decoding: bytes, as: UTF8.self), style, dress)
            case .lineBreak: add(" ", style)
            case .footnote(let name): add("[^\(String(decoding: name, as: UTF8.self))]", style)
            }
            if style != nil, index + 1 == pieces.count || pieces[index + 1].mark == .kept { add("]", style) }
        }
        return runs.map { WordBody.run($0.text, style: $0.style, $0.dress) }.joined()
    }
}

extension MarkedProse.Block {
    /// The text of a block, that of its cells in one.
    fileprivate var pieces: [MarkedProse.Piece] {
        switch self {
        case .paragraph(let paragraph): Array(paragraph.cells.joined())
        case .table(let rows): rows.flatMap { Array($0.cells.joined()) }
        case .rule: []
        }
    }
}

extension WordFile {
    /// A change summary as a Word file. What came and went is told in words and dress, not as tracked changes: who accepts
    /// those would have a summary without its subject.
    static func summary(_ summary: ChangeSummary, in language: Language) -> [UInt8] {
        let pieces = SummaryPieces(summary, in: language)
        var story = WordStory()
        story.write(WordBody.paragraph(pieces.title, style: "Title"))
        if !summary.title.isEmpty { story.write(WordBody.paragraph(summary.title, style: "Subtitle")) }
        var ledger = WordStory.Ledger(unknown: "")
        pieces.all.write(to: &story, &ledger, in: language)
        let cover = Cover(
            title: pieces.title, creator: summary.title.isEmpty ? nil : summary.title,
            header: WordParts.header(pieces.title), moment: summary.session?.closed ?? summary.session?.opened)
        return assembled(story, WordStory(), ledger, cover, language)
    }
}
