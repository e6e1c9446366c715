import Dossier

/// The columns of a table that tell what is on record of the document that each row names.
struct RecordedColumns {
    /// One of them.
    struct Column {
        /// What stands above it.
        let head: Phrase
        /// Its place in the table; nil where the table has no such column.
        let place: Int?
        /// What is asked of the record.
        let state: DossierState
        /// The body that it is about; nil for an adoption.
        let body: BodyID?
    }

    /// The columns, in the order of `kader.yml`; of `per raad` one for each municipality.
    let columns: [Column]
    /// The columns that may name the document that a row is about.
    private let subjects: [Int]
    private let library: any Library

    init(_ declared: Meaning.Table, _ table: ContentText.Table, in library: any Library) {
        self.library = library
        subjects = declared.columns.filter { $0.rule.type.targets.contains(where: \.holdsDocuments) }
            .compactMap { table.column($0.name) }
        columns = declared.columns.flatMap { column -> [Column] in
            guard case .recorded(let state) = column.rule.type else { return [] }
            guard case .decided(let body) = state else {
                return [Column(head: .said(column.name), place: table.column(column.name), state: state, body: nil)]
            }
            let charter = library.charter
            return charter.places(of: body).map { body in
                let isOwn = column.name.hasPrefix("per ")
                let place =
                    isOwn
                    ? body.place.flatMap { table.column(naming: charter.name(of: $0)) } : table.column(column.name)
                let head = place.map { table.head[$0].text } ?? (isOwn ? charter.name(of: body) : column.name)
                return Column(head: .said(head), place: place, state: state, body: body)
            }
        }
    }

    /// The document that a row is about: what a reference of it names, else that of the row's own name, such as `AF1`.
    func document(of row: [ContentText.Cell]) -> DocumentID? {
        let named = subjects.lazy.compactMap { subject -> DocumentID? in
            let parts = row[subject].text.split { $0 == "," || $0 == ";" || $0 == "@" }
            let name = parts.first.map { String($0).trimmed } ?? ""
            return [name, name.lowercased()].lazy.compactMap { DocumentID($0) }.first { library.kind(of: $0) != nil }
        }.first
        if let named { return named }
        guard let first = row.first?.text, Name.isThing(first) else { return nil }
        return DocumentID(first).flatMap { library.isKnown($0) ? $0 : nil }
    }

    /// What is on record for a row in a column; nil where nothing is.
    func recorded(_ column: Column, of row: [ContentText.Cell]) -> Recorded? {
        document(of: row).flatMap { library.recorded(column.state, of: $0).last { $0.body == column.body } }
    }

    /// What a reader sees in a cell: what the register says and, where that is less or another day, what is on record.
    func cell(_ column: Column, of row: [ContentText.Cell]) -> Phrase {
        let own = column.place.flatMap { row[$0].isEmpty ? nil : row[$0].text }
        guard let recorded = recorded(column, of: row) else {
            return own.map(Phrase.said) ?? (document(of: row) == nil ? .said("") : .notOnRecord)
        }
        guard let own else { return recorded.phrase }
        return recorded.agrees(with: own) == true ? .said(own) : .onRecord(own, recorded.phrase)
    }

    /// The day on which a row was settled by all that it waits for; nil where something is still to come.
    func settled(_ row: [ContentText.Cell]) -> Int? {
        let found = columns.map { recorded($0, of: row) }
        guard !found.isEmpty, found.allSatisfy({ $0 != nil && $0?.outcome != .overtaken }) else { return nil }
        return found.compactMap { $0?.day }.max()
    }

    /// The heads of the columns in which a row still waits.
    func waiting(_ row: [ContentText.Cell]) -> [Phrase] {
        columns.filter { recorded($0, of: row).map { $0.outcome == .overtaken } ?? true }.map(\.head)
    }
}

extension Recorded {
    /// Whether a text names the day that is on record; nil where it names none.
    func agrees(with text: String) -> Bool? {
        // "12 juni 2018, 19 voor": the day comes first.
        let words = text.prefix { !",;:(".contains($0) }
        guard let said = CalendarPeriod(String(words)), let day else { return nil }
        return (said.first...said.last).contains(day)
    }

    /// What is on record, as a cell.
    var phrase: Phrase {
        let first = Phrase(nl: "\(date) \(outcome.word.nl)", en: "\(date) \(outcome.word.en)")
        return details.reduce(first, Phrase.joined)
    }
}

extension Recorded.Outcome {
    fileprivate var word: Phrase {
        switch self {
        case .approval: Phrase(nl: "akkoord", en: "in favour")
        case .rejection: Phrase(nl: "afgewezen", en: "turned down")
        case .overtaken: Phrase(nl: "besloten over een eerdere tekst", en: "decided on an earlier text")
        }
    }
}

extension ContentText.Table {
    /// The column with this name in its head, such as `Raad van Weert`; nil where there is none, or more than one.
    fileprivate func column(naming name: String) -> Int? {
        let wanted = KnownNames.words(name)
        let found = head.indices.filter { place in
            let words = KnownNames.words(head[place].text)
            return words.indices.contains { words[$0...].starts(with: wanted) }
        }
        return found.count == 1 ? found[0] : nil
    }
}

extension ValueType.Target {
    /// Whether what it names is a document, or is in one.
    fileprivate var holdsDocuments: Bool {
        switch self {
        case .kind, .collection, .any: true
        case .heading, .municipalities, .fracties, .roles: false
        }
    }
}
