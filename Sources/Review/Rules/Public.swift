import Dossier

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

    static func noDecision(_ body: BodyID) -> Refusal {
        Refusal(
            .public,
            Phrase(
                nl: "Het kenmerk van het besluit van \(body) ontbreekt.",
                en: "The reference of the decision of \(body) is missing."),
            next: Phrase(
                nl: "Geef het met `--decision`, zoals het in de besluitenlijst staat.",
                en: "State it with `--decision`, as it stands in the list of decisions."))
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
                nl: "Bijeenkomst \(session) is informeel; daar wordt niets goedgekeurd of afgewezen.",
                en: "Session \(session) is informal; nothing is approved or rejected there."),
            next: Phrase(
                nl: "Doe dit in een openbare vergadering, of na afloop van de bijeenkomst.",
                en: "Do this in a public meeting, or after the session."))
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

    static let noPublicSession = Refusal(
        .public,
        Phrase(
            nl: "Een besluit van een gremium valt in een openbare vergadering; die is hier niet genoemd.",
            en: "A body decides in a public meeting, and none is named here."),
        next: Phrase(
            nl: "Open de vergadering met `kader session open … --type openbaar`, of noem haar met `--session`.",
            en: "Open the meeting with `kader session open … --type openbaar`, or name it with `--session`."))
}

extension Setting {
    /// Rule `public`: a council decides in a session that is open to the public; in an informal one nothing is approved.
    func checkPublicity(_ statement: Statement) throws(Refusal) {
        let session = statement.session.flatMap { sessions[$0] }
        if let session, session.type == .informeel { throw .informal(session.id) }
        guard let body = statement.body else { return }
        guard let session else { throw .noPublicSession }
        if let met = session.body, !met.includes(body) { throw .otherBodyMet(session.id, met, body) }
    }
}

extension BodyID {
    /// Tells whether `body` is this one, or the one of its name that one municipality has.
    fileprivate func includes(_ body: BodyID) -> Bool {
        self == body || (place == nil && name == body.name)
    }
}
