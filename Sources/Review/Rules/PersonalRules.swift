import Dossier

// What the policy of a setting says of one person's act, whatever else is on the proposal.
extension Setting {
    /// A recorded decision: by someone who may record, for a body that has the mandate, with its reference.
    func checkRecord(
        _ actor: Actor, _ statement: Statement, may: @autoclosure () -> [MemberID]
    ) throws(Refusal) {
        guard let body = statement.body else { return }
        let bodies = mandate(.approve).collectives(in: charter)
        guard bodies.contains(body) else { throw .bodyHasNoMandate(body, may: bodies) }
        try checkMandate(.record, actor, may: may())
        if let place = body.place, place != actor.capacity.place {
            throw .recorderOfOtherPlace(actor.capacity, body: body)
        }
        let lacks = lacks(statement)
        guard lacks.isEmpty else { throw .recordLacks(lacks, body) }
        if let votes = statement.votes, votes.isCarried != (statement.action == .approve) {
            throw .votesContradict(votes, statement.action)
        }
    }
}
