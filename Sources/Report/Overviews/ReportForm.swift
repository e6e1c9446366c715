import Content
public import Dossier
public import Summary

/// A form in which a report can be given; the programs that make others of these are asked elsewhere.
public enum ReportForm: String, Sendable, CaseIterable {
    /// Markdown, for a terminal or a text editor.
    case markdown
    /// A web page of its own.
    case html
    /// A Word file.
    case docx
    /// A table for a spreadsheet, where the report has just one.
    case csv

    /// Whether a person can read it as it is.
    public var isText: Bool { self != .docx }

    /// The report in this form.
    ///
    /// - Returns: nil for `csv` where the report has more than one table or none.
    /// - Complexity: linear in the report.
    public func bytes(of report: ComposedReport, in language: Language) -> [UInt8]? {
        let pieces = ReportPieces(report, in: language)
        switch self {
        case .markdown:
            let text = "# \(Markdown.escape(pieces.title))\n\n" + pieces.all.markdown(in: language)
            return Array(text.utf8)
        case .html:
            let dossier = "<p class=\"quiet\">\(HTML.escape(report.dossier))</p>"
            return Array(
                Page(
                    title: pieces.title, language: language, introduction: dossier,
                    body: pieces.all.html(in: language), style: Page.wide
                ).text.utf8)
        case .docx: return WordFile.report(report, pieces, in: language)
        case .csv:
            guard report.blocks.count == 1, let table = report.blocks.first else { return nil }
            return Array(table.csv(in: language).utf8)
        }
    }
}

/// A report as pieces: the range, each block, and what it was made from.
struct ReportPieces {
    private let report: ComposedReport
    private let language: Language

    init(_ report: ComposedReport, in language: Language) {
        self.report = report
        self.language = language
    }

    private func say(_ nl: String, _ en: String) -> String { Phrase(nl: nl, en: en)(language) }

    /// What the report is called.
    var title: String { report.declared.title }

    /// The range in words.
    private var range: String {
        let from = report.from.isEmpty ? say("het begin", "the beginning") : report.from
        let day = report.moment.inWords(language)
        let to = report.to.isEmpty ? day : "\(report.to) (\(day))"
        return say("Over de periode van \(from) tot en met \(to).", "From \(from) up to \(to).")
    }

    /// Everything under the title.
    var all: [Piece] {
        var pieces: [Piece] = [.paragraph(range)]
        var passages = 0
        for block in report.blocks {
            pieces.append(.heading(2, block.title(language)))
            pieces += block.pieces(in: language, passagesFrom: passages)
            passages += block.passages.count
        }
        guard !report.sources.rows.isEmpty else { return pieces }
        return pieces + [.heading(2, report.sources.title(language))] + report.sources.pieces(in: language)
    }
}

extension Page {
    /// The style of a page with wide tables.
    static let wide = """
        body { max-width: 64rem; }
        td, th { overflow-wrap: break-word; hyphens: auto; }
        .stack td:first-child, .stack th:first-child { width: auto; }
        .day { white-space: nowrap; }
        @media print { table { font-size: 9pt; } @page { @bottom-right { content: counter(page); } } }
        @media (max-width: 34rem) {
          .scroll { overflow: visible; }
          .stack td:not(:empty), .stack th[scope=row] { display: grid; grid-template-columns: minmax(min-content, 8rem) minmax(0, 1fr); gap: .5rem; padding: .25rem .5rem; }
        }

        """
}

extension WordFile {
    /// A report as a Word file.
    static func report(_ report: ComposedReport, _ pieces: ReportPieces, in language: Language) -> [UInt8] {
        var story = WordStory()
        story.write(WordBody.paragraph(pieces.title, style: "Title"))
        story.write(WordBody.paragraph(report.dossier, style: "Subtitle"))
        var ledger = WordStory.Ledger(unknown: "")
        pieces.all.write(to: &story, &ledger, in: language)
        var footnotes = WordStory()
        for (index, note) in ledger.notes.enumerated() { footnotes.writeNote(note, number: index + 1, &ledger) }
        let cover = Cover(
            title: pieces.title, creator: report.dossier, header: WordParts.header(pieces.title), moment: report.moment)
        return assembled(story, footnotes, ledger, cover, language)
    }
}

/// A report for a program, as `kader.report/1`; its keys may only grow.
public struct ReportJSON: Encodable {
    private let schema = "kader.report/1"
    private let name: String
    private let title: String
    private let dossier: String
    private let from: String
    private let to: String
    private let moment: String
    private let blocks: [OverviewRecord]
    private let sources: OverviewRecord

    /// Takes a report.
    public init(_ report: ComposedReport, in language: Language) {
        name = report.declared.id.text
        title = report.declared.title
        dossier = report.dossier
        from = report.from
        to = report.to
        moment = report.moment.description
        blocks = report.blocks.map { OverviewRecord($0, in: language) }
        sources = OverviewRecord(report.sources, in: language)
    }

    private enum CodingKeys: CodingKey {
        case schema, name, title, dossier, from, to, moment, blocks, sources
    }
}
