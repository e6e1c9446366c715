public import Dossier

/// A key that a change of `kader.yml` ends.
public struct KeyEnding: Sendable, Hashable {
    /// Whose it is.
    public let owner: MemberID
    /// The key as OpenSSH writes it, without a comment.
    public let key: String
}

extension Charter {
    /// The keys that end where this becomes `new`; nil where something else changes as well, or nothing does.
    public func endings(to new: Charter) -> [KeyEnding]? {
        var expected = self
        var endings: [KeyEnding] = []
        guard members.count == new.members.count else { return nil }
        for (index, member) in new.members.enumerated() where members[index].id == member.id {
            guard member.keys.count == members[index].keys.count else { return nil }
            for (place, key) in member.keys.enumerated() {
                guard members[index].keys[place].period.until == nil, let until = key.period.until else { continue }
                expected.members[index].keys[place].period.until = until
                endings.append(KeyEnding(owner: member.id, key: key.text))
            }
        }
        return expected == new && !endings.isEmpty ? endings : nil
    }
}

extension Setting {
    /// Rule `own-change`: a key in wrong hands cannot wait for a proposal.
    ///
    /// A griffie ends anybody's key at once, but that of a griffie only with another person's; the member does so with
    /// another key of theirs. What was signed with it and has arrived stands, until its maker replaces it or takes it back.
    func checkEndings(_ endings: [KeyEnding], by actor: Actor, signing signer: Signer) throws(Refusal) {
        for ending in endings {
            guard signer != .key(ending.key) else { throw .endsItself }
            if ending.owner == actor.member { continue }
            guard actor.capacity.role == .griffie else {
                throw .notYoursToEnd(name(ending.owner), may: enders(of: ending.owner))
            }
        }
    }

    /// The griffies and the member.
    private func enders(of owner: MemberID) -> [MemberID] {
        charter.members.filter { member in
            member.id == owner || member.capacities(at: now).contains { $0.role == .griffie }
        }.map(\.id)
    }
}
