import Dossier

/// What documents name of what together they must name: the references that `kader.yml` gives `cover: all`.
///
/// It is an object, so that the texts that refer to a kind are read once for all documents of it.
final class Coverage {
    private let library: any Library
    private var known: [KindID: Set<String>?] = [:]

    init(in library: any Library) { self.library = library }

    /// What of a text is named nowhere, and what the text itself should name and does not.
    ///
    /// Of a kind with items each item must be named, of another each document; of a kind to which nothing with `cover: all`
    /// refers, neither.
    /// - Complexity: linear in the text and, once, in the texts of the kinds that refer to its kind.
    func missing(of text: ContentText) -> [String] {
        let id = text.document.kind
        guard let kind = library.charter.kind(id) else { return [] }
        let own = ContentCheck.findings(in: text, of: kind, library: library).contains { $0.rule == .cover }
        let wanted = kind.meaning.items.isEmpty ? [text.document.id.text] : text.items.compactMap(\.id)
        let missing = named(of: id).map { named in wanted.filter { !named.contains(Name.of($0)) } } ?? []
        return (own ? [text.document.id.text] : []) + missing
    }

    /// What is named of a kind, in the form in which names are compared; nil where nothing must name it.
    private func named(of id: KindID) -> Set<String>? {
        if let found = known[id] { return found }
        var found: Set<String>?
        for other in library.charter.kinds {
            let fields = other.meaning.fields.filter { $0.covers(id) }
            let tables = other.meaning.tables.map { ($0.heading, $0.columns.filter { $0.covers(id) }) }
                .filter { !$0.1.isEmpty }
            guard !fields.isEmpty || !tables.isEmpty else { continue }
            let texts = library.documents(of: other.id).compactMap(library.text)
            found = (found ?? []).union(texts.flatMap { names(in: $0, of: other, fields, tables) })
        }
        known[id] = .some(found)
        return found
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
            text.document.texts(of: field.name).flatMap { read($0, by: field.rule) }
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
        rule.cover == .all && rule.type.targets.contains(.kind(kind))
    }
}
