import Dossier

extension Overview {
    /// What stands at the top of documents, field by field, as above a memo; a file that is not in the dossier is told.
    static func fields(_ block: Block, _ library: any HistoryLibrary) -> Overview {
        let kinds = block.places.compactMap { library.charter.kind($0.kind) }
        let found = kinds.flatMap { kind in
            library.documents(of: kind.id).compactMap { library.text(of: $0) }.map { (text: $0, kind: kind) }
        }
        let isMixed = found.count > 1
        let rows = found.flatMap { text, kind in
            kind.topFields.map { field -> [Phrase] in
                let values = text.document.texts(of: field.name).filter { !Emptiness.isEmpty($0) }
                let cells = values.map { value -> Phrase in
                    field.rule.type == .plain(.file) && !library.hasFile(value) ? .notInDossier(value) : .said(value)
                }
                let name = field.name.prefix(1).uppercased() + field.name.dropFirst()
                return (isMixed ? [.said(text.document.id.text)] : []) + [.said(name), cells.joined]
            }
        }
        return Overview(
            block, title: block.title(in: library.charter), columns: (isMixed ? [.document] : []) + [.field, .value],
            rows: rows, sources: found.map(\.text.document.id))
    }
}

extension Kind {
    /// The fields that have a meaning, and those that must be filled.
    fileprivate var topFields: [Meaning.Column] {
        let known = Set(meaning.fields.map(\.name))
        return meaning.fields
            + meaning.required.filter { !known.contains($0) }.map { Meaning.Column($0, ValueRule(.plain(.text))) }
    }
}

extension [Phrase] {
    /// The phrases in a row.
    var joined: Phrase {
        Phrase(nl: map(\.nl).joined(separator: ", "), en: map(\.en).joined(separator: ", "))
    }
}

extension Phrase {
    fileprivate static let field = Phrase(nl: "Veld", en: "Field")
    fileprivate static let value = Phrase(nl: "Inhoud", en: "Value")

    fileprivate static func notInDossier(_ path: String) -> Phrase {
        Phrase(nl: "\(path) (staat niet in het dossier)", en: "\(path) (not in the dossier)")
    }
}
