public import Dossier

// Who adopts where the griffie is gone: part of rule `own-change`.
//
// A dossier with one griffie would stand still for ever when she leaves or loses her key: nobody else adopts a change of
// `kader.yml`, the one that names her successor least of all. So the kind `kader` may name a `successor`, who adopts just that.
extension Charter {
    /// Tells whether this lets somebody act as griffie who could not by `old`, or with a key by which they could not.
    public func namesGriffie(beyond old: Charter) -> Bool { !griffieKeys.isSubset(of: old.griffieKeys) }

    /// The keys with which somebody acts as griffie, whose ends are not in sight.
    private var griffieKeys: Set<String> {
        Set(
            members.filter { member in
                member.ended == nil
                    && member.capacities.contains { $0.capacity.role == .griffie && $0.period.until == nil }
            }.flatMap(\.keys).filter { $0.period.until == nil }.map(\.text))
    }
}

extension Setting {
    /// Tells whether `member`, acting as `capacity`, may bring an approved text to `main`.
    ///
    /// - Parameter namesGriffie: it is a `kader.yml` that names a griffie.
    func mayAdopt(_ member: Member, as capacity: Capacity, namesGriffie: Bool) -> Bool {
        if mandate(adopting).covers(member, as: capacity), capacity.role == .griffie { return true }
        return namesGriffie && isSuccessor(member, as: capacity)
    }

    /// The members who adopt a change of `kader.yml` that names a griffie, in the order of the list.
    var successors: [MemberID] {
        charter.members.filter { member in
            member.capacities(at: now).contains { isSuccessor(member, as: $0) }
        }.map(\.id)
    }

    /// Tells whether `member`, acting as `capacity`, adopts a change of `kader.yml` that names a griffie.
    func isSuccessor(_ member: Member, as capacity: Capacity) -> Bool {
        kind.id == .charter && kind.successor?.covers(member, as: capacity) == true
    }
}
