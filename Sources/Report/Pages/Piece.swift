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
            case .sentences(let rows, let more): Self.table(rows, more, language)
            }
        }.joined(separator: "\n\n") + "\n"
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
            case .sentences(let rows, let more):
                result += WasWordtTable.html(rows, reason: "", in: language)
                if more > 0 { result += "<p>\(words.moreSentences(more))</p>\n" }
            }
        }
        return result + (isOpen ? "</section>\n" : "")
    }
}
