import Dossier

/// `required`, `column`, `count`, `double` and `cover` for tables, and the values of their cells.
extension ContentCheck {
    mutating func checkTables() {
        for table in text.tables where table.isLoose {
            note(.table, at: table.head.first?.place ?? 0, .looksLikeTable, expected: .properTable)
        }
        for declared in kind.meaning.tables {
            let found = text.tables(under: declared.heading)
            guard let first = found.first else {
                missing(declared)
                continue
            }
            if found.count > 1, !declared.heading.contains("*") {
                note(.double, at: found[1].head.first?.place ?? 0, .secondTable(declared.heading))
            }
            for table in declared.heading.contains("*") ? found[...] : [first] {
                var reader = TableCheck(declared, table)
                reader.run(&self)
            }
        }
    }

    private mutating func missing(_ declared: Meaning.Table) {
        let pattern = Name.Pattern(declared.heading)
        guard let heading = text.headings.first(where: { pattern.matches($0.name) }),
            heading.isFilled
        else { return }
        // An empty section is told of as such. A table of which only the whole matters may still come.
        let isNeeded = !declared.required.isEmpty || (declared.rows?.min ?? 0) > 0
        guard isNeeded || declared.columns.contains(where: { $0.rule.cover != nil }) else { return }
        let columns = declared.required.isEmpty ? declared.columns.map(\.name) : declared.required
        note(
            isNeeded ? .required : .cover, at: heading.place, .tableMissing(declared.heading),
            expected: .tableWith(columns))
    }
}

/// Checks one table against what is declared of it.
struct TableCheck {
    let declared: Meaning.Table
    let table: ContentText.Table
    /// The declared columns by their place in the table.
    private var columns: [(place: Int, column: Meaning.Column)] = []
    /// What was read, for each row and column.
    private(set) var readings: [[Int: ValueReader.Reading]] = []
    /// The row that adds up the others.
    let totalRow: Int?
    /// What each row must name in a column of which it must name everything, by the place of the column.
    private var everything: [Int: [String]] = [:]

    init(_ declared: Meaning.Table, _ table: ContentText.Table) {
        self.declared = declared
        self.table = table
        totalRow = declared.totalRow.flatMap { name in
            let wanted = Name.of(name)
            return table.rows.lastIndex { row in row.contains { Name.of($0.text) == wanted } }
        }
        for (place, cell) in table.head.enumerated() {
            if let found = declared.column(headed: cell.text) { columns.append((place, found)) }
        }
    }

    mutating func run(_ check: inout ContentCheck) {
        checkColumns(&check)
        checkRowCount(&check)
        checkNames(&check)
        for (place, column) in columns where column.rule.min == .all {
            everything[place] = check.everything(of: column.rule.type)
        }
        for row in table.rows.indices { read(row, &check) }
        for (place, column) in columns { checkCover(place, column, &check) }
        checkSums(&check)
        checkOrder(&check)
        checkRecorded(&check)
    }

    /// The columns that hold amounts or numbers, with their places.
    var sums: [(place: Int, type: ValueType.Plain)] {
        columns.compactMap { place, column in
            guard case .plain(let type) = column.rule.type, [.euro, .number].contains(type) else { return nil }
            return (place, type)
        }
    }

    /// The column of a type.
    func place(of type: ValueType.Plain) -> Int? { columns.first { $0.column.rule.type == .plain(type) }?.place }

    private func checkColumns(_ check: inout ContentCheck) {
        let place = table.head.first?.place ?? 0
        let heads = table.head.map(\.text)
        let wanted = declared.required + declared.columns.map(\.name).filter { !declared.required.contains($0) }
        var missing: [String] = []
        for name in wanted where table.column(name) == nil && !name.contains("*") && !name.hasPrefix("per ") {
            let close = nearest(to: name.lowercased(), in: heads.map { $0.lowercased() })
            if let written = close.flatMap({ close in heads.first { $0.lowercased() == close } }) {
                check.note(.column, at: place, .columnsMissing([name]), expected: .columnMeant(name, written))
            } else if declared.required.contains(name) {
                missing.append(name)
            }
        }
        if !missing.isEmpty { check.note(.column, at: place, .columnsMissing(missing)) }
    }

    private func checkRowCount(_ check: inout ContentCheck) {
        guard let rows = declared.rows else { return }
        let count = table.rows.indices.count { $0 != totalRow && table.rows[$0].contains { !$0.isEmpty } }
        if count < rows.min || rows.max.map({ count > $0 }) ?? false {
            check.note(
                .count, at: table.head.first?.place ?? 0, .rowCount(count, declared.heading), expected: .rows(rows))
        }
    }

    /// The first column names the row: a number or a thing stands there once.
    private func checkNames(_ check: inout ContentCheck) {
        guard let head = table.head.first else { return }
        let isNumber = ["nr", "nr.", "nummer", "no", "no."].contains(head.text.lowercased())
        var seen: Set<String> = []
        for row in table.rows {
            guard let cell = row.first, !cell.isEmpty, isNumber || Name.isThing(cell.text) else { continue }
            if !seen.insert(cell.text.lowercased()).inserted {
                check.note(.double, at: cell.place, .nameTwice(cell.text), expected: .eachNameOnce)
            }
        }
    }

    private mutating func read(_ row: Int, _ check: inout ContentCheck) {
        readings.append([:])
        let (table, cells) = (table, table.rows[row])
        // An empty row is one that waits to be filled.
        guard cells.contains(where: { !$0.isEmpty }) else { return }
        func said(_ name: String) -> String? {
            guard let place = table.column(name), !cells[place].isEmpty else { return nil }
            return cells[place].text
        }
        if row != totalRow {
            for name in declared.required {
                guard let place = table.column(name), cells[place].isEmpty else { continue }
                check.note(.required, at: cells[place].place, .cellEmpty(name, row: rowName(row)))
            }
        }
        for (place, column) in columns where !cells[place].isEmpty {
            if row == totalRow, !sums.contains(where: { $0.place == place }) { continue }
            var reader = ValueReader(column.rule, names: check.names, things: check.things, beside: said)
            reader.hasFile = check.library.hasFile
            let reading = reader.read(cells[place].text)
            readings[row][place] = reading
            let amiss = reading.flaws.isEmpty ? [reader.countFlaw(of: reading.names.count)].compactMap(\.self) : []
            for flaw in reading.flaws + amiss {
                check.note(flaw.rule, at: cells[place].place, flaw.problem, expected: flaw.expected)
            }
            for name in reading.names.flatMap({ column.rule.then[$0] ?? [] }) where said(name) == nil {
                let empty = table.column(name).map { cells[$0].place } ?? cells[place].place
                check.note(.required, at: empty, .consequence(cells[place].text, name))
            }
        }
        for (place, all) in everything.sorted(by: { $0.key < $1.key }) where row != totalRow {
            let reading = readings[row][place]
            // What could not be read may be what is missing.
            guard reading?.flaws.isEmpty ?? true else { continue }
            let missing = all.filter { reading?.names.contains($0) != true }
            guard !missing.isEmpty else { continue }
            check.note(
                .cover, at: cells[place].place, .notAllNamed(missing, table.head[place].text, row: rowName(row)))
        }
    }

    /// What people call a row.
    func rowName(_ row: Int) -> String {
        table.rows[row].first { !$0.isEmpty }.map { shown($0.text, limit: 40) } ?? String(row + 1)
    }

    private func checkCover(_ place: Int, _ column: Meaning.Column, _ check: inout ContentCheck) {
        guard let cover = column.rule.cover else { return }
        let rows = table.rows.indices.filter { $0 != totalRow }
        switch cover {
        case .count(let count):
            let values = Set(rows.map { table.rows[$0][place] }.filter { !$0.isEmpty }.map { Name.of($0.text) })
            if values.count < count {
                check.note(
                    .cover, at: table.head[place].place, .tooFewDifferent(values.count, least: count, column.name))
            }
        case .all:
            // What could not be read may be what is missing.
            guard rows.allSatisfy({ readings[$0][place]?.flaws.isEmpty ?? true }) else { return }
            let named = Set(rows.flatMap { readings[$0][place]?.names ?? [] })
            let missing = check.everything(of: column.rule.type).filter { !named.contains($0) }
            if !missing.isEmpty {
                check.note(.cover, at: table.head[place].place, .notCovered(missing, column.name))
            }
        }
    }
}

extension ContentCheck {
    /// What all values of a type together must name, in order.
    func everything(of type: ValueType) -> [String] {
        switch type {
        case .choice(let words): words
        case .reference(let targets): Set(things.everything(in: targets).values).sorted(by: Self.inOrder)
        default: []
        }
    }

    /// Letters first, then the numbers behind them by their size.
    static func inOrder(_ left: String, _ right: String) -> Bool {
        let (head, other) = (left.prefix { !$0.isNumber }, right.prefix { !$0.isNumber })
        guard head == other, let number = Int(left.dropFirst(head.count)), let rest = Int(right.dropFirst(other.count))
        else { return left < right }
        return number < rest
    }
}
