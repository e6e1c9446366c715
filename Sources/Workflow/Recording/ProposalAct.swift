import Dossier
import Git
import Review

extension Workspace {
    /// Does one act that changes no text on the proposal that `name` means: asks the rulebook, records, makes it known.
    ///
    /// - Parameters:
    ///   - mandate: what the act needs, to choose a capacity by.
    ///   - prefer: chooses among several open proposals of one document.
    ///   - statement: makes the statement from the proposal and the member; session and capacity are filled in.
    ///   - closes: the proposal is closed by it, so that its branch moves to `closed/`.
    func act(
        on name: DocumentName, mandate: MandatedAct?, prefer: ((ProposalBranch) -> Bool)? = nil, closes: Bool = false,
        _ statement: (ProposalBranch, Member) throws -> Statement
    ) async throws -> ActResult {
        var here: Set<TextDigest>?
        return try await writing(name.document.text) {
            if here == nil { here = Set(try proposals(for: name.document).compactMap(\.proposal.text)) }
            let branch = try proposal(named: name, prefer: prefer)
            let myself = try myself()
            var statement = try statement(branch, myself.member)
            // This may be a second try, after others' acts came in: a verdict is on a text that its maker could read.
            if let judged = statement.texts[branch.place.id], here?.contains(judged) == false {
                throw Failure.notReadYet(branch.id)
            }
            statement.documents = [branch.place.id]
            let capacity = try capacity(of: myself.member, for: mandate, on: branch.place.kind)
            statement.capacity = capacity
            statement.session = try session(for: myself.member.id)
            if statement.body != nil, statement.session == nil { statement.session = try openSession()?.id }

            let pending = act(statement, by: myself, at: try Clock.committer(), on: branch)
            var setting = branch.setting
            if let id = statement.session, setting.sessions[id] == nil { setting.sessions[id] = try session(id) }
            try require(.act(pending, after: branch.proposal.acts), in: setting)

            let commit = try await writeCommit(
                tree: branch.tip.tree, parents: [branch.tip.id], statement: statement, by: myself)
            var steps = [Step(reference: branch.reference, old: branch.tip.id, new: commit.id)]
            if closes {
                let closed = DossierReference.closed(branch.id).name
                steps = [
                    Step(reference: closed, old: nil, new: commit.id),
                    Step(reference: branch.reference, old: branch.tip.id, new: nil),
                ]
            }
            let delivery = try await publish(steps)
            let after = Proposal(id: branch.id, acts: branch.proposal.acts + [pending], setting: setting)
            return ActResult(
                action: statement.action, document: branch.place.id, proposal: branch.id, commit: commit.id.hex,
                member: myself.member.id, capacity: capacity,
                state: after.state, next: after.next, delivery: delivery)
        }
    }

    /// The act as the rulebook will see it once it is committed on top of `branch`.
    func act(_ statement: Statement, by myself: Myself, at moment: Moment, on branch: ProposalBranch) -> Act {
        let person = ClaimedPerson(name: myself.member.name, email: myself.member.emails.first ?? "")
        let last = branch.proposal.acts.first { $0.id.text == branch.tip.id.hex }
        return Act(
            id: ActID("pending"), parents: [ActID(branch.tip.id.hex)], signer: .key(myself.key.publicKey.text),
            author: person, committer: person, moment: moment, statement: .success(statement), text: last?.text,
            base: last?.base, baseText: last?.baseText)
    }
}
