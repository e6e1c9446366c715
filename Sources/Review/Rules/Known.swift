public import Dossier

/// Rule `known`: who acts is a member, and the signature proves it by a key that was theirs at that moment.
///
/// What names no policy of the dossier, bears an impossible date or cannot be read has no known maker either.
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
                nl:
                    "Onderteken met een sleutel die nu geldt, of maak een nieuwe met `kader join --new`; dat toont de regel "
                    + "waarmee de griffie die opneemt.",
                en:
                    "Sign with a key that is valid now, or make a new one with `kader join --new`, which shows the line by "
                    + "which the griffie adds it."))
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
                nl: "Het lidmaatschap van \(member.name) is beëindigd op \(member.ended?.date ?? "-").",
                en: "The membership of \(member.name) ended on \(member.ended?.date ?? "-")."),
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
            case .misplaced(let key):
                Phrase(
                    nl: "de regel \(key.rawValue) hoort niet bij deze bijdrage",
                    en: "the line \(key.rawValue) does not belong to this contribution")
            case .unknown(let name):
                Phrase(nl: "de regel \(name) is onbekend", en: "the line \(name) is unknown")
            }
        if error == .unreadable(.coAuthor) { return .unreadableCoAuthor }
        return Refusal(
            error == .missing(.capacity) ? .capacity : .known,
            Phrase(
                nl: "Uit het bericht blijkt niet wie hier wat doet: \(why.nl).",
                en: "The message does not say who does what here: \(why.en)."),
            next: Phrase(
                nl: "Gebruik de opdrachten van kader; die schrijven deze regels zelf.",
                en: "Use kader's commands, which write these lines themselves."))
    }

    /// A line says that somebody wrote a text too, and not who.
    public static let unreadableCoAuthor = Refusal(
        .known,
        Phrase(
            nl: "De regel Co-authored-by in het bericht noemt niemand met een e-mailadres.",
            en: "The line Co-authored-by in the message names nobody by an e-mail address."),
        next: Phrase(
            nl: "Schrijf hem als “Co-authored-by: Naam <naam@gemeente.example>”, met het adres uit kader.yml.",
            en: "Write it as “Co-authored-by: Name <name@town.example>”, with the address in kader.yml."))

    /// This clone trusts another founding commit.
    public static let otherFounding = Refusal(
        .known,
        Phrase(
            nl: "Dit dossier begint met een andere vastlegging dan die u eerder vertrouwde.",
            en: "This dossier begins with another commit than the one you trusted before."),
        next: Phrase(
            nl: "Vraag de griffie welk begin het echte is, voordat u verder werkt.",
            en: "Ask the griffie which founding is the true one before you work on."))

    /// A tag that is no annotated, signed tag proves nothing.
    public static func lightweightTag(_ reference: String) -> Refusal {
        Refusal(
            .known,
            Phrase(
                nl: "\(reference) is geen ondertekend label van de griffie.",
                en: "\(reference) is no tag signed by the griffie."),
            next: Phrase(nl: "Leg de vaststelling vast met `kader tag`.", en: "Adopt with `kader tag`."))
    }
}

extension Charter {
    /// The member whose signature this is, by rule `known`.
    ///
    /// The signature alone decides; those who are claimed to have made it must agree with it.
    /// - Throws: a refusal by `known` where there is no good signature, no member has the key, the key or the membership
    ///   was not valid at `moment`, or the claimed address is not the member's.
    public func member(
        signing signer: Signer, as claimed: [ClaimedPerson], at moment: Moment
    ) throws(Refusal) -> Member {
        switch signer {
        case .unsigned: throw .unsigned
        case .invalid(let why): throw .badSignature(why)
        case .key(let text):
            guard let member = members.first(where: { $0.keys.contains { $0.text == text } }) else {
                throw .strangeKey(text)
            }
            guard member.keys.contains(where: { $0.text == text && $0.period.contains(moment) }) else {
                throw .keyNotValid(member, at: moment)
            }
            guard member.isActive(at: moment) else { throw .ended(member) }
            for person in claimed where !member.has(email: person.email) { throw .otherName(member, claimed: person) }
            return member
        }
    }
}

extension Rulebook {
    /// Rule `known`: nothing is made before what it stands on, or an ended key could still sign by an earlier date.
    ///
    /// - Parameter tolerance: how many seconds its maker's clock may be slow.
    static func checkDate(
        _ moment: Moment, after earlier: Moment?, tolerance: Int64 = clockTolerance
    ) throws(Refusal) {
        guard let earlier, earlier.seconds > Int64.min + tolerance, moment.seconds < earlier.seconds - tolerance
        else { return }
        throw .dateBehind(moment, earlier)
    }
}
