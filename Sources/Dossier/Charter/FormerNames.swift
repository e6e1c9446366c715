/// What places, roles, bodies and political groups were called before.
///
/// After a merger of municipalities or under a new name, what was done under the old one still counts: verdicts say in which
/// capacity they were given for ever, and a mandate speaks of today's names. In `kader.yml` a former name stands under `was`
/// at the name that took its place; it is no name of anything else.
public struct FormerNames: Sendable, Equatable {
    /// The place that took the place of each former one.
    public var places: [PlaceID: PlaceID] = [:]

    /// The role that took the place of each former one.
    public var roles: [RoleID: RoleID] = [:]

    /// The body that took the place of each former one.
    public var bodies: [BodyID: BodyID] = [:]

    /// The political group that took the place of each former one.
    public var fracties: [String: String] = [:]

    /// Makes a list without names.
    public init() {}

    /// What `place` is called now.
    public func current(_ place: PlaceID) -> PlaceID { places[place] ?? place }

    /// What `capacity` is called now.
    public func current(_ capacity: Capacity) -> Capacity {
        Capacity(role: roles[capacity.role] ?? capacity.role, place: current(capacity.place))
    }

    /// What `body` is called now: a name of its own comes before that of the body which each municipality has.
    public func current(_ body: BodyID) -> BodyID {
        if let successor = bodies[body] { return successor }
        guard let place = body.place else { return body }
        return BodyID(BodyID(body.name).flatMap { bodies[$0] } ?? body, of: current(place))
    }

    /// The member in today's names, as far as a mandate asks: the bodies and the political group.
    public func current(_ member: Member) -> Member {
        var member = member
        member.bodies = member.bodies.map(current)
        member.fractie = member.fractie.map { fracties[$0] ?? $0 }
        return member
    }

    /// Tells whether what `deciders` decided, under the names of then, stands for the decision of `body`.
    ///
    /// Where it came out of several, each of these must have decided: none of them spoke for the others.
    public func isDecided(by deciders: Set<BodyID>, for body: BodyID) -> Bool {
        if deciders.contains(body) { return true }
        let decided = deciders.filter { current($0) == body }
        let itself = bodies.filter { $0.value == body }.keys
        guard itself.isEmpty else { return itself.allSatisfy(decided.contains) }
        let wanted = places.filter { $0.value == body.place }.keys
        guard wanted.isEmpty else { return wanted.allSatisfy { place in decided.contains { $0.place == place } } }
        return !decided.isEmpty
    }
}
