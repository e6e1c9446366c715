import Content
public import Dossier

extension Overview {
    /// What is shown under the title of the overview, as pieces that each form writes in its own way.
    ///
    /// - Parameter first: the number of its first passage, where other passages stand before it on the page.
    func pieces(in language: Language, passagesFrom first: Int = 0) -> [Piece] {
        var pieces: [Piece] = []
        if !passages.isEmpty {
            for (number, passage) in passages.enumerated() {
                pieces.append(.heading(3, passage.title))
                pieces.append(.passage(title: passage.title, text: passage.text, number: first + number))
            }
        } else if rows.isEmpty {
            pieces.append(.paragraph(Phrase.nothingToShow(language)))
        } else {
            let shown = shown(in: language)
            pieces.append(.table(shown.heads, rows: shown.rows))
        }
        if !remarks.isEmpty {
            pieces.append(.paragraph(Phrase(nl: "Wat niet klopt:", en: "What does not agree:")(language)))
            pieces.append(.list(remarks.map { "\($0.file):\($0.line): \($0.problem(language))" }))
        }
        return pieces
    }

    /// The heads and rows for a reader: a document that all rows come from, and columns in which nothing stands, only take
    /// room. A program and a spreadsheet get every column.
    func shown(in language: Language) -> (heads: [String], rows: [[String]]) {
        let (heads, rows) = (heads(in: language), cells(in: language))
        var places = Array(heads.indices)
        switch block.name {
        case .planning, .open, .budget, .deviation:
            // The rows bear the id of their document first.
            let isOne = sources.count == 1 || rows.count > 1 && rows.allSatisfy { $0.first == rows[0].first }
            if isOne { places.removeFirst() }
        case .versions, .table, .matrix, .compare, .terms, .fields: return (heads, rows)
        default: break
        }
        places = places.filter { place in place == places.first || rows.contains { !$0[place].isEmpty } }
        return (places.map { heads[$0] }, rows.map { row in places.map { row[$0] } })
    }

    /// The heads of the columns.
    func heads(in language: Language) -> [String] { columns.map { $0(language) } }

    /// The cells of the rows.
    func cells(in language: Language) -> [[String]] { rows.map { $0.map { $0(language) } } }

    /// Rows for a spreadsheet, as RFC 4180 has them.
    ///
    /// A cell that a spreadsheet would take for a formula begins with an apostrophe.
    func csv(in language: Language) -> String {
        ([heads(in: language)] + cells(in: language)).map { $0.map(Self.field).joined(separator: ",") + "\r\n" }
            .joined()
    }

    private static func field(_ cell: String) -> String {
        let isFormula = cell.first.map { "=+-@\t\r".contains($0) && Double(cell) == nil } ?? false
        let safe = Terminal.escape(isFormula ? "'" + cell : cell)
        guard safe.contains(where: { ",\"\n\r".contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}

extension Phrase {
    /// What stands where an overview has no rows.
    public static let nothingToShow = Phrase(nl: "Er is nog niets om te tonen.", en: "There is nothing to show yet.")
}

/// An overview for a program.
struct OverviewRecord: Encodable {
    private struct Remark: Encodable {
        let file: String
        let line: Int
        let column: Int
        let message: String
    }

    private let name: String
    private let places: [String]
    private let title: String
    private let columns: [String]
    private let rows: [[String]]
    private let remarks: [Remark]
    private let sources: [String]

    init(_ overview: Overview, in language: Language) {
        name = overview.block.name.rawValue
        places = overview.block.places.map(\.description)
        title = overview.title(language)
        columns = overview.heads(in: language)
        rows = overview.cells(in: language)
        remarks = overview.remarks.map {
            Remark(file: $0.file, line: $0.line, column: $0.column, message: $0.problem(language))
        }
        sources = overview.sources.map(\.text)
    }
}
