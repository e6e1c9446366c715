public import Dossier

/// The one rulebook: the same questions, answered by the same function, in the command, the server's hook and the audit.
///
/// It takes values and returns permission (nil) or a refusal; it never sees a repository.
public enum Rulebook {
    /// Something that someone wants to do, or did.
    public enum Attempt: Sendable {
        /// An act on a proposal branch, after these acts.
        case act(Act, after: [Act])
        /// The arrival of an act on the server, at the setting's moment.
        case arrival(Act)
        /// The arrival there of a commit of `main`, or of a tag, with this signature and date.
        case arrivalOnMain(Signer, Moment)
        /// A merge of a proposal into `main`.
        case adopt(Adoption, of: Proposal)
        /// A commit straight on `main`.
        case record(MainCommit)
        /// A signed tag.
        case tag(TagClaim)
        /// A move of a reference.
        case move(ReferenceMove)
    }

    /// Why `attempt` is not allowed in `setting`, or nil where it is.
    ///
    /// - Complexity: that of folding the proposal's acts.
    public static func refusal(of attempt: Attempt, in setting: Setting) -> Refusal? {
        do throws(Refusal) {
            switch attempt {
            case .act(let act, let earlier): try judge(act, after: earlier, in: setting)
            case .arrival(let act): try judgeArrival(of: act, in: setting)
            case .arrivalOnMain(let signer, let moment): try judgeArrival(of: signer, dated: moment, in: setting)
            case .adopt(let adoption, let proposal): try judge(adoption, of: proposal, in: setting)
            case .record(let commit): try judge(commit, in: setting)
            case .tag(let claim): try judge(claim, in: setting)
            case .move(let move): try judge(move)
            }
            return nil
        } catch {
            return error
        }
    }

    private static func judge(_ act: Act, after earlier: [Act], in setting: Setting) throws(Refusal) {
        let ledger = Ledger(acts: earlier + [act], setting: setting)
        // An act that is among its own ancestors has no place in any order, so that nothing can be said for it.
        guard let index = ledger.acts.firstIndex(where: { $0.id == act.id }) else { throw .draftsSideBySide }
        if let refusal = ledger.refusals[index] { throw refusal }
    }

    /// A key must be valid when its work arrives, and not only at the moment that the signer claims; nor may that lie ahead.
    private static func judgeArrival(
        of signer: Signer, dated moment: Moment, in setting: Setting
    ) throws(Refusal) {
        guard moment.seconds <= setting.now.seconds + clockTolerance else { throw .dateAhead(moment) }
        _ = try setting.charter.member(signing: signer, as: [], at: setting.now)
    }

    /// What the server holds was there before what arrives, whatever dates the two bear: nobody judges what they have
    /// written in another proposal, and no copy of a text passes for older than the text.
    ///
    /// By an earlier date a copy could name a reviewer of the text as its first author, and so undo what they judged.
    private static func judgeArrival(of act: Act, in setting: Setting) throws(Refusal) {
        try judgeArrival(of: act.signer, dated: act.moment, in: setting)
        guard case .success(let statement) = act.statement, let text = act.text, text != act.baseText,
            let writers = setting.introductions[text]
        else { return }
        switch statement.action {
        case .draft:
            if writers.values.contains(where: { act.moment <= $0 }) { throw .olderCopy }
        case .review,
            .approve where statement.body == nil:
            let member = try setting.charter.member(signing: act.signer, as: [], at: act.moment)
            if writers[member.id] != nil { throw .wroteElsewhere(member.name) }
        default: return
        }
    }

    /// How far apart two clocks may be, in seconds: a day is more than any two clocks and time zones differ.
    static let clockTolerance: Int64 = 86_400

    /// Rule `known`: nothing is made before what it stands on, or an ended key could still sign by an earlier date.
    static func checkDate(_ moment: Moment, after earlier: Moment?) throws(Refusal) {
        guard let earlier, earlier.seconds > Int64.min + clockTolerance,
            moment.seconds < earlier.seconds - clockTolerance
        else { return }
        throw .dateBehind(moment, earlier)
    }

    /// Who acts, by `known` and `capacity`.
    static func actor(
        _ statement: Statement, signer: Signer, people: [ClaimedPerson], moment: Moment, after: Moment?,
        charter: Charter
    ) throws(Refusal) -> Actor {
        let member = try charter.member(signing: signer, as: people, at: moment)
        try checkDate(moment, after: after)
        return Actor(member: member.id, capacity: try charter.capacity(statement.capacity, of: member, at: moment))
    }
}
