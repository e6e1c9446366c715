public import Dossier

/// A key that a change of `kader.yml` ends.
public struct KeyEnding: Sendable, Hashable {
    /// Whose it is.
    public let owner: MemberID
    /// The key as OpenSSH writes it, without a comment.
    public let key: String

    /// Names a key and whose it is.
    public init(owner: MemberID, key: String) {
        self.owner = owner
        self.key = key
    }
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

    /// The keys that end where one `kader.yml` becomes another and changes nothing else; none where either cannot be read.
    public static func endings(from old: [UInt8], to new: [UInt8]) -> [KeyEnding] {
        guard old != new, let before = try? Charter(yaml: old), let after = try? Charter(yaml: new) else { return [] }
        return before.endings(to: after) ?? []
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

    /// Tells whether `member`, acting as `capacity`, may end these keys of griffies together with another: both approve changes
    /// of `kader.yml`, and neither key is theirs.
    ///
    /// Where the only griffie's key fell into wrong hands, nobody else could end it: one of the two proposes that and nothing
    /// besides, and the other adopts it without further ado.
    public func mayEndWithAnother(_ endings: [KeyEnding], _ member: Member, as capacity: Capacity) -> Bool {
        kind.id == .charter && !endings.isEmpty && !isDecidedCollectively
            && mandate(.approve).covers(member, as: capacity)
            && endings.allSatisfy { ending in
                ending.owner != member.id
                    && charter.member(ending.owner)?.capacities(at: now).contains { $0.role == .griffie } == true
            }
    }

    /// The same of somebody who acts.
    func mayEndWithAnother(_ endings: [KeyEnding], _ actor: Actor) -> Bool {
        charter.member(actor.member).map { mayEndWithAnother(endings, $0, as: actor.capacity) } ?? false
    }

    /// The griffies and the member.
    private func enders(of owner: MemberID) -> [MemberID] {
        charter.members.filter { member in
            member.id == owner || member.capacities(at: now).contains { $0.role == .griffie }
        }.map(\.id)
    }
}

extension Ledger {
    /// Tells whether `member`, acting as `capacity`, ends these keys together with somebody who proposed it.
    func isEnding(_ endings: [KeyEnding], by member: Member, as capacity: Capacity, in setting: Setting) -> Bool {
        guard setting.mayEndWithAnother(endings, member, as: capacity) else { return false }
        return acts.indices.contains { index in
            guard drafts.contains(index), acts[index].endings == endings, case .success(let actor) = actors[index],
                actor.member != member.id, let other = setting.charter.member(actor.member)
            else { return false }
            return setting.mayEndWithAnother(endings, other, as: actor.capacity)
        }
    }
}
