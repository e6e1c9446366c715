import Dossier
import Review

// What reaches `main`.
extension Property {
    static let adoption: [Property] = [
        Property(name: "only what is approved reaches main, exactly, by a griffie without another hat") { trial in
            var dice = trial.dice
            // One as it should be, and one that is not.
            for spoilt in [false, true] {
                guard let attempt = Attempt(trial, spoilt: spoilt, &dice) else { continue }
                let refusal = Rulebook.refusal(of: .adopt(attempt.adoption, of: trial.proposal), in: attempt.setting)
                let broken = attempt.broken(trial)
                guard refusal.map({ broken.contains($0.rule) }) ?? broken.isEmpty else {
                    let names = broken.map(\.rawValue).joined(separator: ", ")
                    return "adoption by \(attempt.member.id) is \(refusal?.rule.rawValue ?? "allowed"), "
                        + "but breaks [\(names)]: \(attempt.adoption)"
                }
            }
            return nil
        },
        Property(name: "an annex is never tagged, and neither is anything by who wrote or judged it") { trial in
            var dice = trial.dice
            guard let attempt = Attempt(trial, spoilt: dice.roll(2) == 0, &dice) else { return nil }
            let number = dice.roll(3)
            let claim = TagClaim(
                reference: "refs/tags/approved/A/\(number)", subject: .version(trial.setting.document, number),
                signer: attempt.adoption.signer, tagger: attempt.adoption.committer, moment: attempt.adoption.moment,
                after: attempt.adoption.after,
                statement: attempt.adoption.statement, isOnItsCommit: dice.roll(6) > 0,
                previousNumber: dice.roll(3) > 0 ? number - 1 : number,
                texts: trial.proposal.text.map { [trial.setting.document: $0] } ?? [:], proposal: trial.proposal)
            let refusal = Rulebook.refusal(of: .tag(claim), in: attempt.setting)
            let broken = attempt.broken(claim, trial)
            guard refusal.map({ broken.contains($0.rule) }) ?? broken.isEmpty else {
                return "the tag is \(refusal?.rule.rawValue ?? "allowed"), but breaks \(broken.map(\.rawValue))"
            }
            return nil
        },
        Property(name: "kader.yml reaches main in no other way than by its own proposal") { trial in
            var dice = trial.dice
            guard let (member, held) = griffies(trial.setting).randomElement(using: &dice) else { return nil }
            var setting = trial.setting
            if dice.roll(3) == 0 { setting.charter.founded = nil }
            let number = Names.numbers(member).last ?? 0
            let commit = MainCommit(
                signer: .key(Names.key(member.id, number)), author: Names.person(member.id, number),
                committer: Names.person(member.id, number),
                moment: Names.moment(0), after: nil,
                statement: .success(Statement(action: .record, capacity: held.capacity, prose: "kop")), isPlain: true,
                changedPaths: [dice.pick(["bouwstenen/A.md", Charter.path, "leesmij.md"])], recorded: RecordedFiles())
            let refusal = Rulebook.refusal(of: .record(commit), in: setting)
            // There is no register among the kinds, so that a founded dossier takes nothing straight on `main`.
            let isFree = setting.charter.founded == nil
            if refusal == nil, !isFree { return "\(commit.changedPaths) went straight to main" }
            let isKnown =
                member.signs(with: number, at: commit.moment) && View.isWithin(held.period, commit.moment)
            if let refusal, isKnown, isFree { return "the griffie cannot set up, by \(refusal.rule.rawValue)" }
            if isKnown, !isFree, (refusal?.rule == .ownChange) != (commit.changedPaths == [Charter.path]) {
                return "\(commit.changedPaths) is refused by \(refusal?.rule.rawValue ?? "nothing")"
            }
            return nil
        },
    ]
}

/// Those of the griffie, as such.
private func griffies(_ setting: Setting) -> [(member: Member, held: Member.Held)] {
    setting.charter.members.flatMap { member in
        member.capacities.filter { $0.capacity.role == .griffie }.map { (member: member, held: $0) }
    }
}

extension Member {
    /// Whether they are a member then and sign with a key and an address of theirs that are of this number.
    fileprivate func signs(with number: Int, at moment: Moment) -> Bool {
        keys.contains { $0.text == Names.key(id, number) && View.isWithin($0.period, moment) }
            && emails.contains(Names.email(id, number)) && ended.map { moment.seconds < $0.seconds } ?? true
    }
}

/// A merge into `main` that someone tries.
private struct Attempt {
    let adoption: Adoption
    let setting: Setting
    let member: Member
    let capacity: Capacity
    /// With which of their keys.
    let number: Int

    init?(_ trial: Trial, spoilt: Bool, _ dice: inout Dice) {
        var setting = trial.setting
        var member = griffies(setting).randomElement(using: &dice)?.member ?? setting.charter.members.first
        var moment = setting.now
        var action = setting.kind.annex ? Action.record : .tag
        var document = setting.document
        var text = trial.proposal.text
        var judged = text
        var paths: [String] = []
        var joins = true
        var signer: Signer?
        var author: ClaimedPerson?
        var unmet: [Unmet] = []
        let flaw = spoilt ? dice.roll(12) : 12
        switch flaw {
        case 0: member = dice.pick(setting.charter.members)
        case 1: moment = Names.moment(dice.roll(24) - 4)
        case 2: action = dice.pick([.tag, .record, .draft])
        case 3: document = Names.documents[1]
        case 4: text = Names.texts[5]
        case 5: judged = dice.roll(2) == 0 ? nil : Names.texts[5]
        case 6: paths = [dice.pick(["bouwstenen/B.md", Charter.path])]
        case 7: joins = false
        case 8: signer = .unsigned
        case 9: author = Names.stranger
        case 10: setting.charter.founded = nil
        case 11: unmet = [Names.unmet]
        default: break
        }
        if dice.roll(4) == 0 { setting.mainText = Names.texts[7] }
        guard let member,
            let held = member.capacities.first(where: { $0.capacity.role == .griffie }) ?? member.capacities.first
        else { return nil }
        self.member = member
        self.setting = setting
        capacity = held.capacity
        let statement = Statement(
            action: action, documents: [document], texts: judged.map { [document: $0] } ?? [:], capacity: capacity,
            prose: "kop")
        number = Names.numbers(member).last ?? 0
        adoption = Adoption(
            signer: signer ?? .key(Names.key(member.id, number)), author: author ?? Names.person(member.id, number),
            committer: Names.person(member.id, number), moment: moment, after: Names.moment(4),
            statement: .success(statement),
            joinsMainAndTip: joins, text: text, strayPaths: paths, unmet: unmet)
    }

    /// Whether the person is who they say, and is that then.
    private func isKnown(_ trial: Trial, isTag: Bool = false) -> Rule? {
        // On `main` nothing is older than `main`; a tag may come from a clock that is slow.
        let isBefore =
            isTag
            ? trial.oracle.isBefore(adoption.after, adoption.moment)
            : adoption.after.map { adoption.moment.seconds < $0.seconds } ?? false
        guard adoption.signer == .key(Names.key(member.id, number)), member.signs(with: number, at: adoption.moment),
            isTag || adoption.author.email == adoption.committer.email, !isBefore
        else { return .known }
        return member.capacities.contains { $0.capacity == capacity && View.isWithin($0.period, adoption.moment) }
            ? nil : .capacity
    }

    /// The rules that the merge breaks.
    func broken(_ trial: Trial) -> [Rule] {
        if let rule = isKnown(trial) { return [rule] }
        guard case .success(let statement) = adoption.statement else { return [.known] }
        let (oracle, proposal) = (trial.oracle, trial.proposal)
        var broken: [Rule] = []
        if setting.charter.founded == nil { broken.append(.ownChange) }
        if oracle.present.sitsInformally(member.id) { broken.append(.public) }
        if oracle.isBefore(oracle.latest, adoption.moment) { broken.append(.known) }
        if ![.tag, .record].contains(statement.action) { broken.append(.order) }
        if statement.documents != [setting.document] { broken.append(.content) }
        if (statement.action == .record) != setting.kind.annex { broken.append(.annex) }
        if oracle.isKept(member.id, from: .tagger, oracle.all) { broken.append(.oneHat) }
        if capacity.role != .griffie
            || !oracle.present.mandate(setting.kind.annex ? .record : .tag, covers: member, capacity)
        {
            broken.append(.capacity)
        }
        switch oracle.state {
        case .approved: break
        case .withdrawn, .rejected: broken.append(.order)
        case .held: broken.append(.objection)
        case .proposed, .reviewed: broken.append(.quorum)
        case .draft:
            let taints = oracle.acts.indices.filter { oracle.drafts.has($0) }.flatMap { oracle.broken[$0] }
            let judgesOwn = oracle.people.contains { oracle.wearsTwoHats($0, oracle.all) }
            broken += taints.isEmpty ? [judgesOwn ? .oneHat : .order] : taints
        }
        if !adoption.unmet.isEmpty { broken.append(.needs) }
        if proposal.acts.last?.baseText != setting.mainText { broken.append(.base) }
        let text = oracle.text(oracle.all)
        if !adoption.joinsMainAndTip || text == nil || adoption.text != text || !adoption.strayPaths.isEmpty
            || statement.texts != text.map({ [setting.document: $0] })
        {
            broken.append(.exact)
        }
        return broken
    }

    /// The rules that the tag on it breaks.
    func broken(_ claim: TagClaim, _ trial: Trial) -> [Rule] {
        if let rule = isKnown(trial, isTag: true) { return [rule] }
        guard case .success(let statement) = claim.statement, case .version(_, let number) = claim.subject else {
            return [.known]
        }
        var broken: [Rule] = []
        if capacity.role != .griffie { broken.append(.capacity) }
        if setting.kind.annex { broken.append(.annex) }
        if trial.oracle.present.sitsInformally(member.id) { broken.append(.public) }
        if trial.oracle.isKept(member.id, from: .tagger, trial.oracle.all) { broken.append(.oneHat) }
        if !claim.isOnItsCommit || statement.action != .tag || statement.texts != claim.texts
            || number != claim.previousNumber + 1
        {
            broken.append(.exact)
        }
        return broken
    }
}
