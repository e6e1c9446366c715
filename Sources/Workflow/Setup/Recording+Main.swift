import Dossier
import Git
import Review

extension Workspace {
    /// Prepares a commit straight on `main`: set-up, a register, a session record.
    ///
    /// - Parameters:
    ///   - author: who did it, and when, where that was before.
    ///   - tag: a tag on the commit, from the name that it goes by.
    /// - Throws: a `Failure` where a rule refuses it.
    func prepareRecord(
        _ edits: [RepositoryPath: TreeEdit], ending endings: [KeyEnding]? = nil, author: Person? = nil,
        _ statement: (Capacity) -> Statement,
        tagged tag: ((ObjectID, Capacity) throws -> (DossierReference, Statement))? = nil
    ) throws -> Permitted {
        let myself = try myself()
        let capacity = try griffieCapacity(of: myself.member)
        let statement = statement(capacity)
        let moment = try moment(on: [])
        let tree = try repository.replacing(edits, in: main.tree)
        try require(
            .record(
                MainCommit(
                    signer: myself.signer, author: myself.claimed, committer: myself.claimed,
                    moment: moment, after: Moment(main.committer), statement: .success(statement),
                    isPlain: true, changedPaths: edits.keys.map(\.description),
                    endings: endings,
                    recorded: try recorded(.success(statement), Array(edits.keys), from: main.tree, to: tree))),
            in: try charterSetting())
        var prepared = prepared(for: myself)
        let commit = try add(
            tree: tree, parents: [main.id], statement: statement,
            by: myself, at: moment, author: author, to: &prepared)
        if let tag {
            let (reference, statement) = try tag(commit, capacity)
            let tag = try add(tag: reference, on: commit, statement: statement, by: myself, at: moment, to: &prepared)
            prepared.move(reference.name, from: nil, to: tag)
        }
        prepared.move(DossierReference.main.name, from: main.id, to: commit)
        return Permitted(
            prepared: prepared,
            told: [
                ActResult(
                    action: statement.action, document: statement.documents.first ?? .charter, commit: commit.hex,
                    member: myself.member.id, capacity: capacity)
            ])
    }

    /// The griffie's capacity of `member`, or else the one in which they act: the rulebook then says who may.
    func griffieCapacity(of member: Member) throws -> Capacity {
        if let stated = options.capacity { return stated }
        let held = member.capacities(at: try Clock.committer())
        if let griffie = held.first(where: { $0.role == .griffie }) { return griffie }
        return try capacity(of: member, for: .record, on: charter.kind(.charter))
    }
}
