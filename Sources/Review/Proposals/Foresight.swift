public import Dossier

/// What cannot be done with the people that there are, seen when review is asked for.
public struct Foresight: Sendable, Hashable {
    /// The act for which somebody would be lacking.
    public let act: MandatedAct

    /// How many would be lacking.
    public let lacking: Int
}

extension Proposal {
    /// The acts for which nobody would be left, if everyone who may still act wore one hat; empty where the proposal can get through.
    ///
    /// Reviewers, approvers and a tagger are chosen together by bipartite matching (augmenting paths, Kuhn 1955), so that
    /// one person who could do two of these is not counted twice.
    /// - Complexity: O(p · m · p) for p places and m members; both are small.
    public var foresight: [Foresight] {
        let setting = ledger.setting
        let all = ledger.ancestry.everything
        var places: [(act: MandatedAct, candidates: [MemberID])] = []
        for (act, hat) in [(MandatedAct.review, Hat.reviewer), (.approve, .approver)] {
            let collective = act == .approve && setting.isDecidedCollectively
            // Whoever has been counted does not fill a second place.
            let done = Set(verdicts.filter { $0.counts && $0.body == nil && $0.mandate == act }.map(\.member))
            let eligible = ledger.eligible(for: hat, in: all, by: setting).filter { !done.contains($0) }
            for lack in missing where lack.act == act {
                let inGroup = eligible.filter { setting.couldCount($0, act: act, group: lack.group) }
                // One recorder may note the decisions of any number of bodies.
                places += (0..<(collective ? min(1, lack.count) : lack.count)).map { _ in (act, inGroup) }
            }
        }
        places.append((.tag, ledger.eligible(for: .tagger, in: all, by: setting)))
        // A recorder may tag as well: they do not compete for one person.
        if setting.isDecidedCollectively { places.removeAll { $0.act == .approve && !$0.candidates.isEmpty } }

        var lacking: [MandatedAct: Int] = [:]
        for act in Matching(places.map { ($0.act, $0.candidates) }).unfilled { lacking[act, default: 0] += 1 }
        return MandatedAct.allCases.compactMap { act in lacking[act].map { Foresight(act: act, lacking: $0) } }
    }
}

extension Setting {
    /// Tells whether `id` could count in `group` for `act`; where bodies decide, by recording what one decides that is not
    /// among `decided`.
    func couldCount(_ id: MemberID, act: MandatedAct, group: String?, decided: [BodyID] = []) -> Bool {
        guard let member = charter.member(id) else { return false }
        let mandate = mandate(act)
        guard act == .approve, isDecidedCollectively else {
            return member.capacities(at: now).contains { capacity in
                mandate.covers(member, as: capacity)
                    && (group == nil || mandate.group(of: member, as: capacity) == group)
            }
        }
        let bodies = mandate.collectives(in: charter).filter { body in
            !decided.contains(body) && (group == nil || mandate.group(of: body) == group)
        }
        return member.capacities(at: now).contains { capacity in
            self.mandate(.record).covers(member, as: capacity)
                && bodies.contains { $0.place == nil || $0.place == capacity.place }
        }
    }
}
