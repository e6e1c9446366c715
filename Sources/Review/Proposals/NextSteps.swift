public import Dossier

/// Who can act next on a proposal, and what that would be.
public struct NextStep: Sendable, Hashable {
    /// Who.
    public let member: MemberID

    /// What.
    public let act: MandatedAct

    /// The informal session in which they sit, and after which they can do it; nil where they can now.
    public let after: DocumentID?

    /// Names who can do what.
    init(member: MemberID, act: MandatedAct, after: DocumentID? = nil) {
        self.member = member
        self.act = act
        self.after = after
    }
}

extension Proposal {
    /// Whether `main` has another text now than the one that this proposal started from: it cannot be adopted before it is
    /// brought up to date.
    public var isBehind: Bool { baseText != ledger.setting.mainText }

    /// The members who can bring the proposal further, with what they can do, in the order of the member list.
    ///
    /// A reviewer whose verdict went stale comes back here; so does whoever put a hold on it. While the next step waits for
    /// something else, nobody is here.
    public var next: [NextStep] {
        let all = ledger.ancestry.everything
        // What was not allowed cannot be mended by one more step: such a proposal can only be withdrawn.
        guard !isTainted, ledger.selfJudge(in: all) == nil else { return [] }
        // During the set-up all write and remark, and nobody judges.
        guard ledger.setting.charter.founded != nil, waiting.isEmpty else { return [] }
        switch state {
        case .draft:
            return ledger.askers(in: all).map { NextStep(member: $0, act: .propose) }
        case .held:
            // Who holds it waits for another text, and whoever wrote that one asks.
            let askers = ledger.isProposed(in: all) ? [] : ledger.askers(in: all)
            return askers.map { NextStep(member: $0, act: .propose) }
                + ledger.standing(in: all, by: ledger.setting).holds.map { NextStep(member: $0.member, act: .review) }
        case .proposed:
            return ledger.eligibleReviewers(in: all)
                .filter { ledger.setting.couldFill(missing.filter { $0.act == .review }, $0) }
                .map { NextStep(member: $0, act: .review) }
        case .reviewed:
            let counted = verdicts.filter { $0.counts && $0.mandate == .approve }
            let done = Set(counted.filter { $0.body == nil }.map(\.member))
            let decided = ledger.setting.decided(by: Set(counted.compactMap(\.body)))
            return ledger.eligible(for: .approver, in: all, by: ledger.setting)
                .filter { !done.contains($0) && ledger.setting.couldFill(missing, $0, decided: decided) }
                .map { NextStep(member: $0, act: .approve, after: ledger.setting.informalSession(of: $0)) }
        case .approved:
            return ledger.eligible(for: .tagger, in: all, by: ledger.setting)
                .map { NextStep(member: $0, act: .tag, after: ledger.setting.informalSession(of: $0)) }
        case .withdrawn, .rejected: return []
        }
    }
}

extension Setting {
    /// Tells whether an act of `id` could count where something is lacking.
    fileprivate func couldFill(_ missing: [Missing], _ id: MemberID, decided: [BodyID] = []) -> Bool {
        missing.contains { couldCount(id, act: $0.act, group: $0.group, decided: decided) }
    }
}
