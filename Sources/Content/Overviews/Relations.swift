import Dossier

extension Overview {
    /// The things that texts must be tested against, and the documents that do so with their verdicts; or the words of a
    /// field, and the documents that bear them.
    static func matrix(_ block: Block, _ library: any HistoryLibrary) -> Overview {
        if let place = block.places.first(where: { $0.heading != nil }) { return subjects(block, place, library) }
        let charter = library.charter
        let (wanted, tested) = block.places.count == 2 ? (block.places[0].kind, block.places[1].kind) : (nil, nil)
        func isTest(_ table: Meaning.Table) -> Bool { reference(of: table, charter, to: wanted) != nil }
        var documents: [DocumentID] = []
        var cells: [String: [DocumentID: String]] = [:]
        var names: Set<String> = []
        var things: [DocumentID] = []
        let asked = tested.map { [Block.Place($0)] } ?? block.places
        for (text, kind, found) in tables(of: Block(.matrix, asked), in: library, where: isTest) {
            let known = Things(library, beside: text, of: kind)
            documents.append(text.document.id)
            for entry in found {
                guard let column = reference(of: entry.declared, charter, to: wanted),
                    let place = entry.table.column(column.name), case .reference(let targets) = column.rule.type
                else { continue }
                let all = known.everything(in: targets)
                names.formUnion(all.values)
                for case .kind(let id) in targets where things.isEmpty { things = library.documents(of: id) }
                let verdict = entry.declared.columns.first {
                    if case .choice = $0.rule.type { true } else { false }
                }.flatMap { entry.table.column($0.name) }
                for row in entry.table.rows {
                    for part in row[place].text.split(separator: ",") {
                        guard let name = all[Name.of(part)] else { continue }
                        cells[name, default: [:]][text.document.id] = verdict.map { row[$0].text } ?? "x"
                    }
                }
            }
        }
        let rows = names.sorted(by: ContentCheck.inOrder).map { name in
            [Phrase.said(name)] + documents.map { .said(cells[name]?[$0] ?? "") } + [.testedIn(cells[name]?.count ?? 0)]
        }
        return Overview(
            block, columns: [.thing] + documents.map { .said($0.text) } + [.tested], rows: rows,
            sources: things + documents)
    }

    /// Which documents of a kind bear which words of a field.
    private static func subjects(_ block: Block, _ place: Block.Place, _ library: any HistoryLibrary) -> Overview {
        guard let kind = library.charter.kind(place.kind), let field = place.heading,
            let rule = kind.meaning.fields.first(where: { $0.name == field })?.rule
        else { return Overview(block) }
        let texts = library.documents(of: kind.id).compactMap { library.text(of: $0) }
        let borne = texts.map { Set($0.document.texts(of: field).map { Name.of($0) }) }
        var words = rule.type.words
        if case .reference(let targets) = rule.type, let first = texts.first {
            words = Things(library, beside: first, of: kind).everything(in: targets).values
                .sorted(by: ContentCheck.inOrder)
        }
        let rows = words.map { word in
            [Phrase.said(word)] + borne.map { .said($0.contains(Name.of(word)) ? "x" : "") }
        }
        let ids = texts.map(\.document.id)
        return Overview(
            block, title: block.title(in: library.charter),
            columns: [.said(field.prefix(1).uppercased() + field.dropFirst())] + ids.map { .said($0.text) }, rows: rows,
            sources: ids)
    }

    /// The column of a table by which each row is tested against all items of a kind.
    private static func reference(
        of table: Meaning.Table, _ charter: Charter, to wanted: KindID?
    ) -> Meaning.Column? {
        table.columns.first { column in
            guard case .reference(let targets) = column.rule.type, column.rule.cover == .all else { return false }
            return targets.contains { target in
                guard case .kind(let id) = target else { return false }
                return wanted.map { $0 == id } ?? (charter.kind(id)?.meaning.items.isEmpty == false)
            }
        }
    }

    /// Everything that must be named in each table and field, and what of it is not.
    static func coverage(_ block: Block, _ library: any HistoryLibrary) -> Overview {
        var rows: [[Phrase]] = []
        func covers(_ kind: Kind) -> Bool {
            kind.meaning.fields.contains { $0.rule.cover != nil }
                || kind.meaning.tables.contains { $0.columns.contains { $0.rule.cover != nil } }
        }
        let covering = texts(library, where: covers)
        for (text, kind) in covering {
            for finding in ContentCheck.findings(in: text, of: kind, library: library) where finding.rule == .cover {
                rows.append([.said(text.document.id.text), .said(String(finding.error.line)), finding.error.problem])
            }
        }
        return Overview(
            block, columns: [.document, .line, .missing], rows: rows, sources: covering.map(\.text.document.id))
    }

    /// How far the documents of each kind with steps have come.
    static func stages(_ block: Block, _ library: any HistoryLibrary) -> Overview {
        var rows: [[Phrase]] = []
        var sources: [DocumentID] = []
        for kind in library.charter.kinds where !kind.meaning.stages.isEmpty && block.takes(kind) {
            let known = library.documents(of: kind.id)
            for document in known + kind.meaning.documents.filter({ !known.contains($0) }) {
                let text = library.text(of: document)
                if text != nil { sources.append(document) }
                let reached = kind.stage(reachedBy: document, text, in: library)
                rows.append([
                    .said(document.text), .said(text?.document.title ?? ""),
                    reached.map { .said($0.name) } ?? .notBegun,
                    .said(kind.stage(after: reached)?.name ?? ""),
                ])
            }
        }
        return Overview(
            block, title: block.title(in: library.charter), columns: [.document, .title, .stage, .nextStage],
            rows: rows, sources: sources)
    }
}

extension Kind {
    /// The last step that a document of this kind has reached; nil for none.
    func stage(
        reachedBy document: DocumentID, _ text: ContentText?, in library: any HistoryLibrary
    ) -> Meaning.Stage? {
        meaning.stages.last { $0.state.isReached(by: document, text, in: library) }
    }

    /// The step that comes after one; nil behind the last. A rejection is an end that nobody works towards.
    func stage(after reached: Meaning.Stage?) -> Meaning.Stage? {
        guard let reached else { return meaning.stages.first }
        guard reached.state != .rejected, let place = meaning.stages.firstIndex(of: reached) else { return nil }
        return meaning.stages[(place + 1)...].first { $0.state != .rejected }
    }
}

extension Document {
    /// The texts of a field of the front matter.
    func texts(of field: String) -> [String] {
        switch fields[field] {
        case .text(let text): text.split(separator: ",").map { String($0).trimmed }
        case .texts(let texts): texts
        case .nested, nil: field == "subjects" ? subjects : []
        }
    }
}
