import Dossier

extension Overview {
    /// The words of all glossaries, with what they mean.
    static func terms(_ library: any HistoryLibrary) -> Overview {
        var rows: [[Phrase]] = []
        for (text, kind) in texts(library, where: { $0.meaning.tables.contains(where: \.isGlossary) }) {
            for (declared, table) in tables(text, kind, where: \.isGlossary) {
                guard let term = declared.places(.term, in: table).first else { continue }
                let variants = declared.places(.variants, in: table).first
                for row in table.rows where !row[term].isEmpty {
                    // The next column that has no other meaning says what the term stands for.
                    let meaning = row.indices.first { $0 > term && $0 != variants }
                    rows.append([
                        .said(row[term].text), .said(meaning.map { row[$0].isEmpty ? "" : row[$0].text } ?? ""),
                        .said(variants.map { row[$0].text } ?? ""),
                    ])
                }
            }
        }
        return Overview(name: .terms, columns: [.term, .meaning, .variants], rows: rows)
    }

    /// The rows of all tables with totals, and what does not add up in them.
    static func budget(_ library: any HistoryLibrary) -> Overview {
        func adds(_ table: Meaning.Table) -> Bool { table.totalRow != nil || table.totalColumn != nil }
        var rows: [[Phrase]] = []
        var remarks: [DocumentError] = []
        for (text, kind) in texts(library, where: { $0.meaning.tables.contains(where: adds) }) {
            for (declared, table) in tables(text, kind, where: adds) {
                let total = declared.totalColumn.flatMap { table.column($0) } ?? table.head.count - 1
                for row in table.rows where row.contains(where: { !$0.isEmpty }) {
                    rows.append([
                        .said(text.document.id.text), .said(declared.heading), .said(row[0].text),
                        .said(row[total].text),
                    ])
                }
            }
            remarks += ContentCheck.findings(in: text, of: kind, library: library).filter { $0.rule == .sum }.map(
                \.error)
        }
        return Overview(name: .budget, columns: [.document, .table, .post, .total], rows: rows, remarks: remarks)
    }

    /// What was begun and is not done, with the days since, oldest first.
    static func open(_ library: any HistoryLibrary, _ today: Int) -> Overview {
        func isRegister(_ table: Meaning.Table) -> Bool { table.has(.opened) }
        var rows: [(day: Int, cells: [Phrase])] = []
        for (text, kind) in texts(library, where: { $0.meaning.tables.contains(where: isRegister) }) {
            for (declared, table) in tables(text, kind, where: isRegister) {
                guard let opened = declared.places(.opened, in: table).first else { continue }
                let done = declared.places(.done, in: table).first
                let who = declared.places(.actor, in: table).first
                for row in table.rows {
                    guard let day = CalendarPeriod(row[opened].text)?.first, done.map({ row[$0].isEmpty }) ?? true
                    else {
                        continue
                    }
                    let what = row.indices.first { place in
                        place > 0 && place != opened && place != done && place != who && !row[place].isEmpty
                    }
                    rows.append(
                        (
                            day,
                            [
                                .said(text.document.id.text), .said(row[0].text),
                                .said(what.map { row[$0].text } ?? ""),
                                .said(row[opened].text), .said(String(max(0, today - day))),
                                .said(who.map { row[$0].text } ?? ""),
                            ]
                        ))
                }
            }
        }
        return Overview(
            name: .open, columns: [.document, .number, .what, .since, .daysOpen, .who],
            rows: rows.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
                .map(\.element.cells))
    }
}
