import Dossier

/// What a person is in one proposal.
public enum Hat: String, Sendable, CaseIterable, Codable {
    /// Wrote the text or part of it.
    case proposer
    /// Gave a verdict on it.
    case reviewer
    /// Approved or rejected it.
    case approver
    /// Wrote down what a body decided.
    case recorder
    /// Adopted it.
    case tagger

    /// The hats that may not be worn with this one.
    var excluded: Set<Hat> {
        switch self {
        case .proposer: [.reviewer, .approver, .recorder, .tagger]
        case .reviewer: [.proposer, .approver, .recorder, .tagger]
        case .approver: [.proposer, .reviewer, .tagger]
        case .recorder: [.proposer, .reviewer]
        case .tagger: [.proposer, .reviewer, .approver]
        }
    }
}

extension Ledger {
    /// The hats that each person wears by the acts in `mask`, stale ones included: who once judged a text does not write it.
    func hats(in mask: ActSet) -> [MemberID: Set<Hat>] {
        var result: [MemberID: Set<Hat>] = [:]
        for member in proposers(in: mask) { result[member, default: []].insert(.proposer) }
        for index in acts.indices where mask.contains(index) && !drafts.contains(index) {
            guard let (actor, statement) = believed(index) else { continue }
            switch statement.action {
            case .review: result[actor.member, default: []].insert(.reviewer)
            case .approve, .reject:
                result[actor.member, default: []].insert(statement.body == nil ? .approver : .recorder)
            default: break
            }
        }
        return result
    }

    /// Rule `one-hat`, with what the acts in `before` made of `member`.
    func checkHat(_ hat: Hat, of member: MemberID, before: ActSet) throws(Refusal) {
        let worn = hats(in: before)[member] ?? []
        guard let other = worn.intersection(hat.excluded).sorted(by: { $0.rawValue < $1.rawValue }).first else {
            return
        }
        throw .otherHat(setting.name(member), worn: other, wanted: hat, may: eligible(for: hat, in: before))
    }

    /// The members who could wear `hat` next, given the acts in `mask`: mandated now, without another hat or an interest.
    func eligible(for hat: Hat, in mask: ActSet) -> [MemberID] {
        let act: MandatedAct =
            switch hat {
            case .proposer: .propose
            case .reviewer: .review
            case .approver: .approve
            case .recorder: .record
            case .tagger: .tag
            }
        let effective: Hat = hat == .approver && setting.isDecidedCollectively ? .recorder : hat
        let worn = hats(in: mask)
        return setting.holders(of: act).filter { id in
            guard let member = setting.charter.member(id) else { return false }
            let judges = effective == .reviewer || effective == .approver
            return (worn[id] ?? []).isDisjoint(with: effective.excluded) && !(judges && setting.hasInterest(member))
        }
    }

    /// The members who could still review, given the acts in `mask`.
    func eligibleReviewers(in mask: ActSet) -> [MemberID] {
        let done = Set(standing(in: mask).counted.map(\.member))
        return eligible(for: .reviewer, in: mask).filter { !done.contains($0) }
    }
}
