public import Dossier
public import Redline
public import Summary

/// Word files: Office Open XML (ECMA-376), which Word and LibreOffice read.
public enum WordFile {
    /// Two texts as one document with tracked changes: who accepts all has the new text, who rejects all the old one.
    ///
    /// A block that moved is a tracked move; a row of a table that moved is a row that went and one that came, since Word
    /// knows no other. A table with other columns is replaced as a whole.
    /// - Parameters:
    ///   - title: what stands above each page.
    ///   - authorship: under whose name each change stands.
    ///   - remarks: what becomes a comment at its heading.
    /// - Complexity: linear in the texts.
    public static func redline(
        _ redline: Redline, title: String, authorship: Authorship, remarks: [Remark] = [], in language: Language
    ) -> [UInt8] {
        let prose = MarkedProse(redline, authorship: authorship)
        let latest = remarks.map(\.contributor).compactMap(\.moment).max()
        return file(
            prose, title: title, remarks: WordRemarks(remarks, in: prose.blocks),
            source: WordSource(old: redline.old, new: redline.new),
            moment: [authorship.latest, latest].compactMap(\.self).max(), language)
    }

    /// A text as it goes out for reading, without its source.
    static func plain(_ text: [UInt8]) -> [UInt8] {
        file(MarkedProse(unchanged: text), title: "", remarks: WordRemarks(), source: nil, moment: nil, .nl)
    }

    private static func file(
        _ prose: MarkedProse, title: String, remarks: WordRemarks, source: WordSource?, moment: Moment?,
        _ language: Language
    ) -> [UInt8] {
        var ledger = WordStory.Ledger(unknown: Phrase(nl: "onbekend", en: "unknown")(language))
        var document = WordStory(prose)
        document.write(prose.blocks, &ledger, remarks: remarks)
        document.writeEnd(after: prose.blocks.last)
        var footnotes = WordStory(prose)
        // A note has no mark of another note in it that would make the list longer.
        for (index, note) in ledger.notes.enumerated() { footnotes.writeNote(note, number: index + 1, &ledger) }
        return assembled(
            document, footnotes, ledger, Cover(title: title, header: WordParts.header(title), moment: moment), language,
            remarks: remarks, source: source)
    }

    /// What is said of a file besides its text.
    struct Cover {
        let title: String
        var subject: String?
        var creator: String?
        /// The part that stands above each page.
        let header: String
        let moment: Moment?
    }

    /// The container with its parts.
    static func assembled(
        _ document: WordStory, _ footnotes: WordStory, _ ledger: WordStory.Ledger, _ cover: Cover,
        _ language: Language, remarks: WordRemarks = WordRemarks(), source: WordSource? = nil
    ) -> [UInt8] {
        var kinds = WordParts.kinds
        if remarks.isEmpty { kinds.removeAll { $0 == "comments" } }
        var archive = ZipArchive()
        func add(_ name: String, _ text: String) { archive.add(name, Array(text.utf8)) }
        add("[Content_Types].xml", WordParts.contentTypes(kinds, hasSource: source != nil))
        add("_rels/.rels", WordParts.packageRelations)
        add(
            "docProps/core.xml",
            WordParts.core(
                title: cover.title, subject: cover.subject, creator: cover.creator, moment: cover.moment, language))
        add(
            "word/document.xml",
            "\(XML.declaration)<w:document \(WordParts.namespaces)><w:body>\(document.xml)\(WordParts.section)</w:body>"
                + "</w:document>")
        add(
            "word/_rels/document.xml.rels",
            WordParts.relations(kinds, addresses: document.addresses, hasSource: source != nil))
        add("word/styles.xml", WordStyles.part(language))
        add("word/numbering.xml", WordParts.numbering(ledger.lists))
        add("word/settings.xml", WordParts.settings)
        add("word/footnotes.xml", WordParts.footnotes(footnotes.xml))
        add("word/_rels/footnotes.xml.rels", WordParts.relations([], addresses: footnotes.addresses))
        if !remarks.isEmpty { add("word/comments.xml", remarks.part) }
        add("word/header.xml", cover.header)
        add("word/footer.xml", WordParts.footer(language))
        if let source {
            add("customXml/item1.xml", source.part)
            add("customXml/itemProps1.xml", WordSource.properties)
            add("customXml/_rels/item1.xml.rels", WordParts.sourceRelations)
        }
        return archive.finish()
    }
}
