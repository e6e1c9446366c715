import Dossier

/// Rule `seat`: in one session a person sits in one capacity, the one that was noted when it opened.
extension Refusal {
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

    /// Who sits in a session holds the capacity in which they do.
    static func seatNotHeld(_ seat: SessionRecord.Seat) -> Refusal {
        Refusal(
            .seat,
            Phrase(
                nl: "\(seat.member) zou in de bijeenkomst zitten als \(seat.capacity), en is dat niet.",
                en: "\(seat.member) would sit in the session as \(seat.capacity), and is not."),
            next: Phrase(
                nl: "Noem wie er zit in een hoedanigheid die kader.yml noemt; bekijk ze met `kader member list`.",
                en: "Name who sits there in a capacity that kader.yml gives; see `kader member list`."))
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

extension Setting {
    /// Rule `seat`: whoever acts in a session sits there, and does so in the capacity noted at its opening.
    ///
    /// The griffie, and who writes down what a body decided, need no seat, and may do so afterwards.
    func checkSeat(of actor: Actor, _ statement: Statement, at moment: Moment) throws(Refusal) {
        guard let id = statement.session else { return }
        guard let session = sessions[id] else { throw .unknownSession(id) }
        let (opened, closed) = (session.opened.seconds, session.closed?.seconds)
        let isOver = closed.map { moment.seconds > $0 + Rulebook.clockTolerance } ?? false
        let isClerk = actor.capacity.role == .griffie || statement.body != nil
        guard moment.seconds >= opened - Rulebook.clockTolerance, !isOver || isClerk else {
            throw .outsideSession(id)
        }
        guard let seat = session.present.first(where: { $0.member == actor.member }) else {
            guard isClerk else { throw .noSeat(name(actor.member), session: id) }
            return
        }
        let names = charter.former
        guard names.current(seat.capacity) == names.current(actor.capacity) else {
            throw .otherSeat(name(actor.member), as: actor.capacity, seat: seat.capacity, session: id)
        }
    }
}
