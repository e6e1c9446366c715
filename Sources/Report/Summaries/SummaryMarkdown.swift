public import Dossier
public import Summary

/// A change summary as Markdown, for the record of a session and for a reader.
public enum SummaryMarkdown {
    /// Renders `summary` in `language`.
    ///
    /// - Complexity: linear in the summary.
    public static func text(_ summary: ChangeSummary, in language: Language) -> String {
        let pieces = SummaryPieces(summary, in: language)
        return "# \(Markdown.escape(pieces.title))\n\n" + pieces.all.markdown(in: language)
    }
}
