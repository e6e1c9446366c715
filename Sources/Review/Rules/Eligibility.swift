public import Dossier

extension Mandate {
    /// Tells whether `member`, acting as `capacity`, has this mandate personally.
    public func covers(_ member: Member, as capacity: Capacity) -> Bool {
        guard !(capacities.isEmpty && bodies.isEmpty) else { return false }
        let byCapacity = capacities.isEmpty || capacities.contains { $0.covers(capacity) }
        return byCapacity && (bodies.isEmpty || sits(member, as: capacity))
    }

    /// Tells whether a verdict that `member` gave as `capacity`, under the names of then, is within this mandate by today's.
    func covers(_ member: Member, as capacity: Capacity, formerly names: FormerNames) -> Bool {
        covers(names.current(member), as: names.current(capacity))
    }

    /// Tells whether `member` sits in one of the bodies; a body that each municipality has must be that of the capacity.
    private func sits(_ member: Member, as capacity: Capacity) -> Bool {
        bodies.contains { body in
            member.bodies.contains { own in
                own == body || (body.place == nil && own.name == body.name && own.place == capacity.place)
            }
        }
    }

    /// The collective bodies that have the mandate, each with its place; empty where persons decide for themselves.
    public func collectives(in charter: Charter) -> [BodyID] {
        bodies.flatMap { id -> [BodyID] in
            guard let body = charter.body(id), body.collective else { return [] }
            guard body.perMunicipality, id.place == nil else { return [id] }
            return charter.municipalities.ids.map { BodyID(id, of: $0) }
        }
    }

    /// The groups in which the quorum is counted, or nil where all count together.
    public func groups(in charter: Charter, at moment: Moment) -> [String]? {
        switch per {
        case nil: nil
        case .municipality: charter.municipalities.ids.map(\.text)
        case .fractie:
            Set(
                charter.members.filter { member in
                    member.capacities(at: moment).contains { covers(member, as: $0) }
                }.compactMap(\.fractie)
            ).sorted()
        }
    }

    /// The group in which a collective body with this mandate counts.
    func group(of body: BodyID) -> String? { per == .municipality ? body.place?.text : nil }

    /// The group in which a person with this mandate counts.
    func group(of member: Member, as capacity: Capacity) -> String? {
        switch per {
        case nil: nil
        case .municipality: capacity.place.text
        case .fractie: member.fractie
        }
    }
}

extension Setting {
    /// The mandate for an act; a kind that gives none allows nobody, save that every griffie may add an annex.
    ///
    /// What is proposed for a register are facts: nobody need review or approve them where its kind does not ask for it.
    func mandate(_ act: MandatedAct) -> Mandate {
        if let stated = kind.mandates[act] { return stated }
        if kind.outcome == .register, act == .review || act == .approve { return Mandate(quorum: 0) }
        guard act == .record, kind.annex else { return Mandate(quorum: 1) }
        return Mandate(capacities: [Mandate.Holder(role: .griffie)])
    }

    /// The act that brings an approved text to `main`: what bears a version is tagged there, all else is recorded.
    var adopting: MandatedAct { kind.outcome == .version ? .tag : .record }

    /// The act by which one comes to wear `hat`.
    func act(of hat: Hat) -> MandatedAct {
        switch hat {
        case .proposer: .propose
        case .reviewer: .review
        case .approver: .approve
        case .recorder: .record
        case .tagger: adopting
        }
    }

    /// The mandate that wearing `hat` takes.
    func mandate(for hat: Hat) -> Mandate { mandate(act(of: hat)) }

    /// Tells whether the kind is decided by collective bodies, so that someone records what they decided.
    public var isDecidedCollectively: Bool { !mandate(.approve).collectives(in: charter).isEmpty }

    /// The members who hold the mandate for `act` now, in the order of the list.
    ///
    /// For an approval by collective bodies these are the recorders.
    public func holders(of act: MandatedAct) -> [MemberID] {
        let asked: MandatedAct = act == .approve && isDecidedCollectively ? .record : act
        let mandate = mandate(asked)
        return charter.members.filter { member in
            member.capacities(at: now).contains { mandate.covers(member, as: $0) }
        }.map(\.id)
    }

    /// Tells whether `id` is a member with a capacity to act in.
    func canAct(_ id: MemberID) -> Bool { charter.member(id)?.capacities(at: now).isEmpty == false }
}
