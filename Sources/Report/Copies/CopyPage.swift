public import Dossier
public import Review

/// A clean copy as a web page that needs nothing but itself, and from which WeasyPrint makes a PDF with numbered pages.
public struct CopyPage {
    private let copy: CleanCopy
    private let language: Language
    private let words: CopyWords
    private let texts: [CopyText]

    /// The page.
    ///
    /// - Complexity: linear in the texts.
    public static func bytes(_ copy: CleanCopy, in language: Language) -> [UInt8] {
        Array(CopyPage(copy, language).page.text.utf8)
    }

    private init(_ copy: CleanCopy, _ language: Language) {
        self.copy = copy
        self.language = language
        words = CopyWords(language: language, charter: copy.charter)
        texts = CopyText.all(copy, in: copy.charter.language)
    }

    private func part(of text: CopyText) -> CleanCopy.Part { copy.parts[text.number] }

    private func say(_ nl: String, _ en: String) -> String { words.say(nl, en) }

    private var page: Page {
        Page(
            title: copy.title, language: language, introduction: introduction, body: body, head: head, style: style)
    }

    /// What programs read of the document; a PDF takes its dates and its author from here.
    private var head: String {
        let date = HTML.escape(copy.moment.description)
        let description = "\(kind). \(standing)"
        return """
            <meta name="author" content="\(HTML.escape(copy.charter.title))">
            <meta name="description" content="\(HTML.escape(description))">
            <meta name="generator" content="kader">
            <meta name="dcterms.created" content="\(date)">
            <meta name="dcterms.modified" content="\(date)">

            """
    }

    private var kind: String {
        copy.collection == nil ? copy.parts.first?.kind.name ?? "" : say("Bundel", "Collection")
    }

    private var standing: String {
        if let collection = copy.collection { return words.adoption(collection.adoption) }
        return copy.parts.first.map(words.standing) ?? ""
    }

    private var introduction: String {
        var lines: [String] = []
        if copy.isDraft { lines.append("<p class=\"draft\" role=\"note\"><strong>\(words.draftMark)</strong></p>") }
        lines.append("<p class=\"kind\">\(HTML.escape(kind)) · \(HTML.escape(copy.charter.title))</p>")
        lines.append("<p class=\"counts\">\(HTML.escape(standing))</p>")
        return lines.joined(separator: "\n")
    }

    private var body: String {
        guard let collection = copy.collection else {
            guard let text = texts.first else { return "" }
            return proof(words.proof(of: part(of: text)), fields(of: text))
                + "<article\(ownLanguage)>\n" + ProseHTML.html(text, base: 2, in: language) + "</article>\n"
        }
        return contents
            + proof(words.proof(of: collection.adoption), "")
            + texts.map(article).joined()
    }

    /// The attribute that says in which language the text itself is, where that is another than kader's.
    private var ownLanguage: String {
        copy.charter.language == language ? "" : " lang=\"\(copy.charter.language.rawValue)\""
    }

    private func article(_ text: CopyText) -> String {
        "<article class=\"part\" aria-labelledby=\"\(text.anchor)\"\(ownLanguage)>\n"
            + "<h2 id=\"\(text.anchor)\">\(HTML.escape(text.title))</h2>\n"
            + "<p class=\"counts\">\(HTML.escape(words.standing(part(of: text))))</p>\n"
            + proof(words.proof(of: part(of: text)), fields(of: text), title: text.title)
            + ProseHTML.html(text, base: 3, title: text.title, in: language) + "</article>\n"
    }

    /// The documents and the highest headings in them, each as a link; in print with the number of its page.
    private var contents: String {
        var html = "<nav class=\"contents\" aria-labelledby=\"inhoud\">\n"
        html += "<h2 id=\"inhoud\">\(say("Inhoud", "Contents"))</h2>\n<ol>\n"
        for text in texts {
            html += "<li><a href=\"#\(text.anchor)\">\(HTML.escape(text.title))</a>"
            let headings = text.headings.filter { $0.level == 1 }
            if !headings.isEmpty {
                html += "\n<ol>\n"
                for heading in headings {
                    html += "<li><a href=\"#\(heading.anchor)\">\(HTML.escape(heading.text))</a></li>\n"
                }
                html += "</ol>\n"
            }
            html += "</li>\n"
        }
        return html + "</ol>\n</nav>\n"
    }

    /// What a text rests on, with the fields of its front matter.
    ///
    /// - Parameter title: of a part of a collection, what it is called; nil for the whole.
    private func proof(_ proof: CopyWords.Proof, _ fields: String, title: String? = nil) -> String {
        let suffix = title.map { ", \($0)" } ?? ""
        let level = title == nil ? 2 : 3
        var html = "<section class=\"proof\" aria-label=\"\(HTML.escape(proof.heading + suffix))\">\n"
        html += "<h\(level)>\(proof.heading)</h\(level)>\n"
        html += proof.sentences.map { "<p>\(HTML.escape($0))</p>\n" }.joined()
        if !proof.rows.isEmpty {
            let label = HTML.escape(say("Akkoord", "Approvals") + suffix)
            // On a phone each row stands as a block of its own, with the names of the columns in it.
            html += "<table role=\"table\" class=\"stack\" aria-label=\"\(label)\">\n"
            html += "<thead role=\"rowgroup\">\n<tr role=\"row\">"
            html += proof.head.map { "<th scope=\"col\" role=\"columnheader\">\($0)</th>" }.joined()
            html += "</tr>\n</thead>\n<tbody role=\"rowgroup\">\n"
            for row in proof.rows {
                html += "<tr role=\"row\">"
                for (index, cell) in row.enumerated() {
                    let (tag, kind) =
                        index == 0 ? ("th", "scope=\"row\" role=\"rowheader\"") : ("td", "role=\"cell\"")
                    let date = index == row.count - 1 ? " class=\"date\"" : ""
                    html += "<\(tag) \(kind)\(date) data-label=\"\(proof.head[index])\">\(HTML.escape(cell))</\(tag)>"
                }
                html += "</tr>\n"
            }
            html += "</tbody>\n</table>\n"
        }
        return html + fields + "<p class=\"trace\">\(HTML.escape(proof.trace))</p>\n</section>\n"
    }

    private func fields(of text: CopyText) -> String {
        let fields = words.fields(of: part(of: text).text)
        guard !fields.isEmpty else { return "" }
        let rows = fields.map { field in
            "<tr><th scope=\"row\">\(HTML.escape(field.name))</th><td\(ownLanguage)>\(HTML.escape(field.value))</td></tr>\n"
        }
        return "<table class=\"facts\">\n<tbody>\n\(rows.joined())</tbody>\n</table>\n"
    }

    // MARK: Style

    private var style: String {
        let foot = [copy.title, copy.isDraft ? nil : standing].compactMap(\.self).joined(separator: " · ")
        let count =
            Self.quoted(say("Pagina ", "Page ")) + " counter(page) " + Self.quoted(say(" van ", " of "))
            + " counter(pages)"
        // The mark of a draft stands in the margin of each page of paper, whatever program prints it.
        let mark = copy.isDraft ? "@top-center { content: \(Self.quoted(words.draftMark)); font-weight: 700; }" : ""
        return """
            .kind { color: var(--quiet); margin: .25rem 0; }
            .draft { border: 3px solid currentColor; padding: .5rem .75rem; text-align: center; letter-spacing: .05em;
              position: sticky; top: 0; background: var(--page); z-index: 1; }
            .proof { background: var(--band); padding: .25rem 1rem .5rem; margin: 1.5rem 0; font-size: .9375rem; }
            .proof h2, .proof h3 { font-size: 1.0625rem; margin: .75rem 0 .25rem; }
            .proof p { margin: .375rem 0; }
            .proof th, .proof td { background: var(--page); }
            .trace { color: var(--quiet); overflow-wrap: anywhere; }
            .facts th { width: 30%; }
            .part { border-top: 3px solid; border-top-color: var(--line); margin-top: 3rem; }
            .centre { text-align: center; } .right { text-align: right; }
            .contents ol { list-style: none; padding-left: 1.25rem; } .contents > ol { padding-left: 0; }
            sup { line-height: 0; }
            section[role=doc-endnotes] { border-top: 1px solid; border-top-color: var(--line); margin-top: 2rem; font-size: .9375rem; }
            @page widest { size: A4 landscape; }
            .date { white-space: nowrap; }
            @page { size: A4; margin: 2.25cm 2cm 2.25cm; font-family: system-ui, "Noto Sans", sans-serif; \(mark)
              @bottom-left { content: \(Self.quoted(foot)); font-size: 9pt; width: 75%; text-align: left; }
              @bottom-right { content: \(count); font-size: 9pt; } }
            @media print {
              .draft { position: static; }
              .contents { display: block; }
              .contents a { color: inherit; text-decoration: none; }
              .contents a::after { content: leader('.') target-counter(attr(href), page); }
              .contents, .part { break-after: auto; } .part { break-before: page; border: 0; margin-top: 0; }
              .proof { border: 1px solid; border-color: var(--line); }
              td, th { overflow-wrap: anywhere; hyphens: auto; }
              .wide, .widest { table-layout: fixed; font-size: 8pt; } .widest { page: widest; }
              .wide td, .wide th, .widest td, .widest th { padding: .125rem .25rem; }
              .scroll { overflow: visible; }
              thead { display: table-header-group; }
              pre, blockquote { break-inside: avoid; }
            }

            """
    }

    /// A text between quotation marks in a style sheet: every sign that could mean something there is written by number.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            let isPlain = scalar == " " || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            if isPlain {
                result.unicodeScalars.append(scalar)
            } else if !scalar.isHidden {
                result += "\\\(String(scalar.value, radix: 16)) "
            }
        }
        return result + "\""
    }
}
