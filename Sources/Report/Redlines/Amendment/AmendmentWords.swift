import Dossier
import Redline

/// The wording of the points of an amendment, as Dutch councils put them, and their English.
struct AmendmentWords {
    let language: Language

    /// A block that is named and not quoted in full.
    struct Reference {
        let kind: Redline.Block.Kind
        let text: String
    }

    /// Where something is put.
    enum Spot {
        case beginning
        case after(Reference)
        /// After what the point before this one added.
        case afterTheLastPoint

        /// It stands under this heading itself.
        var isUnderHeading: Bool {
            if case .after(let anchor) = self { return anchor.kind.isHeading }
            return false
        }

        var isAfterTheLastPoint: Bool {
            if case .afterTheLastPoint = self { return true }
            return false
        }
    }

    private func say(_ nl: String, _ en: String) -> String { Phrase(nl: nl, en: en)(language) }

    func opening(_ name: String) -> String {
        say("De tekst van \(name) als volgt te wijzigen:", "Amend the text of \(name) as follows:")
    }

    // MARK: Sentences

    func removeSentence(_ was: String, at place: String?) -> String {
        point(place, say("de volgende zin te schrappen:", "delete this sentence:") + quoted([was]))
    }

    func replaceSentence(_ was: String, _ wordt: String, at place: String?) -> String {
        point(
            place,
            say("de zin “\(was)” te vervangen door:", "replace the sentence “\(was)” by:") + quoted([wordt]))
    }

    func addSentences(_ texts: [String], after: String?, before: String?, at place: String?) -> String {
        let anchor =
            after.map { say("na de zin “\($0)” toe te voegen:", "after the sentence “\($0)”, add:") }
            ?? before.map { say("vóór de zin “\($0)” in te voegen:", "before the sentence “\($0)”, insert:") }
            ?? say("toe te voegen:", "add:")
        return point(place, anchor + quoted([texts.joined(separator: " ")]))
    }

    /// Paragraphs that were parted or joined, of which no word changed.
    func reflow(_ block: Redline.Block, last: String?, at place: String?) -> [String] {
        guard let last else { return [] }
        func hasLine(_ change: Redline.Segment.Change) -> Bool {
            block.segments.contains { $0.change == change && $0.bytes.contains(0x0A) }
        }
        if hasLine(.inserted) {
            return [
                point(
                    place,
                    say(
                        "na de zin “\(last)” een nieuwe alinea te beginnen.",
                        "begin a new paragraph after the sentence “\(last)”."))
            ]
        }
        guard hasLine(.deleted) else { return [] }
        return [
            point(
                place,
                say(
                    "na de zin “\(last)” de volgende alinea te laten aansluiten.",
                    "join the next paragraph on after the sentence “\(last)”."))
        ]
    }

    // MARK: Whole blocks

    func replace(_ kind: Redline.Block.Kind, _ was: String, _ wordt: String, at place: String?) -> String {
        point(
            place,
            say("\(noun(kind)) “\(was)” te vervangen door:", "replace \(noun(kind)) “\(was)” by:") + quoted([wordt]))
    }

    func remove(_ kinds: [Redline.Block.Kind], _ texts: [String], at place: String?) -> String {
        if kinds[0].isHeading {
            guard texts.count > 1 else {
                return point(nil, say("het opschrift “\(texts[0])” te schrappen.", "delete the heading “\(texts[0])”."))
            }
            return point(
                nil,
                say(
                    "de paragraaf “\(texts[0])” te schrappen, met de volgende tekst:",
                    "delete the section “\(texts[0])”, with this text:") + quoted(Array(texts.dropFirst())))
        }
        let what = kinds.count == 1 ? following(kinds[0]) : "\(say("de volgende", "these")) \(plural(kinds))"
        return point(place, say("\(what) te schrappen:", "delete \(what):") + quoted(texts))
    }

    func add(_ kinds: [Redline.Block.Kind], _ texts: [String], at place: String?, _ spot: Spot) -> String {
        let spotName = words(for: spot)
        if kinds[0].isHeading {
            let text =
                texts.count > 1
                ? say("met de volgende tekst:", "with this text:") + quoted(Array(texts.dropFirst())) : ""
            let end = texts.count > 1 ? ", " : "."
            return point(
                nil,
                say(
                    "\(spotName) een paragraaf toe te voegen met het opschrift “\(texts[0])”",
                    "\(spotName), add a section with the heading “\(texts[0])”") + end + text)
        }
        let what = kinds.count == 1 ? following(kinds[0]) : "\(say("de volgende", "these")) \(plural(kinds))"
        return point(
            spot.isUnderHeading || spot.isAfterTheLastPoint ? nil : place,
            say("\(spotName) \(what) toe te voegen:", "\(spotName), add \(what):") + quoted(texts))
    }

    func move(_ what: Reference, count: Int, at place: String?, to heading: String?, _ spot: Spot) -> String {
        var name = named(what)
        if what.kind.isHeading {
            name = say("de paragraaf “\(what.text)”", "the section “\(what.text)”")
        } else if count > 1 {
            name += say(
                count == 2 ? " en de alinea daarna" : " en de \(count - 1) alinea's daarna",
                count == 2 ? " and the paragraph after it" : " and the \(count - 1) paragraphs after it")
        }
        var to = words(for: spot)
        if let heading, !spot.isUnderHeading {
            to = say("paragraaf “\(heading)”, \(to)", "section “\(heading)”, \(to)")
            return point(place, say("\(name) te verplaatsen naar \(to).", "move \(name) to \(to)."))
        }
        return point(place, say("\(name) te verplaatsen: \(to).", "move \(name): \(to)."))
    }

    func replaceCell(row: String?, column: String?, _ was: String, _ wordt: String, at place: String?) -> String {
        let spot: String
        if let row {
            spot =
                say("in de tabel, rij “\(row)”", "in the table, row “\(row)”")
                + (column.map { say(", kolom “\($0)”", ", column “\($0)”") } ?? "")
        } else {
            spot = say("in de kop van de tabel", "in the head of the table")
        }
        if was.isEmpty {
            return point(place, say("\(spot), in te vullen: “\(wordt)”.", "\(spot), fill in: “\(wordt)”."))
        }
        if wordt.isEmpty { return point(place, say("\(spot), “\(was)” te schrappen.", "\(spot), delete “\(was)”.")) }
        return point(
            place, say("\(spot), “\(was)” te vervangen door: “\(wordt)”.", "\(spot), replace “\(was)” by: “\(wordt)”."))
    }

    // MARK: Parts

    private func point(_ place: String?, _ text: String) -> String {
        guard let place, !place.isEmpty else { return text.capitalisedFirst }
        return say("In paragraaf “\(place)” \(text)", "In section “\(place)”, \(text)")
    }

    /// The literal texts, each on a line of its own.
    private func quoted(_ texts: [String]) -> String { texts.map { "\n“\($0)”" }.joined() }

    private func words(for spot: Spot) -> String {
        switch spot {
        case .beginning: say("aan het begin van het stuk", "at the beginning of the document")
        case .afterTheLastPoint: say("daarna", "after that")
        case .after(let anchor) where anchor.kind.isHeading:
            say("aan het begin van paragraaf “\(anchor.text)”", "at the beginning of section “\(anchor.text)”")
        case .after(let anchor): say("na ", "after ") + named(anchor)
        }
    }

    /// A block by its kind and its first words.
    private func named(_ reference: Reference) -> String {
        let noun = noun(reference.kind)
        let start = reference.text.split(separator: " ").prefix(8).joined(separator: " ")
        guard start.utf8.count < reference.text.utf8.count, reference.text.count > 60 else {
            return "\(noun) “\(reference.text)”"
        }
        let pronoun = noun.hasPrefix("het ") ? "dat" : "die"
        return say("\(noun) \(pronoun) begint met “\(start)”", "\(noun) that begins with “\(start)”")
    }

    private func noun(_ kind: Redline.Block.Kind) -> String {
        switch kind {
        case .heading: say("het opschrift", "the heading")
        case .paragraph, .blank: say("de alinea", "the paragraph")
        case .item: say("het opsommingspunt", "the list item")
        case .quote: say("het citaat", "the quotation")
        case .code: say("het codeblok", "the piece of code")
        case .tableRow(isHeader: true): say("de tabelkop", "the table head")
        case .tableRow(isHeader: false): say("de tabelrij", "the table row")
        case .frontMatter: say("het gegeven", "the field")
        case .footnote: say("de voetnoot", "the footnote")
        case .html: say("het HTML-blok", "the piece of HTML")
        case .rule: say("de scheidingslijn", "the dividing line")
        }
    }

    /// "the following" with the kind of one block.
    private func following(_ kind: Redline.Block.Kind) -> String {
        let noun = noun(kind)
        let parts = noun.split(separator: " ", maxSplits: 1)
        guard let article = parts.first, let name = parts.last else { return noun }
        return say("\(article) volgende \(name)", "this \(name)")
    }

    private func plural(_ kinds: [Redline.Block.Kind]) -> String {
        func all(_ test: (Redline.Block.Kind) -> Bool) -> Bool { kinds.allSatisfy(test) }
        if all({ if case .item = $0 { true } else { false } }) { return say("opsommingspunten", "list items") }
        if all({ if case .tableRow = $0 { true } else { false } }) { return say("tabelrijen", "table rows") }
        if all({ $0 == .paragraph }) { return say("alinea's", "paragraphs") }
        return say("tekstdelen", "pieces of text")
    }
}
