import Dossier
import Redline
import Summary

/// What the forms of a redline say beside the texts themselves, in one language.
struct RedlineWords {
    let language: Language

    private func say(_ nl: String, _ en: String) -> String { Phrase(nl: nl, en: en)(language) }

    /// One sentence, or a few, that say how much differs.
    func counts(_ redline: Redline) -> String {
        if redline.isUnchanged { return say("De teksten zijn gelijk.", "The texts are the same.") }
        if redline.layoutOnly { return say("Alleen de opmaak verschilt.", "Only the layout differs.") }
        let (added, removed, moved) = (redline.wordsAdded, redline.wordsRemoved, redline.wordsMoved)
        let opening = redline.isReplaced ? say("De tekst is vervangen: ", "The text was replaced: ") : ""
        let first = say(
            "\(added) \(added == 1 ? "woord" : "woorden") erbij, \(removed) eraf",
            "\(added) \(added == 1 ? "word" : "words") added, \(removed) removed")
        let layout = redline.layoutOnlyCount
        return opening + first + (moved > 0 ? say(", \(moved) verplaatst", ", \(moved) moved") : "") + "."
            + (layout > 0
                ? " "
                    + say(
                        layout == 1
                            ? "Van één alinea verschilt alleen de opmaak."
                            : "Van \(layout) alinea's verschilt alleen de opmaak.",
                        layout == 1
                            ? "One paragraph differs in layout only." : "\(layout) paragraphs differ in layout only.")
                : "")
    }

    /// What stands for blocks that are the same.
    func unchanged(_ count: Int) -> String {
        say(
            count == 1 ? "1 alinea ongewijzigd" : "\(count) alinea's ongewijzigd",
            count == 1 ? "1 paragraph unchanged" : "\(count) paragraphs unchanged")
    }

    /// Where a block went, seen from where it stood.
    func movedTo(_ heading: String?, isDown: Bool) -> String {
        place(say("verplaatst naar", "moved to"), heading, isDown)
    }

    /// Where a block stood, seen from where it went.
    func movedFrom(_ heading: String?, isDown: Bool) -> String {
        place(say("verplaatst van", "moved from"), heading, isDown)
    }

    private func place(_ verb: String, _ heading: String?, _ isDown: Bool) -> String {
        let direction = isDown ? say("hieronder", "below") : say("hierboven", "above")
        guard let heading, !heading.isEmpty else { return "\(verb) \(direction)" }
        return "\(verb) \(direction), " + say("onder “\(heading)”", "under “\(heading)”")
    }

    /// Where a sentence went that did not change; nil for one that did.
    func movedNote(_ row: SentenceChange) -> String? {
        guard row.isMoved else { return nil }
        if row.movedTo == row.heading { return say("verplaatst binnen dit onderdeel", "moved within this section") }
        guard let heading = row.movedTo else { return say("verplaatst naar het begin", "moved to the beginning") }
        return say("verplaatst naar “\(heading)”", "moved to “\(heading)”")
    }

    /// How many more sentences changed than are shown.
    func moreSentences(_ count: Int) -> String {
        say("En nog \(count) gewijzigde zinnen.", "And \(count) more changed sentences.")
    }

    /// What a table is called for who cannot see it.
    var table: String { say("Tabel", "Table") }

    /// How many more blocks moved along.
    func andMore(_ count: Int) -> String {
        guard count > 0 else { return "" }
        return say(
            " (en \(count) \(count == 1 ? "alinea" : "alinea's") daarna)",
            " (and \(count) \(count == 1 ? "paragraph" : "paragraphs") after it)")
    }
}
