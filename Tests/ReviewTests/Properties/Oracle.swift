import Dossier

@testable import Review

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

    /// For each act, the policy that it names, at its own moment; nil where it names none that ever was.
    private(set) var views: [View?] = []

    /// What is said now by `main`, which is what counts.
    let present: View

    /// Everyone who is or ever was on the list.
    let people: [MemberID]

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
        present = View(setting, at: setting.now)
        var people = setting.charter.members.map(\.id)
        for policy in (setting.policies ?? [:]).values {
            people += policy.charter.members.map(\.id).filter { !people.contains($0) }
        }
        self.people = people
        for index in acts.indices { judge(index) }
    }

    private func judge(_ index: Int) {
        var faults: [Rule] = []
        views.append(Self.view(of: acts[index], in: setting))
        let actor = actor(of: index, &faults)
        actors.append(actor)
        makers.append([])
        if isDraft(index) {
            drafts |= .only(index)
            makers[index] = makers(of: index, actor, &faults)
        }
        guard let actor, let view = views[index], case .success(let statement) = acts[index].statement else {
            return broken.append(faults)
        }
        let deed = Deed(
            index: index, act: acts[index], statement: statement, actor: actor, view: view, seen: past[index])
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
    /// The policy that an act names or else stands on.
    private static func view(of act: Act, in setting: Setting) -> View? {
        guard let policies = setting.policies else { return View(setting, at: act.moment) }
        var named = act.base
        if case .success(let statement) = act.statement, let main = statement.main { named = main }
        guard let named, let policy = policies[named] else { return nil }
        return View(policy, at: act.moment, subjects: setting.ownSubjects)
    }

    /// Rules `known` and `capacity`, as far as they are about the person alone.
    private func actor(of index: Int, _ faults: inout [Rule]) -> Actor? {
        let act = acts[index]
        switch act.statement {
        case .failure(.missing(.capacity)):
            faults.append(.capacity)
            return nil
        case .failure:
            faults.append(.known)
            return nil
        case .success(let statement):
            guard let view = views[index], let member = signer(of: act, by: view), !isOlder(index),
                !isBefore(standsOn(index), act.moment)
            else {
                faults.append(.known)
                return nil
            }
            guard let capacity = statement.capacity,
                member.capacities.contains(where: { $0.capacity == capacity && view.isWithin($0.period) })
            else {
                faults.append(.capacity)
                return nil
            }
            return Actor(member: member, capacity: capacity)
        }
    }

    /// Who signed an act with a key that is valid by this view, under an address of theirs.
    func signer(of act: Act, by view: View) -> Member? {
        guard let member = owner(of: act, by: view), member.emails.contains(act.committer.email) else { return nil }
        return member
    }

    /// Who is a member by this view and has the key, which is valid then.
    func owner(of act: Act, by view: View) -> Member? {
        guard case .key(let key) = act.signer else { return nil }
        for member in view.charter.members {
            for own in member.keys where own.text == key && view.isWithin(own.period) {
                return view.isMember(member) ? member : nil
            }
        }
        return nil
    }

    /// Whether an act names an older policy than what it stands on does, or than the one that it stands on.
    private func isOlder(_ index: Int) -> Bool {
        guard let own = views[index]?.place else { return false }
        for earlier in acts.indices where (past[index] | .only(index)).has(earlier) {
            if let base = acts[earlier].base, let place = setting.policies?[base]?.place, place > own { return true }
            if earlier != index, actors[earlier] != nil, let place = views[earlier]?.place, place > own { return true }
        }
        return false
    }

    /// The latest date of what an act stands on: of what its maker had seen and can be believed, of the commits below
    /// these, and of the policies named.
    func standsOn(_ index: Int) -> Moment? {
        var dates = [acts[index].after, views[index]?.since]
        for earlier in acts.indices where past[index].has(earlier) {
            dates.append(acts[earlier].after)
            if actors[earlier] != nil { dates += [acts[earlier].moment, views[earlier]?.since] }
        }
        return dates.compactMap { $0 }.max()
    }

    /// The latest date of all that there is.
    var latest: Moment? {
        var dates = acts.map(\.after)
        for index in acts.indices where actors[index] != nil { dates += [acts[index].moment, views[index]?.since] }
        return dates.compactMap { $0 }.max()
    }

    /// Clocks may differ by ten minutes, and by no more: nothing is made before what it stands on.
    func isBefore(_ earlier: Moment?, _ moment: Moment) -> Bool {
        earlier.map { moment.seconds < $0.seconds - 600 } ?? false
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

    /// Rule `authorship`: whoever signed, authored or co-authored it, or brought the same words in an earlier proposal.
    private func makers(of index: Int, _ actor: Actor?, _ faults: inout [Rule]) -> [MemberID] {
        let act = acts[index]
        var result: [MemberID] = []
        if let wording = act.wording, act.text != act.baseText {
            for (member, moment) in setting.introductions[wording] ?? [:] where moment.seconds <= act.moment.seconds {
                result.append(member)
            }
        }
        guard let actor, let view = views[index], let statement = statement(index) else { return result }
        result.append(actor.member.id)
        let named = [act.author] + statement.coAuthors
        let authors = named.compactMap { person in
            view.charter.members.first { $0.emails.contains(person.email) }?.id
        }
        if authors.count < named.count { faults.append(.known) } else { result += authors }
        return result
    }
}
