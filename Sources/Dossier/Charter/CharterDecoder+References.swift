extension CharterDecoder {
    /// Reports `place` where it is neither a municipality nor an organisation.
    func checkPlace(_ place: PlaceID, _ node: YamlNode, _ key: String, example: String) {
        guard !isFull, !municipalities.contains(place), !organisations.contains(place) else { return }
        let known = (municipalities.ids + organisations.ids).map(\.text)
        report(
            node, key, .unknown(.place, place.text), expected: .knownIDs(known, under: "municipalities"),
            example: example)
    }

    /// Reports a capacity whose role or place is unknown; one that ended may have the names of then.
    func checkCapacity(_ capacity: Capacity, ended: Bool, _ node: YamlNode, _ key: String, example: String) {
        let named = ended ? former.current(capacity) : capacity
        checkRole(named.role, node, key, example: example)
        checkPlace(named.place, node, key, example: example)
    }

    /// Reports `role` where it is unknown.
    func checkRole(_ role: RoleID, _ node: YamlNode, _ key: String, example: String) {
        guard !isFull, !roles.contains(role) else { return }
        report(
            node, key, .unknown(.role, role.text), expected: .knownIDs(roles.ids.map(\.text), under: "roles"),
            example: example)
    }

    /// Reports `id` where no such body is there.
    ///
    /// - Parameter member: a member sits in the body of one municipality, so that one must be named.
    func checkBody(_ id: BodyID, _ node: YamlNode, _ key: String, member: Bool, example: String) {
        if let body = bodies[id] {
            if member, body.perMunicipality {
                report(
                    node, key, .whichMunicipality(id.text), expected: .bodyWithPlace,
                    example: "bodies: [\(id)@\(municipalities.first?.text ?? "weert")]")
            }
            return
        }
        if let place = id.place, municipalities.contains(place), let joint = BodyID(id.name),
            bodies[joint]?.perMunicipality == true
        {
            return
        }
        guard !isFull else { return }
        let known = bodies.values.map(\.id).sorted().map(\.text)
        report(node, key, .unknown(.body, id.text), expected: .knownIDs(known, under: "bodies"), example: example)
    }
}
