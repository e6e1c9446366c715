import Dossier

/// The one rulebook: the same questions, answered by the same function, in the command, the server's hook and the audit.
///
/// It takes values and returns permission (nil) or a refusal; it never sees a repository.
public enum Rulebook {
    /// Something that someone wants to do, or did.
    public enum Attempt: Sendable {
        /// An act on a proposal branch, after these acts.
        case act(Act, after: [Act])
        /// The arrival of an act of a proposal on the server: the setting is that of `main` as the push leaves it, by the
        /// server's clock.
        case arrival(ActID, of: Proposal)
        /// The arrival there of a commit of `main`, or of a tag.
        case arrivalOnMain(Arrival)
        /// A merge of a proposal into `main`.
        case adopt(Adoption, of: Proposal)
        /// A commit straight on `main`.
        case record(MainCommit)
        /// A signed tag.
        case tag(TagClaim)
        /// A change of `kader.yml`, by whatever way it comes.
        case change(PolicyChange)
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
            case .arrival(let id, let proposal): try proposal.ledger.checkArrival(of: id, in: setting)
            case .arrivalOnMain(let arrival): try judge(arrival, in: setting)
            case .adopt(let adoption, let proposal): try judge(adoption, of: proposal, in: setting)
            case .record(let commit): try judge(commit, in: setting)
            case .tag(let claim): try judge(claim, in: setting)
            case .change(let change): try judge(change)
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

    /// How far apart two clocks may be, in seconds.
    public static let clockTolerance: Int64 = 600

    /// Who acts, by `known` and `capacity`.
    static func actor(
        _ statement: Statement, signer: Signer, people: [ClaimedPerson], moment: Moment, after: Moment?,
        tolerance: Int64 = clockTolerance, charter: Charter
    ) throws(Refusal) -> Actor {
        let member = try charter.member(signing: signer, as: people, at: moment)
        try checkDate(moment, after: after, tolerance: tolerance)
        return Actor(member: member.id, capacity: try charter.capacity(statement.capacity, of: member, at: moment))
    }
}
