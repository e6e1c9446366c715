import Git
import Review

// What goes out: the server takes each thing whole or not at all.
extension Workspace {
    /// References that go to the server together or not at all.
    private struct Parcel {
        var moves: [Step] = []

        var names: [String] { moves.filter { $0.new != nil }.map(\.reference) }

        /// A branch goes only as it was when it was adopted.
        var arguments: [String] {
            moves.compactMap { step in
                step.new == nil ? "--force-with-lease=\(step.reference):\(step.old ?? .zero)" : nil
            }
                + ["--", "origin"] + moves.map { "\($0.new?.hex ?? ""):\($0.reference)" }
        }
    }

    /// Pushes what is here and not on the server: all at once or, where the server refuses that, in the smallest parcels, so
    /// that one refusal holds up nothing else.
    func pushMissing(_ result: inout SyncResult) async throws {
        let parcels = try parcels(result)
        guard !parcels.isEmpty else { return }
        let all = Parcel(moves: parcels.flatMap(\.moves))
        if try await push(all).succeeded {
            result.sent += all.names
            return
        }
        for parcel in parcels {
            let outcome = try await push(parcel)
            if outcome.succeeded {
                result.sent += parcel.names
            } else if let busy = outcome.collision {
                throw Ahead(busy: busy)
            } else if let name = parcel.names.first {
                result.refused.append((name, outcome.errors.trimmingBlanks))
            }
        }
    }

    private func push(_ parcel: Parcel) async throws -> GitProgram.Outcome {
        try await carrier.run(
            ["push", "--atomic", "--porcelain", "--quiet"] + parcel.arguments, in: repository)
    }

    /// What the server lacks: `main` with the tags on it, and each proposal.
    private func parcels(_ result: SyncResult) throws -> [Parcel] {
        var trunk = Parcel()
        // What the server has on top of this was left there, and nothing of `main` goes out before that is mended.
        let theirs = try repository.reference(Self.tracking(DossierReference.main.name))
        if try theirs != main.id && (theirs.map { try repository.isAncestor($0, of: main.id) } ?? true) {
            trunk.moves.append(Step(reference: DossierReference.main.name, old: nil, new: main.id))
        }
        for prefix in ["refs/tags/approved/", "refs/tags/session/"] {
            for reference in try repository.references(prefix: prefix)
            where try repository.reference(Self.arrivedTag(reference.name)) == nil {
                trunk.moves.append(Step(reference: reference.name, old: nil, new: reference.target))
            }
        }
        // What was adopted here while the server was away leaves its branch there.
        for reference in try serverProposals(result) {
            guard try repository.reference(reference.name) == nil, try isAdopted(reference.target) else { continue }
            trunk.moves.append(Step(reference: reference.name, old: reference.target, new: nil))
        }
        let left = Set(result.left.map(\.name))
        let parcels = try repository.references(prefix: "refs/heads/proposal/").filter { reference in
            try repository.reference(Self.tracking(reference.name)) != reference.target
                && reference.target != main.id && !left.contains(reference.name)
        }.map { Parcel(moves: [Step(reference: $0.name, old: nil, new: $0.target)]) }
        return (trunk.moves.isEmpty ? [] : [trunk]) + parcels
    }
}
