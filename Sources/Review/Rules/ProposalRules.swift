import Dossier

/// The rules for one act on a proposal, judged by what its maker had seen and by the policy that it names.
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
        let view = view(of: index)
        guard view.charter.founded != nil || statement.action.isForSetUp else { throw .notFounded(statement.action) }
        try view.checkSeat(of: actor, statement, at: act.moment)
        var before = ancestry.seen[index]
        before.remove(index)
        // A draft opens a closed proposal again; a line without it may have to be joined first.
        if statement.action != .draft, statement.action != .join, let closing = closing(in: before) {
            throw .closed(closing)
        }
        if ancestry.parents[index].count > 1 { try checkHats(in: before) }
        if let bringer = statement.bringer { try checkBringer(bringer, index, actor, statement) }

        switch statement.action {
        case .draft: try checkDraft(index, actor, before: before, by: view)
        case .propose: try checkProposal(index, actor, statement, before: before, by: view)
        case .review: try checkReview(actor, statement, before: before, by: view)
        case .approve, .reject: try checkApproval(actor, statement, before: before, by: view)
        case .withdraw:
            let proposers = proposers(in: before)
            guard proposers.contains(actor.member) else {
                throw .notProposer(setting.name(actor.member), may: proposers.sorted())
            }
        case .resolve: try checkResolve(actor, statement, before: before)
        case .join:
            // A join that mixed texts counts as a draft by its signer.
            if drafts.contains(index) { try checkDraft(index, actor, before: before, by: view) }
        case .comment: break
        case .tag, .record, .sessionOpen, .sessionClose, .share, .respond: throw .mainActOnProposal(statement.action)
        }
    }

    private func checkDraft(_ index: Int, _ actor: Actor, before: ActSet, by view: Setting) throws(Refusal) {
        if !view.mayEndWithAnother(acts[index].endings, actor) {
            try view.checkMandate(.propose, actor, may: eligible(for: .proposer, in: before, by: view))
        }
        // Everyone whom this draft makes a proposer must not wear another hat already.
        for member in authors[index].sorted() { try checkHat(.proposer, of: member, before: before) }
    }

    private func checkProposal(
        _ index: Int, _ actor: Actor, _ statement: Statement, before: ActSet, by view: Setting
    ) throws(Refusal) {
        // Of all who hold the mandate only those who wrote this text may ask.
        try view.checkMandate(.propose, actor, may: askers(in: before))
        guard isProposer(actor.member, in: before) else {
            throw .notProposer(setting.name(actor.member), may: askers(in: before))
        }
        // Who asks signs for themselves; the others whose name stands under it must have done so.
        let others = unsigned(in: before).filter { $0 != actor.member }
        if let other = others.first { throw .notSigned(setting.name(other), may: others) }
        try checkJudgedText(statement, before: before)
        try view.checkNeeds(of: acts[index].id)
    }

    private func checkReview(
        _ actor: Actor, _ statement: Statement, before: ActSet, by view: Setting
    ) throws(Refusal) {
        try checkHat(.reviewer, of: actor.member, before: before)
        try view.checkMandate(.review, actor, may: eligible(for: .reviewer, in: before, by: view))
        try view.checkInterest(actor, may: eligible(for: .reviewer, in: before, by: view))
        guard isProposed(in: before) else { throw .notProposed(may: askers(in: before)) }
        try checkJudgedText(statement, before: before)
    }

    private func checkApproval(
        _ actor: Actor, _ statement: Statement, before: ActSet, by view: Setting
    ) throws(Refusal) {
        let isRecord = statement.body != nil
        try checkHat(isRecord ? .recorder : .approver, of: actor.member, before: before)
        if isRecord {
            try view.checkRecord(actor, statement, may: eligible(for: .recorder, in: before, by: view))
        } else {
            // Before the mandate: nobody has it in person, and a griffie who forgot `--for` must hear just that.
            guard !view.isDecidedCollectively else {
                throw .bodyDecides(
                    view.mandate(.approve).collectives(in: view.charter),
                    may: eligible(for: .recorder, in: before, by: view))
            }
            try view.checkMandate(.approve, actor, may: eligible(for: .approver, in: before, by: view))
            try view.checkInterest(actor, may: eligible(for: .approver, in: before, by: view))
        }
        try view.checkPublicity(statement, by: actor)
        guard isProposed(in: before) else { throw .notProposed(may: askers(in: before)) }
        guard statement.action == .approve else { return }
        try checkJudgedText(statement, before: before)

        let standing = standing(in: before, by: view)
        if let hold = standing.holds.first { throw .held(by: setting.name(hold.member), hold.member) }
        let missing = missingReviews(in: before, by: view)
        if !missing.isEmpty {
            throw .reviewsMissing(missing.reduce(0) { $0 + $1.count }, may: eligibleReviewers(in: before))
        }
        let open = standing.objections.filter { !statement.despite.contains(where: isAct($0.index)) }
        if let objection = open.first { throw .objectionOpen(by: setting.name(objection.member)) }
        if !standing.objections.isEmpty, statement.reason.allSatisfy(\.isWhitespace) { throw .noReasonDespiteObjection }
    }

    /// An objection, a hold, an approval or a comment is taken back by whoever made it; a comment also by a proposer.
    private func checkResolve(_ actor: Actor, _ statement: Statement, before: ActSet) throws(Refusal) {
        guard let index = statement.resolves.flatMap({ ancestry.index(of: $0) }), before.contains(index),
            let (maker, remark) = believed(index), [.review, .approve, .comment].contains(remark.action)
        else { throw .nothingToResolve }
        if maker.member == actor.member { return }
        let proposers = proposers(in: before)
        guard remark.action == .comment, proposers.contains(actor.member) else {
            throw .notYoursToResolve(
                may: remark.action == .comment ? proposers.union([maker.member]).sorted() : [maker.member])
        }
    }
}
