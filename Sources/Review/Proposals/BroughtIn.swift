import Dossier

// Texts that one member brought in under the name of another, such as the changes in a Word file.
extension Ledger {
    /// The member under whose name another brought in a draft; nil where its author signed it.
    static func absentAuthor(of act: Act, actor: Result<Actor, Refusal>, view: Setting?) -> MemberID? {
        guard case .success(let statement) = act.statement, statement.bringer != nil, case .success(let actor) = actor,
            let author = view?.charter.member(email: act.author.email)?.id, author != actor.member
        else { return nil }
        return author
    }

    /// The members under whose name a draft in `mask` was brought in and who have signed neither a draft nor a call for
    /// review that had seen it: for all that anybody knows it is not theirs.
    func unsigned(in mask: ActSet) -> [MemberID] {
        var result: Set<MemberID> = []
        for (index, author) in brought where mask.contains(index) {
            let hasSigned = refusals.indices.contains { later in
                guard mask.contains(later), later != index, refusals[later] == nil,
                    ancestry.seen[later].contains(index), case .success(let actor) = actors[later],
                    actor.member == author, case .success(let statement) = acts[later].statement
                else { return false }
                return statement.action == .propose || statement.action == .draft
            }
            if !hasSigned { result.insert(author) }
        }
        return result.sorted()
    }
}
