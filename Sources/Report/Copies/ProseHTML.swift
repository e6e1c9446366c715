import Dossier
import Markdown

/// Writes the blocks of a text as elements of HTML.
///
/// A paragraph knows in how many lists and quotations it stands; the elements around it are opened and closed by what
/// changes from one to the next.
struct ProseHTML {
    /// An element that is open and that more blocks may go into; a list has an open item.
    private enum Container {
        case quote
        case list(MarkedProse.List?, isOrdered: Bool)

        var isList: Bool {
            if case .list = self { true } else { false }
        }
    }

    /// The deepest quotation or list that is shown as such.
    private static let deepest = 12

    private(set) var html = ""
    private let text: CopyText
    private let language: Language
    /// The level of the highest heading of the text.
    private let base: Int
    /// What the text is called beside others on one page; nil where it stands alone.
    private let title: String?
    private var open: [Container] = []
    /// The footnotes in the order of their first marks.
    private var notes: [[UInt8]] = []
    private var noteNumbers: [[UInt8]: Int] = [:]
    private var tables = 0

    /// The elements of a text.
    ///
    /// - Parameters:
    ///   - base: the level of its highest headings.
    ///   - title: what it is called beside others on one page; nil where it stands alone.
    /// - Complexity: linear in the text.
    static func html(_ text: CopyText, base: Int, title: String? = nil, in language: Language) -> String {
        var writer = ProseHTML(text: text, language: language, base: base, title: title)
        for block in text.blocks { writer.write(block) }
        writer.close(to: 0)
        writer.writeNotes()
        return writer.html
    }

    private init(text: CopyText, language: Language, base: Int, title: String?) {
        self.text = text
        self.language = language
        self.base = base
        self.title = title
    }

    /// A name by which who jumps from part to part of a page tells this part from all others.
    private func label(_ name: String) -> String {
        " aria-label=\"\(HTML.escape(title.map { "\(name), \($0)" } ?? name))\""
    }

    private func say(_ nl: String, _ en: String) -> String { Phrase(nl: nl, en: en)(language) }

    private mutating func write(_ block: CopyText.Block) {
        switch block.content {
        case .rule:
            close(to: 0)
            html += "<hr>\n"
        case .table(let rows):
            guard let first = rows.first else { return }
            arrange(first.shape, nil)
            write(table: rows)
        case .paragraph(let paragraph):
            let opensItem = arrange(paragraph.shape, paragraph.list)
            let pieces = paragraph.cells.first ?? []
            switch paragraph.shape.kind {
            case .heading(let level):
                let tag = "h\(min(base + level - 1, 6))"
                let id = block.anchor.map { " id=\"\($0)\"" } ?? ""
                html += "<\(tag)\(id)>\(inline(pieces))</\(tag)>\n"
            case .code, .html: html += "<pre><code>\(inline(pieces, isCode: true))</code></pre>\n"
            case .paragraph, .row, .field:
                let content = inline(pieces)
                if opensItem {
                    html += content
                } else if !content.isEmpty {
                    html += "<p>\(content)</p>\n"
                }
            }
        }
    }

    // MARK: Lists and quotations

    /// Opens and closes elements so that a block of this shape may follow.
    ///
    /// - Returns: whether an item of a list was opened for it.
    @discardableResult
    private mutating func arrange(_ shape: Prose.Shape, _ list: MarkedProse.List?) -> Bool {
        let depth = min(shape.depth, Self.deepest)
        let quotations = min(shape.quotations, Self.deepest)
        let item = depth > 0 ? list : nil
        while !open.isEmpty {
            let lists = open.count(where: \.isList)
            let hasOther = lists == depth && item.map { !isIn($0) } ?? false
            guard lists > depth || open.count - lists > quotations || hasOther else { break }
            close(to: open.count - 1)
        }
        var isNext = false
        if item != nil, open.count(where: \.isList) == depth, let place = open.lastIndex(where: \.isList) {
            close(to: place + 1)
            html += "</li>\n<li>"
            isNext = true
        }
        while open.count(where: { !$0.isList }) < quotations {
            html += "<blockquote>\n"
            open.append(.quote)
        }
        while open.count(where: \.isList) < depth {
            let isInnermost = open.count(where: \.isList) == depth - 1
            let isOrdered = isInnermost && shape.isOrdered
            let start = isOrdered && list.map { $0.start != 1 } ?? false ? " start=\"\(max(0, list?.start ?? 1))\"" : ""
            html += isOrdered ? "<ol\(start)>\n<li>" : "<ul>\n<li>"
            open.append(.list(isInnermost ? item : nil, isOrdered: isOrdered))
            isNext = isInnermost && item != nil
        }
        return isNext
    }

    /// Whether the innermost open list is this one; one that was opened only to hold another may be any.
    private func isIn(_ list: MarkedProse.List) -> Bool {
        guard case .list(let known, _)? = open.last(where: \.isList) else { return false }
        return known.map { $0.number == list.number } ?? true
    }

    private mutating func close(to count: Int) {
        while open.count > count {
            switch open.removeLast() {
            case .quote: html += "</blockquote>\n"
            case .list(_, let isOrdered): html += isOrdered ? "</li>\n</ol>\n" : "</li>\n</ul>\n"
            }
        }
    }

    // MARK: Tables

    private mutating func write(table rows: [MarkedProse.Paragraph]) {
        tables += 1
        let label = label(say("Tabel ", "Table ") + "\(tables)")
        let columns = rows.map(\.cells.count).max() ?? 0
        // On paper nobody can scroll: many columns are set narrow, and very many on a page that lies on its side.
        let width = columns < 6 ? "" : " class=\"\(columns < 10 ? "wide" : "widest")\""
        html += "<div class=\"scroll\" tabindex=\"0\" role=\"region\"\(label)>\n<table\(width)>\n"
        var part = ""
        for row in rows {
            var isHeader = false
            if case .row(true) = row.shape.kind { isHeader = true }
            let wanted = isHeader ? "thead" : "tbody"
            // A head without a word in it is none.
            if isHeader, row.cells.allSatisfy(\.isEmpty) { continue }
            if part != wanted {
                if !part.isEmpty { html += "</\(part)>\n" }
                html += "<\(wanted)>\n"
                part = wanted
            }
            html += "<tr>"
            for (index, cell) in row.cells.enumerated() {
                let tag = isHeader && !cell.isEmpty ? "th" : "td"
                let scope = tag == "th" ? " scope=\"col\"" : ""
                html += "<\(tag)\(scope)\(Self.alignment(row, index))>\(inline(cell))</\(tag)>"
            }
            html += "</tr>\n"
        }
        if !part.isEmpty { html += "</\(part)>\n" }
        html += "</table>\n</div>\n"
    }

    private static func alignment(_ row: MarkedProse.Paragraph, _ index: Int) -> String {
        guard row.alignments.indices.contains(index) else { return "" }
        return switch row.alignments[index] {
        case .none, .left: ""
        case .centre: " class=\"centre\""
        case .right: " class=\"right\""
        }
    }

    // MARK: Pieces

    private mutating func inline(_ pieces: [MarkedProse.Piece], isCode: Bool = false) -> String {
        var result = ""
        var index = 0
        while index < pieces.count {
            let target = pieces[index].piece.format.target
            let end = pieces[index...].firstIndex { $0.piece.format.target != target } ?? pieces.count
            var content = ""
            while index < end {
                let format = pieces[index].piece.format
                let stop = pieces[index..<end].firstIndex { $0.piece.format != format } ?? end
                let run = pieces[index..<stop].map { written($0.piece, isCode: isCode) }.joined()
                content += isCode ? run : Self.dressed(run, format)
                index = stop
            }
            result += Self.linked(content, target)
        }
        return result
    }

    private mutating func written(_ piece: Prose.Piece, isCode: Bool) -> String {
        switch piece.content {
        case .text(let bytes): return HTML.escape(String(decoding: bytes, as: UTF8.self))
        case .lineBreak: return isCode ? "\n" : "<br>\n"
        case .footnote(let name):
            let isFirst = noteNumbers[name] == nil
            if isFirst {
                notes.append(name)
                noteNumbers[name] = notes.count
            }
            let number = noteNumbers[name] ?? notes.count
            let id = isFirst ? " id=\"\(text.anchor)_bij\(number)\"" : ""
            let label = say("Voetnoot \(number)", "Footnote \(number)")
            return "<sup><a\(id) href=\"#\(text.anchor)_noot\(number)\" role=\"doc-noteref\" "
                + "aria-label=\"\(label)\">\(number)</a></sup>"
        }
    }

    private static func dressed(_ html: String, _ format: Prose.Format) -> String {
        var result = html
        if format.isCode { result = "<code>\(result)</code>" }
        if format.isStruck { result = "<s>\(result)</s>" }
        if format.isEmphasised { result = "<em>\(result)</em>" }
        if format.isStrong { result = "<strong>\(result)</strong>" }
        return result
    }

    private static func linked(_ html: String, _ target: [UInt8]?) -> String {
        switch target.flatMap({ LinkTarget($0) }) {
        case nil: html
        case .anchor(let name)?: "<a href=\"#\(HTML.escape(name))\">\(html)</a>"
        case .address(let address)?: "<a href=\"\(HTML.escape(address))\">\(html)</a>"
        }
    }

    // MARK: Footnotes

    private mutating func writeNotes() {
        guard !notes.isEmpty else { return }
        let heading = say("Voetnoten", "Footnotes")
        html += "<section role=\"doc-endnotes\"\(label(heading))>\n<h\(base)>\(heading)</h\(base)>\n<ol>\n"
        // A note in a note has no place of its own: its mark is not set.
        for (index, name) in notes.enumerated() {
            let pieces = text.note(name).filter { piece in
                if case .footnote = piece.piece.content { false } else { true }
            }
            let back = say("Terug naar de tekst bij voetnoot \(index + 1)", "Back to the text at footnote \(index + 1)")
            html += "<li id=\"\(text.anchor)_noot\(index + 1)\">\(inline(pieces)) "
            html +=
                "<a href=\"#\(text.anchor)_bij\(index + 1)\" role=\"doc-backlink\" aria-label=\"\(back)\">↩</a></li>\n"
        }
        html += "</ol>\n</section>\n"
    }
}
