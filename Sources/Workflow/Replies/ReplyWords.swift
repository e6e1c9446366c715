import Dossier
import Redline
import Review

// What is said of a reply that was taken in.

extension Phrase {
    static func broughtIn(_ author: ReplyAuthor, _ redline: Redline, as id: ProposalID) -> Phrase {
        let name = author.member.name
        let (added, removed) = (redline.wordsAdded, redline.wordsRemoved)
        return Phrase(
            nl: "\(name): \(author.changes == 1 ? "1 wijziging" : "\(author.changes) wijzigingen"), "
                + "\(added) woorden erbij, \(removed) eraf. U bracht deze tekst binnen; zij telt pas mee als \(name) haar "
                + "zelf ondertekent met `kader propose \(id)`.",
            en: "\(name): \(author.changes == 1 ? "1 change" : "\(author.changes) changes"), "
                + "\(added) words added, \(removed) removed. You brought this text in; it counts only once \(name) signs it "
                + "with `kader propose \(id)`.")
    }

    static func untracked(_ redline: Redline) -> Phrase {
        Phrase(
            nl: "Hierin staat wat zonder bijgehouden wijziging is veranderd (\(redline.wordsAdded) woorden erbij, "
                + "\(redline.wordsRemoved) eraf). Niemands naam staat erbij, dus het staat op die van u.",
            en: "This holds what was changed without being tracked (\(redline.wordsAdded) words added, "
                + "\(redline.wordsRemoved) removed). No name stands with it, so that it stands under yours.")
    }

    static func own(_ redline: Redline) -> Phrase {
        Phrase(
            nl: "Uw eigen wijzigingen: \(redline.wordsAdded) woorden erbij, \(redline.wordsRemoved) eraf.",
            en: "Your own changes: \(redline.wordsAdded) words added, \(redline.wordsRemoved) removed.")
    }

    static let mixed = Phrase(
        nl:
            "Let op: in een alinea waarin dit voorstel iets wijzigt, is ook zonder bijhouden gewijzigd; dat staat er nu bij.",
        en: "Mind: in a paragraph that this proposal changes, something was changed untracked too; it stands in it now."
    )

    static let inexact = Phrase(
        nl: "Let op: niet alle opmaak uit Word past in Markdown. Lees de tekst na met `kader redline`.",
        en: "Mind: not all that Word dresses a text in has a sign in Markdown. Read it over with `kader redline`.")

    static func behind(_ id: ProposalID) -> Phrase {
        Phrase(
            nl: "Het stuk is vastgesteld met een andere tekst sinds dit bestand werd gemaakt; "
                + "werk het voorstel bij met `kader update \(id)`.",
            en: "The document has been adopted with another text since this file was made; "
                + "bring the proposal up to date with `kader update \(id)`.")
    }

    static let otherSource = Phrase(
        nl: "Het bestand is gemaakt van een tekst die dit dossier niet kent; het is vergeleken met de tekst van nu.",
        en: "The file was made from a text that this dossier does not know; it was compared with the present one.")

    static let frontMatterStays = Phrase(
        nl: "De velden bovenaan het stuk zijn in Word veranderd. Dat is niet overgenomen; wijzig ze met `kader draft`.",
        en: "The fields at the head of the document were changed in Word. They stay as they are; change them with "
            + "`kader draft`.")

    static func nothingOf(_ name: String) -> Phrase {
        Phrase(
            nl: "\(name) wijzigde alleen wat een ander had toegevoegd; daar is geen voorstel van gemaakt.",
            en: "\(name) changed only what somebody else had added; no proposal was made of that.")
    }

    static func known(_ ids: [ProposalID]) -> Phrase {
        let list = ids.map(\.description).joined(separator: ", ")
        return Phrase(
            nl: "Wat in het bestand staat en al een voorstel is, is gelaten zoals het was: \(list).",
            en: "What is in the file and is a proposal already was left as it was: \(list).")
    }

    static func comments(_ count: Int) -> Phrase {
        Phrase(
            nl: count == 1
                ? "1 opmerking uit de kantlijn is overgenomen."
                : "\(count) opmerkingen uit de kantlijn zijn overgenomen.",
            en: count == 1
                ? "1 comment in the margin was taken over." : "\(count) comments in the margin were taken over.")
    }

    static func commentsDropped(_ count: Int) -> Phrase {
        Phrase(
            nl: "Niet overgenomen, want er is geen voorstel of geen kop waar ze bij horen: "
                + (count == 1 ? "1 opmerking." : "\(count) opmerkingen."),
            en: "Not taken over, since there is no proposal or no heading that they belong to: "
                + (count == 1 ? "1 comment." : "\(count) comments."))
    }
}

extension Failure {
    static func mayNotPropose(_ name: String, _ document: DocumentID) -> Failure {
        Failure(
            .refused, .mayNotPropose,
            nl: "\(name) mag voor \(document) geen voorstel doen, zodat een tekst onder die naam nooit zou meetellen. "
                + "Er is niets vastgelegd. Wilt u de wijzigingen voor uw rekening nemen, accepteer ze dan in Word: "
                + "dan komen ze op uw naam.",
            en: "\(name) may make no proposal for \(document), so that a text under that name would never count. "
                + "Nothing was recorded. To answer for the changes yourself, accept them in Word: then they stand under "
                + "your name.")
    }

    static func otherThanProposal(_ id: ProposalID) -> Failure {
        Failure(
            .outOfDate, .otherThanProposal,
            nl: "Het bestand is gemaakt van een andere tekst dan die nu in \(id) staat. "
                + "Noem alleen het stuk; dan wordt het een nieuw voorstel.",
            en: "The file was made from another text than the one that is in \(id) now. "
                + "Name the document alone; then it becomes a new proposal.")
    }

    static func nothingNew(_ file: String, _ document: DocumentID, _ known: [ProposalID]) -> Failure {
        guard !known.isEmpty else { return .unchanged(document) }
        let list = known.map(\.description).joined(separator: ", ")
        return .usage(
            .nothingNew, nl: "Wat in \(file) staat, staat al in \(list); er is niets vast te leggen.",
            en: "What is in \(file) is in \(list) already; there is nothing to commit.")
    }
}
