/// A body ("gremium"): a council, a steering group, a work group.
public struct Body: Sendable, Equatable {
    /// The id as written in `kader.yml`, without a place where each municipality has one.
    public var id: BodyID

    /// What people call it.
    public var name: String

    /// Each municipality of the dossier has one: `raad` stands for `raad@weert`, `raad@nederweert`….
    public var perMunicipality: Bool

    /// The body decides as a whole, so that a recorder notes its decision; else each member decides for themselves.
    public var collective: Bool

    /// Makes a body.
    public init(id: BodyID, name: String, perMunicipality: Bool = false, collective: Bool = false) {
        self.id = id
        self.name = name
        self.perMunicipality = perMunicipality
        self.collective = collective
    }
}

extension Charter {
    /// A body in words: `Gemeenteraad Weert`; its id where it is not known.
    public func name(of id: BodyID) -> String {
        // A body of a place that has another name by now is of the same sort as those that there are.
        let sort = id.place.flatMap { former.places[$0] == nil ? nil : BodyID(id.name).flatMap(body) }
        guard let body = body(id) ?? sort else { return id.text }
        return body.name + (id.place.map { " " + name(of: $0) } ?? "")
    }

    /// A place in words: `Weert`; of one that became part of another, its id as a name.
    public func name(of place: PlaceID) -> String {
        if let name = municipalities[place] ?? organisations[place] { return name }
        guard former.places[place] != nil else { return place.text }
        return place.text.prefix(1).uppercased() + place.text.dropFirst()
    }

    /// A capacity as people say it: `wethouder, Weert`, without what stands in brackets behind the name of the role.
    public func shortName(of capacity: Capacity) -> String {
        let role = roles[capacity.role] ?? capacity.role.text
        let name = role.firstRange(of: " (").map { String(role[..<$0.lowerBound]) } ?? role
        return "\(name.prefix(1).lowercased() + name.dropFirst()), \(self.name(of: capacity.place))"
    }
}
