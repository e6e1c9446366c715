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
        case .text: overview.passages.isEmpty ? text(in: language) : passages
        case .csv: overview.csv(in: language)
        case .html:
            Page(
                title: overview.title(language), language: language, introduction: "",
                body: overview.pieces(in: language).html(in: language), style: Page.wide
            ).text
        }
    }

    // MARK: Text

    /// The widest column on a terminal, in characters.
    private static let widest = 48

    private func text(in language: Language) -> String {
        guard !overview.rows.isEmpty else { return remarks(language) }
        let (heads, rows) = overview.shown(in: language)
        let all = ([heads] + rows).map { row in
            row.enumerated().map { column, cell in
                let cell = Terminal.escape(cell)
                // The last column has all the room that there is.
                let isCut = column < row.count - 1 && cell.count > Self.widest
                return isCut ? cell.prefix(Self.widest - 1) + "…" : cell
            }
        }
        let widths = heads.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
        let lines = all.map { row in
            let cells = row.enumerated().map { column, cell in
                cell + String(repeating: " ", count: widths[column] - cell.count)
            }
            return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
        }
        return lines.map { $0 + "\n" }.joined() + (overview.remarks.isEmpty ? "" : "\n") + remarks(language)
    }

    /// The texts of sections as they were written, each under the name of its document.
    private var passages: String {
        overview.passages.map { passage in
            let text = String(decoding: passage.text, as: UTF8.self)
            return Terminal.escape(passage.title) + "\n\n" + Terminal.escape(text, keepingLines: true)
        }.joined(separator: "\n")
    }

    private func remarks(_ language: Language) -> String {
        overview.remarks.map { Terminal.escape($0.text(in: language), keepingLines: true) + "\n" }.joined()
    }

    // MARK: JSON

    /// The overview for a program, as `kader.overview/1`.
    ///
    /// - Throws: an error of the encoder.
    public func json(in language: Language) throws -> String {
        try JSON.text(of: OverviewJSON(overview: OverviewRecord(overview, in: language)))
    }
}

/// An overview on its own for a program; its keys may only grow.
private struct OverviewJSON: Encodable {
    let overview: OverviewRecord

    private enum Key: String, CodingKey {
        case schema
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode("kader.overview/1", forKey: .schema)
        try overview.encode(to: encoder)
    }
}
