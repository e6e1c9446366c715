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
    ///
    /// A judgement that was not allowed makes nobody a judge; a draft makes a proposer of its authors even so.
    func hats(in mask: ActSet) -> [MemberID: Set<Hat>] {
        var result: [MemberID: Set<Hat>] = [:]
        for member in proposers(in: mask) { result[member, default: []].insert(.proposer) }
        for member in judgements.keys {
            let hats = judges(member, in: mask)
            if !hats.isEmpty { result[member, default: []].formUnion(hats) }
        }
        return result
    }

    /// The hats that `member` wears by the acts in `mask`.
    func hats(of member: MemberID, in mask: ActSet) -> Set<Hat> {
        judges(member, in: mask).union(isProposer(member, in: mask) ? [.proposer] : [])
    }

    private func judges(_ member: MemberID, in mask: ActSet) -> Set<Hat> {
        var hats: Set<Hat> = []
        for index in judgements[member] ?? [] where mask.contains(index) && refusals[index] == nil {
            if let hat = Self.hat(of: acts[index]) { hats.insert(hat) }
        }
        return hats
    }

    /// The proposer who has judged what they wrote, by acts side by side of which neither had seen the other.
    func selfJudge(in mask: ActSet) -> (member: MemberID, hat: Hat)? {
        for member in torn where isProposer(member, in: mask) {
            guard let hat = judges(member, in: mask).min(by: { $0.rawValue < $1.rawValue }) else { continue }
            return (member, hat)
        }
        return nil
    }

    /// The members who could wear `hat` next, given the acts in `mask`: mandated by `view`, without another hat or an interest.
    func eligible(for hat: Hat, in mask: ActSet, by view: Setting) -> [MemberID] {
        let setting = view
        let effective: Hat = hat == .approver && setting.isDecidedCollectively ? .recorder : hat
        let worn = hats(in: mask)
        func isFree(_ id: MemberID) -> Bool {
            guard let member = setting.charter.member(id) else { return false }
            let judges = effective == .reviewer || effective == .approver
            return (worn[id] ?? []).isDisjoint(with: effective.excluded) && !(judges && setting.hasInterest(member))
        }
        let eligible = setting.holders(of: setting.act(of: hat)).filter(isFree)
        // Where no griffie is left it is for those who may adopt what names one.
        guard hat == .tagger, eligible.isEmpty else { return eligible }
        return setting.successors.filter(isFree)
    }

    /// The proposers who could ask for review now: who took part in writing need not have the mandate to ask.
    ///
    /// Where a text was brought in under somebody's name it is for them to ask.
    func askers(in mask: ActSet) -> [MemberID] {
        let unsigned = unsigned(in: mask)
        return setting.holders(of: .propose).filter { member in
            unsigned.isEmpty ? isProposer(member, in: mask) : unsigned.contains(member)
        }
    }

    /// The members who could still review, given the acts in `mask`.
    func eligibleReviewers(in mask: ActSet) -> [MemberID] {
        let done = Set(standing(in: mask, by: setting).counted.map(\.member))
        return eligible(for: .reviewer, in: mask, by: setting).filter { !done.contains($0) }
    }
}
