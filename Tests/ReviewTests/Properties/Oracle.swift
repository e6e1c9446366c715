import Dossier
import Review

/// The rules in plain words and simple loops: what the acts of a proposal amount to, worked out from nothing but their
/// list, by a second way that shares only the values with the rulebook.
///
/// Where the rulebook stops at the first rule that an act breaks, this names every rule that it breaks.
final class Oracle {
    let setting: Setting

    /// The acts, each after all that its maker had seen; of those that could come next the earliest, then the lowest id.
    let acts: [Act]

    /// For each act, all that its maker had seen.
    let past: [Acts]

    /// For each act, what it says that it does; nil where that cannot be read.
    let actions: [Action?]

    /// For each act, who did it; nil where that cannot be believed.
    private(set) var actors: [Actor?] = []

    /// The acts that bring a text, by name or by deed.
    private(set) var drafts: Acts = 0

    /// For each draft, whom it makes a proposer.
    private(set) var makers: [[MemberID]] = []

    /// For each act, the rules that it breaks.
    private(set) var broken: [[Rule]] = []

    /// By reference, since it is looked at very often.
    final class Actor {
        let member: Member
        let capacity: Capacity

        init(member: Member, capacity: Capacity) {
            self.member = member
            self.capacity = capacity
        }
    }

    init(acts unordered: [Act], setting: Setting) {
        let ids = unordered.map(\.id)
        let parents = unordered.map(\.parents)
        let seconds = unordered.map(\.moment.seconds)
        var waiting = Array(unordered.indices)
        var order: [Int] = []
        var past: [Acts] = []
        while !waiting.isEmpty {
            let ready = waiting.filter { one in !waiting.contains { parents[one].contains(ids[$0]) } }
            guard let next = ready.min(by: { (seconds[$0], ids[$0]) < (seconds[$1], ids[$1]) }) else { break }
            waiting.removeAll { $0 == next }
            var seen: Acts = 0
            for (place, earlier) in order.enumerated() where parents[next].contains(ids[earlier]) {
                seen |= past[place] | .only(place)
            }
            order.append(next)
            past.append(seen)
        }
        let acts = order.map { unordered[$0] }
        self.setting = setting
        self.acts = acts
        self.past = past
        actions = acts.map { try? $0.statement.get().action }
        for index in acts.indices { judge(index) }
    }

    private func judge(_ index: Int) {
        var faults: [Rule] = []
        let actor = actor(of: acts[index], &faults)
        actors.append(actor)
        makers.append([])
        if isDraft(index) {
            drafts |= .only(index)
            makers[index] = makers(of: index, actor, &faults)
        }
        guard let actor, case .success(let statement) = acts[index].statement else { return broken.append(faults) }
        let deed = Deed(index: index, act: acts[index], statement: statement, actor: actor, seen: past[index])
        for check in Self.rules where check.breaks(self, deed) { faults.append(check.rule) }
        broken.append(faults)
    }

    /// All acts.
    var all: Acts { .first(acts.count) }

    func statement(_ index: Int) -> Statement? { try? acts[index].statement.get() }

    /// The acts among `seen` that do `action` and were allowed.
    func allowed(_ action: Action, _ seen: Acts) -> [Int] {
        var result: [Int] = []
        for index in acts.indices where seen.has(index) && actions[index] == action {
            if !drafts.has(index), broken[index].isEmpty { result.append(index) }
        }
        return result
    }
}

// Who did it, and what it is.
extension Oracle {
    /// Rules `known` and `capacity`, as far as they are about the person alone.
    private func actor(of act: Act, _ faults: inout [Rule]) -> Actor? {
        switch act.statement {
        case .failure(.missing(.capacity)):
            faults.append(.capacity)
            return nil
        case .failure:
            faults.append(.known)
            return nil
        case .success(let statement):
            guard let member = signer(of: act), !isBefore(act.after, act.moment) else {
                faults.append(.known)
                return nil
            }
            guard let capacity = statement.capacity,
                member.capacities.contains(where: { $0.capacity == capacity && isWithin($0.period, act.moment) })
            else {
                faults.append(.capacity)
                return nil
            }
            return Actor(member: member, capacity: capacity)
        }
    }

    func signer(of act: Act) -> Member? {
        guard case .key(let key) = act.signer else { return nil }
        for member in setting.charter.members {
            for own in member.keys where own.text == key && isWithin(own.period, act.moment) {
                let isMember = member.ended.map { act.moment.seconds < $0.seconds } ?? true
                return isMember && member.emails.contains(act.committer.email) ? member : nil
            }
        }
        return nil
    }

    /// Clocks may differ by ten minutes, and by no more: nothing is made before what it stands on.
    func isBefore(_ earlier: Moment?, _ moment: Moment) -> Bool {
        earlier.map { moment.seconds < $0.seconds - 600 } ?? false
    }

    func isWithin(_ period: Period, _ moment: Moment) -> Bool {
        if let from = period.from, moment.seconds < from.seconds { return false }
        if let until = period.until, moment.seconds >= until.seconds { return false }
        return true
    }

    /// The parents of an act within the proposal, in order.
    func parents(_ index: Int) -> [Int] {
        acts[index].parents.compactMap { parent in acts.firstIndex { $0.id == parent } }
    }

    /// A draft calls itself one, or is an act whose tree is not the text that was there.
    private func isDraft(_ index: Int) -> Bool {
        let act = acts[index]
        guard let statement = statement(index), act.strayPaths.isEmpty, act.text != nil else { return true }
        let onProposal: [Action] = [.propose, .review, .approve, .reject, .withdraw, .comment, .resolve, .join]
        guard onProposal.contains(statement.action) else { return true }
        let parents = parents(index)
        if parents.isEmpty { return act.text != act.baseText }
        // What was there is what the parent held that had seen every draft: another's text would drop one.
        for parent in parents where (past[parent] | .only(parent)).hasAll(of: drafts & past[index]) {
            return acts[parent].text != act.text || acts[parent].baseText != act.baseText
        }
        return true
    }

    /// Rule `authorship`: whoever signed, authored or co-authored it, or brought the same bytes in an earlier proposal.
    private func makers(of index: Int, _ actor: Actor?, _ faults: inout [Rule]) -> [MemberID] {
        let act = acts[index]
        var result: [MemberID] = []
        if let text = act.text, text != act.baseText {
            for (member, moment) in setting.introductions[text] ?? [:] where moment.seconds <= act.moment.seconds {
                result.append(member)
            }
        }
        guard let actor, let statement = statement(index) else { return result }
        result.append(actor.member.id)
        let named = [act.author] + statement.coAuthors
        let authors = named.compactMap { person in
            setting.charter.members.first { $0.emails.contains(person.email) }?.id
        }
        if authors.count < named.count { faults.append(.known) } else { result += authors }
        return result
    }
}
