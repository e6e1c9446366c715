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
        Property(name: "what arrives is signed with a key that is valid then, and judges no text of its maker's own") {
            trial in
            guard let act = trial.acts.last else { return nil }
            let refusal = Rulebook.refusal(of: .arrival(act.id, of: trial.proposal), in: trial.setting)
            let broken = trial.oracle.rulesAtArrival(act)
            guard refusal.map({ broken.contains($0.rule) }) ?? broken.isEmpty else {
                return
                    "\(act.id) is \(refusal?.rule.rawValue ?? "allowed") at arrival, but breaks \(broken.map(\.rawValue))"
            }
            return nil
        },
        Property(name: "whoever is next can do what is next, and that brings the proposal further") { trial in
            let heads = trial.stage.heads
            guard heads.count == 1, let tip = heads.first,
                trial.acts.allSatisfy({ !trial.oracle.isBefore($0.moment, trial.setting.now) })
            else { return nil }
            var setting = trial.setting
            setting.sessions[Names.later] = SessionRecord(
                id: Names.later, type: .openbaar, title: "Raad", chair: Names.people[0], opened: setting.now)
            for step in trial.proposal.next where step.act != .tag {
                let acts = trial.attempts(step, on: tip)
                guard !acts.isEmpty else { continue }
                let allowed = acts.filter { act in
                    Rulebook.refusal(of: .act(act, after: trial.acts), in: setting) == nil
                }
                guard !allowed.isEmpty else { return "\(step.member) is next to \(step.act.rawValue), and may not" }
                let leads = allowed.contains { act in
                    let then = Trial.fold(trial.acts + [act], setting)
                    return then.state != trial.proposal.state
                        || then.missing.reduce(0) { $0 + $1.count } < trial.proposal.missing.reduce(0) { $0 + $1.count }
                        || then.openHolds.count < trial.proposal.openHolds.count
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
        guard let member = setting.charter.member(next.member), member.ended == nil,
            let key = member.keys.indices.first(where: { oracle.isWithin(member.keys[$0].period, setting.now) }),
            key < member.emails.count
        else { return [] }
        return member.capacities.flatMap { held -> [Act] in
            guard oracle.isWithin(held.period, setting.now) else { return [] }
            var step = Step(
                number: 50, clone: 0, action: .propose, member: next.member, capacity: held.capacity,
                time: Names.units(setting.now), key: key)
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
            guard step.action == .approve, !oracle.collectives.isEmpty else { return [stage.act(step, on: [tip])] }
            // Where a body decides, someone notes what it decided.
            return oracle.collectives.map { body in
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
            broken[index].allSatisfy({ $0 == first }), parents(index).count < 2
        else { return nil }
        let seen = past[index]
        let isDraft = drafts.has(index)
        let isRemark = statement.action == .resolve
        switch first {
        case .oneHat, .interest: return couldWear(hat(statement, isDraft), seen)
        case .capacity where statement.action == .propose: return askers(seen)
        case .capacity where statement.body == nil: return couldWear(hat(statement, isDraft), seen)
        case .authorship: return statement.action == .propose ? askers(seen) : proposers(seen)
        case .order where !isClosed(seen) && !isProposed(seen) && !isDraft && !isRemark: return askers(seen)
        case .quorum:
            let done = countedReviews(seen).compactMap { actors[$0]?.member.id }
            return couldWear(.reviewer, seen).filter { !done.contains($0) }
        case .objection where isRemark:
            guard let remark = acts.firstIndex(where: { $0.id == statement.resolves }),
                let maker = actors[remark]?.member.id
            else { return nil }
            let isComment = self.statement(remark)?.action == .comment
            return [maker] + (isComment ? proposers(seen).filter { $0 != maker } : [])
        default:
            // Nobody does what has no place: an act of `main` on a proposal, or anything after its end.
            return isClosed(seen) && first == .order && actor.member.id == signer(of: act)?.id ? [] : nil
        }
    }

    /// The rules that an act breaks when it arrives, at the moment of the setting.
    fileprivate func rulesAtArrival(_ act: Act) -> [Rule] {
        guard !isBefore(act.moment, setting.now), case .key(let key) = act.signer,
            let member = setting.charter.members.first(where: { $0.keys.contains { $0.text == key } })
        else { return [.known] }
        func isValid(_ moment: Moment) -> Bool {
            member.keys.contains { $0.text == key && isWithin($0.period, moment) }
                && member.ended.map { moment.seconds < $0.seconds } ?? true
        }
        guard isValid(setting.now) else { return [.known] }
        guard case .success(let statement) = act.statement, let text = act.text, text != act.baseText,
            let writers = setting.introductions[text]
        else { return [] }
        // No copy of a text passes for older than the text, and nobody judges what they wrote elsewhere.
        if statement.action == .draft {
            return writers.values.contains { act.moment.seconds <= $0.seconds } ? [.authorship] : []
        }
        let isJudged = statement.action == .review || (statement.action == .approve && statement.body == nil)
        guard isJudged else { return [] }
        guard isValid(act.moment) else { return [.known] }
        return writers[member.id] == nil ? [] : [.authorship]
    }

    /// The proposers who may ask for review.
    private func askers(_ seen: Acts) -> [MemberID] {
        couldWear(.proposer, seen, despiteHats: true).filter { isProposer($0, seen) }
    }

    private func hat(_ statement: Statement, _ isDraft: Bool) -> Hat {
        switch statement.action {
        case .review where !isDraft: .reviewer
        case .approve, .reject: statement.body == nil && collectives.isEmpty ? .approver : .recorder
        default: .proposer
        }
    }

    /// The members who have the mandate now and neither another hat nor an interest that keeps them from this one.
    private func couldWear(_ hat: Hat, _ seen: Acts, despiteHats: Bool = false) -> [MemberID] {
        let act: MandatedAct =
            switch hat {
            case .proposer: .propose
            case .reviewer: .review
            case .approver: .approve
            case .recorder: .record
            case .tagger: .tag
            }
        let judges = hat == .reviewer || hat == .approver
        return setting.charter.members.filter { member in
            (member.ended.map { setting.now.seconds < $0.seconds } ?? true)
                && member.capacities.contains {
                    isWithin($0.period, setting.now) && mandate(act, covers: member, $0.capacity)
                } && (despiteHats || !isKept(member.id, from: hat, seen)) && !(judges && hasInterest(member))
        }.map(\.id)
    }
}
