import Dossier

extension Overview {
    /// The tables under a heading as rows that are found by their names, in order.
    private struct NamedRows {
        private(set) var order: [String] = []
        private(set) var rows: [String: (label: String, cells: [(column: String, label: String, text: String)])] = [:]

        init(_ text: ContentText, under heading: String) {
            for table in text.tables(under: heading) {
                // Several tables, as of `Speerpunt *`, may have rows of one name.
                let scope = heading.contains("*") ? table.heading.map { text.headings[$0].text } : nil
                for row in table.rows {
                    guard let first = row.first, !first.isEmpty else { continue }
                    let label = scope.map { "\($0): \(first.text)" } ?? first.text
                    let name = Name.of(scope ?? "") + "\u{0}" + Name.of(first.text)
                    guard rows[name] == nil else { continue }
                    order.append(name)
                    let cells = zip(table.head, row).dropFirst().map { head, cell in
                        (column: Name.of(head.text), label: head.text, text: cell.isEmpty ? "" : cell.text)
                    }
                    rows[name] = (label, cells)
                }
            }
        }
    }

    /// What differs in tables from the text with which each document began.
    static func deviation(_ block: Block, _ library: any HistoryLibrary) -> Overview {
        var rows: [[Phrase]] = []
        var sources: [DocumentID] = []
        for place in block.places {
            guard let heading = place.heading, let kind = library.charter.kind(place.kind) else { continue }
            let declared = kind.meaning.tables.first { Name.of($0.heading) == Name.of(heading) }
            for id in library.documents(of: place.kind) {
                guard let text = library.text(of: id) else { continue }
                let beginning = library.beginning(of: id)
                let hasTable = [text, beginning?.text].contains { $0?.tables(under: heading).isEmpty == false }
                guard hasTable else { continue }
                sources.append(id)
                func line(_ cells: [Phrase]) -> [Phrase] {
                    [.said(id.text), beginning?.name ?? .notAdopted] + cells
                }
                guard let beginning else {
                    rows.append(line([.said(heading), .said(""), .said(""), .said(""), .nothingToCompare]))
                    continue
                }
                let found = differences(
                    NamedRows(beginning.text, under: heading), NamedRows(text, under: heading), declared)
                rows += found.map(line)
                if found.isEmpty { rows.append(line([.said(heading), .said(""), .said(""), .said(""), .unchanged])) }
            }
        }
        return Overview(
            block, title: block.title(in: library.charter),
            columns: [.document, .comparedWith, .row, .column, .before, .now, .difference], rows: rows,
            sources: sources)
    }

    private static func differences(
        _ old: NamedRows, _ new: NamedRows, _ declared: Meaning.Table?
    ) -> [[Phrase]] {
        var result: [[Phrase]] = []
        for name in new.order {
            guard let row = new.rows[name] else { continue }
            guard let before = old.rows[name] else {
                let cells = row.cells.map(\.text).filter { !$0.isEmpty }.joined(separator: "; ")
                result.append([.said(row.label), .said(""), .said(""), .said(cells), .rowAdded])
                continue
            }
            let was = Dictionary(before.cells.map { ($0.column, $0.text) }, uniquingKeysWith: { first, _ in first })
            for cell in row.cells where Name.of(was[cell.column] ?? "") != Name.of(cell.text) {
                let old = was[cell.column] ?? ""
                let rule = declared?.column(headed: cell.label)?.rule
                result.append([
                    .said(row.label), .said(cell.label), .said(old), .said(cell.text),
                    difference(old, cell.text, rule?.type),
                ])
            }
        }
        for name in old.order where new.rows[name] == nil {
            guard let row = old.rows[name] else { continue }
            let cells = row.cells.map(\.text).filter { !$0.isEmpty }.joined(separator: "; ")
            result.append([.said(row.label), .said(""), .said(cells), .said(""), .rowRemoved])
        }
        return result
    }

    /// How much later, or how much more; of other values only that they changed.
    private static func difference(_ old: String, _ new: String, _ type: ValueType?) -> Phrase {
        switch type {
        case .plain(.euro), .plain(.number), .plain(.percent), .difference:
            guard let before = Quantity(old), let after = Quantity(new) else { return .changed }
            let change = after.value - before.value
            return .said((change > 0 ? "+" : "") + Quantity.text(change))
        case .plain(.date), .plain(.opened), .plain(.due), .plain(.done), .plain(.period):
            guard let before = CalendarPeriod(old), let after = CalendarPeriod(new) else { return .changed }
            let change = after.last != before.last ? after.last - before.last : after.first - before.first
            return change == 0 ? .changed : .days(change)
        default: return .changed
        }
    }

    /// What several documents say to the same questions, which the first columns name.
    static func compare(_ block: Block, _ library: any HistoryLibrary) -> Overview {
        var questions: [String] = []
        var labels: [String: String] = [:]
        var answers: [String: [Int: String]] = [:]
        var documents: [Document] = []
        for (text, heading) in texts(at: block.places, in: library) where !text.tables(under: heading).isEmpty {
            let rows = NamedRows(text, under: heading)
            for name in rows.order {
                guard let row = rows.rows[name] else { continue }
                if labels[name] == nil {
                    questions.append(name)
                    labels[name] = row.label
                }
                let answer = row.cells.map(\.text).filter { !$0.isEmpty }.joined(separator: "; ")
                if !answer.isEmpty { answers[name, default: [:]][documents.count] = answer }
            }
            documents.append(text.document)
        }
        let rows = questions.map { name -> [Phrase] in
            let given = answers[name] ?? [:]
            let cells = documents.indices.map { Phrase.said(given[$0] ?? "") }
            let missing = documents.indices.filter { given[$0] == nil }.map { documents[$0].title }
            let isAlike = Set(given.values.map { Name.of($0) }).count == 1
            return [.said(labels[name] ?? "")] + cells
                + [!missing.isEmpty ? .missingAt(missing) : isAlike ? .alike : .differs]
        }
        return Overview(
            block, title: block.title(in: library.charter),
            columns: [.row] + documents.map { .said($0.title) } + [.difference], rows: rows,
            sources: documents.map(\.id))
    }
}

extension Meaning.Table {
    /// The declared column that a head is of; `per year` is each column that is headed by a year.
    func column(headed head: String) -> Meaning.Column? {
        let name = Name.of(head)
        let isYear = head.utf8.count == 4 && (Int(head).map { (1_900...2_199).contains($0) } ?? false)
        return columns.first {
            Name.of($0.name) == name || $0.name == "per year" && isYear
                || $0.name.contains("*") && Name.Pattern($0.name).matches(name)
        }
    }
}
