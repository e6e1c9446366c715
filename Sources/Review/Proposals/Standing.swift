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

    /// The reference of that decision.
    public let decision: String?

    /// The votes on it.
    public let votes: Statement.Votes?

    /// The session in which it was given.
    public let session: DocumentID?

    /// When it was given, or the decision written down.
    public let moment: Moment

    /// When it was decided: a body decides in its session, whenever that is written down.
    public let decided: Moment

    /// The reason that was given with it; empty where none was.
    public let reason: String

    /// The text has changed since: it counts no longer.
    public let isStale: Bool

    /// The same person has given a later one, or has taken an approval back.
    public let isReplaced: Bool

    /// It counts towards the quorum.
    public let counts: Bool

    /// It is an approver's, who has taken it back.
    public var isTakenBack: Bool { mandate == .approve && isReplaced }
}

/// A reviewer's verdict that is open: it asks for something before the proposal can go on.
struct OpenRemark: Sendable, Hashable {
    let index: Int
    let act: ActID
    let member: MemberID
}

/// The reviews as some set of acts leaves them.
struct Standing: Sendable {
    /// The last verdicts that count towards the quorum, by their places.
    var counted: [(member: MemberID, index: Int)] = []

    /// Objections not taken back, on this text or an earlier one; also the holds of those who can no longer lift them.
    var objections: [OpenRemark] = []

    /// Holds not lifted, on this text or an earlier one: a change of the text does not lift them.
    var holds: [OpenRemark] = []
}

extension Ledger {
    /// Tells whether a proposer has asked for review of the text as `mask` leaves it.
    func isProposed(in mask: ActSet) -> Bool {
        allowed(.propose, in: mask).reversed().contains { index in
            guard case .success(let actor) = actors[index] else { return false }
            return isProposer(actor.member, in: mask) && isFresh(index, in: mask)
        }
    }

    /// The act by which the proposal is withdrawn or rejected as `mask` leaves it: one after which nobody drafted again.
    func closing(in mask: ActSet) -> Action? {
        let closings = (allowed(.withdraw, in: mask) + allowed(.reject, in: mask)).sorted()
        guard let open = closings.first(where: { !isReopened($0, in: mask) }),
            case .success(let statement) = acts[open].statement
        else { return nil }
        return statement.action
    }

    /// Tells whether somebody drafted again after the act at `closing`, which closed the proposal.
    private func isReopened(_ closing: Int, in mask: ActSet) -> Bool {
        // Most often it is the next draft.
        (closing + 1..<acts.count).contains { later in
            drafts.contains(later) && mask.contains(later) && refusals[later] == nil
                && ancestry.seen[later].contains(closing)
        }
    }

    /// What went before each end of the proposal after which it was opened again: no verdict among these counts.
    private func ended(in mask: ActSet) -> ActSet {
        var result = ActSet(count: acts.count)
        for closing in allowed(.withdraw, in: mask) + allowed(.reject, in: mask) where isReopened(closing, in: mask) {
            result.formUnion(ancestry.seen[closing])
        }
        return result
    }

    /// The review verdicts in `mask` that no later one of the same person replaces.
    ///
    /// Where one person gave several verdicts side by side, in two clones, the heaviest that is not resolved stands; of
    /// equal ones the first that can count.
    /// - Parameter areEndsHeeded: leaves out those from before an end after which the proposal was opened again.
    func lastReviews(in mask: ActSet, areEndsHeeded: Bool = true) -> [MemberID: Int] {
        var heads: [MemberID: [Int]] = [:]
        let ended = areEndsHeeded ? ended(in: mask) : ActSet(count: acts.count)
        for index in allowed(.review, in: mask) where !ended.contains(index) {
            guard let (actor, _) = believed(index) else { continue }
            heads[actor.member, default: []].removeAll { ancestry.seen[index].contains($0) }
            heads[actor.member, default: []].append(index)
        }
        let resolved = resolutions(in: mask)
        return heads.compactMapValues { indices in
            guard indices.count > 1 else { return indices.first }
            return indices.map { index -> (index: Int, weight: Verdict, counts: Bool) in
                guard let (actor, statement) = believed(index), let verdict = statement.verdict else {
                    return (index, .agree, false)
                }
                let isResolved = resolved[index]?.contains(actor.member) == true
                return (index, isResolved ? .agree : verdict, verdict != .hold && isFresh(index, in: mask))
            }.max { left, right in
                left.weight == right.weight ? !left.counts && right.counts : left.weight < right.weight
            }?.index
        }
    }

    /// The reviews as the acts in `mask` leave them.
    ///
    /// A verdict counts where `view` gives the mandate to the capacity in which it was given, whether or not its maker still
    /// holds that.
    /// - Parameter view: says too who can act still, so that a hold can be lifted.
    func standing(in mask: ActSet, by view: Setting) -> Standing {
        var standing = Standing()
        let mandate = view.mandate(.review)
        let resolved = resolutions(in: mask)
        for (member, index) in lastReviews(in: mask).sorted(by: { $0.value < $1.value }) {
            guard let (actor, statement) = believed(index), !isProposer(member, in: mask) else { continue }
            let isOpen = resolved[index]?.contains(member) != true
            let remark = OpenRemark(index: index, act: acts[index].id, member: member)
            switch statement.verdict {
            case .object where isOpen: standing.objections.append(remark)
            case .hold where isOpen:
                // Who has left can lift nothing: a hold for ever would leave only withdrawal, so an approver may pass
                // over it as over an objection, with a stated reason.
                if view.canAct(member) {
                    standing.holds.append(remark)
                } else {
                    standing.objections.append(remark)
                }
            default: break
            }
            if statement.verdict != .hold, isFresh(index, in: mask), let maker = self.member(at: index),
                mandate.covers(maker, as: actor.capacity, formerly: view.charter.former)
            {
                standing.counted.append((member, index))
            }
        }
        return standing
    }

    /// The acts that their own makers have taken back by the acts in `mask`.
    func takenBack(in mask: ActSet) -> Set<Int> {
        Set(
            resolutions(in: mask).filter { index, members in member(at: index).map { members.contains($0.id) } ?? false
            }.keys)
    }

    /// Which acts have been resolved by the acts in `mask`, and by whom.
    func resolutions(in mask: ActSet) -> [Int: Set<MemberID>] {
        var result: [Int: Set<MemberID>] = [:]
        for index in allowed(.resolve, in: mask) {
            guard let (actor, statement) = believed(index),
                let target = statement.resolves.flatMap({ ancestry.index(of: $0) })
            else { continue }
            result[target, default: []].insert(actor.member)
        }
        return result
    }
}
