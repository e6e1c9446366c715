import Dossier
import Review

/// Makes dossiers: people with one or more capacities, keys and beginnings and ends; a kind with some policy; sessions;
/// texts that others wrote before; and policies that follow one another on `main`.
///
/// A dossier is small and its policy is within reach of its people more often than not: a proposal that can go nowhere
/// tests little.
struct RandomDossier {
    var dice: Dice

    mutating func setting() -> Setting {
        let places = Array(Names.municipalities.prefix(chance(8) ? 3 : chance(8) ? 1 : 2))
        let members = members(places)
        let kind = kind(places)
        let charter = Charter(
            title: "Proef", founded: Names.moment(-1_000), municipalities: Named(places.map { ($0, $0.text) }),
            organisations: Named(Names.organisations.map { ($0, $0.text) }),
            bodies: [
                Body(id: Names.bodies[0], name: "Raad", perMunicipality: true, collective: true),
                Body(id: Names.bodies[1], name: "Stuurgroep"),
                Body(id: Names.bodies[2], name: "Werkgroep", collective: chance(3)),
            ],
            kinds: [kind], members: members)
        let first = Policy(
            charter: charter, kind: kind, sessions: sessions(members), place: 0, moment: Names.moment(-1_000))
        let policies = policies(from: first)
        let last = policies[policies.count - 1]
        let mainText = chance(2) ? Names.texts[9] : nil
        var setting = Setting(
            charter: last.charter, document: Names.documents[0], kind: last.kind ?? kind,
            subjects: chance(6) ? ["Zorg"] : [], mainText: mainText, sessions: last.sessions,
            introductions: Introductions(introductions(members, mainText)), now: Names.moment(chance(10) ? 8 : 20))
        // Where the policy never changed nobody need say which it was.
        if policies.count > 1 || chance(2) {
            setting.policies = Dictionary(zip(Names.mains, policies)) { first, _ in first }
        }
        for number in 0..<16 where chance(10) { setting.unmet[Stage.id(number)] = [Names.unmet] }
        return setting
    }

    /// One to four policies, each a change of the one before.
    mutating func policies(from first: Policy) -> [Policy] {
        var policies = [first]
        var time = -1
        for _ in 0..<dice.pick([0, 0, 1, 1, 2, 3]) {
            var next = policies[policies.count - 1]
            time += 1 + dice.roll(5)
            next.place += 1
            next.moment = Names.moment(time)
            for _ in 0...dice.roll(3) { change(&next) }
            policies.append(next)
        }
        if policies.count > 1 {
            if chance(10) { policies[0].charter.founded = nil }
            if chance(20) { policies[0].kind = nil }
        }
        return policies
    }

    mutating func chance(_ one: Int) -> Bool { dice.roll(one) == 0 }

    // Two who may write, two of the council and two aldermen, a griffie in most places, and some others.
    mutating func members(_ places: [PlaceID]) -> [Member] {
        var roles: [Names.Role] = [
            .ambtenaar, .raadslid, .raadslid, .wethouder, .wethouder, .raadslid, .griffie, .griffie,
        ]
        for _ in 0..<dice.roll(3) { roles.append(dice.pick(Names.Role.allCases)) }
        return roles.prefix(Names.people.count).enumerated().map { index, role in
            member(Names.people[index], role, place: places[index % places.count], places: places)
        }
    }

    mutating func member(_ id: MemberID, _ role: Names.Role, place: PlaceID, places: [PlaceID]) -> Member {
        var held = [held(role, chance(5) ? dice.pick(places) : place)]
        while held.count < 3, chance(4) {
            let other = self.held(
                dice.pick(Names.Role.allCases), chance(6) ? Names.organisations[0] : dice.pick(places))
            guard !held.contains(where: { $0.capacity == other.capacity }) else { break }
            held.append(other)
        }
        var bodies: [BodyID] = []
        for capacity in held.map(\.capacity) {
            switch capacity.role {
            case Names.role(.raadslid) where !chance(8): bodies.append(BodyID(Names.bodies[0], of: capacity.place))
            case Names.role(.wethouder) where !chance(8): bodies.append(Names.bodies[1])
            default: if chance(2) { bodies.append(Names.bodies[2]) }
            }
        }
        return Member(
            id: id, name: id.text, emails: (0..<(chance(6) ? 2 : 1)).map { Names.email(id, $0) },
            keys: (0..<(chance(5) ? 2 : 1)).map { Member.Key(text: Names.key(id, $0), period: period()) },
            capacities: held, bodies: bodies, fractie: chance(3) ? nil : dice.pick(["rood", "blauw"]),
            interests: chance(8) ? ["zorg"] : [], ended: chance(24) ? Names.moment(dice.roll(20)) : nil)
    }

    mutating func held(_ role: Names.Role, _ place: PlaceID) -> Member.Held {
        Member.Held(Capacity(role: Names.role(role), place: place), period: period())
    }

    mutating func period() -> Period {
        switch dice.roll(60) {
        case 0: Period(from: Names.moment(dice.roll(16)))
        case 1: Period(until: Names.moment(dice.roll(24)))
        default: .always
        }
    }

    mutating func kind(_ places: [PlaceID]) -> Kind {
        let griffie = Mandate(capacities: [Mandate.Holder(role: .griffie)])
        var mandates: [MandatedAct: Mandate] = [
            .propose: Mandate(
                capacities: holders(chance(3) ? Array(Names.Role.allCases) : [.ambtenaar, .raadslid, .directeur])),
            .review: reviewing(places), .approve: approving(places), .tag: griffie,
        ]
        if !chance(8) { mandates[.record] = griffie }
        return Kind(
            id: Names.kinds[0], name: "Bouwsteen", path: Names.paths[0], annex: chance(8),
            subjects: chance(6) ? ["zorg"] : [], mandates: mandates)
    }

    func holders(_ roles: [Names.Role]) -> [Mandate.Holder] {
        roles.map { Mandate.Holder(role: Names.role($0)) }
    }

    mutating func reviewing(_ places: [PlaceID]) -> Mandate {
        let quorum = dice.pick([0, 1, 1, 1, 1, 2, 2, 2, 3])
        switch dice.roll(8) {
        case 0: return Mandate(bodies: [Names.bodies[2]], quorum: quorum)
        case 1: return Mandate(capacities: holders([.raadslid]), bodies: [Names.bodies[0]], quorum: 1, per: grouping())
        case 2:
            return Mandate(
                capacities: [Mandate.Holder(role: Names.role(.raadslid), place: dice.pick(places))], quorum: 1)
        case 3: return Mandate(capacities: holders([.raadslid, .ambtenaar]), quorum: 1, per: .fractie)
        case 4: return Mandate(capacities: holders([.raadslid, .ambtenaar]), quorum: 1, per: .municipality)
        default: return Mandate(capacities: holders([.raadslid, .ambtenaar, .wethouder]), quorum: quorum)
        }
    }

    mutating func approving(_ places: [PlaceID]) -> Mandate {
        switch dice.roll(10) {
        case 0: Mandate(bodies: [Names.bodies[0]], quorum: 1, per: .municipality)
        case 1: Mandate(bodies: [Names.bodies[0]], quorum: 1 + dice.roll(2))
        case 2: Mandate(bodies: [BodyID(Names.bodies[0], of: dice.pick(places))])
        case 3: Mandate(bodies: [Names.bodies[2]], quorum: 1)
        case 4: Mandate(capacities: holders([.wethouder]), bodies: [Names.bodies[1]], quorum: 1, per: grouping())
        case 5: Mandate(capacities: holders([.raadslid, .wethouder]), quorum: 1, per: .fractie)
        case 6: Mandate(capacities: holders([.wethouder]), quorum: 2)
        default: Mandate(capacities: holders([.wethouder, .raadslid]), quorum: 1, per: grouping())
        }
    }

    mutating func grouping() -> Mandate.Grouping? { dice.pick([nil, .municipality, .municipality, .fractie]) }

    mutating func sessions(_ members: [Member]) -> [DocumentID: SessionRecord] {
        var result: [DocumentID: SessionRecord] = [:]
        for (id, type) in zip(Names.documents.suffix(2), [SessionType.informeel, .openbaar]) {
            var seats: [SessionRecord.Seat] = []
            for member in members where !chance(3) {
                let capacity = dice.pick(member.capacities).capacity
                seats.append(SessionRecord.Seat(member: member.id, capacity: capacity))
            }
            let opened = chance(4) ? dice.roll(10) : 0
            result[id] = SessionRecord(
                id: id, type: type, title: "Bijeenkomst",
                body: chance(5) ? dice.pick(Names.councils + Names.bodies) : nil,
                chair: Names.people[0], present: seats, opened: Names.moment(opened),
                // While an informal session goes on, who sits there decides nothing: more stories are to get further.
                closed: chance(3) || (type == .informeel && !chance(4)) ? Names.moment(opened + dice.roll(10)) : nil)
        }
        return result
    }

    mutating func introductions(_ members: [Member], _ mainText: TextDigest?) -> [TextDigest: [MemberID:
        Moment]]
    {
        var result: [TextDigest: [MemberID: Moment]] = [:]
        guard chance(4) else { return result }
        for _ in 0..<(1 + dice.roll(2)) {
            let text = mainText != nil && chance(4) ? Names.texts[9] : Names.texts[dice.roll(4)]
            result[Names.wording(text), default: [:]][dice.pick(members).id] = Names.moment(
                chance(4) ? dice.roll(12) : -10)
        }
        return result
    }
}
