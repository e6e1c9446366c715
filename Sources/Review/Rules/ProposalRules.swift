import Dossier

/// The rules for one act on a proposal, judged by what its maker had seen.
extension Ledger {
    /// Why the act at `index` is not allowed, or nil where it is.
    func refusal(for index: Int) -> Refusal? {
        do throws(Refusal) {
            try check(index)
            return nil
        } catch {
            return error
        }
    }

    private func check(_ index: Int) throws(Refusal) {
        let act = acts[index]
        let statement = try act.readStatement()
        let actor = try actors[index].get()
        if let fault = faults[index] { throw fault }
        if statement.documents != [setting.document] {
            throw .otherDocument(statement.documents, here: setting.document)
        }
        try setting.checkSeat(of: actor, statement, at: act.moment)
        var before = ancestry.seen[index]
        before.remove(index)
        if let closing = closing(in: before) { throw .closed(closing) }
        if ancestry.parents[index].count > 1 { try checkHats(in: before) }
        if let bringer = statement.bringer { try checkBringer(bringer, index, actor, statement) }

        switch statement.action {
        case .draft: try checkDraft(index, actor, before: before)
        case .propose: try checkProposal(index, actor, statement, before: before)
        case .review: try checkReview(actor, statement, before: before)
        case .approve, .reject: try checkApproval(index, actor, statement, before: before)
        case .withdraw:
            let proposers = proposers(in: before)
            guard proposers.contains(actor.member) else {
                throw .notProposer(setting.name(actor.member), may: proposers.sorted())
            }
        case .resolve: try checkResolve(actor, statement, before: before)
        case .join:
            // A join that mixed texts counts as a draft by its signer.
            if drafts.contains(index) { try checkDraft(index, actor, before: before) }
        case .comment: break
        case .tag, .record, .sessionOpen, .sessionClose, .share, .respond: throw .mainActOnProposal(statement.action)
        }
    }

    private func checkDraft(_ index: Int, _ actor: Actor, before: ActSet) throws(Refusal) {
        try checkMandate(.propose, actor, before: before)
        // Everyone whom this draft makes a proposer must not wear another hat already.
        for member in authors[index].sorted() { try checkHat(.proposer, of: member, before: before) }
    }

    /// Who brings in another's draft signs it, names that other as its author, and nobody else as the one who brought it.
    private func checkBringer(
        _ bringer: MemberID, _ index: Int, _ actor: Actor, _ statement: Statement
    ) throws(Refusal) {
        guard statement.action == .draft, bringer == actor.member, brought.contains(where: { $0.index == index }) else {
            throw .notBroughtBy(setting.name(bringer))
        }
    }

    private func checkProposal(
        _ index: Int, _ actor: Actor, _ statement: Statement, before: ActSet
    ) throws(Refusal) {
        // Of all who hold the mandate only those who wrote this text may ask.
        try checkMandate(.propose, actor, may: askers(in: before))
        guard isProposer(actor.member, in: before) else {
            throw .notProposer(setting.name(actor.member), may: askers(in: before))
        }
        // Who asks signs for themselves; the others whose name stands under it must have done so.
        let others = unsigned(in: before).filter { $0 != actor.member }
        if let other = others.first { throw .notSigned(setting.name(other), may: others) }
        try checkJudgedText(statement, before: before)
    }

    private func checkReview(_ actor: Actor, _ statement: Statement, before: ActSet) throws(Refusal) {
        try checkHat(.reviewer, of: actor.member, before: before)
        try checkMandate(.review, actor, before: before)
        try checkInterest(actor, .reviewer, before: before)
        guard isProposed(in: before) else { throw .notProposed(may: askers(in: before)) }
        try checkJudgedText(statement, before: before)
    }

    private func checkApproval(
        _ index: Int, _ actor: Actor, _ statement: Statement, before: ActSet
    ) throws(Refusal) {
        let isRecord = statement.body != nil
        try checkHat(isRecord ? .recorder : .approver, of: actor.member, before: before)
        if isRecord {
            try checkRecord(actor, statement, before: before)
        } else {
            // Before the mandate: nobody has it in person, and a griffie who forgot `--for` must hear just that.
            guard !setting.isDecidedCollectively else {
                throw .bodyDecides(
                    setting.mandate(.approve).collectives(in: setting.charter),
                    may: eligible(for: .recorder, in: before))
            }
            try checkMandate(.approve, actor, before: before)
            try checkInterest(actor, .approver, before: before)
        }
        try checkPublicity(statement)
        guard isProposed(in: before) else { throw .notProposed(may: askers(in: before)) }
        guard statement.action == .approve else { return }
        try checkJudgedText(statement, before: before)

        let standing = standing(in: before)
        if let hold = standing.holds.first { throw .held(by: setting.name(hold.member), hold.member) }
        let missing = missingReviews(in: before)
        if !missing.isEmpty {
            throw .reviewsMissing(missing.reduce(0) { $0 + $1.count }, may: eligibleReviewers(in: before))
        }
        let open = standing.objections.filter { !statement.despite.contains($0.act) }
        if let objection = open.first { throw .objectionOpen(by: setting.name(objection.member)) }
        if !standing.objections.isEmpty, statement.reason.allSatisfy(\.isWhitespace) { throw .noReasonDespiteObjection }
    }

    /// A recorded decision: by someone who may record, for a body that has the mandate, with its reference.
    private func checkRecord(_ actor: Actor, _ statement: Statement, before: ActSet) throws(Refusal) {
        guard let body = statement.body else { return }
        let bodies = setting.mandate(.approve).collectives(in: setting.charter)
        guard bodies.contains(body) else { throw .bodyHasNoMandate(body, may: bodies) }
        try checkMandate(.record, actor, before: before)
        if let place = body.place, place != actor.capacity.place {
            throw .recorderOfOtherPlace(actor.capacity, body: body)
        }
        guard let decision = statement.decision, !decision.isEmpty else { throw .noDecision(body) }
        if let votes = statement.votes, votes.isCarried != (statement.action == .approve) {
            throw .votesContradict(votes, statement.action)
        }
    }

    /// Rule `public`: a council decides in a session that is open to the public; in an informal one nothing is approved.
    private func checkPublicity(_ statement: Statement) throws(Refusal) {
        let session = statement.session.flatMap { setting.sessions[$0] }
        if let session, session.type == .informeel { throw .informal(session.id) }
        guard let body = statement.body else { return }
        guard let session else { throw .noPublicSession }
        if let met = session.body, !met.includes(body) { throw .otherBodyMet(session.id, met, body) }
    }

    /// An objection, a hold or a comment is resolved by whoever made it; a comment also by a proposer.
    private func checkResolve(_ actor: Actor, _ statement: Statement, before: ActSet) throws(Refusal) {
        guard let target = statement.resolves,
            let index = acts.firstIndex(where: { $0.id == target }), before.contains(index),
            let (maker, remark) = believed(index), remark.action == .review || remark.action == .comment
        else { throw .nothingToResolve }
        if maker.member == actor.member { return }
        let proposers = proposers(in: before)
        guard remark.action == .comment, proposers.contains(actor.member) else {
            throw .notYoursToResolve(
                may: remark.action == .comment ? proposers.union([maker.member]).sorted() : [maker.member])
        }
    }

    private func checkMandate(_ act: MandatedAct, _ actor: Actor, before: ActSet) throws(Refusal) {
        let hat: Hat =
            switch act {
            case .propose: .proposer
            case .review: .reviewer
            case .approve: .approver
            case .tag: .tagger
            case .record: .recorder
            }
        try checkMandate(act, actor, may: eligible(for: hat, in: before))
    }

    private func checkMandate(
        _ act: MandatedAct, _ actor: Actor, may: @autoclosure () -> [MemberID]
    ) throws(Refusal) {
        guard let member = setting.charter.member(actor.member) else { throw .strangeKey("") }
        guard setting.mandate(act).covers(member, as: actor.capacity) else {
            throw .noMandate(act, setting.name(actor.member), as: actor.capacity, kind: setting.kind, may: may())
        }
    }

    private func checkInterest(_ actor: Actor, _ hat: Hat, before: ActSet) throws(Refusal) {
        guard let member = setting.charter.member(actor.member), setting.hasInterest(member) else { return }
        throw .interest(setting.name(actor.member), may: eligible(for: hat, in: before))
    }

    /// Rule `content`: the stated digest is that of the text that is there.
    private func checkJudgedText(_ statement: Statement, before: ActSet) throws(Refusal) {
        guard let text = text(in: before) else { throw .draftsSideBySide }
        guard statement.texts[setting.document] == text else { throw .otherText }
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
