public import Dossier

// Refusals by `base`, `exact`, `annex`, `append-only` and `own-change`.

extension Refusal {
    static func strayPath(_ path: String) -> Refusal {
        Refusal(
            .exact,
            Phrase(
                nl: "Het voorstel raakt ook \(path), en dat hoort niet bij dit stuk.",
                en: "The proposal also touches \(path), which is not part of this document."),
            next: Phrase(
                nl: "Wijzig elk stuk in een eigen voorstel.", en: "Change each document in a proposal of its own."))
    }

    static let charterAmongOthers = Refusal(
        .ownChange,
        Phrase(
            nl: "kader.yml wijzigt alleen in een eigen voorstel.",
            en: "kader.yml changes only in a proposal of its own."),
        next: Phrase(
            nl: "Doe de wijziging van kader.yml apart: `kader draft kader`.",
            en: "Change kader.yml apart: `kader draft kader`."))

    static func notApproved(_ state: Proposal.State, may: [MemberID]) -> Refusal {
        Refusal(
            .order,
            Phrase(
                nl: "Het voorstel is nog niet zover dat het kan worden vastgesteld.",
                en: "The proposal has not come so far that it can be adopted."),
            whoMay: may,
            next: Phrase(
                nl: "Bekijk met `kader status` wat er nog ontbreekt.", en: "See `kader status` for what lacks."))
    }

    static func annex(_ kind: Kind, _ document: DocumentID) -> Refusal {
        Refusal(
            .annex,
            Phrase(
                nl: "Een \(kind.name.lowercased()) dient ter verduidelijking en wordt niet vastgesteld.",
                en: "A document of the kind “\(kind.name)” explains; it is not adopted."),
            next: Phrase(
                nl: "De griffie voegt het na akkoord toe ter verduidelijking: `kader tag \(document) --annex`.",
                en: "Once it is approved the griffie adds it in explanation: `kader tag \(document) --annex`."))
    }

    static func noAnnex(_ kind: Kind, _ document: DocumentID) -> Refusal {
        Refusal(
            .annex,
            Phrase(
                nl:
                    "Een \(kind.name.lowercased()) is geen bijlage: de tekst wordt vastgesteld, niet alleen toegevoegd.",
                en: "A document of the kind “\(kind.name)” is no annex: its text is adopted, not just added."),
            next: Phrase(
                nl: "Stel de tekst vast met `kader tag \(document)`.", en: "Adopt it with `kader tag \(document)`."))
    }

    static let baseMoved = Refusal(
        .base,
        Phrase(
            nl: "De tekst op `main` is veranderd sinds dit voorstel begon.",
            en: "The text on `main` has changed since this proposal started."),
        next: Phrase(
            nl: "Een indiener werkt het voorstel bij met `kader update`; daarna kijken de beoordelaars opnieuw.",
            en: "A proposer brings it up to date with `kader update`; then the reviewers look again."))

    static func notExact(_ why: Phrase) -> Refusal {
        Refusal(
            .exact,
            Phrase(
                nl: "De vaststelling brengt niet precies de goedgekeurde tekst: \(why.nl).",
                en: "The adoption does not bring exactly the approved text: \(why.en)."),
            next: Phrase(nl: "Stel vast met `kader tag`.", en: "Adopt with `kader tag`."))
    }

    /// A dossier whose `kader.yml` cannot be read has no rules at all.
    public static func charterUnreadable(_ why: Phrase) -> Refusal {
        Refusal(
            .ownChange,
            Phrase(
                nl: "Met deze wijziging is kader.yml niet meer te lezen:\n\(why.nl)",
                en: "With this change kader.yml can no longer be read:\n\(why.en)"),
            next: Phrase(
                nl: "Verbeter kader.yml en kijk het na met `kader check kader`.",
                en: "Mend kader.yml and check it with `kader check kader`."))
    }

    /// This clone trusts another founding commit.
    public static let otherFounding = Refusal(
        .known,
        Phrase(
            nl: "Dit dossier begint met een andere vastlegging dan die u eerder vertrouwde.",
            en: "This dossier begins with another commit than the one you trusted before."),
        next: Phrase(
            nl: "Vraag de griffie welk begin het echte is, voordat u verder werkt.",
            en: "Ask the griffie which founding is the true one before you work on."))

    /// Sharing with a partner is the griffie's act.
    public static func onlyGriffieShares(may: [MemberID]) -> Refusal {
        Refusal(
            .capacity,
            Phrase(nl: "Delen met een partner doet de griffie.", en: "Sharing with a partner is for the griffie."),
            whoMay: may,
            next: Phrase(nl: "Vraag het een van hen.", en: "Ask one of them."))
    }

    /// `main` takes no commit that was made by hand.
    public static let handMade = notOnMain(nil)

    /// There is no `main` to judge by.
    public static let noMainYet = Refusal(
        .order,
        Phrase(
            nl: "Op deze server staat nog geen dossier.", en: "There is no dossier on this server yet."),
        next: Phrase(
            nl: "De griffie brengt het er eerst heen met `kader sync`.",
            en: "The griffie brings it there first with `kader sync`."))

    /// A proposal to `main` must stand on a branch that the dossier knows.
    public static func nothingToAdopt(_ document: String) -> Refusal {
        Refusal(
            .order,
            Phrase(
                nl: "Deze samenvoeging brengt geen voorstel voor \(document) dat te lezen is.",
                en: "This merge brings no proposal for \(document) that can be read."),
            next: Phrase(nl: "Stel vast met `kader tag`.", en: "Adopt with `kader tag`."))
    }

    /// The signed tag that belongs to an adoption is not there.
    public static func tagMissing(_ document: DocumentID) -> Refusal {
        Refusal(
            .order,
            Phrase(
                nl: "Bij de vaststelling van \(document) ontbreekt het ondertekende label.",
                en: "The adoption of \(document) lacks its signed tag."),
            next: Phrase(
                nl: "Stel vast met `kader tag`, dat beide samen deelt.",
                en: "Adopt with `kader tag`, which shares both at once."))
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
                nl: "Haal de tak terug uit een kloon die haar nog heeft.",
                en: "Bring the branch back from a clone that has it."))
    }

    static func notOnMain(_ action: Action?) -> Refusal {
        Refusal(
            .order,
            Phrase(
                nl: "Dit kan niet rechtstreeks op `main`.", en: "This cannot be committed straight to `main`."),
            next: Phrase(
                nl: "Schrijf in een voorstel: `kader draft`. De griffie brengt het na akkoord op `main`.",
                en: "Write in a proposal: `kader draft`. The griffie brings it to `main` once approved."))
    }

    static func registerOnly(_ path: String) -> Refusal {
        Refusal(
            .exact,
            Phrase(
                nl: "\(path) is geen register: het verandert alleen door een voorstel.",
                en: "\(path) is no register: it changes by a proposal only."),
            next: Phrase(
                nl: "Maak er een voorstel van met `kader draft`.", en: "Make it a proposal with `kader draft`."))
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

    /// An adoption takes in all that is known of its proposal, an objection of the last minute too.
    public static func actsWithheld(_ reference: String) -> Refusal {
        Refusal(
            .exact,
            Phrase(
                nl: "De vaststelling laat stappen weg die op \(reference) staan.",
                en: "The adoption leaves out steps that are on \(reference)."),
            next: Phrase(
                nl: "Haal ze op met `kader sync` en stel dan vast met `kader tag`.",
                en: "Fetch them with `kader sync`, then adopt with `kader tag`."))
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

    /// An adoption lists the other branches for its document, so that it is judged by them for ever.
    public static func branchUnknown(_ reference: String) -> Refusal {
        Refusal(
            .exact,
            Phrase(
                nl: "De vaststelling noemt een stand van \(reference) die er niet is.",
                en: "The adoption names a state of \(reference) that is not there."),
            next: Phrase(
                nl: "Haal op wat er is met `kader sync` en stel dan vast met `kader tag`.",
                en: "Fetch what there is with `kader sync`, then adopt with `kader tag`."))
    }

    /// Who writes a text in another proposal at the same time must not be left out of the adoption.
    public static func branchUnlisted(_ reference: String) -> Refusal {
        Refusal(
            .exact,
            Phrase(
                nl: "De vaststelling noemt \(reference) niet, of niet zoals het er nu staat.",
                en: "The adoption does not list \(reference), or not as it stands now."),
            next: Phrase(
                nl: "Haal op wat er is met `kader sync` en stel dan vast met `kader tag`.",
                en: "Fetch what there is with `kader sync`, then adopt with `kader tag`."))
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
                nl: "Stel een volgende versie vast met `kader tag`.", en: "Adopt a next version with `kader tag`."))
    }

    static func unknownReference(_ reference: String) -> Refusal {
        Refusal(
            .appendOnly,
            Phrase(nl: "Een dossier kent geen \(reference).", en: "A dossier has no \(reference)."),
            next: Phrase(
                nl: "Deel uw werk met de opdrachten van kader; die kiezen de juiste naam.",
                en: "Share your work with kader's commands, which choose the right name."))
    }

    /// A tag that is no annotated, signed tag proves nothing.
    public static func lightweightTag(_ reference: String) -> Refusal {
        Refusal(
            .known,
            Phrase(
                nl: "\(reference) is geen ondertekend label van de griffie.",
                en: "\(reference) is no tag signed by the griffie."),
            next: Phrase(nl: "Stel vast met `kader tag`.", en: "Adopt with `kader tag`."))
    }

    static func tagContradicts(_ reference: String, _ why: Phrase) -> Refusal {
        Refusal(
            .exact,
            Phrase(nl: "\(reference) klopt niet: \(why.nl).", en: "\(reference) does not hold: \(why.en)."),
            next: Phrase(nl: "Stel vast met `kader tag`.", en: "Adopt with `kader tag`."))
    }
}

extension Refusal {
    /// A collection is adopted only when each of its documents is.
    public static func notAdoptedYet(_ document: DocumentID, in collection: String) -> Refusal {
        Refusal(
            .order,
            Phrase(
                nl: "\(document) is nog niet vastgesteld in de tekst die er nu staat, dus \(collection) ook niet.",
                en: "\(document) has not been adopted in its present text, so \(collection) cannot be."),
            next: Phrase(
                nl: "Stel eerst \(document) vast met `kader tag \(document)`.",
                en: "First adopt \(document) with `kader tag \(document)`."))
    }
}
