import Dossier

/// What documents name of what together they must name: the references that `kader.yml` gives `cover: all`.
struct Coverage {
    private let library: any Library

    init(in library: any Library) { self.library = library }

    /// What of a text is named nowhere, and what the text itself should name and does not.
    ///
    /// Of a kind with items each item must be named, of another each document; of a kind to which nothing with `cover: all`
    /// refers, neither.
    /// - Complexity: linear in the texts of the kinds that refer to this one.
    func missing(of text: ContentText) -> [String] {
        let id = text.document.kind
        guard let kind = library.charter.kind(id) else { return [] }
        let own = ContentCheck.findings(in: text, of: kind, library: library).contains { $0.rule == .cover }
        var isReferredTo = false
        var named: Set<String> = []
        for other in library.charter.kinds {
            let fields = other.meaning.fields.filter { $0.covers(id) }
            let tables = other.meaning.tables.map { ($0.heading, $0.columns.filter { $0.covers(id) }) }
                .filter { !$0.1.isEmpty }
            guard !fields.isEmpty || !tables.isEmpty else { continue }
            isReferredTo = true
            for document in library.documents(of: other.id) {
                guard let text = library.text(of: document) else { continue }
                named.formUnion(names(in: text, of: other, fields, tables))
            }
        }
        let wanted = kind.meaning.items.isEmpty ? [text.document.id.text] : text.items.compactMap(\.id)
        return (own ? [text.document.id.text] : [])
            + (isReferredTo ? wanted.filter { !named.contains(Name.of($0)) } : [])
    }

    /// The names in the fields and columns of one text, in the form in which they are compared.
    private func names(
        in text: ContentText, of kind: Kind, _ fields: [Meaning.Column],
        _ tables: [(heading: String, columns: [Meaning.Column])]
    ) -> [String] {
        let known = KnownNames(library.charter)
        let things = Things(library, beside: text, of: kind)
        func read(_ said: String, by rule: ValueRule) -> [String] {
            ValueReader(rule, names: known, things: things) { _ in nil }.read(said).names.map { Name.of($0) }
        }
        return fields.flatMap { field in
            ContentCheck.values(of: field.name, in: text.document).flatMap { read($0.text, by: field.rule) }
        }
            + tables.flatMap { heading, columns in
                text.tables(under: heading).flatMap { table in
                    columns.compactMap { column in table.column(column.name).map { ($0, column.rule) } }
                        .flatMap { place, rule in table.rows.flatMap { read($0[place].text, by: rule) } }
                }
            }
    }
}

extension Meaning.Column {
    /// Whether its values together must name everything of a kind.
    fileprivate func covers(_ kind: KindID) -> Bool {
        guard case .reference(let targets) = rule.type, rule.cover == .all else { return false }
        return targets.contains(.kind(kind))
    }
}
