/// What kader itself says in a Word file, as elements: paragraphs, items of lists, tables.
enum WordBody {
    /// A run of text, in which what cannot be seen is written as `\u{..}`.
    ///
    /// - Parameters:
    ///   - style: the character style that it is set in.
    ///   - properties: elements of its dress besides.
    static func run(_ text: String, style: String? = nil, _ properties: String = "") -> String {
        guard !text.isEmpty else { return "" }
        let dress = (style.map { "<w:rStyle w:val=\"\($0)\"/>" } ?? "") + properties
        return "<w:r>" + (dress.isEmpty ? "" : "<w:rPr>\(dress)</w:rPr>")
            + "<w:t xml:space=\"preserve\">\(XML.escape(Terminal.escape(text, keepingLines: true)))</w:t></w:r>"
    }

    /// A paragraph of runs.
    ///
    /// - Parameter properties: elements of its dress besides its style.
    static func paragraph(runs: String, style: String? = nil, _ properties: String = "") -> String {
        let dress = (style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? "") + properties
        return "<w:p>" + (dress.isEmpty ? "" : "<w:pPr>\(dress)</w:pPr>") + runs + "</w:p>"
    }

    /// A paragraph of plain text.
    static func paragraph(_ text: String, style: String? = nil, _ properties: String = "") -> String {
        paragraph(runs: run(text), style: style, properties)
    }

    /// An item of a list with bullets.
    static func item(_ text: String) -> String {
        paragraph(
            text, style: "ListParagraph",
            "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:ind w:left=\"360\" w:hanging=\"360\"/>")
    }

    /// A table, of which the cells are runs.
    ///
    /// - Parameters:
    ///   - head: the texts of the head, which stands on every page that the table goes on to; none for no head.
    ///   - widths: how wide the columns are, in twentieths of a point.
    ///   - hasKeys: the first cell of each row says what the row is about.
    static func table(head: [String] = [], rows: [[String]], widths: [Int], hasKeys: Bool = false) -> String {
        var xml = "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"0\" w:type=\"auto\"/>"
        let look = head.isEmpty ? "w:firstRow=\"0\"" : "w:firstRow=\"1\""
        xml += "<w:tblLook w:val=\"0400\" \(look) w:firstColumn=\"\(hasKeys ? 1 : 0)\" w:noVBand=\"1\"/></w:tblPr>"
        xml += "<w:tblGrid>" + widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>"
        if !head.isEmpty {
            let cells = zip(head, widths).map { cell(run($0), width: $1, style: "TableHeading") }
            xml += "<w:tr><w:trPr><w:tblHeader/></w:trPr>\(cells.joined())</w:tr>"
        }
        for row in rows {
            let cells = zip(row, widths).enumerated().map { index, content in
                cell(content.0, width: content.1, style: hasKeys && index == 0 ? "TableKey" : nil)
            }
            xml += "<w:tr><w:trPr><w:cantSplit/></w:trPr>\(cells.joined())</w:tr>"
        }
        // Without a paragraph between them two tables would be one.
        return xml + "</w:tbl>" + paragraph(runs: "", "<w:spacing w:after=\"0\"/>")
    }

    /// How wide columns are: each has room for its longest word, and of what is left the more, the more is in it.
    ///
    /// - Parameters:
    ///   - words: the length of the longest word in each column.
    ///   - lengths: the length of the longest text in each.
    static func widths(words: [Int], lengths: [Int]) -> [Int] {
        // A letter takes about 120 twentieths of a point, the edges of a cell 216.
        func least(_ limit: Int) -> [Int] { words.map { 230 + 120 * min($0, limit) } }
        // Where there is not room for every word, the longest are broken, and not a year or an amount.
        guard let limit = (1...24).last(where: { least($0).reduce(0, +) <= pageWidth }) else {
            return Array(repeating: pageWidth / max(words.count, 1), count: words.count)
        }
        let widths = least(limit)
        let (rest, total) = (pageWidth - widths.reduce(0, +), lengths.reduce(0, +))
        return zip(widths, lengths).map { $0 + rest * $1 / max(total, 1) }
    }

    /// How wide the columns of a table of plain texts are.
    static func widths(of rows: [[String]], columns: Int) -> [Int] {
        var words = Array(repeating: 1, count: columns)
        var lengths = Array(repeating: 1, count: columns)
        for row in rows {
            for (column, cell) in row.prefix(columns).enumerated() {
                let parts: [Substring] = cell.split { $0 == " " }
                let longest = parts.map { $0.prefix(24).count }.max() ?? 1
                words[column] = max(words[column], longest)
                lengths[column] = max(lengths[column], cell.prefix(80).count)
            }
        }
        return widths(words: words, lengths: lengths)
    }

    private static func cell(_ runs: String, width: Int, style: String?) -> String {
        "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>\(paragraph(runs: runs, style: style))</w:tc>"
    }

    /// The room between the margins of a page, in twentieths of a point.
    static let pageWidth = 9_070
}
