public import Dossier
import Markdown

extension Overview {
    /// The documents with their latest adopted versions.
    static func versions(_ block: Block, _ library: any HistoryLibrary) -> Overview {
        let kinds = library.charter.kinds.filter { $0.id != .charter && $0.id != .session }
        let ids = kinds.flatMap { library.documents(of: $0.id) }
        return Overview(
            block, columns: versionHeads,
            rows: ids.map { versionRow(of: $0, in: library) }, sources: ids)
    }

    /// The heads of the columns of documents with their versions.
    public static var versionHeads: [Phrase] { [.document, .title, .version, .adoptedOn] }

    /// A document, its title, and which version of it was adopted when.
    public static func versionRow(of document: DocumentID, in library: any HistoryLibrary) -> [Phrase] {
        let version = library.adoptedVersion(of: document)
        let kind = library.kind(of: document).flatMap { library.charter.kind($0) }
        let hasNone = kind.map { $0.register || $0.annex } ?? false
        return [
            .said(document.text), .said(library.text(of: document)?.document.title ?? ""),
            version.map { .numbered($0.number) } ?? (hasNone ? .isRegister : .notAdopted),
            .said(version?.moment?.date ?? ""),
        ]
    }

    /// The rows under the headings of a block, those of several documents under each other; with what is on record of the
    /// documents that they name, and what follows from their days.
    static func table(_ block: Block, _ library: any HistoryLibrary, _ today: Int) -> Overview {
        var heads: [(name: String, label: Phrase)] = []
        var found: [(document: DocumentID, cells: [String: Phrase])] = []
        for (text, heading) in texts(at: block.places, in: library) {
            let kind = library.kind(of: text.document.id).flatMap { library.charter.kind($0) }
            let declared = kind?.meaning.tables.first { Name.of($0.heading) == Name.of(heading) }
            for table in text.tables(under: heading) {
                let shown = ShownTable(table, declared, library, today)
                for head in shown.heads where !heads.contains(where: { $0.name == head.name }) {
                    // More columns than a page can show; hostile texts have thousands.
                    if heads.count < 60 { heads.append(head) }
                }
                for row in table.rows where row.contains(where: { !$0.isEmpty }) {
                    found.append((text.document.id, shown.cells(of: row)))
                }
            }
        }
        let documents = Set(found.map(\.document))
        let isMixed = documents.count > 1
        return Overview(
            block, title: block.title(in: library.charter),
            columns: (isMixed ? [.document] : []) + heads.map(\.label),
            rows: found.map { document, cells in
                (isMixed ? [.said(document.text)] : []) + heads.map { cells[$0.name] ?? .said("") }
            }, sources: found.map(\.document))
    }

    /// A table as a reader sees it: its own cells, filled from the record, with what follows from them behind.
    private struct ShownTable {
        /// The columns by the form in which names are compared, in order.
        private(set) var heads: [(name: String, label: Phrase)] = []
        private var fill: [(name: String, cell: ([ContentText.Cell]) -> Phrase)] = []
        private let names: [String]

        init(_ table: ContentText.Table, _ declared: Meaning.Table?, _ library: any HistoryLibrary, _ today: Int) {
            names = table.head.map { Name.of($0.text) }
            heads = zip(names, table.head).map { ($0, .said($1.text)) }
            guard let declared else { return }
            let recorded = RecordedColumns(declared, table, in: library)
            for column in recorded.columns {
                let name = column.place.map { names[$0] } ?? Name.of(column.head.nl)
                if column.place == nil { heads.append((name, column.head)) }
                fill.append((name, { recorded.cell(column, of: $0) }))
            }
            let dates = RowDates(declared, table, recorded, today: today)
            func add(_ name: Phrase, where isWanted: Bool, _ cell: @escaping ([ContentText.Cell]) -> Phrase) {
                guard isWanted, !names.contains(Name.of(name.nl)) else { return }
                heads.append((name.nl, name))
                fill.append((name.nl, cell))
            }
            add(.daysOpen, where: dates.hasDuration) { dates.duration(of: $0) }
            add(.inTime, where: dates.hasDeadline) { dates.inTime($0) }
        }

        /// The cells of a row by the names of their columns.
        func cells(of row: [ContentText.Cell]) -> [String: Phrase] {
            var cells = Dictionary(
                zip(names, row.map { Phrase.said($0.text) }), uniquingKeysWith: { first, _ in first })
            for (name, cell) in fill { cells[name] = cell(row) }
            return cells
        }
    }

    /// The texts under the headings of a block, one after the other.
    static func section(_ block: Block, _ library: any HistoryLibrary) -> Overview {
        var rows: [[Phrase]] = []
        var passages: [Passage] = []
        var sources: [DocumentID] = []
        for (text, heading) in texts(at: block.places, in: library) {
            for bytes in text.sections(under: heading) {
                let clean = Comments.removed(from: bytes)
                let words = String(decoding: clean, as: UTF8.self).split(whereSeparator: \.isWhitespace)
                guard !words.isEmpty else { continue }
                let document = text.document
                let name = document.title == document.id.text ? document.title : "\(document.id): \(document.title)"
                rows.append([.said(document.id.text), .said(document.title), .said(words.joined(separator: " "))])
                passages.append(Passage(title: name, text: clean))
                sources.append(document.id)
            }
        }
        return Overview(
            block, title: block.title(in: library.charter), columns: [.document, .title, .text], rows: rows,
            passages: passages, sources: sources)
    }

    /// The texts at places with headings, each with the heading that is asked for.
    static func texts(
        at places: [Block.Place], in library: any HistoryLibrary
    ) -> [(text: ContentText, heading: String)] {
        places.flatMap { place -> [(text: ContentText, heading: String)] in
            guard let heading = place.heading else { return [] }
            return library.documents(of: place.kind).compactMap { id in library.text(of: id).map { ($0, heading) } }
        }
    }
}

extension ContentText {
    /// What stands under each heading of this name, up to the next that is as high; `*` stands for any text.
    ///
    /// - Complexity: linear in the text for each heading that is found.
    func sections(under name: String) -> [[UInt8]] {
        let pattern = Name.Pattern(name)
        let bytes = document.bytes
        var result: [[UInt8]] = []
        var index = headings.startIndex
        while index < headings.endIndex {
            let head = headings[index]
            let next = headings[(index + 1)...].firstIndex { !$0.isNested && $0.level <= head.level }
            guard !head.isNested, pattern.matches(head.name) else {
                index += 1
                continue
            }
            var start = bytes[head.place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.endIndex
            let line = bytes[start...].prefix { $0 != 0x0A }
            // A heading may be a line with another of signs under it.
            if let sign = line.first, sign == 0x3D || sign == 0x2D, line.allSatisfy({ $0 == sign || $0 == 0x0D }) {
                start = min(line.endIndex + 1, bytes.endIndex)
            }
            let end =
                next.map { bytes[..<headings[$0].place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0 } ?? bytes.endIndex
            if start < end { result.append(Array(bytes[start..<end])) }
            // What is under a heading of this name is told with it.
            index = next ?? headings.endIndex
        }
        return result
    }
}
