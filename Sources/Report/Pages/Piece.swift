import Dossier
import Redline
import Summary

/// A piece of a report, which each form writes in its own way; the texts in it mean nothing but themselves.
enum Piece {
    /// A heading, of level 2 to 4 under the title of the whole.
    case heading(Int, String)
    /// A paragraph.
    case paragraph(String)
    /// A list.
    case list([String])
    /// A table with the heads of its columns.
    case table([String], rows: [[String]])
    /// The text of a section as its writers left it, and its place among those on the page, from 0.
    case passage(title: String, text: [UInt8], number: Int)
    /// The changed sentences of a document, and how many more there are.
    case sentences([SentenceChange], more: Int)
}

extension [Piece] {
    /// The pieces as Markdown, each apart from the next by a blank line.
    func markdown(in language: Language) -> String {
        map { piece in
            switch piece {
            case .heading(let level, let text): String(repeating: "#", count: level) + " " + Markdown.escape(text)
            case .paragraph(let text): Markdown.escape(text)
            case .list(let items): items.map { "- " + Markdown.escape($0) }.joined(separator: "\n")
            case .table(let head, let rows): Self.table(head, rows)
            case .passage(_, let text, _): Markdown.lowered(String(decoding: text, as: UTF8.self))
            case .sentences(let rows, let more): Self.table(rows, more, language)
            }
        }.joined(separator: "\n\n") + "\n"
    }

    private static func table(_ head: [String], _ rows: [[String]]) -> String {
        // A table of one column of which the head is empty would be none.
        let lines = [head, head.map { _ in "---" }] + rows
        return lines.enumerated().map { index, row in
            "| " + row.map { index == 1 ? $0 : Markdown.escape($0) }.joined(separator: " | ") + " |"
        }.joined(separator: "\n")
    }

    private static func table(_ rows: [SentenceChange], _ more: Int, _ language: Language) -> String {
        let words = RedlineWords(language: language)
        var lines = [Phrase(nl: "| Was | Wordt |", en: "| Was | Becomes |")(language), "|---|---|"]
        lines += rows.map { row in
            let moved = words.movedNote(row).map { "*\(Markdown.escape($0))*" }
            return "| \(Markdown.cell(row.was)) | \(moved ?? Markdown.cell(row.wordt)) |"
        }
        return lines.joined(separator: "\n") + (more > 0 ? "\n\n" + words.moreSentences(more) : "")
    }

    /// The pieces as elements of HTML, in a section for each heading of level 2.
    func html(in language: Language) -> String {
        let words = RedlineWords(language: language)
        var result = ""
        var isOpen = false
        for (index, piece) in enumerated() {
            switch piece {
            case .heading(2, let text):
                if isOpen { result += "</section>\n" }
                isOpen = true
                result += "<section aria-labelledby=\"s\(index)\">\n<h2 id=\"s\(index)\">\(HTML.escape(text))</h2>\n"
            case .heading(let level, let text): result += "<h\(level)>\(HTML.escape(text))</h\(level)>\n"
            case .paragraph(let text): result += "<p>\(HTML.escape(text))</p>\n"
            case .list(let items):
                result += "<ul>\n" + items.map { "<li>\(HTML.escape($0))</li>\n" }.joined() + "</ul>\n"
            case .table(let head, let rows): result += Self.htmlTable(head, rows)
            case .passage(let title, let text, let number):
                for passage in CopyText.all([(title, text)], from: number, in: language) {
                    result += ProseHTML.html(passage, base: 4, title: title, in: language)
                }
            case .sentences(let rows, let more):
                result += WasWordtTable.html(rows, reason: "", in: language)
                if more > 0 { result += "<p>\(words.moreSentences(more))</p>\n" }
            }
        }
        return result + (isOpen ? "</section>\n" : "")
    }

    /// A table that on a phone becomes a block for each row, with the head of its column above each cell.
    private static func htmlTable(_ head: [String], _ rows: [[String]]) -> String {
        var html =
            "<div class=\"scroll\">\n<table role=\"table\" class=\"stack\">\n<thead role=\"rowgroup\">\n<tr role=\"row\">"
        html += head.map { "<th scope=\"col\" role=\"columnheader\">\(HTML.escape($0))</th>" }.joined()
        html += "</tr>\n</thead>\n<tbody role=\"rowgroup\">\n"
        for row in rows {
            html += "<tr role=\"row\">"
            for (column, cell) in row.map({ HTML.escape($0) }).enumerated() {
                let label = HTML.escape(head[column])
                // A browser would end the line at a hyphen of a date.
                let sort = cell.wholeMatch(of: /\d{4}-\d\d-\d\d/) == nil ? "" : " class=\"day\""
                html +=
                    column == 0
                    ? "<th scope=\"row\" role=\"rowheader\"\(sort) data-label=\"\(label)\">\(cell)</th>"
                    : "<td role=\"cell\"\(sort) data-label=\"\(label)\">\(cell)</td>"
            }
            html += "</tr>\n"
        }
        return html + "</tbody>\n</table>\n</div>\n"
    }
}
