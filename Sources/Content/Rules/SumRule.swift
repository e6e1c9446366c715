import Dossier

/// `sum`: totals of columns and rows, differences, and shares of another table's totals.
extension TableCheck {
    func checkSums(_ check: inout ContentCheck) {
        var values: [[Int: Int64]] = readings.map { row in row.compactMapValues { $0.isAbout ? nil : $0.number } }
        var wrong: Set<Int> = []
        if let name = declared.totalColumn, let total = table.column(name) {
            for row in table.rows.indices {
                // A wrong total of a row counts as what it should be, so that one slip is told once.
                if let right = checkRow(row, total, values[row], &wrong, &check) { values[row][total] = right }
            }
        }
        if let totalRow { checkColumns(totalRow, values, wrong, &check) }
        checkDifferences(&check)
        if let split = declared.split { checkSplit(of: split, values, &check) }
    }

    /// - Returns: what the total of a row should be; nil where it is right, or cannot be told.
    private func checkRow(
        _ row: Int, _ total: Int, _ values: [Int: Int64], _ wrong: inout Set<Int>, _ check: inout ContentCheck
    ) -> Int64? {
        guard let found = values[total], let type = sums.first(where: { $0.place == total })?.type else { return nil }
        let parts = sums.filter { $0.place != total && $0.type == type }
        let filled = parts.filter { !table.rows[row][$0.place].isEmpty }
        // A cell that cannot be read is told of already.
        guard !filled.isEmpty, filled.allSatisfy({ values[$0.place] != nil }) else { return nil }
        guard let sum = Self.sum(filled.compactMap { values[$0.place] }), sum != found else { return nil }
        wrong.insert(row)
        check.note(
            .sum, at: table.rows[row][total].place, .wrongRowSum(found, rowName(row)), expected: .sumExpected(sum))
        return sum
    }

    private func checkColumns(
        _ totalRow: Int, _ values: [[Int: Int64]], _ wrong: Set<Int>, _ check: inout ContentCheck
    ) {
        for (place, _) in sums {
            guard let found = readings[totalRow][place]?.number else { continue }
            let rows = table.rows.indices.filter { $0 != totalRow && !table.rows[$0][place].isEmpty }
            guard !rows.isEmpty, rows.allSatisfy({ values[$0][place] != nil }),
                let sum = Self.sum(rows.compactMap { values[$0][place] }), sum != found
            else { continue }
            let isTold = wrong.contains(totalRow) && place == declared.totalColumn.flatMap { table.column($0) }
            guard !isTold else { continue }
            check.note(
                .sum, at: table.rows[totalRow][place].place, .wrongColumnSum(found, table.head[place].text),
                expected: .sumExpected(sum))
        }
    }

    private func checkDifferences(_ check: inout ContentCheck) {
        for column in declared.columns {
            guard case .difference(let whole, let part) = column.rule.type, let place = table.column(column.name),
                let first = table.column(whole), let second = table.column(part)
            else { continue }
            for row in table.rows.indices {
                guard let found = readings[row][place]?.number,
                    let left = Quantity(table.rows[row][first].text),
                    let right = Quantity(table.rows[row][second].text),
                    !left.isAbout, !right.isAbout, left.value - right.value != found
                else { continue }
                check.note(
                    .sum, at: table.rows[row][place].place, .wrongDifference(found, whole, part),
                    expected: .sumExpected(left.value - right.value))
            }
        }
    }

    /// The rows of this table together are the totals of another.
    private func checkSplit(of heading: String, _ values: [[Int: Int64]], _ check: inout ContentCheck) {
        guard let other = check.kind.meaning.tables.first(where: { $0.heading == heading }),
            let found = check.text.tables(under: heading).first
        else { return }
        let whole = TableCheck(other, found)
        guard let row = whole.totalRow else { return }
        for (place, _) in sums {
            guard let column = found.column(table.head[place].text), let total = Quantity(found.rows[row][column].text)
            else { continue }
            let rows = table.rows.indices.filter { $0 != totalRow && !table.rows[$0][place].isEmpty }
            guard !rows.isEmpty, rows.allSatisfy({ values[$0][place] != nil }), !total.isAbout,
                let sum = Self.sum(rows.compactMap { values[$0][place] }), sum != total.value
            else { continue }
            check.note(
                .sum, at: table.head[place].place, .wrongSplit(sum, table.head[place].text, heading),
                expected: .sumExpected(total.value))
        }
    }

    /// The sum; nil where it is too large.
    private static func sum(_ values: [Int64]) -> Int64? {
        values.reduce(Int64?.some(0)) { sum, value in
            guard let (sum, overflow) = sum?.addingReportingOverflow(value), !overflow else { return nil }
            return sum
        }
    }
}
