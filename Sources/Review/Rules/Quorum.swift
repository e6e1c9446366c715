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

extension Setting {
    /// The group in which a verdict given as `capacity` counts, by today's names.
    fileprivate func group(of member: Member, as capacity: Capacity, in mandate: Mandate) -> String? {
        let names = charter.former
        return mandate.group(of: names.current(member), as: names.current(capacity))
    }

    /// The bodies of today whose decision those of `deciders` stand for.
    func decided(by deciders: Set<BodyID>) -> [BodyID] {
        let names = charter.former
        return Set(deciders.map(names.current)).filter { names.isDecided(by: deciders, for: $0) }.sorted()
    }
}

extension Ledger {
    /// What the quorum of reviews lacks with the acts in `mask`, by the numbers of `view`.
    func missingReviews(in mask: ActSet, by view: Setting) -> [Missing] {
        let mandate = view.mandate(.review)
        var counted: [String?: Int] = [:]
        for (_, index) in standing(in: mask, by: view).counted {
            guard let (actor, _) = believed(index), let member = member(at: index) else { continue }
            counted[view.group(of: member, as: actor.capacity, in: mandate), default: 0] += 1
        }
        return mandate.missing(.review, groups: mandate.groups(in: view.charter, at: view.now), counted: counted)
    }

    /// The approvals in `mask` that count by `view`: on this text, by persons without another hat, having passed over every
    /// open objection.
    func countedApprovals(in mask: ActSet, by view: Setting) -> [Int] {
        let standing = standing(in: mask, by: view)
        guard standing.holds.isEmpty, missingReviews(in: mask, by: view).isEmpty else { return [] }
        let mandate = view.mandate(.approve)
        let collectives = mandate.collectives(in: view.charter)
        let names = view.charter.former
        let takenBack = takenBack(in: mask)
        var byWhom: Set<String> = []
        return allowed(.approve, in: mask).filter { index in
            guard let (actor, statement) = believed(index), isFresh(index, in: mask), !takenBack.contains(index) else {
                return false
            }
            let hat: Hat = statement.body == nil ? .approver : .recorder
            guard hats(of: actor.member, in: mask).isDisjoint(with: hat.excluded.subtracting([.tagger])),
                standing.objections.allSatisfy({ statement.despite.contains(where: isAct($0.index)) })
            else { return false }
            // What persons approved does not stand for a body that decides now, nor the other way round.
            let isMandated =
                statement.body.map { collectives.contains(names.current($0)) }
                ?? (collectives.isEmpty
                    && (member(at: index).map { mandate.covers($0, as: actor.capacity, formerly: names) } ?? false))
            guard isMandated else { return false }
            // A person, or a body, counts once.
            return byWhom.insert(statement.body?.text ?? actor.member.text + "!").inserted
        }
    }

    /// What the quorum of approvals lacks with the acts in `mask`, by the numbers of `view`.
    func missingApprovals(in mask: ActSet, by view: Setting) -> [Missing] {
        let mandate = view.mandate(.approve)
        let approvals = countedApprovals(in: mask, by: view)
        var counted: [String?: Int] = [:]
        for index in approvals {
            guard let (actor, statement) = believed(index), statement.body == nil, let member = member(at: index)
            else { continue }
            counted[view.group(of: member, as: actor.capacity, in: mandate), default: 0] += 1
        }
        for body in view.decided(by: Set(approvals.compactMap { believed($0)?.statement.body })) {
            counted[mandate.group(of: body), default: 0] += 1
        }
        return mandate.missing(.approve, groups: mandate.groups(in: view.charter, at: view.now), counted: counted)
    }

    /// Tells of an id whether it is one of the act at `index`.
    func isAct(_ index: Int) -> (ActID) -> Bool { { ancestry.index(of: $0) == index } }
}

/// Rule `quorum`: enough persons, where asked from each municipality or political group, and bodies that agree.
extension Refusal {
    static func reviewsMissing(_ count: Int, may: [MemberID]) -> Refusal {
        Refusal(
            .quorum,
            Phrase(
                nl: count == 1
                    ? "Er ontbreekt nog één oordeel over deze tekst."
                    : "Er ontbreken nog \(count) oordelen over deze tekst.",
                en: count == 1
                    ? "One review of this text is still lacking." : "\(count) reviews of this text are still lacking."),
            whoMay: may,
            next: Phrase(
                nl: "Wie mag, geeft een oordeel met `kader review`.",
                en: "Who may, gives a verdict with `kader review`."))
    }

    static func approvalsMissing(_ missing: [Missing], may: [MemberID]) -> Refusal {
        let groups = missing.compactMap(\.group)
        let count = missing.reduce(0) { $0 + $1.count }
        let from = groups.isEmpty ? "" : " (\(groups.joined(separator: ", ")))"
        return Refusal(
            .quorum,
            Phrase(
                nl: count == 1
                    ? "Er ontbreekt nog één akkoord op deze tekst\(from)."
                    : "Op deze tekst is nog \(count) keer akkoord nodig\(from).",
                en: count == 1
                    ? "One approval of this text is still lacking\(from)."
                    : "\(count) approvals of this text are still lacking\(from)."),
            whoMay: may,
            next: Phrase(
                nl: "Wie mag, geeft akkoord met `kader approve`.", en: "Who may, approves with `kader approve`."))
    }

    static func bodiesDivided(
        _ decisions: [BodyDecision], on document: DocumentID, may: [MemberID]
    ) -> Refusal {
        let bodies = decisions.map(\.body.text)
        return Refusal(
            .quorum,
            Phrase(
                nl: "Niet elk gremium heeft over deze zelfde tekst besloten: \(bodies.joined(separator: ", ")).",
                en: "Not every body has decided about this same text: \(bodies.joined(separator: ", "))."),
            whoMay: may,
            next: Phrase(
                nl: "Zie het verschil met `\(decisions.comparison(of: document))`, en leg daarna opnieuw voor.",
                en: "See the difference with `\(decisions.comparison(of: document))`, then put it to them again."))
    }
}
