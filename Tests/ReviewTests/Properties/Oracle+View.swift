import Dossier
import Review

/// What one policy says at one moment, by plain rules.
final class View {
    let charter: Charter
    let mandates: [MandatedAct: Mandate]
    let isAnnex: Bool
    let subjects: [String]
    let sessions: [DocumentID: SessionRecord]
    let now: Moment

    /// Where the policy is on `main`, and since when it holds; nil where it never changed.
    let place: Int?
    let since: Moment?

    /// What the setting itself says, at `now`.
    init(_ setting: Setting, at now: Moment) {
        charter = setting.charter
        mandates = setting.kind.mandates
        isAnnex = setting.kind.annex
        subjects = Array(setting.subjects)
        sessions = setting.sessions
        self.now = now
        place = nil
        since = nil
    }

    /// What a policy says at `now` of a document that has these subjects of its own.
    init(_ policy: Policy, at now: Moment, subjects: Set<String>) {
        charter = policy.charter
        mandates = policy.kind?.mandates ?? [:]
        isAnnex = policy.kind?.annex ?? false
        self.subjects = Array(subjects) + (policy.kind.map { Array($0.subjects) } ?? [])
        sessions = policy.sessions
        self.now = now
        place = policy.place
        since = policy.moment
    }

    /// Whether somebody sits in an informal session that goes on.
    func sitsInformally(_ id: MemberID) -> Bool {
        sessions.values.contains { session in
            session.closed == nil && session.type == .informeel && session.present.contains { $0.member == id }
        }
    }

    func member(_ id: MemberID) -> Member? { charter.members.first { $0.id == id } }

    /// Whether the policy gives this mandate to a person in this capacity: by the capacity, by sitting in a body, or both.
    func mandate(_ act: MandatedAct, covers member: Member, _ capacity: Capacity) -> Bool {
        let mandate = mandates[act]
        if mandate == nil, act == .record, isAnnex { return capacity.role == .griffie }
        guard let mandate, !(mandate.capacities.isEmpty && mandate.bodies.isEmpty) else { return false }
        let byCapacity = mandate.capacities.contains {
            $0.role == capacity.role && ($0.place == nil || $0.place == capacity.place)
        }
        let byBody = mandate.bodies.contains { body in
            member.bodies.contains(body)
                || (body.place == nil && member.bodies.contains(BodyID(body, of: capacity.place)))
        }
        return (mandate.capacities.isEmpty || byCapacity) && (mandate.bodies.isEmpty || byBody)
    }

    /// A place by the name that the policy has for it.
    func renamed(_ place: PlaceID) -> PlaceID { charter.former.places[place] ?? place }

    func renamed(_ capacity: Capacity) -> Capacity {
        Capacity(role: capacity.role, place: renamed(capacity.place))
    }

    func renamed(_ body: BodyID) -> BodyID { body.place.map { BodyID(body, of: renamed($0)) } ?? body }

    /// Whether the policy gives this mandate to a person in a capacity, both by the names of some policy before.
    func mandate(_ act: MandatedAct, covered member: Member, _ capacity: Capacity) -> Bool {
        var member = member
        member.bodies = member.bodies.map(renamed)
        return mandate(act, covers: member, renamed(capacity))
    }

    /// The bodies that decide as a whole on this kind; where each municipality has one, each of them.
    var collectives: [BodyID] {
        var result: [BodyID] = []
        for id in mandates[.approve]?.bodies ?? [] {
            for body in charter.bodies where body.collective && body.id.name == id.name {
                if body.perMunicipality, id.place == nil {
                    result += charter.municipalities.ids.map { BodyID(id, of: $0) }
                } else if id.place.map({ charter.municipalities.ids.contains($0) }) ?? true {
                    result.append(id)
                }
            }
        }
        return result
    }

    func hasInterest(_ member: Member) -> Bool {
        member.interests.contains { interest in
            subjects.contains { $0.lowercased() == interest.lowercased() }
        }
    }

    func isMember(_ member: Member) -> Bool { member.ended.map { now.seconds < $0.seconds } ?? true }

    /// Whether a person is a member now and has something to act as.
    func canAct(_ id: MemberID) -> Bool {
        guard let member = member(id), isMember(member) else { return false }
        return member.capacities.contains { isWithin($0.period) }
    }

    /// Whether a person is a member now and has this mandate in one of their capacities.
    func holds(_ act: MandatedAct, _ member: Member) -> Bool {
        isMember(member)
            && member.capacities.contains { isWithin($0.period) && mandate(act, covers: member, $0.capacity) }
    }

    /// The groups in which a quorum is counted; none where all are counted together.
    func groups(_ act: MandatedAct) -> [String] {
        switch mandates[act]?.per {
        case nil: return []
        case .municipality: return charter.municipalities.ids.map(\.text).sorted()
        case .fractie:
            var groups: [String] = []
            for member in charter.members where holds(act, member) {
                guard let fractie = member.fractie, !groups.contains(fractie) else { continue }
                groups.append(fractie)
            }
            return groups.sorted()
        }
    }

    func isWithin(_ period: Period) -> Bool { Self.isWithin(period, now) }

    static func isWithin(_ period: Period, _ moment: Moment) -> Bool {
        if let from = period.from, moment.seconds < from.seconds { return false }
        if let until = period.until, moment.seconds >= until.seconds { return false }
        return true
    }
}
