public import Dossier

/// Rule `append-only`: no branch rewinds, no tag moves or disappears, and no unknown reference appears.
extension Refusal {
    /// What was signed once is one act, whatever object it comes in.
    public static let signedAlready = Refusal(
        .appendOnly,
        Phrase(
            nl: "Deze ondertekende stap is er al, onder een ander nummer.",
            en: "This signed step is there already, under another number."),
        next: Phrase(
            nl: "Haal op wat er is met `kader sync`.", en: "Fetch what there is with `kader sync`."))

    /// A session is opened once and closed once; what is on record of it stays.
    static func sessionOnRecord(_ id: DocumentID) -> Refusal {
        Refusal(
            .appendOnly,
            Phrase(
                nl: "Van bijeenkomst \(id) is dit al vastgelegd; haar verslag verandert niet meer.",
                en: "This is on record of session \(id) already, and its record does not change any more."),
            next: Phrase(
                nl:
                    "Bekijk haar met `kader session show \(id)`, en zet wat er nog te zeggen is in het verslag van een volgende.",
                en: "See it with `kader session show \(id)`, and put what is left to say in the record of the next one."
            ))
    }

    static func sessionToldOtherwise(_ id: DocumentID) -> Refusal {
        Refusal(
            .appendOnly,
            Phrase(
                nl: "Wat bij de opening van bijeenkomst \(id) is vastgelegd, zou bij de sluiting anders worden.",
                en: "What was recorded when session \(id) opened would change as it closes."),
            next: Phrase(
                nl: "Sluit haar met `kader session close --session \(id)`.",
                en: "Close it with `kader session close --session \(id)`."))
    }

    /// A session tag lists the tips of that moment; one of them has gone.
    public static func tipLost(_ reference: String, session: DocumentID) -> Refusal {
        Refusal(
            .appendOnly,
            Phrase(
                nl:
                    "Bij de sluiting van bijeenkomst \(session) stond \(reference) verder dan nu: er zijn stappen verdwenen.",
                en: "When session \(session) closed, \(reference) was further than it is now: steps have disappeared."),
            next: Phrase(
                nl: "Haal de tak terug uit een kloon die hem nog heeft.",
                en: "Bring the branch back from a clone that has it."))
    }

    static func rewound(_ reference: String) -> Refusal {
        Refusal(
            .appendOnly,
            Phrase(
                nl: "\(reference) zou vastgelegde stappen verliezen.",
                en: "\(reference) would lose steps that were recorded."),
            next: Phrase(
                nl: "Haal eerst op wat er is met `kader sync`, en zet daarna uw stap.",
                en: "First fetch what there is with `kader sync`, then take your step."))
    }

    /// An act belongs to one proposal, and all that followed on it belongs to it.
    static func actsElsewhere(_ reference: String, _ other: String) -> Refusal {
        Refusal(
            .appendOnly,
            Phrase(
                nl: "\(reference) herhaalt stappen van \(other), zonder wat daar op volgde.",
                en: "\(reference) repeats steps of \(other), without what followed on them there."),
            next: Phrase(
                nl:
                    "Haal op wat er is met `kader sync`. Is dat voorstel gesloten, begin dan opnieuw met `kader draft`.",
                en: "Fetch what there is with `kader sync`. Where that one is closed, begin again with `kader draft`."))
    }

    /// A push is judged by what is there, and not by what it says is there.
    public static func movedMeanwhile(_ reference: String) -> Refusal {
        Refusal(
            .appendOnly,
            Phrase(
                nl: "\(reference) staat op de server anders dan deze verzending zegt.",
                en: "\(reference) is not on the server what this push says that it is."),
            next: Phrase(
                nl: "Haal op wat er is met `kader sync`, en zet daarna uw stap.",
                en: "Fetch what there is with `kader sync`, then take your step."))
    }

    static func vanished(_ reference: String) -> Refusal {
        Refusal(
            .appendOnly,
            Phrase(nl: "\(reference) mag niet verdwijnen.", en: "\(reference) may not disappear."),
            next: Phrase(
                nl: "Sluit een voorstel met `kader withdraw`; vastgestelde versies blijven altijd staan.",
                en: "Close a proposal with `kader withdraw`; adopted versions stay for ever."))
    }

    static func tagMoved(_ reference: String) -> Refusal {
        Refusal(
            .appendOnly,
            Phrase(nl: "\(reference) bestaat al en verandert niet.", en: "\(reference) exists and does not change."),
            next: Phrase(
                nl: "Leg de vaststelling van een volgende versie vast met `kader tag`.",
                en: "Adopt a next version with `kader tag`."))
    }

    static func unknownReference(_ reference: String) -> Refusal {
        Refusal(
            .appendOnly,
            Phrase(nl: "Een dossier kent geen \(reference).", en: "A dossier has no \(reference)."),
            next: Phrase(
                nl: "Verstuur uw werk met de opdrachten van kader; die kiezen de juiste naam.",
                en: "Share your work with kader's commands, which choose the right name."))
    }
}
