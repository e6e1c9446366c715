import Dossier

extension Overview {
    /// The words of all glossaries, with what they mean.
    static func terms(_ block: Block, _ library: any HistoryLibrary) -> Overview {
        var rows: [[Phrase]] = []
        let glossaries = tables(of: block, in: library, where: \.isGlossary)
        for entry in glossaries.flatMap(\.found) {
            guard let term = entry.declared.places(.term, in: entry.table).first else { continue }
            let variants = entry.declared.places(.variants, in: entry.table).first
            for row in entry.table.rows where !row[term].isEmpty {
                // The next column that has no other meaning says what the term stands for.
                let meaning = row.indices.first { $0 > term && $0 != variants }
                rows.append([
                    .said(row[term].text), .said(meaning.map { row[$0].isEmpty ? "" : row[$0].text } ?? ""),
                    .said(variants.map { row[$0].text } ?? ""),
                ])
            }
        }
        return Overview(
            block, columns: [.term, .meaning, .variants], rows: rows, sources: glossaries.map(\.text.document.id))
    }

    /// The rows of all tables with totals, and what does not add up in them.
    static func budget(_ block: Block, _ library: any HistoryLibrary) -> Overview {
        var rows: [[Phrase]] = []
        var remarks: [DocumentError] = []
        let budgets = tables(of: block, in: library) { $0.totalRow != nil || $0.totalColumn != nil }
        for (text, kind, found) in budgets {
            for entry in found {
                let total = entry.declared.totalColumn.flatMap { entry.table.column($0) } ?? entry.table.head.count - 1
                for row in entry.table.rows where row.contains(where: { !$0.isEmpty }) {
                    rows.append([
                        .said(text.document.id.text), .said(entry.declared.heading), .said(row[0].text),
                        .said(row[total].text),
                    ])
                }
            }
            remarks += ContentCheck.findings(in: text, of: kind, library: library).filter { $0.rule == .sum }
                .map(\.error)
        }
        return Overview(
            block, title: block.title(in: library.charter), columns: [.document, .table, .post, .total], rows: rows,
            remarks: remarks, sources: budgets.map(\.text.document.id))
    }

    /// A row of a register that is not done.
    private struct OpenRow {
        /// The day on which it began; nil where the register does not say.
        let day: Int?
        let cells: [Phrase]
    }

    /// What was begun and is not done, with the days since: oldest first, then what has no date.
    static func open(_ block: Block, _ library: any HistoryLibrary, _ today: Int) -> Overview {
        var rows: [OpenRow] = []
        let registers = tables(of: block, in: library) { $0.has(.opened, .done) || $0.steps != nil || $0.isRecorded }
        for (text, _, found) in registers {
            for entry in found { rows += openRows(of: text.document.id, entry, library, today) }
        }
        let sorted = rows.enumerated().sorted {
            ($0.element.day ?? .max, $0.offset) < ($1.element.day ?? .max, $1.offset)
        }
        return Overview(
            block, title: block.title(in: library.charter),
            columns: [.document, .number, .what, .since, .daysOpen, .dueBy, .who],
            rows: sorted.map(\.element.cells), sources: registers.map(\.text.document.id))
    }

    private static func openRows(
        of document: DocumentID, _ entry: DeclaredTable, _ library: any HistoryLibrary, _ today: Int
    ) -> [OpenRow] {
        let (declared, table) = (entry.declared, entry.table)
        let recorded = RecordedColumns(declared, table, in: library)
        let filled = recorded.columns.compactMap(\.place)
        let opened = declared.places(.opened, in: table).first
        let done = declared.places(.done, in: table).first
        let due = declared.places(.due, in: table).first
        let who = declared.places(.actor, in: table).first
        let steps = declared.steps.flatMap { steps in table.column(steps.name).map { ($0, Set(steps.ends)) } }
        return table.rows.compactMap { row -> OpenRow? in
            let day = opened.flatMap { CalendarPeriod(row[$0].text)?.first }
            let isDone =
                done.map { !row[$0].isEmpty } ?? false || steps.map { $1.contains(Name.of(row[$0].text)) } ?? false
                || recorded.settled(row) != nil
            let what = row.indices.first { place in
                place > 0 && ![opened, done, due, who, steps?.0].contains(place) && !filled.contains(place)
                    && !row[place].isEmpty
            }
            // A register that says when things began has begun nothing where it does not say so.
            guard !isDone, opened == nil ? what != nil : day != nil else { return nil }
            let isLate = due.flatMap { CalendarPeriod(row[$0].text)?.last }.map { $0 < today } ?? false
            let by = due.map { row[$0].isEmpty ? "" : row[$0].text } ?? ""
            return OpenRow(
                day: day,
                cells: [
                    .said(document.text), .said(row[0].text), .said(what.map { row[$0].text } ?? ""),
                    .said(opened.map { row[$0].text } ?? ""), .said(day.map { String(max(0, today - $0)) } ?? ""),
                    isLate ? .late(by) : .said(by),
                    // Whose decision a row waits for, where nobody else is named.
                    who.map { .said(row[$0].isEmpty ? "" : row[$0].text) } ?? recorded.waiting(row).joined,
                ])
        }
    }
}

extension Meaning.Table {
    /// Whether a column tells what is on record.
    fileprivate var isRecorded: Bool {
        columns.contains { if case .recorded = $0.rule.type { true } else { false } }
    }

    /// The column whose words come one after the other, with the words that end it.
    fileprivate var steps: (name: String, ends: [String])? {
        for column in columns {
            if case .steps(let steps) = column.rule.type {
                return (column.name, (steps.last ?? []).map { Name.of($0) })
            }
        }
        return nil
    }
}
