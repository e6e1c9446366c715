public import Content
public import Dossier

/// An overview of a dossier, ready to be shown.
public struct OverviewReport: Sendable {
    private let overview: Overview

    /// Takes an overview.
    public init(_ overview: Overview) { self.overview = overview }

    /// The forms in which an overview can be given, besides that for a program.
    public enum Form: String, Sendable, CaseIterable {
        /// Columns for a terminal.
        case text
        /// A table for a spreadsheet.
        case csv
        /// A page for a browser, readable on a phone.
        case html
    }

    /// The overview in a form.
    public func text(as form: Form, in language: Language) -> String {
        switch form {
        case .text: text(in: language)
        case .csv: csv(in: language)
        case .html: html(in: language)
        }
    }

    private func heads(_ language: Language) -> [String] { overview.columns.map { $0(language) } }

    private func rows(_ language: Language) -> [[String]] { overview.rows.map { $0.map { $0(language) } } }

    // MARK: Text

    /// The widest column on a terminal, in characters.
    private static let widest = 48

    private func text(in language: Language) -> String {
        guard !overview.rows.isEmpty else { return remarks(language) }
        let all = ([heads(language)] + rows(language)).map { row in
            row.enumerated().map { column, cell in
                let cell = Terminal.escape(cell)
                // The last column has all the room that there is.
                let isCut = column < row.count - 1 && cell.count > Self.widest
                return isCut ? cell.prefix(Self.widest - 1) + "…" : cell
            }
        }
        let widths = heads(language).indices.map { column in all.map { $0[column].count }.max() ?? 0 }
        let lines = all.map { row in
            let cells = row.enumerated().map { column, cell in
                cell + String(repeating: " ", count: widths[column] - cell.count)
            }
            return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
        }
        return lines.map { $0 + "\n" }.joined() + (overview.remarks.isEmpty ? "" : "\n") + remarks(language)
    }

    private func remarks(_ language: Language) -> String {
        overview.remarks.map { Terminal.escape($0.text(in: language), keepingLines: true) + "\n" }.joined()
    }

    // MARK: CSV

    /// A table as RFC 4180 has it.
    ///
    /// A cell that a spreadsheet would take for a formula begins with an apostrophe.
    private func csv(in language: Language) -> String {
        ([heads(language)] + rows(language)).map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
    }

    private static func field(_ cell: String) -> String {
        let isFormula = cell.first.map { "=+-@\t\r".contains($0) && Double(cell) == nil } ?? false
        let safe = Terminal.escape(isFormula ? "'" + cell : cell)
        guard safe.contains(where: { ",\"\n\r".contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }

    // MARK: HTML

    private func html(in language: Language) -> String {
        let heads = heads(language)
        let head = heads.map { "<th scope=\"col\">\(HTML.escape($0))</th>" }.joined()
        let body = rows(language).map { row in
            let cells = row.enumerated().map { column, cell in
                let label = HTML.escape(heads[column])
                return column == 0
                    ? "<th scope=\"row\" data-head=\"\(label)\">\(HTML.escape(cell))</th>"
                    : "<td data-head=\"\(label)\">\(HTML.escape(cell))</td>"
            }
            return "<tr>\(cells.joined())</tr>\n"
        }.joined()
        let remarks = overview.remarks.map { "<li>\(HTML.escape($0.text(in: language)))</li>\n" }.joined()
        let table =
            overview.rows.isEmpty
            ? "<p>\(HTML.escape(Phrase.nothing(language)))</p>\n"
            : "<table class=\"overview\">\n<thead><tr>\(head)</tr></thead>\n<tbody>\n\(body)</tbody>\n</table>\n"
        return Page(
            title: overview.name.title(language), language: language, introduction: "",
            body: table + (remarks.isEmpty ? "" : "<ul>\n\(remarks)</ul>\n"), style: Self.style
        ).text
    }

    /// On a phone each row is a block, with the head of its column before each cell.
    private static let style = """
        .overview th { text-align: left; }
        @media (max-width: 40rem) {
          .overview thead { position: absolute; left: -999rem; }
          .overview, .overview tbody, .overview tr, .overview th, .overview td { display: block; }
          .overview tr { border-top: 1px solid var(--line); padding: .5rem 0; }
          .overview td:empty { display: none; }
          .overview td::before { content: attr(data-head) ": "; color: var(--quiet); }
        }

        """

    // MARK: JSON

    /// The overview for a program, as `kader.overview/1`.
    ///
    /// - Throws: an error of the encoder.
    public func json(in language: Language) throws -> String {
        try JSON.text(
            of: OverviewRecord(
                name: overview.name.rawValue, columns: heads(language), rows: rows(language),
                remarks: overview.remarks.map {
                    OverviewRecord.Remark(
                        file: $0.file, line: $0.line, column: $0.column, message: $0.problem(language))
                }))
    }
}

private struct OverviewRecord: Encodable {
    struct Remark: Encodable {
        let file: String
        let line: Int
        let column: Int
        let message: String
    }

    let schema = "kader.overview/1"
    let name: String
    let columns: [String]
    let rows: [[String]]
    let remarks: [Remark]
}

extension Overview.Topic {
    /// What people call the overview.
    public var title: Phrase {
        switch self {
        case .planning: Phrase(nl: "Planning", en: "Planning")
        case .matrix: Phrase(nl: "Eisen en stukken", en: "Requirements and documents")
        case .coverage: Phrase(nl: "Wat nog ontbreekt", en: "What is missing")
        case .stages: Phrase(nl: "Hoe ver de stukken zijn", en: "How far the documents are")
        case .terms: Phrase(nl: "Begrippen", en: "Terms")
        case .budget: Phrase(nl: "Bedragen", en: "Amounts")
        case .open: Phrase(nl: "Wat nog openstaat", en: "What is still open")
        }
    }
}

extension Phrase {
    fileprivate static let nothing = Phrase(nl: "Er is nog niets om te tonen.", en: "There is nothing to show yet.")
}
