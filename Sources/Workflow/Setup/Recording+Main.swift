import Dossier
import Git
import Review

extension Workspace {
    /// Commits straight to `main`: set-up, a register, a session record.
    ///
    /// - Parameter author: who did it, and when, where that was before.
    /// - Returns: the commit, who made it and in which capacity, and where it arrived.
    /// - Throws: a `Failure` where a rule refuses it.
    func record(
        _ edits: [RepositoryPath: TreeEdit], ending endings: [KeyEnding]? = nil, author: Person? = nil,
        _ statement: (Capacity) -> Statement,
        then tag: ((Commit) async throws -> Step)? = nil
    ) async throws -> (commit: Commit, member: Member, capacity: Capacity, delivery: Delivery) {
        let myself = try myself()
        let capacity = try griffieCapacity(of: myself.member)
        let statement = statement(capacity)
        try require(
            .record(
                MainCommit(
                    signer: myself.signer, author: myself.claimed, committer: myself.claimed,
                    moment: try moment(on: []), after: Moment(main.committer), statement: .success(statement),
                    isPlain: true, changedPaths: edits.keys.map(\.description),
                    endings: endings)),
            in: try charterSetting())
        let commit = try await writeCommit(
            tree: try repository.replacing(edits, in: main.tree), parents: [main.id], statement: statement, by: myself,
            author: author)
        var steps = [Step(reference: DossierReference.main.name, old: main.id, new: commit.id)]
        if let tag { steps.insert(try await tag(commit), at: 0) }
        let delivery = try await publish(steps)
        if edits[RepositoryPath(Charter.path)] != nil { try settleVerification() }
        return (commit, myself.member, capacity, delivery)
    }

    /// The griffie's capacity of `member`, or else the one in which they act: the rulebook then says who may.
    func griffieCapacity(of member: Member) throws -> Capacity {
        if let stated = options.capacity { return stated }
        let held = member.capacities(at: try Clock.committer())
        if let griffie = held.first(where: { $0.role == .griffie }) { return griffie }
        return try capacity(of: member, for: .record, on: charter.kind(.charter))
    }
}
