public import Dossier

/// Rule `exact`: an adoption brings exactly the approved bytes of exactly one document, and all that is known of it.
///
/// Straight on `main` only registers change, and a tag says what is there.
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

    static func notExact(_ why: Phrase) -> Refusal {
        Refusal(
            .exact,
            Phrase(
                nl: "De vaststelling brengt niet precies de tekst waarop akkoord is gegeven: \(why.nl).",
                en: "The adoption does not bring exactly the approved text: \(why.en)."),
            next: Phrase(nl: "Leg de vaststelling vast met `kader tag`.", en: "Adopt with `kader tag`."))
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

    /// Two documents, sessions, registers or collections never have one id, nor ids that differ in case alone.
    public static func idTaken(_ id: DocumentID, by twin: DocumentID) -> Refusal {
        Refusal(
            .exact,
            Phrase(
                nl: "Het id \(id) is al bezet: er is al een stuk, register, verzameling of bijeenkomst \(twin).",
                en: "The id \(id) is taken: there is a document, register, collection or session \(twin) already."),
            next: Phrase(nl: "Kies een ander id.", en: "Choose another id."))
    }

    static func unreadableRecord(_ why: Phrase) -> Refusal {
        Refusal(
            .exact,
            Phrase(
                nl: "Wat er wordt vastgelegd, is niet te lezen:\n\(why.nl)",
                en: "What is recorded cannot be read:\n\(why.en)"),
            next: Phrase(
                nl: "Herstel de kop van het bestand en leg het opnieuw vast.",
                en: "Mend the head of the file and record it again."))
    }

    static func unreadableRecord(_ error: DocumentError) -> Refusal {
        unreadableRecord(Phrase(nl: error.text(in: .nl), en: error.text(in: .en)))
    }

    static let noRecord = Refusal(
        .exact,
        Phrase(
            nl: "Deze vastlegging verandert geen register en geen verslag van een bijeenkomst.",
            en: "This commit changes no register and no record of a session."),
        next: Phrase(
            nl: "Leg een register vast met `kader record`, of open of sluit een bijeenkomst met `kader session`.",
            en: "Record a register with `kader record`, or open or close a session with `kader session`."))

    static let tooManyRecords = Refusal(
        .exact,
        Phrase(
            nl: "Deze vastlegging verandert meer dan één register of verslag tegelijk.",
            en: "This commit changes more than one register or record at once."),
        next: Phrase(
            nl: "Leg elk register apart vast met `kader record`.",
            en: "Record each register by itself with `kader record`."))

    /// An adoption takes in all that is known of its proposal, an objection of the last minute too.
    public static func actsWithheld(_ reference: String) -> Refusal {
        Refusal(
            .exact,
            Phrase(
                nl: "De vaststelling laat stappen weg die op \(reference) staan.",
                en: "The adoption leaves out steps that are on \(reference)."),
            next: Phrase(
                nl: "Haal ze op met `kader sync` en leg de vaststelling dan vast met `kader tag`.",
                en: "Fetch them with `kader sync`, then adopt with `kader tag`."))
    }

    /// An adoption lists the other branches for its document, so that it is judged by them for ever.
    public static func branchUnknown(_ reference: String) -> Refusal {
        Refusal(
            .exact,
            Phrase(
                nl: "De vaststelling noemt een stand van \(reference) die er niet is.",
                en: "The adoption names a state of \(reference) that is not there."),
            next: Phrase(
                nl: "Haal op wat er is met `kader sync` en leg de vaststelling dan vast met `kader tag`.",
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
                nl: "Haal op wat er is met `kader sync` en leg de vaststelling dan vast met `kader tag`.",
                en: "Fetch what there is with `kader sync`, then adopt with `kader tag`."))
    }

    static func tagContradicts(_ reference: String, _ why: Phrase) -> Refusal {
        Refusal(
            .exact,
            Phrase(nl: "\(reference) klopt niet: \(why.nl).", en: "\(reference) does not hold: \(why.en)."),
            next: Phrase(nl: "Leg de vaststelling vast met `kader tag`.", en: "Adopt with `kader tag`."))
    }
}
