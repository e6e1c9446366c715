import Content
public import Dossier

/// What `kader.yml` says of the texts of each kind and of each report, in sentences.
public struct KindsReport: Sendable {
    private let charter: Charter

    /// Takes what a dossier says of itself.
    public init(_ charter: Charter) { self.charter = charter }

    /// A heading for each kind that says anything of its texts and for each report, with its sentences under it.
    public func text(in language: Language) -> String {
        let kinds = charter.kinds.filter { !$0.sentences.isEmpty }.map { ("\($0.id): \($0.name)", $0.sentences) }
        let reports = charter.reports.map { report in
            let label = Phrase(nl: "rapport", en: "report")(language)
            return ("\(label) \(report.id): \(report.title)", report.sentences(in: charter))
        }
        return (kinds + reports).map { heading, sentences in
            ([Terminal.escape(heading)] + sentences.map { "  " + Terminal.escape($0(language)) })
                .map { $0 + "\n" }.joined()
        }.joined(separator: "\n")
    }
}
