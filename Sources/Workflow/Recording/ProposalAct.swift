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
    func act(
        on name: DocumentName, mandate: MandatedAct?, prefer: ((ProposalBranch) -> Bool)? = nil,
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
            statement.main = policyName
            let capacity = try capacity(of: myself.member, for: mandate, on: branch.place.kind)
            statement.capacity = capacity
            statement.session = try session(for: myself.member.id, deciding: statement.body)

            let last = branch.proposal.acts.first { $0.id.text == branch.tip.id.hex }
            let pending = try myself.act(
                statement, on: [branch.tip], text: last?.text, wording: last?.wording, base: last?.base,
                baseText: last?.baseText, at: moment(on: [branch.tip]))
            var setting = branch.setting
            try take(statement.session, into: &setting, at: branch.place)
            try require(.act(pending, after: branch.proposal.acts), in: setting)

            let commit = try await writeCommit(
                tree: branch.tip.tree, parents: [branch.tip.id], statement: statement, by: myself)
            let delivery = try await publish([
                Step(reference: branch.reference, old: branch.tip.id, new: commit.id)
            ])
            let after = Proposal(id: branch.id, acts: branch.proposal.acts + [pending], setting: setting)
            return ActResult(
                action: statement.action, document: branch.place.id, proposal: branch.id, commit: commit.id.hex,
                member: myself.member.id, capacity: capacity, body: statement.body, decision: statement.decision,
                votes: statement.votes, state: after.state, outcome: branch.place.kind.outcome, next: after.next,
                delivery: delivery)
        }
    }

    /// Lets the rulebook know the policy of now, and the session that an act about to be made belongs to.
    func take(_ id: DocumentID?, into setting: inout Setting, at place: Place) throws {
        if let id, setting.sessions[id] == nil { setting.sessions[id] = try session(id) }
        let named = setting.policies?[policyName]?.sessions.keys.map { $0 } ?? []
        setting.policies?[policyName] = try policy(
            policyName, at: place, sessions: Set(named + [id].compactMap { $0 }), isDeciding: true)
    }
}
