import Dossier

/// `numbering`: a column of numbers counts from its first number on, and every row has one.
extension ContentCheck {
    mutating func checkNumbering() {
        for table in text.tables {
            guard let head = table.head.first,
                ["nr", "nr.", "nummer", "no", "no.", "#", ""].contains(head.text.lowercased())
            else { continue }
            let numbers = table.rows.map { row in row.first.flatMap { Int($0.text.prefix { $0.isNumber }) } }
            // Where rows are named otherwise, nothing counts.
            guard numbers.compactMap(\.self).count > 1, let first = numbers.first ?? nil else { continue }
            var expected = first
            for (row, number) in zip(table.rows, numbers) where row.contains(where: { !$0.text.isEmpty }) {
                guard let cell = row.first else { continue }
                if cell.text.isEmpty {
                    let next = row.first { !$0.text.isEmpty }?.text ?? ""
                    note(.numbering, at: row.first { !$0.text.isEmpty }?.place ?? cell.place, .noNumber(next))
                } else if let number {
                    // 3a and 3b are parts of one number.
                    let isPart = cell.text.contains(where: \.isLetter) && number == expected - 1
                    if number != expected, !isPart {
                        note(.numbering, at: cell.place, .numberSkips(number, expected))
                    }
                    expected = number + 1
                }
            }
        }
    }
}
