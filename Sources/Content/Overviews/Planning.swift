import Dossier

extension Overview {
    /// A row of a plan.
    private struct Step {
        let document: DocumentID
        let cells: [String]
        let name: String
        let period: CalendarPeriod
        let after: [String]
        let isDone: Bool
        var isCritical = false
    }

    /// The rows of all plans in the order of time, with what is late, and the chain on which the last row depends.
    static func planning(_ block: Block, _ library: any HistoryLibrary, _ today: Int) -> Overview {
        func isPlan(_ table: Meaning.Table) -> Bool { table.has(.after) && table.has(.period, .due) }
        var steps: [Step] = []
        var remarks: [DocumentError] = []
        let plans = tables(of: block, in: library, where: isPlan)
        for (text, kind, found) in plans {
            for plan in found {
                var own = Self.steps(of: text.document.id, plan.declared, plan.table, library)
                markCritical(&own)
                steps += own
            }
            remarks += ContentCheck.findings(in: text, of: kind, library: library).filter { $0.rule == .order }
                .map(\.error)
        }
        steps.sort { ($0.period.first, $0.period.last, $0.name) < ($1.period.first, $1.period.last, $1.name) }
        let rows = steps.map { step -> [Phrase] in
            let state: Phrase =
                step.isDone
                ? .stepDone
                : step.period.last < today
                    ? .stepLate : step.period.first <= today ? .stepRuns : .stepWaits
            return [.said(step.document.text)] + step.cells.map(Phrase.said) + [state]
                + [step.isCritical ? .yes : .said("")]
        }
        return Overview(
            block, title: block.title(in: library.charter),
            columns: [.document, .number, .period, .what, .who, .state, .criticalPath], rows: rows, remarks: remarks,
            sources: plans.map(\.text.document.id))
    }

    private static func steps(
        of document: DocumentID, _ declared: Meaning.Table, _ table: ContentText.Table, _ library: any HistoryLibrary
    ) -> [Step] {
        guard let when = declared.places(.period, .due, in: table).first else { return [] }
        let who = declared.places(.actor, in: table).first
        let after = declared.places(.after, in: table).first
        let what = table.head.indices.first { place in
            place > 0 && place != when && place != who && place != after
                && !declared.columns.contains { table.column($0.name) == place }
        }
        let subject = declared.columns.first { !$0.rule.type.targets.isEmpty }.flatMap { table.column($0.name) }
        return table.rows.compactMap { row -> Step? in
            guard let period = CalendarPeriod(row[when].text) else { return nil }
            let about = subject.flatMap { DocumentID(row[$0].text) }
            return Step(
                document: document,
                cells: [row[0].text, row[when].text, what.map { row[$0].text } ?? "", who.map { row[$0].text } ?? ""],
                name: Name.of(row[0].text), period: period,
                after: after.map { Predecessor.all(in: row[$0].text).map { Name.of($0.name) } } ?? [],
                isDone: about.map { library.has($0, reached: .adopted) } ?? false)
        }
    }

    /// Marks the rows on which the last one depends: each time the predecessor that ends last.
    private static func markCritical(_ steps: inout [Step]) {
        let places = Dictionary(steps.indices.map { (steps[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
        func isEarlier(_ one: Int, _ other: Int) -> Bool {
            let (left, right) = (steps[one].period, steps[other].period)
            return (left.last, left.first) < (right.last, right.first)
        }
        var next = steps.indices.max(by: isEarlier)
        while let place = next, !steps[place].isCritical {
            steps[place].isCritical = true
            next = steps[place].after.compactMap { places[$0] }.max(by: isEarlier)
        }
    }
}
