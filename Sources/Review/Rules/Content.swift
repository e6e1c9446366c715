import Dossier

/// Rule `content`: a verdict is on exactly the bytes that are there, and changes none of them.
extension Refusal {
    static let otherText = Refusal(
        .content,
        Phrase(
            nl: "Dit gaat over een andere tekst dan die er nu staat.",
            en: "This is about another text than the one that is there."),
        next: Phrase(
            nl: "Lees de tekst van nu met `kader show` en geef dan opnieuw een oordeel.",
            en: "Read the present text with `kader show`, then give your verdict again."))

    static let draftsSideBySide = Refusal(
        .content,
        Phrase(
            nl: "Er staan twee concepten naast elkaar; niet duidelijk is welke tekst bedoeld is.",
            en: "Two drafts stand side by side, so there is no telling which text is meant."),
        next: Phrase(
            nl: "Een indiener voegt ze samen met `kader draft`.",
            en: "A proposer brings them together with `kader draft`."))

    static let noText = Refusal(
        .content,
        Phrase(
            nl: "Het stuk ontbreekt, is geen gewoon bestand, of is te groot: een stuk is hoogstens 4 MB.",
            en: "The document is missing, is no ordinary file, or is too large: a document has at most 4 MB."),
        next: Phrase(
            nl: "Zet het stuk terug als gewoon tekstbestand.", en: "Put the document back as an ordinary text file."))

    static func verdictChangesText(_ action: Action) -> Refusal {
        Refusal(
            .content,
            Phrase(
                nl: "Deze vastlegging heet \(action.name.nl), maar verandert de tekst.",
                en: "This commit is called a \(action.name.en), but it changes the text."),
            next: Phrase(
                nl: "Leg een wijziging vast met `kader draft`, apart van het oordeel.",
                en: "Commit a change with `kader draft`, apart from the verdict."))
    }

    static func mergeNotJoin(_ action: Action) -> Refusal {
        Refusal(
            .content,
            Phrase(
                nl: "Een \(action.name.nl) staat op één voorganger, niet op meer.",
                en: "A \(action.name.en) stands on one commit, not on several."),
            next: Phrase(nl: "Voeg eerst samen met `kader sync`.", en: "Join first with `kader sync`."))
    }

    static func otherDocument(_ named: [DocumentID], here: DocumentID) -> Refusal {
        let list = named.map(\.text).joined(separator: ", ")
        return Refusal(
            .content,
            Phrase(
                nl: "Dit gaat over \(list), maar staat in een voorstel voor \(here).",
                en: "This is about \(list), but stands in a proposal for \(here)."),
            next: Phrase(
                nl: "Leg het vast in het voorstel waar het over gaat.",
                en: "Commit it in the proposal that it is about."))
    }
}

extension Ledger {
    /// Rule `content`: the stated digest is that of the text that is there.
    func checkJudgedText(_ statement: Statement, before: ActSet) throws(Refusal) {
        guard let text = text(in: before) else { throw .draftsSideBySide }
        guard statement.texts[setting.document] == text else { throw .otherText }
    }
}
