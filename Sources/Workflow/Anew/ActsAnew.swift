import Dossier
import Git
import Review

// Own acts on proposals that the server lacks and that name an own step on `main` which has to be made anew: they are judged and
// signed again after it.
extension Workspace {
    /// Where each such proposal ended, by its name, until its acts have been made anew: a command that is killed finds them again.
    private static let acts = "refs/kader/anew/acts/"

    /// Own acts on one proposal that are to be made anew, the oldest first.
    struct OwnActs {
        let proposal: ProposalID
        var acts: [Commit]
    }

    /// Notes the last of the acts on a proposal that are to be made anew.
    func noteActsToMakeAnew(_ proposal: ProposalID, upTo tip: ObjectID) throws {
        let name = Self.acts + proposal.description
        try repository.setReference(name, to: tip, expecting: repository.reference(name), log: "kader sync")
    }

    /// The acts that are still to be made anew.
    func actsToMakeAnew() throws -> [OwnActs] {
        try repository.references(prefix: Self.acts).compactMap { note in
            guard let proposal = ProposalID(String(note.name.dropFirst(Self.acts.count))) else { return nil }
            return OwnActs(proposal: proposal, acts: try ownActs(on: proposal, upTo: note.target))
        }
    }

    /// Tells whether an act can be made anew as it is: one's own, and not one that takes in what somebody else wrote.
    func canBeMadeAnew(_ commit: Commit, on proposal: ProposalID) throws -> Bool {
        guard commit.parents.count == 1, let statement = try? ActReader.statement(commit.message).get() else {
            return false
        }
        return try statement.action.isOnProposal && statement.action != .join
            && statement.documents == [proposal.document] && statement.bringer == nil
            && signatures.signer(of: commit) == myself().signer
    }

    private func ownActs(on proposal: ProposalID, upTo tip: ObjectID) throws -> [Commit] {
        var acts: [Commit] = []
        let here = try repository.reference(DossierReference.proposal(proposal).name)
        let known = try [main.id, here].compactMap { $0 }
        var next = tip
        while true {
            let commit = try repository.commit(next)
            guard try canBeMadeAnew(commit, on: proposal), try !isAside(next),
                try !known.contains(where: { try $0 == next || repository.isAncestor(next, of: $0) })
            else { return acts.reversed() }
            acts.append(commit)
            next = commit.parents[0]
        }
    }

    /// Makes acts anew, in their order; what cannot be is put aside, and told.
    ///
    /// - Parameters:
    ///   - lines: the acts; what was made anew is taken out.
    ///   - waiting: the steps on `main` that are yet to be made anew; an act that names one of them comes after it.
    func makeActsAnew(_ lines: inout [OwnActs], before waiting: Set<ObjectID>, _ result: inout SyncResult) async throws
    {
        for place in lines.indices {
            while let act = lines[place].acts.first {
                let statement = try ActReader.statement(act.message).get()
                if let named = statement.main.flatMap({ ObjectID(hex: $0.text) }), waiting.contains(named) { break }
                let id = lines[place].proposal
                do {
                    try await again(act, statement, on: id)
                    if !result.anew.contains(id.description) { result.anew.append(id.description) }
                } catch let failure as Failure where failure.status != .surroundings {
                    let parent = try act.parents.first.map { try repository.commit($0) }
                    try putAside(act, since: parent, because: failure.message, on: id)
                }
                lines[place].acts.removeFirst()
            }
            guard lines[place].acts.isEmpty else { continue }
            let note = Self.acts + lines[place].proposal.description
            if let target = try repository.reference(note) { try repository.deleteReference(note, expecting: target) }
        }
    }

    /// Makes one act anew, where its text is still what its maker had before them.
    ///
    /// - Throws: a `Failure` where it is not, or a rule refuses the act.
    private func again(_ act: Commit, _ statement: Statement, on id: ProposalID) async throws {
        try refresh()
        let myself = try myself()
        guard signatures.signer(of: act) == myself.signer, let capacity = statement.capacity,
            let place = try place(of: id.document, in: act.tree)
        else { throw Failure.notYours }
        let tip = try repository.reference(DossierReference.proposal(id).name).map { try repository.commit($0) }
        let branch = try proposals(for: id.document).first { $0.id == id }
        // A command that was killed may have come as far as this.
        if let branch, try made(act, on: branch) != nil { return }
        let before = try act.parents.first.flatMap { try texts.digest(of: place.path, in: repository.commit($0).tree) }
        guard try before == texts.digest(of: place.path, in: (tip ?? main).tree) else {
            throw Failure.textMovedOn(id)
        }
        var statement = statement
        statement.main = policyName
        if let resolved = statement.resolves.flatMap({ ObjectID(hex: $0.text) }), let branch,
            let old = try? repository.commit(resolved), let new = try made(old, on: branch)
        {
            statement.resolves = new
        }
        if statement.action == .draft {
            let target = Target(id: id, branch: branch, tip: tip ?? main, exists: tip != nil)
            let bytes = try texts.text(at: place.path, in: act.tree) ?? []
            let draft = try judged(bytes, statement, in: capacity, on: target, at: place, by: myself)
            _ = try await carryOut(prepare([draft], by: myself, author: act.author))
        } else {
            guard let branch else { throw Failure.unknownProposal(id) }
            _ = try await carryOut(prepare(statement, in: capacity, on: branch, by: myself, author: act.author))
        }
    }

    /// The act on `branch` that is `act` made anew; nil where there is none.
    private func made(_ act: Commit, on branch: ProposalBranch) throws -> ActID? {
        guard let said = try? ActReader.statement(act.message).get() else { return nil }
        return try branch.proposal.acts.first { other in
            guard let statement = try? other.statement.get(), statement.action == said.action,
                statement.prose == said.prose, let id = ObjectID(hex: other.id.text)
            else { return false }
            return try id == act.id || repository.commit(id).author == act.author
        }?.id
    }
}
