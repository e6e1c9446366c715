/// A reference and the object that it names; a symbolic one is followed to its end.
public struct Reference: Sendable, Hashable {
    /// The whole name, such as `refs/heads/main`.
    public let name: String
    /// The object that it names; for an annotated tag, the tag object.
    public let target: ObjectID

    /// A reference of this name and value.
    public init(name: String, target: ObjectID) {
        self.name = name
        self.target = target
    }
}
