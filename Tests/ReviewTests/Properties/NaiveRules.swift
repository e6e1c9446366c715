import Dossier

@testable import Review

/// A deliberately naive reading of what the acts of a proposal amount to, for documents of kind bouwsteen.
///
/// It walks parents by hand, keeps nothing and shares no code with the rulebook but the values.
struct NaiveRules {
    let acts: [ActID: Act]
    let refused: Set<ActID>

    init(_ proposal: Proposal) {
        acts = Dictionary(proposal.acts.map { ($0.id, $0) }) { first, _ in first }
        refused = Set(proposal.violations.map(\.act))
    }

    func actor(_ act: Act) -> String {
        guard case .key(let key) = act.signer else { return "" }
        return String(key.dropFirst("ssh-ed25519 ".count))
    }

    func statement(_ act: Act) -> Statement? { try? act.statement.get() }

    /// All that the maker of `act` had seen, itself included.
    func past(_ act: Act) -> Set<ActID> {
        var seen: Set<ActID> = []
        var open = [act]
        while let next = open.popLast() {
            guard seen.insert(next.id).inserted else { continue }
            open += next.parents.compactMap { acts[$0] }
        }
        return seen
    }

    /// The acts that call themselves drafts, and those that bring another text than any of their parents.
    var writers: Set<String> {
        var result: Set<String> = []
        for act in acts.values {
            guard let statement = statement(act) else { continue }
            let changes = !act.parents.isEmpty && !act.parents.contains { acts[$0]?.text == act.text }
            if statement.action == .draft || changes {
                result.insert(actor(act))
                for person in [act.author] + statement.coAuthors {
                    result.insert(String(person.email.prefix { $0 != "@" }))
                }
            }
        }
        return result
    }

    /// Who judged, by acts that were allowed.
    func judges(_ actions: Set<Action>) -> Set<String> {
        Set(
            acts.values.filter { act in
                statement(act).map { actions.contains($0.action) } == true && !refused.contains(act.id)
            }.map { actor($0) })
    }

    /// The names of those whose agreement or objection is on these bytes and had seen every draft.
    func reviewers(of text: TextDigest?) -> Set<String> {
        let drafts = Set(acts.values.filter { statement($0)?.action == .draft }.map(\.id))
        return Set(
            acts.values.filter { act in
                guard let statement = statement(act), statement.action == .review, !refused.contains(act.id) else {
                    return false
                }
                return statement.verdict != .hold && act.text == text && Array(statement.texts.values) == [text]
                    && past(act).isSuperset(of: drafts)
            }.map { actor($0) }
        ).subtracting(writers)
    }
}
