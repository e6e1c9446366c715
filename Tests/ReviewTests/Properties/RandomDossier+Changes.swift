import Dossier
import Review

// How what `main` says changes from one commit to the next.
extension RandomDossier {
    /// Changes one thing that a policy says; ids stay, and so does whose a key or an address is.
    mutating func change(_ policy: inout Policy) {
        guard var kind = policy.kind, !policy.charter.members.isEmpty else { return }
        let places = policy.charter.municipalities.ids
        switch dice.roll(16) {
        case 0: kind.mandates[.review] = reviewing(places)
        case 1: kind.mandates[.approve] = approving(places)
        case 2:
            let act = dice.pick([MandatedAct.review, .review, .approve])
            let quorum = kind.mandates[act]?.quorum ?? 1
            kind.mandates[act]?.quorum = max(0, quorum + dice.pick([-1, 1]))
        case 3:
            kind.mandates[.propose] = Mandate(
                capacities: holders(chance(2) ? Array(Names.Role.allCases) : [.ambtenaar, .raadslid]))
        case 4: kind.mandates[dice.pick([.review, .approve])]?.per = grouping()
        case 5: kind.subjects = kind.subjects.isEmpty ? ["zorg"] : []
        case 6: changePlaces(&policy.charter)
        case 10: merge(&policy.charter)
        case 7, 8: changeSession(&policy)
        case 9 where policy.charter.members.count < Names.people.count:
            policy.charter.members.append(
                member(
                    Names.people[policy.charter.members.count], dice.pick(Names.Role.allCases),
                    place: dice.pick(places),
                    places: places))
        default:
            let index = dice.roll(policy.charter.members.count)
            change(&policy.charter.members[index], at: policy.moment, places)
        }
        policy.kind = kind
        policy.charter.kinds = [kind]
    }

    /// A municipality joins or leaves; one always stays.
    private mutating func changePlaces(_ charter: inout Charter) {
        let place = dice.pick(Names.municipalities)
        let isThere = charter.municipalities.contains(place)
        if isThere, charter.municipalities.count > 1 { charter.municipalities[place] = nil }
        if !isThere, charter.former.places[place] == nil { charter.municipalities[place] = place.text }
    }

    /// A municipality goes up in another, with what its people were there; the other may be a new one.
    private mutating func merge(_ charter: inout Charter) {
        let (old, new) = (dice.pick(charter.municipalities.ids), dice.pick(Names.municipalities))
        // A name of before is never used again.
        guard old != new, charter.former.places[new] == nil else { return }
        charter.municipalities[old] = nil
        charter.municipalities[new] = new.text
        for place in charter.former.places.keys where charter.former.places[place] == old {
            charter.former.places[place] = new
        }
        charter.former.places[old] = new
        for index in charter.members.indices {
            var held: [Member.Held] = []
            for var one in charter.members[index].capacities {
                if one.capacity.place == old { one.capacity = Capacity(role: one.capacity.role, place: new) }
                if !held.contains(where: { $0.capacity == one.capacity }) { held.append(one) }
            }
            charter.members[index].capacities = held
            charter.members[index].bodies = charter.members[index].bodies.map { body in
                body.place == old ? BodyID(body, of: new) : body
            }
        }
    }

    /// A session opens, closes, or turns out to have had others present.
    private mutating func changeSession(_ policy: inout Policy) {
        let id = Names.documents[2 + dice.roll(2)]
        if policy.sessions[id]?.closed == nil, !chance(3) {
            policy.sessions[id]?.closed = policy.moment
        } else {
            policy.sessions[id] = chance(6) ? nil : sessions(policy.charter.members)[id]
        }
    }

    private mutating func change(_ member: inout Member, at moment: Moment, _ places: [PlaceID]) {
        switch dice.roll(8) {
        case 0: member.ended = member.ended == nil && chance(2) ? moment : nil
        case 1: replaceKey(of: &member, at: moment)
        case 2:
            // The addresses that no key of theirs goes with any more.
            let kept = Names.numbers(member).map { Names.email(member.id, $0) }
            if let last = kept.last { member.emails = [last] }
        case 3:
            let index = dice.roll(member.capacities.count)
            let isEndless = member.capacities[index].period == .always
            member.capacities[index].period = isEndless ? Period(until: moment) : .always
        case 4:
            if member.capacities.count > 1, chance(2) {
                member.capacities.remove(at: dice.roll(member.capacities.count))
            } else {
                let held = held(dice.pick(Names.Role.allCases), dice.pick(places))
                if !member.capacities.contains(where: { $0.capacity == held.capacity }) {
                    member.capacities.append(held)
                }
            }
        case 5:
            if member.bodies.isEmpty {
                member.bodies = [dice.pick(Names.councils + Names.bodies.suffix(2))]
            } else {
                member.bodies.removeLast()
            }
        case 6: member.fractie = dice.pick([nil, "rood", "blauw"])
        default: member.interests = member.interests.isEmpty ? ["zorg"] : []
        }
    }

    /// A new key and address; the old key goes at once, or ends now.
    private mutating func replaceKey(of member: inout Member, at moment: Moment) {
        guard let number = Names.numbers(member).last, number < 3 else { return }
        if chance(2) {
            member.keys = []
        } else {
            for index in member.keys.indices { member.keys[index].period.until = moment }
        }
        member.keys.append(Member.Key(text: Names.key(member.id, number + 1)))
        member.emails.append(Names.email(member.id, number + 1))
    }
}
