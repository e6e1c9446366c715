import Dossier
import Review

// What a change of the policy does, what the end of a proposal does, and what two ids of one act do.
extension Property {
    static let policies: [Property] = [
        Property(name: "what main says afterwards neither voids nor rescues an act, and makes nobody something else") {
            trial in
            guard trial.setting.policies != nil else { return nil }
            var dice = trial.dice
            var setting = trial.setting
            setting.now = Names.moment(dice.roll(40))
            var dossier = RandomDossier(dice: dice)
            var later: Policy?
            setting.changePresent { policy in
                for _ in 0...dice.roll(6) { dossier.change(&policy) }
                later = policy
            }
            setting.policies?[ActID("m8")] = later
            let then = Trial.fold(trial.acts, setting)
            let (now, past) = (Outcome(then), Outcome(trial.proposal))
            guard now.refused == past.refused else { return "refused: \(now.refused), not \(past.refused)" }
            guard now.hats == past.hats else { return "the hats are \(now.hats), not \(past.hats)" }
            guard now.proposers == past.proposers, now.text == past.text else {
                return "another text, or other proposers"
            }
            guard then.comments == trial.proposal.comments else { return "other comments" }
            return then.verdicts.map(\.act) == trial.proposal.verdicts.map(\.act) ? nil : "other verdicts"
        },
        Property(name: "by a policy that never was nobody does anything") { trial in
            guard trial.setting.policies != nil else { return nil }
            for act in trial.acts {
                guard case .success(let statement) = act.statement, statement.main == Names.neverMain else { continue }
                guard trial.refusal(act.id)?.rule == .known else { return "\(act.id) is not refused" }
                let isHeard =
                    trial.proposal.verdicts.contains { $0.act == act.id }
                    || trial.proposal.comments.contains { $0.act == act.id }
                if isHeard { return "\(act.id) is heard" }
                // Where nothing was built on it and it changes no text, all is as if it were not there.
                let isLast = !trial.acts.contains { $0.parents.contains(act.id) }
                guard isLast, statement.action != .draft, act.text == trial.proposal.text else { continue }
                let rest = Trial.fold(trial.acts.filter { $0.id != act.id }, trial.setting)
                guard rest.text == trial.proposal.text, rest.isTainted == trial.proposal.isTainted else { continue }
                if rest.state != trial.proposal.state || rest.hats != trial.proposal.hats {
                    return "\(act.id) makes a difference"
                }
            }
            return nil
        },
        Property(name: "nobody counts who wrote, and nobody counts twice or in two ways, whatever policies held") {
            trial in
            let counting = trial.proposal.verdicts.filter(\.counts)
            for act in trial.acts where trial.refusal(act.id) == nil {
                guard case .success(let statement) = act.statement, statement.action == .draft else { continue }
                let writers = [act.author.name, act.committer.name] + statement.coAuthors.map(\.name)
                if let both = counting.first(where: { writers.contains($0.member.text) }) {
                    return "\(both.member) wrote \(act.id), and \(both.act) counts"
                }
            }
            for (index, one) in counting.enumerated() {
                for other in counting.dropFirst(index + 1) {
                    // Someone may note what two bodies decided.
                    if one.member == other.member, one.body == nil || other.body == nil {
                        return "\(one.act) and \(other.act) are by one person, and both count"
                    }
                    if let body = one.body, body == other.body { return "\(body) counts twice" }
                }
            }
            return nil
        },
        Property(name: "a draft opens again what had ended; no verdict from before counts then, and hats stay") {
            trial in
            func allowed(_ actions: [Action]) -> [Int] {
                trial.acts.indices.filter { index in
                    guard case .success(let statement) = trial.acts[index].statement else { return false }
                    return actions.contains(statement.action) && trial.refusal(trial.acts[index].id) == nil
                }
            }
            let seen = trial.stage.seen
            let ends = allowed([.withdraw, .reject])
            let drafts = allowed([.draft])
            let reopened = ends.filter { end in drafts.contains { seen[$0].has(end) } }
            for end in reopened {
                let before = Set(trial.acts(seen[end]).map(\.id))
                if let verdict = trial.proposal.verdicts.first(where: { $0.counts && before.contains($0.act) }) {
                    return "\(verdict.act) counts, and came before the end \(trial.acts[end].id)"
                }
                let open = trial.proposal.openHolds + trial.proposal.openObjections
                if let remark = open.first(where: before.contains) { return "\(remark) is open after the end" }
                for verdict in trial.proposal.verdicts where before.contains(verdict.act) {
                    guard trial.proposal.hats[verdict.member]?.isEmpty == false else {
                        return "\(verdict.member) judged before the end and wears nothing"
                    }
                }
            }
            for verdict in trial.proposal.verdicts where verdict.isReplaced && verdict.mandate == .review {
                let isLeft = trial.proposal.verdicts.contains {
                    $0.member == verdict.member && $0.mandate == .review && !$0.isReplaced
                }
                guard isLeft else { return "\(verdict.act) is replaced by nothing" }
            }
            if !ends.isEmpty, reopened.count == ends.count, !trial.proposal.isOpen { return "it stays closed" }
            let last = ends.contains { end in
                !trial.acts.indices.contains { $0 != end && seen[$0].has(end) }
            }
            return last && trial.proposal.isOpen ? "it is open after its end" : nil
        },
        Property(name: "what was signed once is one act, by whatever id it is named") { trial in
            var dice = trial.dice
            // Of two acts of one second the lower id comes first: there a lower name decides.
            let mayBeLower = Set(trial.acts.map(\.moment)).count == trial.acts.count
            var names: [ActID: [ActID]] = [:]
            for (index, act) in trial.acts.enumerated() where dice.roll(3) == 0 {
                guard case .key = act.signer else { continue }
                names[act.id] = (0...dice.roll(3)).map { copy in
                    ActID((mayBeLower && dice.roll(2) == 0 ? "A" : "b") + "\(index)\(copy)")
                }
            }
            func other(_ id: ActID) -> ActID { dice.pick([id] + (names[id] ?? [])) }
            var acts: [Act] = []
            for act in trial.acts {
                let statement = act.statement.map { old in
                    var statement = old
                    statement.despite = old.despite.map(other)
                    statement.resolves = old.resolves.map(other)
                    return statement
                }
                let moved = act.with(parents: act.parents.map(other), statement: statement)
                acts += ([act.id] + (names[act.id] ?? [])).map { moved.with(id: $0) }
                // What another hangs on the same bytes is another act, and takes the place of none.
                let index = trial.oracle.acts.firstIndex { $0.id == act.id } ?? 0
                let forged = ActID((mayBeLower && dice.roll(2) == 0 ? "!" : "~") + act.id.text)
                let people = trial.setting.charter.members.map(\.id).filter { $0.text != act.committer.name }
                guard !trial.oracle.drafts.has(index), !people.isEmpty, dice.roll(6) == 0 else { continue }
                acts.append(
                    moved.with(
                        id: forged, signer: dice.roll(2) == 0 ? .invalid("bad") : .key(Names.key(dice.pick(people), 0)))
                )
            }
            var setting = trial.setting
            for (id, unmet) in trial.setting.unmet { for name in names[id] ?? [] { setting.unmet[name] = unmet } }
            let folded = Trial.fold(acts.shuffled(using: &dice), setting)
            var first: [ActID: ActID] = [:]
            for act in trial.acts { first[act.id] = ([act.id] + (names[act.id] ?? [])).min() }
            return folded.difference(from: trial.proposal, named: first)
        },
    ]
}

extension Proposal {
    /// The first thing in which this differs from `other`, whose acts are named otherwise here.
    fileprivate func difference(from other: Proposal, named names: [ActID: ActID]) -> String? {
        func name(_ id: ActID) -> ActID { names[id] ?? id }
        if state != other.state { return "the state is \(state.rawValue), not \(other.state.rawValue)" }
        if hats != other.hats { return "the hats are \(hats), not \(other.hats)" }
        if text != other.text || proposers != other.proposers { return "another text, or other proposers" }
        if Set(missing) != Set(other.missing) { return "\(missing) is missing, not \(other.missing)" }
        let counting = Set(verdicts.filter(\.counts).map(\.act))
        let due = Set(other.verdicts.filter(\.counts).map { name($0.act) })
        if counting != due { return "\(counting) count, not \(due)" }
        let refused = Set(
            violations.filter { !["!", "~"].contains($0.act.text.prefix(1)) }.map { "\($0.act) \($0.refusal.rule)" })
        let others = Set(other.violations.map { "\(name($0.act)) \($0.refusal.rule)" })
        if refused != others { return "refused are \(refused), not \(others)" }
        if Set(openHolds + openObjections) != Set((other.openHolds + other.openObjections).map(name)) {
            return "open are \(openHolds + openObjections)"
        }
        let resolved = Set(comments.filter(\.isResolved).map(\.act))
        return resolved == Set(other.comments.filter(\.isResolved).map { name($0.act) }) ? nil : "resolved: \(resolved)"
    }
}
