import Content
public import Dossier

/// What `kader.yml` says of the texts of each kind, in sentences.
public struct KindsReport: Sendable {
    private let kinds: [Kind]

    /// Takes the kinds of a dossier.
    public init(_ charter: Charter) { kinds = charter.kinds.filter { !$0.sentences.isEmpty } }

    /// A heading for each kind that says anything of its texts, with its sentences under it.
    public func text(in language: Language) -> String {
        kinds.map { kind in
            ([Terminal.escape("\(kind.id): \(kind.name)")] + kind.sentences.map { "  " + Terminal.escape($0(language)) })
                .map { $0 + "\n" }.joined()
        }.joined(separator: "\n")
    }
}
