public import Dossier
public import Summary

/// A form in which a change summary can be given; a new one is a case here and a file beside this one.
public enum SummaryForm: String, Sendable, CaseIterable {
    /// Markdown, as it stands beside the record of a session.
    case markdown
    /// A web page of its own.
    case html
    /// A Word file.
    case docx

    /// Whether a person can read it as it is.
    public var isText: Bool { self != .docx }

    /// The summary in this form.
    ///
    /// - Complexity: linear in the summary.
    public func bytes(of summary: ChangeSummary, in language: Language) -> [UInt8] {
        switch self {
        case .markdown:
            return Array(SummaryMarkdown.text(summary, in: language).utf8)
        case .html:
            let pieces = SummaryPieces(summary, in: language)
            let dossier = summary.title.isEmpty ? "" : "<p class=\"quiet\">\(HTML.escape(summary.title))</p>"
            return Array(
                Page(
                    title: pieces.title, language: language, introduction: dossier,
                    body: pieces.all.html(in: language)
                ).text.utf8)
        case .docx: return WordFile.summary(summary, in: language)
        }
    }
}
