import Dossier
import Redline
import Summary

/// The changed sentences side by side, as councils set out a change of a regulation: the text as it is, the text as proposed,
/// and why, with who proposes it.
struct WasWordtTable {
    /// The changed sentences.
    let rows: [SentenceChange]

    private let comparison: Comparison
    private let language: Language
    private let words: RedlineWords

    init(_ comparison: Comparison, _ language: Language) {
        self.comparison = comparison
        rows = comparison.sentences()
        self.language = language
        words = RedlineWords(language: language)
    }

    private func say(_ nl: String, _ en: String) -> String { Phrase(nl: nl, en: en)(language) }

    private var head: [String] { Self.head(language) }

    /// The heads of the columns.
    static func head(_ language: Language) -> [String] {
        [
            Phrase(nl: "Onderdeel", en: "Section"), Phrase(nl: "Huidige tekst", en: "Current text"),
            Phrase(nl: "Voorgestelde tekst", en: "Proposed text"),
            Phrase(nl: "Toelichting en indiener", en: "Reason and proposer"),
        ].map { $0(language) }
    }

    /// Why, and who proposes it; empty where the new text is no proposal.
    private var reason: String {
        guard let origin = comparison.origin else { return "" }
        let names = OriginWords.proposers(origin)
        let reason = origin.reason.split(whereSeparator: \.isNewline).joined(separator: " ")
        return reason.isEmpty ? names : "\(reason) — \(names)"
    }

    /// A table in Markdown, under a heading.
    var markdown: String {
        let title =
            "# " + say("Was–wordt: ", "Was and becomes: ") + Markdown.escape(comparison.oldName) + " → "
            + Markdown.escape(comparison.newName) + "\n\n"
        guard !rows.isEmpty else {
            let sentence =
                comparison.redline.isUnchanged || comparison.redline.layoutOnly
                ? words.counts(comparison.redline)
                : say("Er verandert geen zin; wel de plaats van tekst.", "No sentence changes; the place of text does.")
            return title + sentence + "\n"
        }
        var lines = ["| " + head.joined(separator: " | ") + " |", "|---|---|---|---|"]
        for row in rows {
            let cells = [
                Markdown.escape(row.heading ?? ""), Markdown.cell(row.was),
                words.movedNote(row).map { "*\(Markdown.escape($0))*" } ?? Markdown.cell(row.wordt),
                Markdown.escape(reason),
            ]
            lines.append("| " + cells.joined(separator: " | ") + " |")
        }
        return title + lines.joined(separator: "\n") + "\n"
    }

    /// A table in HTML, in which the words that differ are marked; the last column stands where there is something in it.
    var html: String { Self.html(rows, reason: reason, in: language) }

    /// Changed sentences as a table in HTML.
    static func html(_ rows: [SentenceChange], reason: String, in language: Language) -> String {
        let words = RedlineWords(language: language)
        let marks = MarkWords(language: language)
        let head = reason.isEmpty ? Array(Self.head(language).dropLast()) : Self.head(language)
        var text = "<table role=\"table\" class=\"stack\">\n<thead role=\"rowgroup\">\n<tr role=\"row\">"
        text += head.map { "<th scope=\"col\" role=\"columnheader\">\($0)</th>" }.joined()
        text += "</tr>\n</thead>\n<tbody role=\"rowgroup\">\n"
        for row in rows {
            // What moved did not change: its words are not marked.
            let new = row.isMoved ? row.was : row.wordt
            let difference = Redline(old: Array(row.was.utf8), new: Array(new.utf8), format: .plain)
            func side(without change: Redline.Segment.Change) -> String {
                let units = MarkedText(difference.segments).units.filter { $0.change != change }
                return InlineHTML.html(MarkedText(units[...]), words: marks)
            }
            let moved = words.movedNote(row).map { "<span class=\"moved\">\(HTML.escape($0))</span>" }
            let cells = [
                HTML.escape(row.heading ?? ""), side(without: .inserted), moved ?? side(without: .deleted),
                HTML.escape(reason),
            ]
            text += "<tr role=\"row\">"
            text += zip(head, cells).map { "<td role=\"cell\" data-label=\"\($0)\">\($1)</td>" }.joined()
            text += "</tr>\n"
        }
        return text + "</tbody>\n</table>\n"
    }

    /// A file for a spreadsheet, RFC 4180 but for the sign between the cells: in Dutch a semicolon, as a Dutch
    /// spreadsheet writes and expects it.
    ///
    /// It begins with the mark of UTF-8, without which the most used spreadsheet takes it for another encoding. A cell that
    /// would be read as a formula gets an apostrophe in front (OWASP, CSV Injection).
    var csv: String {
        let border = language == .nl ? ";" : ","
        func line(_ cells: [String]) -> String { cells.map(Self.cell).joined(separator: border) + "\r\n" }
        let lines = rows.map { row in
            line([row.heading ?? "", row.was, words.movedNote(row) ?? row.wordt, reason])
        }
        return "\u{FEFF}" + line(head) + lines.joined()
    }

    private static func cell(_ text: String) -> String {
        let shown = Terminal.escape(text)
        let isFormula = shown.unicodeScalars.first.map { ["=", "+", "-", "@"].contains($0) } ?? false
        return "\"" + (isFormula ? "'" : "") + shown.replacing("\"", with: "\"\"") + "\""
    }
}
