import Dossier
import Review

// What an approval is worth, read off the bare acts.
extension Property {
    static let verdicts: [Property] = [
        Property(name: "nothing is approved that a proposer reviewed or approved") { trial in
            for (acts, proposal) in trial.views where proposal.state == .approved {
                var writers: Set<String> = []
                for act in acts {
                    guard case .success(let statement) = act.statement else { continue }
                    let parents = acts.filter { act.parents.contains($0.id) }
                    let changes = parents.isEmpty ? act.text != act.baseText : !parents.contains { $0.text == act.text }
                    guard statement.action == .draft || changes else { continue }
                    writers.formUnion([act.author, act.committer].map(\.name) + statement.coAuthors.map(\.name))
                    for (member, moment) in act.wording.flatMap({ trial.setting.introductions[$0] }) ?? [:]
                    where act.text != act.baseText && moment <= act.moment { writers.insert(member.text) }
                }
                let judges = proposal.verdicts.map(\.member.text)
                if let both = judges.first(where: writers.contains) { return "\(both) wrote and judged" }
                let reviewers = Set(proposal.verdicts.filter { $0.mandate == .review }.map(\.member))
                if let both = proposal.verdicts.first(where: {
                    $0.mandate == .approve && $0.counts && reviewers.contains($0.member)
                }) {
                    return "\(both.member) reviewed and decided"
                }
            }
            return nil
        },
        Property(name: "a verdict on other bytes, or before a draft, never counts") { trial in
            let ids = trial.acts.map(\.id)
            for verdict in trial.proposal.verdicts where verdict.counts {
                guard let index = ids.firstIndex(of: verdict.act), let text = trial.proposal.text,
                    case .success(let statement) = trial.acts[index].statement
                else { return "\(verdict.act) counts for no text" }
                guard trial.acts[index].text == text, Array(statement.texts.values) == [text] else {
                    return "\(verdict.act) counts and is on other bytes"
                }
                for (draft, act) in trial.acts.enumerated() where !trial.stage.seen[index].has(draft) {
                    guard case .success(let statement) = act.statement else { continue }
                    if statement.action == .draft { return "\(verdict.act) counts and has not seen \(act.id)" }
                }
            }
            return nil
        },
        Property(name: "without any one verdict that the quorum needs nothing is approved") { trial in
            guard trial.proposal.state == .approved else { return nil }
            let oracle = trial.oracle
            let counting = Set(trial.proposal.verdicts.filter(\.counts).map(\.act))
            for index in oracle.acts.indices where oracle.isNeeded(index) {
                // Taken out of the line, a verdict leaves the others where they are, each on what stood before it.
                let gone = oracle.acts[index]
                let rest = trial.acts.filter { $0.id != gone.id }.map {
                    $0.standing(on: gone.parents, insteadOf: gone.id)
                }
                let then = Trial.fold(rest, trial.setting)
                // Another may take its place: a second one of the same person or body, or one that this one forbade.
                let others = Set(then.verdicts.filter(\.counts).map(\.act)).subtracting(counting)
                if then.state == .approved, others.isEmpty { return "approved without \(gone.id) too" }
            }
            return nil
        },
    ]
}

extension Trial {
    /// The proposal as a whole, and now and then as one of the clones has it.
    fileprivate var views: [(acts: [Act], proposal: Proposal)] {
        var dice = dice
        guard dice.roll(4) == 0 else { return [(acts: acts, proposal: proposal)] }
        let clone = acts(stage.view(dice.roll(Stage.clones)))
        let all = [(acts: acts, proposal: proposal)]
        return clone.count == acts.count ? all : all + [(acts: clone, proposal: Self.fold(clone, setting))]
    }
}

extension Oracle {
    /// Whether the quorum is reached with this verdict and not without.
    func isNeeded(_ index: Int) -> Bool {
        let (reviews, approvals) = (countedReviews(all, by: present), countedApprovals(all, by: present))
        if reviews.contains(index) {
            return !missing(.review, reviews.filter { $0 != index }, by: present).isEmpty
        }
        return approvals.contains(index) && !missing(.approve, approvals.filter { $0 != index }, by: present).isEmpty
    }
}

extension Act {
    /// The same act upon other parents, where it stood upon `gone`.
    fileprivate func standing(on parents: [ActID], insteadOf gone: ActID) -> Act {
        with(parents: self.parents.flatMap { $0 == gone ? parents : [$0] })
    }
}
