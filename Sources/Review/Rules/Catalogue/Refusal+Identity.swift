import Dossier

// Refusals by `known`, `capacity` and `seat`.

extension Refusal {
    static let unsigned = Refusal(
        .known,
        Phrase(
            nl: "De bijdrage is niet ondertekend, dus is niet zeker van wie zij is.",
            en: "The contribution is not signed, so there is no telling whose it is."),
        next: Phrase(
            nl: "Stel uw sleutel in met `kader join` en leg de bijdrage opnieuw vast.",
            en: "Set up your key with `kader join` and commit again."))

    static func badSignature(_ why: String) -> Refusal {
        Refusal(
            .known,
            Phrase(nl: "De handtekening klopt niet (\(why)).", en: "The signature is not good (\(why))."),
            next: Phrase(
                nl: "Leg de bijdrage opnieuw vast en onderteken haar met uw eigen sleutel.",
                en: "Commit again and sign with your own key."))
    }

    static func strangeKey(_ key: String) -> Refusal {
        let shown = key.count > 40 ? key.prefix(28) + "…" + key.suffix(8) : key[...]
        return Refusal(
            .known,
            Phrase(
                nl: "De sleutel waarmee is ondertekend (\(shown)) staat bij geen enkel lid.",
                en: "The key that signed this (\(shown)) is not the key of any member."),
            next: Phrase(
                nl: "Stuur de regel die `kader join` toont naar de griffie; die kan de sleutel toevoegen.",
                en: "Send the line that `kader join` prints to the griffie, who can add the key."))
    }

    static func keyNotValid(_ member: Member, at moment: Moment) -> Refusal {
        Refusal(
            .known,
            Phrase(
                nl: "De sleutel van \(member.name) gold niet op \(moment.date).",
                en: "The key of \(member.name) was not valid on \(moment.date)."),
            next: Phrase(
                nl: "Onderteken met een sleutel die nu geldt, of vraag de griffie om een nieuwe op te nemen.",
                en: "Sign with a key that is valid now, or ask the griffie to add a new one."))
    }

    static func dateAhead(_ moment: Moment) -> Refusal {
        Refusal(
            .known,
            Phrase(
                nl: "De bijdrage draagt een datum die nog moet komen (\(moment.date)).",
                en: "The contribution bears a date that is yet to come (\(moment.date))."),
            next: Phrase(
                nl: "Zet de klok van uw computer goed en leg de bijdrage opnieuw vast.",
                en: "Set your computer's clock right and commit again."))
    }

    static func dateBehind(_ moment: Moment, _ earlier: Moment) -> Refusal {
        Refusal(
            .known,
            Phrase(
                nl: "De bijdrage draagt een datum (\(moment.date)) van vóór datgene waar zij op voortbouwt "
                    + "(\(earlier.date)).",
                en: "The contribution bears a date (\(moment.date)) before that of what it builds on (\(earlier.date))."
            ),
            next: Phrase(
                nl: "Zet de klok van uw computer goed en leg de bijdrage opnieuw vast.",
                en: "Set your computer's clock right and commit again."))
    }

    /// Nobody can choose the rules by which they are judged.
    public static func unknownPolicy(_ id: ActID) -> Refusal { neverPolicy(id) }

    static func neverPolicy(_ id: ActID?) -> Refusal {
        let name = id.map { String($0.text.prefix(12)) } ?? "-"
        return Refusal(
            .known,
            Phrase(
                nl: "De bijdrage beroept zich op afspraken (\(name)) die nooit op `main` hebben gegolden.",
                en: "The contribution names rules (\(name)) that never held on `main`."),
            next: Phrase(
                nl: "Haal met `kader sync` op wat er geldt, en doe de stap opnieuw.",
                en: "Fetch with `kader sync` what holds, and take the step again."))
    }

    static let olderPolicy = Refusal(
        .known,
        Phrase(
            nl: "De bijdrage beroept zich op oudere afspraken dan waar zij op voortbouwt.",
            en: "The contribution names older rules than those of what it builds on."),
        next: Phrase(
            nl: "Haal met `kader sync` op wat er geldt, en doe de stap opnieuw.",
            en: "Fetch with `kader sync` what holds, and take the step again."))

    /// What was signed once is one act, whatever object it comes in.
    public static let signedAlready = Refusal(
        .appendOnly,
        Phrase(
            nl: "Deze ondertekende stap is er al, onder een ander nummer.",
            en: "This signed step is there already, under another number."),
        next: Phrase(
            nl: "Haal op wat er is met `kader sync`.", en: "Fetch what there is with `kader sync`."))

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

    /// An object that cannot be read proves nothing.
    public static func unreadableObject(_ why: String) -> Refusal {
        Refusal(
            .known,
            Phrase(nl: "Dit is niet leesbaar: \(why).", en: "This cannot be read: \(why)."),
            next: Phrase(
                nl: "Leg de bijdrage opnieuw vast met de opdrachten van kader.",
                en: "Commit again with kader's commands."))
    }

    static func ended(_ member: Member) -> Refusal {
        Refusal(
            .known,
            Phrase(
                nl: "Het lidmaatschap van \(member.name) was op dat moment beëindigd.",
                en: "The membership of \(member.name) had ended by then."),
            next: Phrase(
                nl: "Vraag de griffie of dit lidmaatschap weer moet ingaan.",
                en: "Ask the griffie whether the membership should start again."))
    }

    static func otherName(_ member: Member, claimed: ClaimedPerson) -> Refusal {
        Refusal(
            .known,
            Phrase(
                nl: "\(member.name) heeft ondertekend, maar als afzender staat \(claimed.email) vermeld.",
                en: "\(member.name) signed this, but it says that it is from \(claimed.email)."),
            next: Phrase(
                nl: "Gebruik een e-mailadres dat in kader.yml bij \(member.name) staat: "
                    + "`git config user.email \(member.emails.first ?? "")`.",
                en: "Use an address that kader.yml lists for \(member.name): "
                    + "`git config user.email \(member.emails.first ?? "")`."))
    }

    static func unknownAuthor(_ person: ClaimedPerson) -> Refusal {
        Refusal(
            .known,
            Phrase(
                nl: "De genoemde schrijver \(person.name) <\(person.email)> is geen lid.",
                en: "The author who is named, \(person.name) <\(person.email)>, is not a member."),
            next: Phrase(
                nl: "Noem als schrijver alleen leden, of vraag de griffie om deze persoon toe te voegen.",
                en: "Name only members as authors, or ask the griffie to add this person."))
    }

    static func unreadable(_ error: StatementError) -> Refusal {
        let why: Phrase =
            switch error {
            case .tooLarge: Phrase(nl: "het bericht is te lang", en: "the message is too long")
            case .notText: Phrase(nl: "het bericht is geen leesbare tekst (UTF-8)", en: "the message is not UTF-8 text")
            case .missing(let key):
                Phrase(nl: "de regel \(key.rawValue) ontbreekt", en: "the line \(key.rawValue) is missing")
            case .repeated(let key):
                Phrase(
                    nl: "de regel \(key.rawValue) staat er meer dan eens", en: "the line \(key.rawValue) is repeated")
            case .unreadable(let key):
                Phrase(nl: "de regel \(key.rawValue) is onleesbaar", en: "the line \(key.rawValue) cannot be read")
            case .unknown(let name):
                Phrase(nl: "de regel \(name) is onbekend", en: "the line \(name) is unknown")
            }
        return Refusal(
            error == .missing(.capacity) ? .capacity : .known,
            Phrase(
                nl: "Uit het bericht blijkt niet wie hier wat doet: \(why.nl).",
                en: "The message does not say who does what here: \(why.en)."),
            next: Phrase(
                nl: "Gebruik de opdrachten van kader; die schrijven deze regels zelf.",
                en: "Use kader's commands, which write these lines themselves."))
    }

    static func noCapacity(_ member: Member, held: [Capacity]) -> Refusal {
        Refusal(
            .capacity,
            Phrase(
                nl: "\(member.name) zegt niet in welke hoedanigheid dit gebeurt.",
                en: "\(member.name) does not say in which capacity this is done."),
            next: chooseCapacity(held))
    }

    static func capacityNotHeld(_ member: Member, _ stated: Capacity, held: [Capacity]) -> Refusal {
        Refusal(
            .capacity,
            Phrase(
                nl: "\(member.name) is op dat moment geen \(stated).",
                en: "\(member.name) does not hold the capacity \(stated) at that moment."),
            next: chooseCapacity(held))
    }

    private static func chooseCapacity(_ held: [Capacity]) -> Phrase {
        guard !held.isEmpty else {
            return Phrase(
                nl: "Vraag de griffie om een hoedanigheid toe te kennen.", en: "Ask the griffie to grant a capacity.")
        }
        let list = held.map(\.text).joined(separator: ", ")
        return Phrase(
            nl: "Kies er een met `--as`: \(list).", en: "Choose one with `--as`: \(list).")
    }

    static func noMandate(
        _ act: MandatedAct, _ name: String, as capacity: Capacity, kind: Kind, may: [MemberID]
    ) -> Refusal {
        Refusal(
            .capacity,
            Phrase(
                nl: "\(name) mag als \(capacity) een \(kind.name.lowercased()) niet \(act.verb.nl).",
                en: "\(name), as \(capacity), may not \(act.verb.en) a document of the kind “\(kind.name)”."),
            whoMay: may,
            next: may.isEmpty
                ? Phrase(
                    nl: "Volgens kader.yml mag nu niemand dit. Leg dat voor aan de griffie.",
                    en: "By kader.yml nobody may do this now. Raise it with the griffie.")
                : Phrase(nl: "Vraag een van hen om dit te doen.", en: "Ask one of them to do it."))
    }

    static func otherSeat(_ name: String, as capacity: Capacity, seat: Capacity, session: DocumentID) -> Refusal {
        Refusal(
            .seat,
            Phrase(
                nl: "\(name) zit in bijeenkomst \(session) als \(seat) en kan daar niet als \(capacity) handelen.",
                en: "\(name) sits in session \(session) as \(seat) and cannot act there as \(capacity)."),
            next: Phrase(
                nl: "Handel als \(seat), of doe dit na de bijeenkomst.",
                en: "Act as \(seat), or do it after the session."))
    }

    static func noSeat(_ name: String, session: DocumentID) -> Refusal {
        Refusal(
            .seat,
            Phrase(
                nl: "\(name) staat niet op de lijst van aanwezigen van bijeenkomst \(session).",
                en: "\(name) is not on the list of those present at session \(session)."),
            next: Phrase(
                nl: "Doe dit buiten de bijeenkomst om: laat `--session` weg.",
                en: "Do this apart from the session: leave out `--session`."))
    }

    static func outsideSession(_ id: DocumentID) -> Refusal {
        Refusal(
            .seat,
            Phrase(
                nl: "Dit is niet tijdens bijeenkomst \(id) gedaan, want die was toen niet gaande.",
                en: "This was not done in session \(id), which was not going on at that time."),
            next: Phrase(
                nl: "Doe dit buiten de bijeenkomst om: laat `--session` weg.",
                en: "Do this apart from the session: leave out `--session`."))
    }

    /// In one session a person sits in one capacity.
    public static func twoSeats(_ name: String) -> Refusal {
        Refusal(
            .seat,
            Phrase(
                nl: "\(name) zou in deze bijeenkomst met twee petten zitten.",
                en: "\(name) would sit in this session in two capacities."),
            next: Phrase(
                nl: "Kies één hoedanigheid voor deze bijeenkomst.", en: "Choose one capacity for this session."))
    }

    static func unknownSession(_ id: DocumentID) -> Refusal {
        Refusal(
            .seat,
            Phrase(nl: "Bijeenkomst \(id) staat niet in het dossier.", en: "Session \(id) is not in the dossier."),
            next: Phrase(
                nl: "Kijk met `kader session list` welke bijeenkomsten er zijn.",
                en: "See `kader session list` for the sessions that there are."))
    }
}
