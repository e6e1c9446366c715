import Dossier

/// `order`: nothing begins before what it comes after, and a stated distance in months can be kept.
extension TableCheck {
    func checkOrder(_ check: inout ContentCheck) {
        guard let after = place(of: .after), let when = place(of: .period) ?? place(of: .due) else { return }
        var rows: [String: Int] = [:]
        for (row, cells) in table.rows.enumerated() {
            if let name = cells.first?.text, !name.isEmpty { rows[Name.of(name)] = row }
        }
        for (row, cells) in table.rows.enumerated() where !cells[after].isEmpty {
            let steps = Predecessor.all(in: cells[after].text)
            if steps.isEmpty {
                check.note(
                    .value, at: cells[after].place, .notAPredecessor(cells[after].text), expected: .afterExpected)
            }
            for step in steps {
                guard let other = rows[Name.of(step.name)], other != row else {
                    check.note(
                        .reference, at: cells[after].place, .noSuchRow(step.name),
                        expected: .oneOfThings(table.rows.compactMap(\.first?.text).filter { !$0.isEmpty }))
                    continue
                }
                guard let own = readings[row][when]?.period, let before = readings[other][when]?.period else {
                    continue
                }
                compare(row, own, other, before, step, at: cells[when].place, &check)
            }
        }
    }

    private func compare(
        _ row: Int, _ own: CalendarPeriod, _ other: Int, _ before: CalendarPeriod, _ step: Predecessor, at place: Int,
        _ check: inout ContentCheck
    ) {
        guard let months = step.months else {
            if own.first < before.first {
                check.note(
                    .order, at: place,
                    .startsTooEarly(
                        rowName(row), CalendarPeriod.text(ofDay: own.first), rowName(other),
                        CalendarPeriod.text(ofDay: before.first)))
            }
            return
        }
        // The last day of the row is the one by which it must have come about.
        let earliest = CalendarPeriod.moved(own.last, by: -months.upperBound)
        let latest = CalendarPeriod.moved(own.last, by: -months.lowerBound)
        guard before.first < earliest || before.last > latest else { return }
        let (first, last) = (max(before.first, earliest), min(before.last, latest))
        if first > last {
            check.note(.order, at: place, .cannotFit(rowName(row), rowName(other), months))
        } else {
            check.note(
                .order, at: place,
                .fitsOnlyBetween(
                    rowName(row), rowName(other), CalendarPeriod.text(ofDay: first), CalendarPeriod.text(ofDay: last)))
        }
    }
}

/// A row that another comes after, such as `4` or `4 + 3-4 maanden`.
struct Predecessor {
    /// What the row is called.
    let name: String
    /// How many months lie between them; nil where nothing is said.
    let months: ClosedRange<Int>?

    /// The predecessors that a cell names; none where it cannot be read.
    static func all(in text: String) -> [Predecessor] {
        let parts = text.split { $0 == "," || $0 == ";" }.map { String($0).trimmed }.filter { !$0.isEmpty }
        let found = parts.compactMap(Predecessor.init)
        return found.count == parts.count ? found : []
    }

    private init?(_ text: String) {
        let sides = text.split(separator: "+", maxSplits: 1).map { String($0).trimmed }
        guard let name = sides.first, !name.isEmpty else { return nil }
        self.name = name
        guard sides.count == 2 else {
            months = nil
            return
        }
        let words = sides[1].replacing("–", with: "-").replacing("tot", with: "-")
            .split { $0.isWhitespace || $0 == "-" }.map(String.init)
        guard let unit = words.last, unit.hasPrefix("maand") || unit.hasPrefix("month") else { return nil }
        let numbers = words.dropLast().compactMap { Int($0) }
        guard numbers.count == words.count - 1, let first = numbers.first, let last = numbers.last, numbers.count <= 2,
            (0...240).contains(first), (first...240).contains(last)
        else { return nil }
        months = first...last
    }
}
