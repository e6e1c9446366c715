import Dossier

extension Overview {
    /// The things that texts must be tested against, and the documents that do so with their verdicts.
    static func matrix(_ library: any HistoryLibrary) -> Overview {
        func isTest(_ table: Meaning.Table) -> Bool { reference(of: table, library.charter) != nil }
        var documents: [DocumentID] = []
        var cells: [String: [DocumentID: String]] = [:]
        var names: [String] = []
        for (text, kind) in texts(library, where: { $0.meaning.tables.contains(where: isTest) }) {
            let things = Things(library, beside: text, of: kind)
            documents.append(text.document.id)
            for (declared, table) in tables(text, kind, where: isTest) {
                guard let column = reference(of: declared, library.charter), let place = table.column(column.name),
                    case .reference(let targets) = column.rule.type
                else { continue }
                let known = things.everything(in: targets)
                names += known.values.filter { !names.contains($0) }
                let verdict = declared.columns.first {
                    if case .choice = $0.rule.type { true } else { false }
                }.flatMap { table.column($0.name) }
                for row in table.rows {
                    for part in row[place].text.split(separator: ",") {
                        guard let name = known[Name.of(part)] else { continue }
                        cells[name, default: [:]][text.document.id] = verdict.map { row[$0].text } ?? "x"
                    }
                }
            }
        }
        let rows = names.sorted(by: ContentCheck.inOrder).map { name in
            [Phrase.said(name)] + documents.map { .said(cells[name]?[$0] ?? "") }
        }
        return Overview(name: .matrix, columns: [.thing] + documents.map { .said($0.text) }, rows: rows)
    }

    /// The column of a table by which each row is tested against all items of a kind.
    private static func reference(of table: Meaning.Table, _ charter: Charter) -> Meaning.Column? {
        table.columns.first { column in
            guard case .reference(let targets) = column.rule.type, column.rule.cover == .all else { return false }
            return targets.contains { target in
                guard case .kind(let id) = target else { return false }
                return charter.kind(id)?.meaning.items.isEmpty == false
            }
        }
    }

    /// Everything that must be named in each table and field, and what of it is not.
    static func coverage(_ library: any HistoryLibrary) -> Overview {
        var rows: [[Phrase]] = []
        func covers(_ kind: Kind) -> Bool {
            kind.meaning.fields.contains { $0.rule.cover != nil }
                || kind.meaning.tables.contains { $0.columns.contains { $0.rule.cover != nil } }
        }
        for (text, kind) in texts(library, where: covers) {
            for finding in ContentCheck.findings(in: text, of: kind, library: library) where finding.rule == .cover {
                rows.append([.said(text.document.id.text), .said(String(finding.error.line)), finding.error.problem])
            }
        }
        return Overview(name: .coverage, columns: [.document, .line, .missing], rows: rows)
    }

    /// How far the documents of each kind with steps have come.
    static func stages(_ library: any HistoryLibrary) -> Overview {
        var rows: [[Phrase]] = []
        for kind in library.charter.kinds where !kind.meaning.stages.isEmpty {
            let known = library.documents(of: kind.id)
            for document in known + kind.meaning.documents.filter({ !known.contains($0) }) {
                let text = library.text(of: document)
                let reached = kind.meaning.stages.last { $0.state.isReached(by: document, text, in: library) }
                let next = kind.meaning.stages.firstIndex { $0.name == reached?.name }.map { $0 + 1 } ?? 0
                rows.append([
                    .said(document.text), .said(text?.document.title ?? ""),
                    reached.map { .said($0.name) } ?? .notBegun,
                    .said(next < kind.meaning.stages.count ? kind.meaning.stages[next].name : ""),
                ])
            }
        }
        return Overview(name: .stages, columns: [.document, .title, .stage, .nextStage], rows: rows)
    }
}
