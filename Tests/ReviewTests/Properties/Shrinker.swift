import Dossier
import Review

/// Makes a story that fails as small as it gets while the same property fails.
enum Shrinker {
    /// - Complexity: at most `limit` trials.
    static func shrink(_ story: Story, _ property: Property, limit: Int = 3_000) -> Story {
        var best = story
        var left = limit
        var shrunk = true
        while shrunk {
            shrunk = false
            for candidate in candidates(of: best) {
                guard left > 0 else { return best }
                left -= 1
                guard property.failure(Trial(candidate)) != nil else { continue }
                best = candidate
                shrunk = true
                break
            }
        }
        return best
    }

    /// Every story that is one thing smaller, the largest cuts first.
    private static func candidates(of story: Story) -> [Story] {
        var result: [Story] = []
        func add(_ change: (inout Story) -> Void) {
            var smaller = story
            change(&smaller)
            result.append(smaller)
        }
        let count = story.steps.count
        for size in [count / 2, count / 4, 1] where size > 0 {
            for start in stride(from: count - size, through: 0, by: -size) {
                add { $0.steps.removeSubrange(start..<(start + size)) }
            }
        }
        // A policy that says what the one before says changes nothing.
        for (one, next) in zip(Names.mains, Names.mains.dropFirst()) {
            guard let before = story.setting.policies?[one], let after = story.setting.policies?[next],
                before.charter != after.charter || before.kind != after.kind || before.sessions != after.sessions
            else { continue }
            add { $0.setting.say(as: before, from: next) }
        }
        let people = story.setting.charter.members
        for member in people where people.count > 1 {
            add { $0.setting.changeAll { $0.charter.members.removeAll { $0.id == member.id } } }
        }
        for index in story.steps.indices {
            for simpler in simpler(story.steps[index]) { add { $0.steps[index] = simpler } }
        }
        for id in story.setting.unmet.keys.sorted() { add { $0.setting.unmet[id] = nil } }
        if !story.setting.introductions.known.isEmpty { add { $0.setting.introductions = [:] } }
        if story.setting.mainText != nil { add { $0.setting.mainText = nil } }
        for id in story.setting.sessions.keys.sorted() {
            if story.setting.sessions[id]?.present.isEmpty == false {
                add { $0.setting.changeAll { $0.sessions[id]?.present = [] } }
            }
        }
        for act in MandatedAct.allCases {
            guard let mandate = story.setting.kind.mandates[act] else { continue }
            if mandate.quorum > 1 {
                add { $0.setting.changeAll { $0.kind?.mandates[act]?.quorum = mandate.quorum - 1 } }
            }
            if mandate.per != nil { add { $0.setting.changeAll { $0.kind?.mandates[act]?.per = nil } } }
        }
        for member in people {
            for simpler in simpler(member) {
                add {
                    $0.setting.changeAll { policy in
                        for index in policy.charter.members.indices
                        where policy.charter.members[index].id == member.id {
                            policy.charter.members[index] = simpler
                        }
                    }
                }
            }
        }
        return result
    }

    private static func simpler(_ step: Step) -> [Step] {
        var result: [Step] = []
        func add(_ isMore: Bool, _ change: (inout Step) -> Void) {
            guard isMore else { return }
            var simpler = step
            change(&simpler)
            result.append(simpler)
        }
        add(step.clone != 0) { $0.clone = 0 }
        add(step.other != nil) { $0.other = nil }
        add(step.updates) { $0.updates = false }
        add(step.isBehind) { $0.isBehind = false }
        add(step.base != 0) { $0.base = 0 }
        add(step.main == nil) { $0.main = 0 }
        add(step.time != step.number) { $0.time = step.number }
        add(step.key != 0) { $0.key = 0 }
        add(step.flaw != nil) { $0.flaw = nil }
        add(step.text != .kept) { $0.text = .kept }
        add(step.judged != nil) { $0.judged = nil }
        add(step.verdict ?? .agree != .agree) { $0.verdict = .agree }
        add(step.votes != nil) { $0.votes = nil }
        add(step.session != nil) { $0.session = nil }
        add(step.isDespite) { $0.isDespite = false }
        add(step.hasReason) { $0.hasReason = false }
        add(step.author != nil) { $0.author = nil }
        add(!step.coAuthors.isEmpty) { $0.coAuthors = [] }
        return result
    }

    private static func simpler(_ member: Member) -> [Member] {
        var result: [Member] = []
        func add(_ change: (inout Member) -> Void) {
            var simpler = member
            change(&simpler)
            if simpler != member { result.append(simpler) }
        }
        for index in member.capacities.indices where member.capacities.count > 1 {
            add { $0.capacities.remove(at: index) }
        }
        for index in member.capacities.indices { add { $0.capacities[index].period = .always } }
        for index in member.keys.indices { add { $0.keys[index].period = .always } }
        if member.keys.count > 1 { add { $0.keys.removeLast() } }
        if member.emails.count > 1 { add { $0.emails.removeLast() } }
        add { $0.ended = nil }
        add { $0.bodies = [] }
        add { $0.fractie = nil }
        add { $0.interests = [] }
        return result
    }
}

extension Setting {
    /// Has the policy of this commit of `main` say what `policy` says, and the setting too where that is the newest.
    fileprivate mutating func say(as policy: Policy, from main: ActID) {
        policies?[main]?.charter = policy.charter
        policies?[main]?.kind = policy.kind
        policies?[main]?.sessions = policy.sessions
        guard main == newest else { return }
        changePresent { $0 = policy }
    }
}
