public import Dossier

/// One verdict, approval or rejection, and what has become of it.
public struct CastVerdict: Sendable, Hashable {
    /// The commit.
    public let act: ActID

    /// Who gave it.
    public let member: MemberID

    /// As what.
    public let capacity: Capacity

    /// A review or an approval.
    public let mandate: MandatedAct

    /// `agree`, `object`, `hold`, `approve` or `reject`.
    public let verdict: String

    /// The collective body whose decision it records.
    public let body: BodyID?

    /// When it was given.
    public let moment: Moment

    /// The reason that was given with it; empty where none was.
    public let reason: String

    /// The text has changed since: it counts no longer.
    public let isStale: Bool

    /// The same person has given a later one.
    public let isReplaced: Bool

    /// It counts towards the quorum.
    public let counts: Bool
}

/// A reviewer's verdict that is open: it asks for something before the proposal can go on.
struct OpenRemark: Sendable, Hashable {
    let act: ActID
    let member: MemberID
}

/// The reviews as some set of acts leaves them.
struct Standing: Sendable {
    /// Persons whose last verdict counts towards the quorum.
    var counted: [(member: MemberID, capacity: Capacity)] = []

    /// Objections not taken back, on this text or an earlier one.
    var objections: [OpenRemark] = []

    /// Holds not lifted, on this text or an earlier one: a change of the text does not lift them.
    var holds: [OpenRemark] = []
}

extension Ledger {
    /// Tells whether a proposer has asked for review of the text as `mask` leaves it.
    func isProposed(in mask: ActSet) -> Bool {
        let proposers = proposers(in: mask)
        return acts.indices.contains { index in
            guard mask.contains(index), let (actor, statement) = believed(index), statement.action == .propose else {
                return false
            }
            return proposers.contains(actor.member) && isFresh(index, in: mask)
        }
    }

    /// The act by which the proposal was withdrawn or rejected, if one of those in `mask` did.
    func closing(in mask: ActSet) -> Action? {
        for index in acts.indices where mask.contains(index) {
            guard let (actor, statement) = believed(index) else { continue }
            switch statement.action {
            case .withdraw where proposers(in: ancestry.seen[index]).contains(actor.member): return .withdraw
            case .reject where refusals[index] == nil: return .reject
            default: continue
            }
        }
        return nil
    }

    /// The review verdicts in `mask` that no later one of the same person replaces.
    ///
    /// Where one person gave two verdicts side by side, in two clones, the heavier one stands.
    func lastReviews(in mask: ActSet) -> [MemberID: Int] {
        var result: [MemberID: Int] = [:]
        for index in acts.indices where mask.contains(index) && refusals[index] == nil {
            guard let (actor, statement) = believed(index), statement.action == .review, let verdict = statement.verdict
            else { continue }
            if let earlier = result[actor.member], !ancestry.seen[index].contains(earlier),
                let other = believed(earlier)?.statement.verdict, other >= verdict
            {
                continue
            }
            result[actor.member] = index
        }
        return result
    }

    /// The reviews as the acts in `mask` leave them.
    func standing(in mask: ActSet) -> Standing {
        var standing = Standing()
        let proposers = proposers(in: mask)
        for (member, index) in lastReviews(in: mask).sorted(by: { $0.value < $1.value }) {
            guard let (actor, statement) = believed(index), !proposers.contains(member) else { continue }
            let remark = OpenRemark(act: acts[index].id, member: member)
            switch statement.verdict {
            case .object where !isResolved(index, by: member, in: mask): standing.objections.append(remark)
            case .hold where !isResolved(index, by: member, in: mask): standing.holds.append(remark)
            default: break
            }
            if statement.verdict != .hold, isFresh(index, in: mask) {
                standing.counted.append((member, actor.capacity))
            }
        }
        return standing
    }

    private func isResolved(_ index: Int, by member: MemberID, in mask: ActSet) -> Bool {
        acts.indices.contains { later in
            guard mask.contains(later), refusals[later] == nil, let (actor, statement) = believed(later) else {
                return false
            }
            return statement.action == .resolve && statement.resolves == acts[index].id && actor.member == member
        }
    }
}
