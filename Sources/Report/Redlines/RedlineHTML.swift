import Dossier
import Redline
import Summary

/// A redline as a web page: the whole text with what came, went and moved, and the table of old and new sentences.
struct RedlineHTML {
    private let comparison: Comparison
    private let language: Language
    private let places: RedlinePlaces
    private let words: RedlineWords

    private var redline: Redline { comparison.redline }

    /// The page.
    static func text(_ comparison: Comparison, in language: Language) -> String {
        RedlineHTML(comparison, language).page
    }

    private init(_ comparison: Comparison, _ language: Language) {
        self.comparison = comparison
        self.language = language
        places = RedlinePlaces(comparison.redline)
        words = RedlineWords(language: language)
    }

    private func say(_ nl: String, _ en: String) -> String { Phrase(nl: nl, en: en)(language) }

    private var page: String {
        let table = WasWordtTable(comparison, language)
        var body = RedlineArticle.html(places, words)
        if !table.rows.isEmpty {
            body +=
                "<section aria-labelledby=\"was-wordt\">\n<h2 id=\"was-wordt\">\(say("Was en wordt", "Was and becomes"))</h2>\n"
                + table.html + "</section>\n"
        }
        return Page(
            title: say("Wat er verandert: ", "What changes: ") + comparison.oldName + " → " + comparison.newName,
            language: language, introduction: introduction, body: body
        ).text
    }

    private var introduction: String {
        var lines = ["<p class=\"counts\">\(HTML.escape(words.counts(redline)))</p>"]
        if let origin = comparison.origin {
            lines.append("<p>\(HTML.escape(OriginWords.sentence(origin, language)))</p>")
        }
        guard !redline.isUnchanged else { return lines.joined(separator: "\n") }
        let marks = MarkWords(language: language)
        let moved = redline.blocks.contains { $0.fate.move != nil }
        lines.append(
            "<p class=\"quiet\">" + say("Zo leest u dit: ", "How to read this: ")
                + [
                    marks.marked(say("toegevoegd", "added"), .inserted),
                    marks.marked(say("vervallen", "removed"), .deleted),
                ].joined(separator: ", ")
                + (moved ? ", <span class=\"moved\">\(say("verplaatst", "moved"))</span>" : "") + ".</p>")
        let changed = RedlineArticle.changedHeadings(places)
        if !changed.isEmpty {
            let items = changed.map { index in
                let heading = BlockContent(places.blocks[index]).text
                let isGone = !places.blocks[index].fate.isInNew
                let text = heading.string(without: isGone ? .inserted : .deleted)
                return "<li><a href=\"#h\(index)\">\(HTML.escape(text))</a></li>"
            }
            lines.append(
                "<nav aria-label=\"\(say("Gewijzigde onderdelen", "Changed sections"))\">\n<p>"
                    + say("Gewijzigd in:", "Changed in:") + "</p>\n<ul>\n" + items.joined(separator: "\n")
                    + "\n</ul>\n</nav>")
        }
        return lines.joined(separator: "\n")
    }
}

/// The sentence that names who proposes a text, and why.
enum OriginWords {
    static func sentence(_ origin: Comparison.Origin, _ language: Language) -> String {
        let names = proposers(origin)
        let reason = origin.reason.split(whereSeparator: \.isNewline).joined(separator: " ")
        let first = Phrase(nl: "Ingediend door \(names)", en: "Proposed by \(names)")(language)
        return reason.isEmpty ? first + "." : "\(first): \(reason)"
    }

    /// The proposers by name and capacity.
    static func proposers(_ origin: Comparison.Origin) -> String {
        origin.proposers.map { proposer in
            proposer.capacity.map { "\(proposer.name) (\($0))" } ?? proposer.name
        }.joined(separator: ", ")
    }
}
