public import Dossier
import Markdown
public import Review

/// A clean copy as the body of a Word file.
struct CopyDocument {
    private let copy: CleanCopy
    private let words: CopyWords
    private let texts: [CopyText]
    private var story = WordStory()
    private var ledger: WordStory.Ledger

    init(_ copy: CleanCopy, in language: Language) {
        self.copy = copy
        words = CopyWords(language: language, charter: copy.charter)
        texts = CopyText.all(copy, in: copy.charter.language)
        ledger = WordStory.Ledger(unknown: words.say("onbekend", "unknown"))
    }

    private func part(of text: CopyText) -> CleanCopy.Part { copy.parts[text.number] }

    /// The file.
    ///
    /// - Complexity: linear in the texts.
    mutating func file() -> [UInt8] {
        writeTitle()
        if let collection = copy.collection {
            writeContents()
            write(words.proof(of: collection.adoption), [])
        }
        for text in texts { write(text) }
        var footnotes = WordStory()
        for (index, note) in ledger.notes.enumerated() { footnotes.writeNote(note, number: index + 1, &ledger) }
        let mark = copy.isDraft ? words.draftMark : nil
        let cover = WordFile.Cover(
            title: copy.title, subject: standing, creator: copy.charter.title,
            header: WordParts.header(copy.title, mark: mark), moment: copy.moment)
        // A collection is for reading: nobody's answer to it could be told apart by its documents.
        let text = copy.collection == nil ? copy.parts.first?.text.bytes : nil
        return WordFile.assembled(
            story, footnotes, ledger, cover, words.language, source: text.map { WordSource(old: $0, new: $0) })
    }

    private var standing: String {
        if let collection = copy.collection { return words.adoption(collection.adoption) }
        return copy.parts.first.map(words.standing) ?? ""
    }

    private mutating func writeTitle() {
        let kind =
            copy.collection == nil ? copy.parts.first?.kind.name ?? "" : words.say("Bundel", "Collection")
        if copy.isDraft { story.write(WordBody.paragraph(words.draftMark, style: "Notice")) }
        story.write(WordBody.paragraph(copy.title, style: "Title"))
        story.write(WordBody.paragraph("\(kind) · \(copy.charter.title)", style: "Subtitle"))
        story.write(WordBody.paragraph(standing, style: "Subtitle"))
    }

    /// The contents, as a field that Word can make anew, with links for who does not.
    ///
    /// It has no page numbers (`\n`): Word would show those of this program until somebody asks it to count anew.
    private mutating func writeContents() {
        func field(_ kind: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }
        func entry(_ text: String, _ anchor: String) -> String {
            "<w:hyperlink w:anchor=\"\(XML.escape(anchor))\">\(WordBody.run(text))</w:hyperlink>"
        }
        var lines = texts.flatMap { text in
            [(style: "TOC1", runs: entry(text.title, text.anchor))]
                + text.headings.filter { $0.level == 1 }.map { (style: "TOC2", runs: entry($0.text, $0.anchor)) }
        }
        guard !lines.isEmpty else { return }
        lines[0].runs =
            field("begin")
            + "<w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-2\" \\n \\h \\z </w:instrText></w:r>"
            + field("separate") + lines[0].runs
        lines[lines.count - 1].runs += field("end")
        story.write(WordBody.paragraph(words.say("Inhoud", "Contents"), style: "TOCHeading"))
        for line in lines { story.write(WordBody.paragraph(runs: line.runs, style: line.style)) }
    }

    private mutating func write(_ text: CopyText) {
        let isPart = copy.collection != nil
        if isPart {
            let mark = story.bookmark(text.anchor)
            story.write(mark.start)
            story.write(WordBody.paragraph(text.title, style: "Heading1", "<w:pageBreakBefore/>"))
            story.write(mark.end)
            story.write(WordBody.paragraph(words.standing(part(of: text)), style: "Subtitle"))
        }
        write(words.proof(of: part(of: text)), words.fields(of: part(of: text).text))
        let notes = CopyNotes(text, words.language)
        story.takeNotes { name, _ in notes.note(name) }
        for block in text.blocks(lowered: isPart ? 1 : 0) {
            story.write(block.content, named: block.anchor, &ledger)
        }
    }

    private mutating func write(_ proof: CopyWords.Proof, _ fields: [(name: String, value: String)]) {
        story.write(WordBody.paragraph(proof.heading, style: "ProofHeading"))
        for sentence in proof.sentences { story.write(WordBody.paragraph(sentence)) }
        if !proof.rows.isEmpty {
            let widths = proof.head.count == 4 ? [2_250, 2_250, 2_900, 1_670] : [3_200, 3_700, 2_170]
            story.write(
                WordBody.table(
                    head: proof.head, rows: proof.rows.map { $0.map { WordBody.run($0) } },
                    widths: widths, hasKeys: true))
        }
        if !fields.isEmpty {
            story.write(
                WordBody.table(
                    rows: fields.map { [WordBody.run($0.name), WordBody.run($0.value)] },
                    widths: [2_270, WordBody.pageWidth - 2_270], hasKeys: true))
        }
        story.write(WordBody.paragraph(proof.trace, style: "Trace"))
    }
}

extension WordFile {
    /// A clean copy as a Word file: headings, lists, tables and footnotes in Word's own styles, the number of each page below
    /// it, and for a collection the contents.
    ///
    /// - Complexity: linear in the texts.
    public static func copy(_ copy: CleanCopy, in language: Language) -> [UInt8] {
        var document = CopyDocument(copy, in: language)
        return document.file()
    }
}
