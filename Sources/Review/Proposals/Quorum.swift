public import Dossier

/// What a quorum still lacks.
public struct Missing: Sendable, Hashable {
    /// The act that is lacking.
    public let act: MandatedAct

    /// How many persons, or bodies, it still takes.
    public let count: Int

    /// The capacities and bodies from which they may come.
    public let capacities: [String]

    /// The group in which they are lacking, where the quorum is counted in groups.
    public let group: String?
}

extension Mandate {
    /// What the quorum lacks when these groups have counted so often; the key nil stands for the whole.
    func missing(_ act: MandatedAct, groups: [String]?, counted: [String?: Int]) -> [Missing] {
        let names = capacities.map(\.description) + bodies.map(\.text)
        // Where nobody belongs to a group, a quorum in each of them must not come down to no quorum at all.
        guard let groups, !groups.isEmpty else {
            let total = counted.values.reduce(0, +)
            return total < quorum ? [Missing(act: act, count: quorum - total, capacities: names, group: nil)] : []
        }
        return groups.compactMap { group in
            let lacking = quorum - (counted[group] ?? 0)
            return lacking > 0 ? Missing(act: act, count: lacking, capacities: names, group: group) : nil
        }
    }
}

extension Ledger {
    /// What the quorum of reviews lacks with the acts in `mask`.
    func missingReviews(in mask: ActSet) -> [Missing] {
        let mandate = setting.mandate(.review)
        var counted: [String?: Int] = [:]
        for (id, capacity) in standing(in: mask).counted {
            guard let member = setting.charter.member(id) else { continue }
            counted[mandate.group(of: member, as: capacity), default: 0] += 1
        }
        return mandate.missing(.review, groups: mandate.groups(in: setting.charter, at: setting.now), counted: counted)
    }

    /// The approvals in `mask` that count: on this text, by persons without another hat, having passed over every open objection.
    func countedApprovals(in mask: ActSet) -> [Int] {
        let standing = standing(in: mask)
        guard standing.holds.isEmpty, missingReviews(in: mask).isEmpty else { return [] }
        var byWhom: Set<String> = []
        return allowed(.approve, in: mask).filter { index in
            guard let (actor, statement) = believed(index), isFresh(index, in: mask) else { return false }
            let hat: Hat = statement.body == nil ? .approver : .recorder
            guard hats(of: actor.member, in: mask).isDisjoint(with: hat.excluded.subtracting([.tagger])),
                standing.objections.allSatisfy({ statement.despite.contains($0.act) })
            else { return false }
            // A person, or a body, counts once.
            return byWhom.insert(statement.body?.text ?? actor.member.text + "!").inserted
        }
    }

    /// What the quorum of approvals lacks with the acts in `mask`.
    func missingApprovals(in mask: ActSet) -> [Missing] {
        let mandate = setting.mandate(.approve)
        let collectives = mandate.collectives(in: setting.charter)
        var counted: [String?: Int] = [:]
        for index in countedApprovals(in: mask) {
            guard let (actor, statement) = believed(index), let member = setting.charter.member(actor.member) else {
                continue
            }
            if let body = statement.body {
                guard collectives.contains(body) else { continue }
                counted[mandate.group(of: body), default: 0] += 1
            } else {
                counted[mandate.group(of: member, as: actor.capacity), default: 0] += 1
            }
        }
        return mandate.missing(.approve, groups: mandate.groups(in: setting.charter, at: setting.now), counted: counted)
    }
}
