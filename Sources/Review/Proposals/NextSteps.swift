public import Dossier

/// Who can act next on a proposal, and what that would be.
public struct NextStep: Sendable, Hashable {
    /// Who.
    public let member: MemberID

    /// What.
    public let act: MandatedAct
}

extension Proposal {
    /// The members who can bring the proposal further, with what they can do, in the order of the member list.
    ///
    /// A reviewer whose verdict went stale comes back here; so does whoever put a hold on it.
    public var next: [NextStep] {
        let all = ledger.ancestry.everything
        switch state {
        case .draft: return proposers.map { NextStep(member: $0, act: .propose) }
        case .held:
            return ledger.standing(in: all).holds.map { NextStep(member: $0.member, act: .review) }
        case .proposed: return ledger.eligibleReviewers(in: all).map { NextStep(member: $0, act: .review) }
        case .reviewed:
            let done = Set(verdicts.filter { $0.counts && $0.body == nil && $0.mandate == .approve }.map(\.member))
            let groups = Set(missing.compactMap(\.group))
            return ledger.eligible(for: .approver, in: all)
                .filter { !done.contains($0) && ledger.couldFill(groups, $0) }
                .map { NextStep(member: $0, act: .approve) }
        case .approved: return ledger.eligible(for: .tagger, in: all).map { NextStep(member: $0, act: .tag) }
        case .withdrawn, .rejected: return []
        }
    }
}

extension Ledger {
    /// Tells whether an approval by `id` could count in one of the groups that still lack one; in any where there are no groups.
    fileprivate func couldFill(_ groups: Set<String>, _ id: MemberID) -> Bool {
        guard !groups.isEmpty, let member = setting.charter.member(id) else { return true }
        return member.capacities(at: setting.now).contains { capacity in
            groups.contains(capacity.place.text) || member.fractie.map { groups.contains($0) } ?? false
        }
    }
}
