public import Content
public import Dossier

/// A report that `kader.yml` declares, composed for a range.
public struct ComposedReport: Sendable {
    /// What `kader.yml` says of it.
    public let declared: Charter.Report
    /// What the dossier is called.
    public let dossier: String
    /// Where the range begins, as people name it; empty for the beginning of the dossier.
    public let from: String
    /// Where it ends; empty for now.
    public let to: String
    /// The moment at which it ends.
    public let moment: Moment
    /// What is shown, in order.
    public let blocks: [Overview]
    /// The documents that anything in it was made from, with their versions.
    public let sources: Overview

    /// Composes a report.
    ///
    /// - Parameters:
    ///   - declared: what `kader.yml` says of it.
    ///   - library: the texts as they were at the end of the range.
    ///   - blocks: what is shown, in order.
    public init(
        _ declared: Charter.Report, in library: any HistoryLibrary, from: String, to: String, moment: Moment,
        blocks: [Overview]
    ) {
        self.declared = declared
        self.dossier = library.charter.title
        self.from = from
        self.to = to
        self.moment = moment
        self.blocks = blocks
        var seen: Set<DocumentID> = []
        let documents = blocks.flatMap(\.sources).filter {
            seen.insert($0).inserted && library.kind(of: $0) != .session
        }
        sources = Overview(
            Block(.versions), title: Phrase(nl: "Waaruit dit rapport is gemaakt", en: "What this report was made from"),
            columns: Overview.versionHeads, rows: documents.map { Overview.versionRow(of: $0, in: library) },
            sources: documents)
    }
}
