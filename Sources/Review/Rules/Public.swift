public import Dossier

/// Rule `public`: a council decides as a whole, in a public session; in an informal one nothing is approved.
extension Refusal {
    static func bodyDecides(_ bodies: [BodyID], may: [MemberID]) -> Refusal {
        let list = bodies.map(\.text).joined(separator: ", ")
        return Refusal(
            .public,
            Phrase(
                nl: "Over dit soort stuk beslist een gremium als geheel (\(list)), niet één persoon.",
                en: "A document of this kind is decided on by a body as a whole (\(list)), not by one person."),
            whoMay: may,
            next: Phrase(
                nl:
                    "Leg het besluit vast met `kader approve … --for GREMIUM --decision KENMERK --votes VOOR-TEGEN-BLANCO`.",
                en:
                    "Record the decision with `kader approve … --for BODY --decision REFERENCE --votes FOR-AGAINST-BLANK`."
            ))
    }

    /// Something that the record of a body's decision lacks.
    enum Lack {
        case decision, session

        fileprivate var what: Phrase {
            switch self {
            case .decision: Phrase(nl: "het kenmerk van het besluit", en: "the reference of the decision")
            case .session:
                Phrase(nl: "de openbare vergadering waarin het viel", en: "the public meeting in which it was taken")
            }
        }

        fileprivate func cure(_ body: BodyID) -> Phrase {
            switch self {
            case .decision:
                Phrase(
                    nl: "Geef het kenmerk met `--decision`, zoals het in de besluitenlijst staat.",
                    en: "State the reference with `--decision`, as it stands in the list of decisions.")
            case .session:
                Phrase(
                    nl:
                        "Open de vergadering met `kader session open … --type openbaar --body \(body)`, of noem haar met `--session`.",
                    en:
                        "Open the meeting with `kader session open … --type openbaar --body \(body)`, or name it with `--session`."
                )
            }
        }
    }

    /// All that the record of a decision by `body` lacks, at once.
    static func recordLacks(_ lacks: [Lack], _ body: BodyID) -> Refusal {
        let (nl, en) = (lacks.map(\.what.nl), lacks.map(\.what.en))
        let cures = lacks.map { $0.cure(body) }
        return Refusal(
            .public,
            Phrase(
                nl:
                    "Bij het besluit van \(body) \(lacks.count == 1 ? "ontbreekt" : "ontbreken") \(nl.joined(separator: " en ")).",
                en: "The decision of \(body) lacks \(en.joined(separator: " and "))."),
            next: Phrase(nl: cures.map(\.nl).joined(separator: " "), en: cures.map(\.en).joined(separator: " ")))
    }

    static func votesContradict(_ votes: Statement.Votes, _ action: Action) -> Refusal {
        Refusal(
            .public,
            Phrase(
                nl: "Met de stemmen \(votes) past hier geen \(action.name.nl).",
                en: "With the votes \(votes) there is no \(action.name.en)."),
            next: Phrase(nl: "Kijk de stemmen na (voor-tegen-blanco).", en: "Check the votes (for-against-blank)."))
    }

    static func informal(_ session: DocumentID) -> Refusal {
        Refusal(
            .public,
            Phrase(
                nl: "Bijeenkomst \(session) is informeel; daar is geen akkoord, afwijzing of vaststelling.",
                en: "Session \(session) is informal; nothing is approved, rejected or adopted there."),
            next: Phrase(
                nl: "Doe dit in een openbare vergadering, of na afloop van de bijeenkomst.",
                en: "Do this in a public meeting, or after the session."))
    }

    static func sitsInformally(_ name: String, _ session: DocumentID) -> Refusal {
        Refusal(
            .public,
            Phrase(
                nl:
                    "\(name) zit in de informele bijeenkomst \(session) en kan niets goedkeuren, afwijzen of vaststellen zolang die duurt.",
                en:
                    "\(name) sits in the informal session \(session) and can approve, reject or adopt nothing while it lasts."
            ),
            next: Phrase(
                nl: "Doe dit na afloop van de bijeenkomst (`kader session close`).",
                en: "Do this after the session (`kader session close`)."))
    }

    static func otherBodyMet(_ session: DocumentID, _ met: BodyID, _ body: BodyID) -> Refusal {
        Refusal(
            .public,
            Phrase(
                nl: "Bijeenkomst \(session) was van \(met); daar kan \(body) niet hebben besloten.",
                en: "Session \(session) was one of \(met); \(body) cannot have decided there."),
            next: Phrase(
                nl: "Noem met `--session` de openbare vergadering van \(body).",
                en: "Name the public meeting of \(body) with `--session`."))
    }
}

extension Setting {
    /// What the record of a body's decision lacks.
    func lacks(_ statement: Statement) -> [Refusal.Lack] {
        var lacks: [Refusal.Lack] = []
        if statement.decision?.isEmpty ?? true { lacks.append(.decision) }
        // A session that there is not is told by its own rule.
        if statement.session == nil { lacks.append(.session) }
        return lacks
    }

    /// The informal session in which `member` sits now; nil where they sit in none.
    func informalSession(of member: MemberID) -> DocumentID? {
        sessions.filter { $0.value.isOpen && $0.value.type == .informeel && $0.value.capacity(of: member) != nil }.keys
            .min()
    }

    /// Rule `public`: a council decides in a session that is open to the public; in an informal one nothing is approved,
    /// rejected or adopted.
    ///
    /// Who sits in an informal session does none of these while it lasts, whether or not the act names it.
    func checkPublicity(_ statement: Statement, by actor: Actor) throws(Refusal) {
        let session = statement.session.flatMap { sessions[$0] }
        if let session, session.type == .informeel { throw .informal(session.id) }
        if let informal = informalSession(of: actor.member) { throw .sitsInformally(name(actor.member), informal) }
        guard let body = statement.body else { return }
        guard let session else { throw .recordLacks([.session], body) }
        if let met = session.body, !met.includes(body) { throw .otherBodyMet(session.id, met, body) }
    }
}

extension BodyID {
    /// Tells whether `body` is this one, or the one of its name that one municipality has.
    public func includes(_ body: BodyID) -> Bool {
        self == body || (place == nil && name == body.name)
    }
}
