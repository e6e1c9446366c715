import Git
import Review

// What goes out: the server takes each thing whole or not at all.
extension Workspace {
    /// Pushes what is here and not on the server: all at once or, where the server refuses that, in the smallest parcels, so
    /// that one refusal holds up nothing else.
    func pushMissing(_ result: inout SyncResult) async throws {
        let strayTags = try strayTags()
        result.strayTags += strayTags.map(\.name)
        let parcels = try parcels(result, besides: Set(strayTags.map(\.name)))
        guard !parcels.isEmpty else { return }
        let all = Parcel(items: parcels.flatMap(\.items))
        if try await all.send(by: carrier, from: repository).outcome.succeeded {
            result.sent += all.names
            return
        }
        for parcel in parcels {
            let outcome = try await parcel.send(by: carrier, from: repository).outcome
            if outcome.succeeded {
                result.sent += parcel.names
            } else if let busy = outcome.collision {
                throw Ahead(busy: busy)
            } else if let name = parcel.names.first {
                result.refused.append((name, outcome.errors.trimmingBlanks))
            }
        }
    }

    /// The tags under a name that is kader's that the server does not have and that are no act, since somebody made them with
    /// plain Git.
    private func strayTags() throws -> [Reference] {
        try ["refs/tags/approved/", "refs/tags/session/"].flatMap { try repository.references(prefix: $0) }
            .filter { reference in
                guard try repository.reference(Self.arrivedTag(reference.name)) == nil else { return false }
                return isMadeByHand(reference.target)
            }
    }

    /// Tells whether a tag is none of kader's: it states no act, or bears no signature.
    func isMadeByHand(_ target: ObjectID) -> Bool {
        guard let tag = try? repository.tag(target), case .key = signatures.signer(of: tag),
            case .success = tag.statement
        else { return true }
        return false
    }

    /// What the server lacks: `main` with the tags on it, and each proposal.
    ///
    /// - Parameter strays: what does not go out.
    private func parcels(_ result: SyncResult, besides strays: Set<String>) throws -> [Parcel] {
        var trunk = Parcel()
        func bring(_ name: String, _ target: ObjectID) -> Parcel.Item {
            Parcel.Item(step: Step(reference: name, old: nil, new: target))
        }
        // What the server has on top of this was left there, and nothing of `main` goes out before that is mended.
        let theirs = try repository.reference(Self.tracking(DossierReference.main.name))
        if try theirs != main.id && (theirs.map { try repository.isAncestor($0, of: main.id) } ?? true) {
            trunk.items.append(bring(DossierReference.main.name, main.id))
        }
        for prefix in ["refs/tags/approved/", "refs/tags/session/"] {
            for reference in try repository.references(prefix: prefix)
            where try repository.reference(Self.arrivedTag(reference.name)) == nil && !strays.contains(reference.name) {
                trunk.items.append(bring(reference.name, reference.target))
            }
        }
        // What was adopted here while the server was away leaves its branch there.
        for reference in try serverProposals(result) {
            guard try repository.reference(reference.name) == nil, try isAdopted(reference.target) else { continue }
            // A branch goes only as it was when it was adopted.
            trunk.items.append(
                Parcel.Item(
                    step: Step(reference: reference.name, old: reference.target, new: nil), lease: reference.target.hex)
            )
        }
        let left = Set(result.left.map(\.name))
        let parcels = try repository.references(prefix: "refs/heads/proposal/").filter { reference in
            try repository.reference(Self.tracking(reference.name)) != reference.target
                && reference.target != main.id && !left.contains(reference.name)
        }.map { Parcel(items: [bring($0.name, $0.target)]) }
        return (trunk.items.isEmpty ? [] : [trunk]) + parcels
    }
}
