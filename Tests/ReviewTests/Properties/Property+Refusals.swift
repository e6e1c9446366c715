import Dossier
import Review

// What a refusal tells a member, and what the list of next steps does.
extension Property {
    static let refusals: [Property] = [
        Property(name: "every refusal has words in both languages and names members, each once") { trial in
            let members = trial.setting.charter.members.map(\.id)
            for (act, refusal) in trial.proposal.violations {
                for phrase in [refusal.reason, refusal.next] {
                    guard !phrase.nl.isEmpty, !phrase.en.isEmpty, phrase.nl != phrase.en else {
                        return "\(act) is refused with “\(phrase.nl)” and “\(phrase.en)”"
                    }
                }
                guard refusal.whoMay.allSatisfy(members.contains), Set(refusal.whoMay).count == refusal.whoMay.count
                else { return "\(act) is for \(refusal.whoMay)" }
            }
            return nil
        },
        Property(name: "a refusal names just those who may, and nobody where nobody may") { trial in
            let oracle = trial.oracle
            for (index, act) in oracle.acts.enumerated() {
                guard let refusal = trial.refusal(act.id), let due = oracle.whoMay(insteadOf: index) else { continue }
                guard Set(refusal.whoMay) == Set(due) else {
                    return "\(act.id), refused by \(refusal.rule.rawValue), names \(refusal.whoMay), not \(due)"
                }
            }
            return nil
        },
        Property(name: "what arrives is what main as it is then permits to the same member in the same capacity") {
            trial in
            guard !trial.acts.isEmpty else { return nil }
            var dice = trial.dice
            var setting = trial.setting
            if dice.roll(2) == 0 {
                var dossier = RandomDossier(dice: dice)
                setting.changePresent { policy in for _ in 0..<3 { dossier.change(&policy) } }
            }
            for (index, act) in trial.oracle.acts.enumerated() where trial.refusal(act.id) == nil {
                setting.now = dice.roll(2) == 0 ? act.moment : Names.moment(Names.units(act.moment) - 2 - dice.roll(6))
                let refusal = Rulebook.refusal(of: .arrival(act.id, of: trial.proposal), in: setting)
                let broken = trial.oracle.rulesAtArrival(index, by: View(setting, at: setting.now))
                guard refusal.map({ broken.contains($0.rule) }) ?? broken.isEmpty else {
                    let names = broken.map(\.rawValue)
                    return "\(act.id) is \(refusal?.rule.rawValue ?? "allowed") at arrival, but breaks \(names)"
                }
            }
            return nil
        },
        Property(name: "whoever is next can do what is next, and that brings the proposal further") { trial in
            let heads = trial.stage.heads
            // Nothing is dated before what it stands on, whether that is believed or not.
            guard heads.count == 1, let tip = heads.first,
                !trial.acts.contains(where: { trial.oracle.isBefore($0.moment, trial.setting.now) })
            else { return nil }
            var setting = trial.setting
            let later = SessionRecord(
                id: Names.later, type: .openbaar, title: "Raad", chair: Names.people[0], opened: setting.now)
            setting.changeAll { $0.sessions[Names.later] = later }
            let newest = setting.newest.flatMap { setting.policies?[$0]?.moment }
            guard !trial.oracle.isBefore(newest, setting.now) else { return nil }
            for step in trial.proposal.next where step.act != .tag && step.after == nil {
                let acts = trial.attempts(step, on: tip)
                guard !acts.isEmpty else { continue }
                let judged = acts.map { ($0, Rulebook.refusal(of: .act($0, after: trial.acts), in: setting)) }
                let allowed = judged.filter { $0.1 == nil }.map(\.0)
                guard !allowed.isEmpty else {
                    let why = judged.compactMap { $0.1?.reason.en }.joined(separator: " ")
                    return "\(step.member) is next to \(step.act.rawValue), and may not: \(why)"
                }
                let leads = allowed.contains { act in
                    let then = Trial.fold(trial.acts + [act], setting)
                    return then.state != trial.proposal.state
                        || then.missing.reduce(0) { $0 + $1.count } < trial.proposal.missing.reduce(0) { $0 + $1.count }
                        // Of two holds by one person, given side by side, one shows at a time.
                        || !trial.proposal.openHolds.allSatisfy(then.openHolds.contains)
                        // Another text is asked about while a hold on the one before it stands.
                        || (trial.proposal.call == nil && then.call != nil)
                }
                guard leads else { return "\(step.member) is next to \(step.act.rawValue), and that leads nowhere" }
            }
            return nil
        },
    ]
}

extension Trial {
    /// What a member could do now on the act at `tip`, in each of their capacities; nothing without a key that is valid.
    fileprivate func attempts(_ next: NextStep, on tip: Int) -> [Act] {
        guard let member = setting.charter.member(next.member), oracle.present.isMember(member),
            let key = Names.numbers(member).first(where: { number in
                member.keys.contains {
                    $0.text == Names.key(member.id, number) && oracle.present.isWithin($0.period)
                }
            })
        else { return [] }
        return member.capacities.flatMap { held -> [Act] in
            guard oracle.present.isWithin(held.period) else { return [] }
            var step = Step(
                number: 50, clone: 0, main: setting.newest.flatMap { Names.mains.firstIndex(of: $0) },
                action: .propose, member: next.member, capacity: held.capacity, time: Names.units(setting.now), key: key
            )
            step.isDespite = true
            step.hasReason = true
            switch next.act {
            case .review: (step.action, step.verdict) = (.review, .agree)
            case .approve, .record: step.action = .approve
            case .propose, .tag: break
            }
            if next.act == .review, proposal.state == .held {
                // A hold is lifted by another verdict, or taken back.
                var resolve = step
                resolve.action = .resolve
                resolve.verdict = nil
                return proposal.openHolds.map { hold in
                    resolve.resolves = Int(hold.text.dropFirst())
                    return stage.act(resolve, on: [tip])
                } + [stage.act(step, on: [tip])]
            }
            guard step.action == .approve, !oracle.present.collectives.isEmpty else {
                return [stage.act(step, on: [tip])]
            }
            // Where a body decides, someone notes what it decided.
            return oracle.present.collectives.map { body in
                (step.body, step.session, step.hasDecision) = (body, Names.later, true)
                return stage.act(step, on: [tip])
            }
        }
    }
}

extension Oracle {
    /// The members who could do what the act at `index` may not, where one rule stands in its way and it is one about persons.
    func whoMay(insteadOf index: Int) -> [MemberID]? {
        let act = acts[index]
        guard let statement = statement(index), let actor = actors[index], let first = broken[index].first,
            let view = views[index], broken[index].allSatisfy({ $0 == first }), parents(index).count < 2
        else { return nil }
        let seen = past[index]
        let isDraft = drafts.has(index)
        let isRemark = statement.action == .resolve
        switch first {
        case .oneHat: return couldWear(hat(statement, isDraft, by: present), seen, by: present)
        case .capacity where statement.action == .propose: return askers(seen)
        // By the policy under which the act was tried.
        case .interest: return couldWear(hat(statement, isDraft, by: view), seen, by: view)
        case .capacity where statement.body == nil: return couldWear(hat(statement, isDraft, by: view), seen, by: view)
        case .authorship: return statement.action == .propose ? askers(seen) : proposers(seen)
        case .order where !isClosed(seen) && !isProposed(seen) && !isDraft && !isRemark: return askers(seen)
        case .quorum:
            let done = countedReviews(seen, by: present).compactMap { actors[$0]?.member.id }
            return couldWear(.reviewer, seen, by: present).filter { !done.contains($0) }
        case .objection where isRemark:
            guard let remark = acts.firstIndex(where: { $0.id == statement.resolves }),
                let maker = actors[remark]?.member.id
            else { return nil }
            let isComment = self.statement(remark)?.action == .comment
            return [maker] + (isComment ? proposers(seen).filter { $0 != maker } : [])
        default:
            // Nobody does what has no place: an act of `main` on a proposal, or anything after its end.
            return isClosed(seen) && first == .order && actor.member.id == signer(of: act, by: view)?.id ? [] : nil
        }
    }

    /// The rules that an act breaks when it arrives, where `main` says this by the server's clock.
    fileprivate func rulesAtArrival(_ index: Int, by now: View) -> [Rule] {
        let act = acts[index]
        guard let actor = actors[index], let statement = statement(index),
            !isBefore(act.moment, now.now) || act.moment == standsOn(index),
            let member = owner(of: act, by: now), member.id == actor.member.id
        else { return [.known] }
        // Under the names that `main` has now.
        let capacity = now.renamed(actor.capacity)
        var renamed = statement
        renamed.body = statement.body.map(now.renamed)
        guard member.capacities.contains(where: { $0.capacity == capacity && now.isWithin($0.period) }) else {
            return [.capacity]
        }
        let deed = Deed(
            index: index, act: act, statement: renamed, actor: Actor(member: member, capacity: capacity),
            view: now, seen: past[index])
        var broken = Self.policy.filter { $0.breaks(self, deed) }.map(\.rule)
        // No copy of a text passes for older than the text, and nobody judges what they wrote elsewhere.
        if let wording = act.wording, act.text != act.baseText, let writers = setting.introductions[wording] {
            let isJudged = statement.action == .review || (statement.action == .approve && statement.body == nil)
            let isCopy = statement.action == .draft && writers.values.contains { act.moment.seconds <= $0.seconds }
            if isCopy || (isJudged && writers[member.id] != nil) { broken.append(.authorship) }
        }
        return broken
    }

    /// The proposers who may ask for review.
    private func askers(_ seen: Acts) -> [MemberID] {
        couldWear(.proposer, seen, by: present, despiteHats: true).filter { isProposer($0, seen) }
    }

    private func hat(_ statement: Statement, _ isDraft: Bool, by view: View) -> Hat {
        switch statement.action {
        case .review where !isDraft: .reviewer
        case .approve, .reject: statement.body == nil && view.collectives.isEmpty ? .approver : .recorder
        default: .proposer
        }
    }

    /// The members who have the mandate by this view and neither another hat nor an interest that keeps them from this one.
    private func couldWear(_ hat: Hat, _ seen: Acts, by view: View, despiteHats: Bool = false) -> [MemberID] {
        let act: MandatedAct =
            switch hat {
            case .proposer: .propose
            case .reviewer: .review
            case .approver: .approve
            case .recorder: .record
            case .tagger: .tag
            }
        let judges = hat == .reviewer || hat == .approver
        return view.charter.members.filter { member in
            view.holds(act, member) && (despiteHats || !isKept(member.id, from: hat, seen))
                && !(judges && view.hasInterest(member))
        }.map(\.id)
    }
}
