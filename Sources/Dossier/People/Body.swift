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
        guard let body = body(id) else { return id.text }
        return body.name + (id.place.map { " " + (municipalities[$0] ?? organisations[$0] ?? $0.text) } ?? "")
    }
}
