public import Dossier

/// Something on a proposal that was allowed, or was stopped, and of which a careful reader wants to know all the same.
public struct NearMiss: Sendable, Hashable {
    /// What came close to a confusion of roles.
    public enum Matter: Sendable, Hashable {
        /// An act that was not allowed reached the branch; it counts for nothing.
        case refused(ActID, Rule)
        /// By acts side by side the person came to wear two hats, so that the proposal is stopped.
        case twoHats(Hat, Hat)
        /// Beside the hat that they wear, the person holds another capacity in which they could have worn this one.
        case otherHat(worn: Hat, Capacity, Hat)
        /// The person acted on one proposal in more than one capacity.
        case capacities([Capacity])
        /// While a session went on in which they sat as the first, the person acted apart from it as the second.
        case besideSeat(Capacity, Capacity)
        /// The person has a declared interest in the subject, and wore a hat that an interest leaves free.
        case interest(Hat)
    }

    /// The proposal.
    public let proposal: ProposalID
    /// The version that it became; nil where it was not adopted.
    public let version: Int?
    /// Who; nil where no member is believed to have done it.
    public let member: MemberID?
    /// What.
    public let matter: Matter
}

extension Proposal {
    /// The near misses among those who wear the hats in `rows`, which are this proposal's.
    ///
    /// - Parameter session: leaves only what was done in it, or by those who sat in it while it lasted.
    func nearMisses(among rows: [RolesMatrix.Row], session: SessionRecord?) -> [NearMiss] {
        let version = rows.lazy.compactMap(\.version).first
        func miss(_ member: MemberID?, _ matter: NearMiss.Matter) -> NearMiss {
            NearMiss(proposal: id, version: version, member: member, matter: matter)
        }
        var result: [NearMiss] = []
        for (index, act) in ledger.acts.enumerated() {
            guard let refusal = ledger.refusals[index] else { continue }
            guard session == nil || act.session == session?.id else { continue }
            result.append(miss(try? ledger.actors[index].get().member, .refused(act.id, refusal.rule)))
        }
        if let torn = ledger.selfJudge(in: ledger.ancestry.everything) {
            result.append(miss(torn.member, .twoHats(.proposer, torn.hat)))
        }
        var members: [MemberID] = []
        for row in rows where !members.contains(row.member) { members.append(row.member) }
        for id in members {
            guard let member = ledger.setting.charter.member(id) else { continue }
            let own = rows.filter { $0.member == id }
            result += matters(of: member, wearing: own).map { miss(id, $0) }
        }
        if let session {
            for seat in session.present {
                if let other = ledger.capacity(of: seat, beside: session) {
                    result.append(miss(seat.member, .besideSeat(seat.capacity, other)))
                }
            }
        }
        return result
    }

    private func matters(of member: Member, wearing rows: [RolesMatrix.Row]) -> [NearMiss.Matter] {
        let setting = ledger.setting
        var result: [NearMiss.Matter] = []
        var acted: [Capacity] = []
        for capacity in rows.flatMap(\.capacities) where !acted.contains(capacity) { acted.append(capacity) }
        if acted.count > 1 { result.append(.capacities(acted)) }
        let worn = Set(rows.map(\.hat))
        let held = member.capacities(at: rows.lazy.compactMap(\.since).first ?? setting.now)
        // Who only helped to write has signed nothing: of one capacity, that is the one in which they helped.
        let idle = acted.isEmpty && held.count == 1 ? [] : held.filter { !acted.contains($0) }
        for row in rows {
            for hat in Hat.allCases where row.hat.excluded.contains(hat) && !worn.contains(hat) {
                guard let capacity = idle.first(where: { setting.mandate(for: hat).covers(member, as: $0) }) else {
                    continue
                }
                result.append(.otherHat(worn: row.hat, capacity, hat))
            }
            let isFree = row.hat != .reviewer && row.hat != .approver
            if isFree, setting.hasInterest(member) { result.append(.interest(row.hat)) }
        }
        return result
    }
}

extension Ledger {
    /// Another capacity than that of their seat in which a person acted, apart from the session and while it lasted.
    fileprivate func capacity(of seat: SessionRecord.Seat, beside session: SessionRecord) -> Capacity? {
        for index in acts.indices {
            guard let (actor, statement) = believed(index), refusals[index] == nil, actor.member == seat.member,
                actor.capacity != seat.capacity, statement.session != session.id,
                session.opened <= acts[index].moment, session.closed.map({ acts[index].moment <= $0 }) ?? true
            else { continue }
            return actor.capacity
        }
        return nil
    }
}

extension Act {
    /// The session that it says it belongs to.
    fileprivate var session: DocumentID? {
        guard case .success(let statement) = statement else { return nil }
        return statement.session
    }
}
