public import Dossier

/// What a kind of document lacks for one of its documents ever to get through, with the people that there are.
public struct Shortfall: Sendable, Hashable {
    /// Something that is lacking.
    public enum Lack: Sendable, Hashable {
        /// Persons for an act, who by rule `one-hat` are not those that the other acts take.
        case persons(Missing)
        /// One person alone could ever adopt a change of `kader.yml`: without them nobody could.
        case onlyAdopter(MemberID)
    }

    /// The kind.
    public let kind: KindID

    /// What people call it.
    public let name: String

    /// What is lacking; never nothing.
    public let lacks: [Lack]

    /// It is a dead end, and no more than that nobody can begin a document yet.
    ///
    /// Somebody to propose can be added later, by a change of `kader.yml`: for that itself nobody can.
    public var isDeadEnd: Bool {
        kind == .charter
            || lacks.contains { lack in
                if case .persons(let missing) = lack { missing.act != .propose } else { true }
            }
    }
}

extension Charter {
    /// The kinds of which no document could get through with the members, keys, capacities and seats at `moment`, each with
    /// what is lacking, in the order of the file.
    ///
    /// - Complexity: for each kind O(p · m) for p persons that it takes and m members, times the ways to choose recorders
    ///   from among those who are wanted for something else as well; of these at most 1,000 are tried.
    public func shortfalls(at moment: Moment) -> [Shortfall] {
        let able = members.filter { member in
            member.isActive(at: moment) && member.keys.contains { $0.period.contains(moment) }
        }
        return kinds.compactMap { kind in
            let reach = Reach(
                setting: Setting(charter: self, document: .charter, kind: kind, now: moment), members: able)
            let lacks = reach.lacks
            return lacks.isEmpty ? nil : Shortfall(kind: kind.id, name: kind.name, lacks: lacks)
        }
    }
}

/// Whether one document of a kind could get through: different persons to propose, review, approve and adopt it.
private struct Reach {
    let setting: Setting
    /// The members who have a valid key.
    let members: [Member]

    /// A person that it takes, and in which group.
    private struct Place: Hashable {
        let act: MandatedAct
        let group: String?
    }

    private typealias Choice = (place: Place, candidates: [MemberID])

    var lacks: [Shortfall.Lack] {
        let adopters = candidates(setting.adopting, griffieOnly: true)
        guard !setting.kind.register else {
            return candidates(.record, griffieOnly: true).isEmpty
                ? [.persons(missing(Place(act: .record, group: nil), 1))] : []
        }
        let unfilled = setting.isDecidedCollectively ? collectively(adopters) : individually(adopters)
        var counts: [(place: Place, count: Int)] = []
        for place in unfilled {
            if let index = counts.firstIndex(where: { $0.place == place }) {
                counts[index].count += 1
            } else {
                counts.append((place, 1))
            }
        }
        var result = counts.map { Shortfall.Lack.persons(missing($0.place, $0.count)) }
        if setting.kind.id == .charter, adopters.count == 1,
            !setting.successors.contains(where: { able($0) && $0 != adopters[0] })
        {
            result.append(.onlyAdopter(adopters[0]))
        }
        return result
    }

    private func able(_ id: MemberID) -> Bool { members.contains { $0.id == id } }

    private func missing(_ place: Place, _ count: Int) -> Missing {
        let mandate = setting.mandate(place.act == .tag ? setting.adopting : place.act)
        return Missing(
            act: place.act, count: count,
            capacities: mandate.capacities.map(\.description) + mandate.bodies.map(\.text),
            group: place.group)
    }

    /// The members who could do an act, in `group` where one is named.
    private func candidates(_ act: MandatedAct, group: String? = nil, griffieOnly: Bool = false) -> [MemberID] {
        let mandate = setting.mandate(act)
        return members.filter { member in
            if act == .review || act == .approve, setting.hasInterest(member) { return false }
            return member.capacities(at: setting.now).contains { capacity in
                mandate.covers(member, as: capacity) && !(griffieOnly && capacity.role != .griffie)
                    && (group == nil || mandate.group(of: member, as: capacity) == group)
            }
        }.map(\.id)
    }

    /// The places for an act to its quorum.
    private func choices(_ act: MandatedAct) -> [Choice] {
        let mandate = setting.mandate(act)
        let groups = mandate.groups(in: setting.charter, at: setting.now) ?? []
        let named: [String?] = groups.isEmpty ? [nil] : groups
        return named.flatMap { group in
            let able = candidates(act, group: group)
            return (0..<min(mandate.quorum, setting.charter.members.count + 1)).map { _ in
                (Place(act: act, group: group), able)
            }
        }
    }

    /// Where nobody can propose, what else is lacking is told all the same.
    private var proposer: [Choice] { [(Place(act: .propose, group: nil), candidates(.propose))] }

    /// Everyone decides for themselves: all are different persons.
    private func individually(_ adopters: [MemberID]) -> [Place] {
        Matching(
            proposer + choices(.review) + choices(.approve) + [(Place(act: .tag, group: nil), adopters)]
        ).unfilled
    }

    /// Bodies decide: who records that for one of them may record for another and adopt, but neither proposes nor reviews.
    private func collectively(_ adopters: [MemberID]) -> [Place] {
        let record = setting.mandate(.record)
        let approve = setting.mandate(.approve)
        var byGroup: [(group: String?, recorders: [[MemberID]])] = []
        for body in approve.collectives(in: setting.charter) {
            let able = members.filter { member in
                member.capacities(at: setting.now).contains { capacity in
                    record.covers(member, as: capacity) && (body.place == nil || body.place == capacity.place)
                }
            }.map(\.id)
            let group = approve.group(of: body)
            if let index = byGroup.firstIndex(where: { $0.group == group }) {
                byGroup[index].recorders.append(able)
            } else {
                byGroup.append((group, [able]))
            }
        }
        let others = proposer + choices(.review)
        let wanted = Set(others.flatMap(\.candidates))
        var unfilled: [Place] = []
        var offices: [[MemberID]] = []
        for (group, recorders) in byGroup {
            // Of more bodies than are needed those decide for which it is easiest to record.
            let easiest = recorders.filter { !$0.isEmpty }
                .sorted { left, right in
                    left.contains { !wanted.contains($0) } && !right.contains { !wanted.contains($0) }
                }
                .prefix(approve.quorum)
            offices += easiest
            let lacking = min(approve.quorum, setting.charter.members.count + 1) - easiest.count
            unfilled += (0..<max(0, lacking)).map { _ in Place(act: .approve, group: group) }
        }
        if adopters.isEmpty { unfilled.append(Place(act: .tag, group: nil)) } else { offices.append(adopters) }
        var tries = 1_000
        return (best(offices[...], [], others, wanted, &tries) ?? []) + unfilled
    }

    /// The fewest places that stay empty where somebody holds each of `offices`; nil once enough ways were tried.
    private func best(
        _ offices: ArraySlice<[MemberID]>, _ chosen: Set<MemberID>, _ others: [Choice], _ wanted: Set<MemberID>,
        _ tries: inout Int
    ) -> [Place]? {
        guard let office = offices.first else {
            guard tries > 0 else { return nil }
            tries -= 1
            return Matching(
                others.map { choice in (choice.place, choice.candidates.filter { !chosen.contains($0) }) }
            ).unfilled
        }
        // Who is in office already, or is wanted for nothing else, costs nothing.
        if office.contains(where: { chosen.contains($0) }) {
            return best(offices.dropFirst(), chosen, others, wanted, &tries)
        }
        if let free = office.first(where: { !wanted.contains($0) }) {
            return best(offices.dropFirst(), chosen.union([free]), others, wanted, &tries)
        }
        var result: [Place]?
        for member in office {
            guard let unfilled = best(offices.dropFirst(), chosen.union([member]), others, wanted, &tries) else {
                break
            }
            if result.map({ unfilled.count < $0.count }) ?? true { result = unfilled }
            if unfilled.isEmpty { break }
        }
        return result
    }
}
