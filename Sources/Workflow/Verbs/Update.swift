import Dossier
import Git
import Review

extension Workspace {
    /// Brings a proposal up to date with `main`; the verdicts on it go stale where its text changes.
    ///
    /// - Parameter resolved: the text that a person made of two that contradict each other.
    /// - Throws: a `Failure` of conflict, naming a file with both texts, where they change the same lines.
    public func update(_ name: DocumentName, resolved: [UInt8]?) async throws -> ActResult {
        let resolved = resolved?.withLineFeeds
        return try await writing(name.document.text) {
            let branch = try proposal(named: name, prefer: isMine)
            let myself = try myself()
            if let theirs = try repository.reference(Self.tracking(branch.reference)),
                try !repository.isAncestor(theirs, of: branch.tip.id),
                try !repository.isAncestor(branch.tip.id, of: theirs)
            {
                return try await settle(branch, theirs: theirs, resolved: resolved, by: myself)
            }
            let result = try await carryOut(prepareUpdate(of: branch, resolved: resolved, by: myself))[0]
            Files.remove(conflictFile(branch.id))
            return result
        }
    }

    func prepareUpdate(of branch: ProposalBranch, resolved: [UInt8]?, by myself: Myself) throws -> Permitted {
        guard let base = try repository.mergeBase(branch.tip.id, main.id), base != main.id else {
            throw Failure.upToDate(branch.id.description)
        }
        let path = branch.place.path
        let baseTree = try repository.commit(base).tree
        let ours = try texts.text(at: path, in: branch.tip.tree) ?? []
        let theirs = try texts.text(at: path, in: main.tree) ?? []
        let old = try texts.text(at: path, in: baseTree) ?? []
        let text =
            try resolved ?? settled(branch.id, base: old, ours: ours, theirs: theirs, named: "main").withLineFeeds
        let obstacles = try obstacles(of: branch.place, bytes: text)
        guard obstacles.isEmpty else { throw Failure.problems(obstacles) }

        let capacity = try capacity(of: myself.member, for: .propose, on: branch.place.kind)
        let statement = Statement(
            action: .draft, documents: [branch.place.id], main: policyName, capacity: capacity,
            session: try session(for: myself.member.id),
            prose: say(
                nl: "Werk \(branch.place.id) bij met main", en: "Bring \(branch.place.id) up to date with main"))
        let moment = try moment(on: [branch.tip])
        let pending = try myself.act(
            statement, on: [branch.tip.id, main.id], after: max(Moment(branch.tip.committer), Moment(main.committer)),
            text: TextDigest(hex: Digest.sha256Hex(text)), wording: TextDigest(wordingOf: text),
            base: ActID(main.id.hex), baseText: texts.digest(of: path, in: main.tree), at: moment)
        var setting = branch.setting
        try take(statement.session, into: &setting, at: branch.place)
        try require(.act(pending, after: branch.proposal.acts), in: setting)

        let blob = try repository.writeBlob(text)
        var prepared = prepared(for: myself)
        let commit = try add(
            tree: try repository.replacing([path: .put(blob, .blob)], in: main.tree),
            parents: [branch.tip.id, main.id], statement: statement, by: myself, at: moment, to: &prepared)
        prepared.move(branch.reference, from: branch.tip.id, to: commit)
        let after = Proposal(id: branch.id, acts: branch.proposal.acts + [pending], setting: setting)
        return Permitted(
            prepared: prepared,
            told: [
                ActResult(
                    action: .draft, document: branch.place.id, proposal: branch.id, commit: commit.hex,
                    member: myself.member.id, capacity: capacity, state: after.state, next: after.next)
            ])
    }

    /// Where the two texts are put together for a person to choose from; outside the working folder, so that nothing there is overwritten.
    func conflictFile(_ id: ProposalID) -> String { "\(repository.gitDirectory)/kader-conflict-\(id.document).md" }

    /// Brings my line of a proposal and the server's together, where both changed the same lines of the text.
    private func settle(
        _ branch: ProposalBranch, theirs: ObjectID, resolved: [UInt8]?, by myself: Myself
    ) async throws -> ActResult {
        try await join(branch.id, ours: branch.tip.id, theirs: theirs, resolved: resolved)
        Files.remove(conflictFile(branch.id))
        let after = try proposal(named: DocumentName(branch.id.description))
        return ActResult(
            action: .draft, document: branch.place.id, proposal: branch.id, commit: after.tip.id.hex,
            member: myself.member.id, capacity: try capacity(of: myself.member, for: .propose, on: branch.place.kind),
            state: after.proposal.state, next: after.proposal.next, delivery: .shared)
    }
}
