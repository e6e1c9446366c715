import Dossier
import Review

// The rulebook against the plain rules, in both directions.
extension Property {
    static let agreement: [Property] = [
        Property(name: "an act is refused exactly where it breaks a rule, and by one that it breaks") { trial in
            let oracle = trial.oracle
            guard trial.proposal.acts.map(\.id) == oracle.acts.map(\.id) else {
                return "the rulebook has the acts in the order \(trial.proposal.acts.map(\.id))"
            }
            for (index, act) in oracle.acts.enumerated() {
                let rule = trial.refusal(act.id)?.rule
                let broken = oracle.broken[index]
                guard rule.map(broken.contains) ?? broken.isEmpty else {
                    let names = broken.map(\.rawValue).joined(separator: ", ")
                    return
                        "\(act.id) is \(rule.map { "refused by \($0.rawValue)" } ?? "allowed"), but breaks [\(names)]"
                }
            }
            return nil
        },
        Property(name: "the state, the text and the proposers are what the acts make them") { trial in
            let (oracle, proposal) = (trial.oracle, trial.proposal)
            guard proposal.state == oracle.state else {
                return "the state is \(proposal.state.rawValue), not \(oracle.state.rawValue)"
            }
            guard proposal.text == oracle.text(oracle.all) else { return "the text is another" }
            guard proposal.proposers.sorted() == oracle.proposers(oracle.all).sorted() else {
                return "the proposers are \(proposal.proposers), not \(oracle.proposers(oracle.all))"
            }
            for member in oracle.people {
                let hats = Set(oracle.hats(member, oracle.all))
                guard proposal.hats[member] ?? [] == hats else { return "\(member) wears \(hats)" }
            }
            return nil
        },
        Property(name: "those verdicts count that should, and what lacks is what lacks") { trial in
            let (oracle, proposal) = (trial.oracle, trial.proposal)
            func ids(_ indices: [Int]) -> Set<ActID> { Set(indices.map { oracle.acts[$0].id }) }
            let counting = Set(proposal.verdicts.filter(\.counts).map(\.act))
            let due = ids(
                oracle.countedReviews(oracle.all, by: oracle.present)
                    + oracle.countedApprovals(oracle.all, by: oracle.present))
            guard counting == due else {
                return "\(counting.map(\.text).sorted()) count, not \(due.map(\.text).sorted())"
            }
            guard Set(proposal.openObjections) == ids(oracle.open(.object, oracle.all, by: oracle.present)) else {
                return "open objections: \(proposal.openObjections)"
            }
            guard Set(proposal.openHolds) == ids(oracle.open(.hold, oracle.all, by: oracle.present)) else {
                return "open holds: \(proposal.openHolds)"
            }
            let missing = proposal.missing.map { lack in
                "\(lack.act.rawValue) \(lack.count)" + (lack.group.map { " \($0)" } ?? "")
            }
            let lacking: [String]
            switch proposal.state {
            case .draft, .proposed, .held:
                lacking =
                    oracle.missingReviews(oracle.all, by: oracle.present)
                    + oracle.missingApprovals(oracle.all, by: oracle.present)
            case .reviewed: lacking = oracle.missingApprovals(oracle.all, by: oracle.present)
            case .approved, .withdrawn, .rejected: lacking = []
            }
            return missing.sorted() == lacking.sorted() ? nil : "\(missing) is missing, not \(lacking)"
        },
    ]
}
