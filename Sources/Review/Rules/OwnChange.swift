public import Dossier

/// Rule `own-change`: `kader.yml` changes in a proposal of its own, under the policy before it.
///
/// What was once settled stays so: the set-up is over, and an id, a key or an address remains its owner's.
extension Refusal {
    static func notFounded(_ action: Action) -> Refusal {
        Refusal(
            .ownChange,
            Phrase(
                nl: "De inrichting van dit dossier is nog niet afgesloten; tot dan kan er alleen worden geschreven en "
                    + "opgemerkt, en is er geen \(action.name.nl).",
                en:
                    "The set-up of this dossier has not ended; until then one can write and comment only, and there is no "
                    + "\(action.name.en)."),
            next: Phrase(
                nl: "De griffie sluit de inrichting af met `kader found`.",
                en: "The griffie ends the set-up with `kader found`."))
    }

    /// What is done to `kader.yml` beside something else, or without a proposal.
    public static let charterAmongOthers = Refusal(
        .ownChange,
        Phrase(
            nl: "kader.yml wijzigt alleen in een eigen voorstel.",
            en: "kader.yml changes only in a proposal of its own."),
        next: Phrase(
            nl: "Doe de wijziging van kader.yml apart: `kader draft kader`.",
            en: "Change kader.yml apart: `kader draft kader`."))

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

    static let nobodySetsUp = Refusal(
        .ownChange,
        Phrase(
            nl:
                "Met deze kader.yml heeft geen enkel lid nog de pet griffie en een geldige sleutel, zodat niemand het "
                + "dossier verder kan inrichten.",
            en:
                "By this kader.yml no member has the capacity griffie and a valid key, so that nobody could set up the "
                + "dossier any further."),
        next: Phrase(
            nl: "Voeg eerst een andere griffier toe: `kader member add`.",
            en: "First add another griffie: `kader member add`."))

    static let foundingUndone = Refusal(
        .ownChange,
        Phrase(
            nl: "De regel `founded` in kader.yml verdwijnt of verandert, en daarmee de afsluiting van de inrichting.",
            en: "The line `founded` in kader.yml goes or changes, and with it the end of the set-up."),
        next: Phrase(
            nl: "Zet de regel `founded` terug zoals hij op `main` staat.",
            en: "Put the line `founded` back as it is on `main`."))

    static let endsItself = Refusal(
        .ownChange,
        Phrase(
            nl: "Een sleutel kan zichzelf niet intrekken: wie hem in handen heeft, zou dat dan ook kunnen.",
            en: "A key cannot end itself: whoever has it in hand could do the same."),
        next: Phrase(
            nl: "Onderteken met een andere sleutel van uzelf, of vraag het de griffie.",
            en: "Sign with another key of yours, or ask the griffie."))

    static func notYoursToEnd(_ name: String, may: [MemberID]) -> Refusal {
        Refusal(
            .ownChange,
            Phrase(
                nl: "Een sleutel van \(name) wordt ingetrokken door \(name) zelf of door de griffie.",
                en: "A key of \(name) is ended by \(name) in person or by the griffie."),
            whoMay: may,
            next: Phrase(nl: "Vraag het een van hen.", en: "Ask one of them."))
    }

    static func memberGone(_ id: MemberID) -> Refusal {
        Refusal(
            .ownChange,
            Phrase(
                nl: "Het lid \(id) staat niet meer in kader.yml, of heet er anders. Wie ooit lid was, houdt zijn naam "
                    + "in het dossier, zodat duidelijk blijft wie wat deed.",
                en:
                    "The member \(id) is no longer in kader.yml, or bears another id there. Whoever was a member keeps that "
                    + "id, so that it stays clear who did what."),
            next: Phrase(
                nl: "Zet \(id) terug. Een lid dat vertrekt, beëindigt u met `kader member end \(id)`.",
                en: "Put \(id) back. End a member who leaves with `kader member end \(id)`."))
    }

    static func keyOfAnother(_ owner: MemberID, _ other: MemberID) -> Refusal {
        Refusal(
            .ownChange,
            Phrase(
                nl:
                    "\(other) krijgt een sleutel die van \(owner) is of was. Een sleutel blijft altijd van dezelfde persoon.",
                en: "\(other) gets a key that is or was that of \(owner). A key stays with one person for ever."),
            next: Phrase(
                nl: "Geef \(other) een eigen, nieuwe sleutel: `kader join` maakt er een.",
                en: "Give \(other) a new key of their own: `kader join` makes one."))
    }

    static func addressOfAnother(_ email: String, _ owner: MemberID, _ other: MemberID) -> Refusal {
        Refusal(
            .ownChange,
            Phrase(
                nl:
                    "\(other) krijgt het adres \(email), dat van \(owner) is of was. Een adres blijft altijd van dezelfde persoon.",
                en:
                    "\(other) gets the address \(email), which is or was that of \(owner). An address stays with one person for ever."
            ),
            next: Phrase(
                nl: "Geef \(other) een eigen adres.", en: "Give \(other) an address of their own."))
    }

    static func documentLosesItsPlace(_ id: DocumentID, _ path: String) -> Refusal {
        Refusal(
            .ownChange,
            Phrase(
                nl: "Met deze kader.yml is \(path) niet meer het stuk \(id), en raakt het zijn geschiedenis kwijt.",
                en: "By this kader.yml \(path) is no longer the document \(id), and would lose its history."),
            next: Phrase(
                nl: "Laat de soort van \(id) met haar `path` staan; maak voor nieuwe stukken een nieuwe soort.",
                en: "Leave the kind of \(id) with its `path`; make a new kind for new documents."))
    }

    static func collectionIsDocument(_ id: DocumentID) -> Refusal {
        Refusal(
            .ownChange,
            Phrase(
                nl: "De verzameling \(id) heet als een stuk dat er al is. Dan is niet te zien wat er is vastgesteld.",
                en:
                    "The collection \(id) bears the name of a document that there is. Then there is no telling what was adopted."
            ),
            next: Phrase(
                nl: "Geef de verzameling een andere naam.", en: "Give the collection another name."))
    }
}

extension Rulebook {
    /// Rule `own-change`: what was once settled stays so.
    ///
    /// The set-up does not begin again; an id, a key or an address stays its owner's for ever, or somebody could come to
    /// bear what another wrote and judged; a document stays where it is, under its own id.
    static func judge(_ change: PolicyChange) throws(Refusal) {
        guard let founded = change.old.founded else {
            // While the griffie sets up, nothing was judged yet that a change could undo; but somebody must be able to go on.
            guard change.new.canBeSetUp(at: change.moment) else { throw .nobodySetsUp }
            return
        }
        guard change.new.founded == founded else { throw .foundingUndone }
        if let violation = change.ownership.violations(by: change.new).first {
            switch violation {
            case .memberGone(let id): throw .memberGone(id)
            case .key(let owner, let other): throw .keyOfAnother(owner, other)
            case .address(let email, let owner, let other): throw .addressOfAnother(email, owner, other)
            }
        }
        for document in change.documents {
            let found = change.new.document(at: document.path)
            guard found?.id == document.id, found?.kind.id == document.kind else {
                throw .documentLosesItsPlace(document.id, document.path)
            }
        }
        let taken = Set(change.documents.map { $0.id.text.lowercased() })
        if let collection = change.new.collections.first(where: { taken.contains($0.id.text.lowercased()) }) {
            throw .collectionIsDocument(collection.id)
        }
    }
}

extension Charter {
    /// Tells whether a member is griffie at `moment`, with a key that is valid then.
    fileprivate func canBeSetUp(at moment: Moment) -> Bool {
        members.contains { member in
            member.capacities(at: moment).contains { $0.role == .griffie }
                && member.keys.contains { $0.period.contains(moment) }
        }
    }
}

extension Action {
    /// Tells whether members may do it while the griffie still sets up.
    var isForSetUp: Bool {
        switch self {
        case .draft, .comment, .resolve, .withdraw, .join: true
        default: false
        }
    }
}
