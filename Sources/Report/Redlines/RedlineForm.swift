public import Dossier
public import Summary

/// A form in which the difference of two texts can be given; a new one is a case here and a file beside this one.
public enum RedlineForm: String, Sendable, CaseIterable {
    /// For reading on a terminal, or as plain text.
    case terminal
    /// Markdown with `<ins>` and `<del>`.
    case markdown
    /// The marks of CriticMarkup, from which either text can be had back.
    case criticmarkup
    /// A web page of its own.
    case html
    /// A table of the old and the new sentences, in Markdown.
    case wasWordt = "was-wordt"
    /// The same table for a spreadsheet.
    case csv
    /// The wording of a council's amendment.
    case amendment

    /// The comparison in this form.
    ///
    /// - Parameter style: how a terminal is dressed; of no concern to the other forms.
    /// - Complexity: linear in the two texts.
    public func bytes(of comparison: Comparison, in language: Language, style: Style) -> [UInt8] {
        let text =
            switch self {
            case .terminal: RedlineText.text(comparison.redline, in: language, style: style)
            case .markdown: RedlineMarkdown.text(comparison.redline, in: language)
            case .criticmarkup: RedlineCriticMarkup.text(comparison.redline, in: language)
            case .html: RedlineHTML.text(comparison, in: language)
            case .wasWordt: WasWordtTable(comparison, language).markdown
            case .csv: WasWordtTable(comparison, language).csv
            case .amendment: Amendment.text(comparison, in: language)
            }
        return Array(text.utf8)
    }
}
