public import Dossier

/// Someone who did something, as the signature and the member list prove it.
public struct Actor: Sendable, Hashable {
    /// Who.
    public let member: MemberID

    /// In which capacity.
    public let capacity: Capacity
}
