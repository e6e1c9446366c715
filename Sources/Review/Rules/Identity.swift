public import Dossier

/// Someone who did something, as the signature and the member list prove it.
public struct Actor: Sendable, Hashable {
    /// Who.
    public let member: MemberID

    /// In which capacity.
    public let capacity: Capacity
}

extension Charter {
    /// The member whose signature this is, by rule `known`.
    ///
    /// The signature alone decides; those who are claimed to have made it must agree with it.
    /// - Throws: a refusal by `known` where there is no good signature, no member has the key, the key or the membership
    ///   was not valid at `moment`, or the claimed address is not the member's.
    public func member(
        signing signer: Signer, as claimed: [ClaimedPerson], at moment: Moment
    ) throws(Refusal) -> Member {
        switch signer {
        case .unsigned: throw .unsigned
        case .invalid(let why): throw .badSignature(why)
        case .key(let text):
            guard let member = members.first(where: { $0.keys.contains { $0.text == text } }) else {
                throw .strangeKey(text)
            }
            guard member.keys.contains(where: { $0.text == text && $0.period.contains(moment) }) else {
                throw .keyNotValid(member, at: moment)
            }
            guard member.isActive(at: moment) else { throw .ended(member) }
            for person in claimed where !member.has(email: person.email) { throw .otherName(member, claimed: person) }
            return member
        }
    }

    /// The capacity that `member` acts in, by rules `known` and `capacity`.
    ///
    /// - Throws: a refusal by `capacity` where none is stated or it is not held at `moment`.
    public func capacity(_ stated: Capacity?, of member: Member, at moment: Moment) throws(Refusal) -> Capacity {
        let held = member.capacities(at: moment)
        guard let stated else { throw .noCapacity(member, held: held) }
        guard held.contains(stated) else { throw .capacityNotHeld(member, stated, held: held) }
        return stated
    }
}
