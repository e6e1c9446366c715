public import Dossier

/// Rule `order`: propose, then reviews, then approval, then the tag; a closed proposal takes no more verdicts.
///
/// What belongs on a proposal does not stand on `main`, nor the other way round.
extension Refusal {
    static func tooManyActs(_ name: String, _ limit: Int) -> Refusal {
        Refusal(
            .order,
            Phrase(
                nl: "\(name) heeft in dit voorstel al \(limit) stappen gezet; meer neemt de server niet aan.",
                en: "\(name) has taken \(limit) steps on this proposal already; the server takes no more."),
            next: Phrase(
                nl: "Ga verder in een nieuw voorstel met `kader draft`.",
                en: "Go on in a new proposal with `kader draft`."))
    }

    /// One body meets once at a time.
    static func sessionStillOpen(_ id: DocumentID) -> Refusal {
        Refusal(
            .order,
            Phrase(
                nl: "Bijeenkomst \(id) van hetzelfde gremium is nog open.",
                en: "Session \(id) of the same body is still open."),
            next: Phrase(
                nl: "Sluit haar eerst met `kader session close --session \(id)`.",
                en: "Close it first with `kader session close --session \(id)`."))
    }

    /// What opens a session leaves it open, and what closes it does not.
    static func sessionNotOpened(_ id: DocumentID) -> Refusal {
        Refusal(
            .order,
            Phrase(
                nl: "Het verslag van bijeenkomst \(id) past niet bij wat er gebeurt: het openen of het sluiten ervan.",
                en: "The record of session \(id) does not fit what is done: opening it, or closing it."),
            next: Phrase(
                nl: "Gebruik `kader session open` en `kader session close`; die schrijven het verslag zelf.",
                en: "Use `kader session open` and `kader session close`, which write the record themselves."))
    }

    static func notProposed(may: [MemberID]) -> Refusal {
        Refusal(
            .order,
            Phrase(
                nl: "Voor deze tekst is nog niet om een oordeel gevraagd.",
                en: "Review of this text has not been asked for yet."),
            whoMay: may,
            next: Phrase(
                nl: "Een indiener vraagt erom met `kader propose`.", en: "A proposer asks for it with `kader propose`.")
        )
    }

    static func closed(_ action: Action) -> Refusal {
        Refusal(
            .order,
            Phrase(
                nl: action == .withdraw ? "Het voorstel is ingetrokken." : "Het voorstel is afgewezen.",
                en: action == .withdraw ? "The proposal was withdrawn." : "The proposal was rejected."),
            next: Phrase(
                nl: "Een nieuw concept opent het weer: `kader draft`, met de naam van het voorstel erachter.",
                en: "A new draft opens it again: `kader draft`, with the name of the proposal behind it."))
    }

    static func mainActOnProposal(_ action: Action) -> Refusal {
        Refusal(
            .order,
            Phrase(
                nl: "Een \(action.name.nl) hoort niet op een voorstel.",
                en: "A \(action.name.en) has no place on a proposal."),
            next: Phrase(
                nl: "Dit is werk van de griffie op `main`.", en: "This is for the griffie to do, on `main`."))
    }

    static let nothingToResolve = Refusal(
        .order,
        Phrase(
            nl: "In dit voorstel is geen bezwaar, akkoord of opmerking met dit nummer.",
            en: "This proposal has no objection, approval or comment with this number."),
        next: Phrase(nl: "`kader status` noemt de nummers.", en: "`kader status` gives the numbers."))

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

    /// `main` takes no commit that was made by hand.
    public static let handMade = notOnMain(nil)

    /// Nor does it while the griffie sets up: such an act says nothing of its maker to whoever clones.
    public static let setUpByHand = Refusal(
        .order,
        Phrase(
            nl: "Tijdens de inrichting legt kader vast wat er op `main` komt: een gewone `git commit` zegt niet "
                + "wie wat deed, en als wat.",
            en: "During the set-up kader records what comes on `main`: a plain `git commit` does not say who did "
                + "what, and as what."),
        next: Phrase(
            nl: "Leg de aangepaste kader.yml vast met `kader record kader`, een ander stuk met `kader record STUK`.",
            en: "Record the edited kader.yml with `kader record kader`, and another document with `kader record DOC`."))

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
            next: Phrase(nl: "Leg de vaststelling vast met `kader tag`.", en: "Adopt with `kader tag`."))
    }

    /// The signed tag that belongs to an adoption is not there.
    public static func tagMissing(_ document: DocumentID) -> Refusal {
        Refusal(
            .order,
            Phrase(
                nl: "Bij de vaststelling van \(document) ontbreekt het ondertekende label.",
                en: "The adoption of \(document) lacks its signed tag."),
            next: Phrase(
                nl: "Leg de vaststelling vast met `kader tag`; dat verstuurt beide samen.",
                en: "Adopt with `kader tag`, which shares both at once."))
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

    /// A collection is adopted only when each of its documents is.
    public static func notAdoptedYet(_ document: DocumentID, in collection: String) -> Refusal {
        Refusal(
            .order,
            Phrase(
                nl: "\(document) is nog niet vastgesteld in de tekst die er nu staat, dus \(collection) ook niet.",
                en: "\(document) has not been adopted in its present text, so \(collection) cannot be."),
            next: Phrase(
                nl: "Leg eerst de vaststelling van \(document) vast met `kader tag \(document)`.",
                en: "First adopt \(document) with `kader tag \(document)`."))
    }
}
