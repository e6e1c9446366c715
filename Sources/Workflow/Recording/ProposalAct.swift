import Dossier
import Git
import Review

extension Workspace {
    /// Does one act that changes no text on a proposal for `document`: asks the rulebook, records, makes it known.
    ///
    /// - Parameter prepare: asks the rulebook, and says what is to be signed.
    func act(on document: DocumentID, _ prepare: () throws -> Permitted) async throws -> ActResult {
        var here: Set<TextDigest>?
        return try await writing(document.text) {
            let known = try here ?? Set(proposals(for: document).compactMap(\.proposal.text))
            here = known
            let permitted = try prepare()
            // This may be a second try, after others' acts came in: a verdict is on a text that its maker could read.
            if let judged = permitted.judged, !known.contains(judged), let id = permitted.told[0].proposal {
                throw Failure.notReadYet(id)
            }
            return try await carryOut(permitted)[0]
        }
    }

    /// Asks the rulebook about an act that changes no text on the proposal that `name` means.
    ///
    /// - Parameters:
    ///   - mandate: what the act needs, to choose a capacity by.
    ///   - prefer: chooses among several open proposals of one document.
    ///   - statement: makes the statement from the proposal; session and capacity are filled in.
    /// - Throws: a `Failure` where there is no such proposal, or a rule refuses the act.
    func prepare(
        on name: DocumentName, mandate: MandatedAct?, prefer: ((ProposalBranch) -> Bool)? = nil,
        _ statement: (ProposalBranch) throws -> Statement
    ) throws -> Permitted {
        let branch = try proposal(named: name, prefer: prefer)
        let myself = try myself()
        var statement = try statement(branch)
        statement.documents = [branch.place.id]
        statement.main = policyName
        let capacity = try capacity(of: myself.member, for: mandate, on: branch.place.kind)
        statement.capacity = capacity
        statement.session = try session(for: myself.member.id, deciding: statement.body)
        return try prepare(statement, in: capacity, on: branch, by: myself)
    }

    /// Asks the rulebook about an act that changes no text and states this.
    ///
    /// - Parameter author: who did it, and when, where that was done before.
    /// - Throws: a `Failure` where a rule refuses it.
    func prepare(
        _ statement: Statement, in capacity: Capacity, on branch: ProposalBranch, by myself: Myself,
        author: Person? = nil
    ) throws -> Permitted {
        let last = branch.proposal.acts.first { $0.id.text == branch.tip.id.hex }
        let moment = try moment(on: [branch.tip])
        let pending = myself.act(
            statement, on: [branch.tip.id], after: Moment(branch.tip.committer), text: last?.text,
            wording: last?.wording, base: last?.base, baseText: last?.baseText, at: moment)
        var setting = branch.setting
        try take(statement.session, into: &setting, at: branch.place)
        if statement.action == .propose {
            setting.unmet[pending.id] = try unmet(.propose, of: branch.place, in: branch.tip.tree, at: main, charter)
        }
        try require(.act(pending, after: branch.proposal.acts), in: setting)

        var prepared = prepared(for: myself)
        let commit = try add(
            tree: branch.tip.tree, parents: [branch.tip.id], statement: statement, by: myself, at: moment,
            author: author, to: &prepared)
        prepared.move(branch.reference, from: branch.tip.id, to: commit)
        let after = Proposal(id: branch.id, acts: branch.proposal.acts + [pending], setting: setting)
        return Permitted(
            prepared: prepared,
            told: [
                ActResult(
                    action: statement.action, document: branch.place.id, proposal: branch.id, commit: commit.hex,
                    member: myself.member.id, capacity: capacity, body: statement.body, decision: statement.decision,
                    votes: statement.votes, state: after.state, outcome: branch.place.kind.outcome,
                    isDecidedByBody: setting.isDecidedCollectively, next: after.next)
            ], judged: statement.texts[branch.place.id])
    }
}
