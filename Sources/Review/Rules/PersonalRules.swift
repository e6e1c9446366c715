import Dossier

// What the policy of a setting says of one person's act, whatever else is on the proposal.
extension Setting {
    /// A recorded decision: by someone who may record, for a body that has the mandate, with its reference.
    func checkRecord(
        _ actor: Actor, _ statement: Statement, may: @autoclosure () -> [MemberID]
    ) throws(Refusal) {
        guard let body = statement.body else { return }
        let bodies = mandate(.approve).collectives(in: charter)
        guard bodies.contains(body) else { throw .bodyHasNoMandate(body, may: bodies) }
        try checkMandate(.record, actor, may: may())
        if let place = body.place, place != actor.capacity.place {
            throw .recorderOfOtherPlace(actor.capacity, body: body)
        }
        guard let decision = statement.decision, !decision.isEmpty else { throw .noDecision(body) }
        if let votes = statement.votes, votes.isCarried != (statement.action == .approve) {
            throw .votesContradict(votes, statement.action)
        }
    }

    /// Rule `public`: a council decides in a session that is open to the public; in an informal one nothing is approved.
    func checkPublicity(_ statement: Statement) throws(Refusal) {
        let session = statement.session.flatMap { sessions[$0] }
        if let session, session.type == .informeel { throw .informal(session.id) }
        guard let body = statement.body else { return }
        guard let session else { throw .noPublicSession }
        if let met = session.body, !met.includes(body) { throw .otherBodyMet(session.id, met, body) }
    }

    func checkMandate(
        _ act: MandatedAct, _ actor: Actor, may: @autoclosure () -> [MemberID]
    ) throws(Refusal) {
        guard let member = charter.member(actor.member) else { throw .strangeKey("") }
        guard mandate(act).covers(member, as: actor.capacity) else {
            throw .noMandate(act, name(actor.member), as: actor.capacity, kind: kind, may: may())
        }
    }

    func checkInterest(_ actor: Actor, may: @autoclosure () -> [MemberID]) throws(Refusal) {
        guard let member = charter.member(actor.member), hasInterest(member) else { return }
        throw .interest(name(actor.member), may: may())
    }

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
        guard seat.capacity == actor.capacity else {
            throw .otherSeat(name(actor.member), as: actor.capacity, seat: seat.capacity, session: id)
        }
    }
}

extension BodyID {
    /// Tells whether `body` is this one, or the one of its name that one municipality has.
    fileprivate func includes(_ body: BodyID) -> Bool {
        self == body || (place == nil && name == body.name)
    }
}
