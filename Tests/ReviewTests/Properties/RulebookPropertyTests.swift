import Dossier
import Synchronization
import Testing

@testable import Review

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What holds of every story that can be told of a proposal, tried on very many of them.
///
/// A story is a function of its number: a failure names what to try again, with the smallest story that fails in the same
/// way. `KADER_SEQUENCES` says how many are tried, `KADER_SEQUENCE` that it is just the one of this number.
struct RulebookPropertyTests {
    /// What is tried on every story.
    private static let always = Property.agreement + Property.verdicts + Property.adoption

    /// What is tried by turns, on one story in so many: each of these plays the story once more.
    private static let byTurns = Property.sameness + Property.refusals + Property.policies

    /// How many stories share a dossier, which takes as long to make as two of them.
    private static let perDossier: UInt64 = 20

    /// Whether a story failed: one that is small is worth more than eight.
    private static let hasFailed = Atomic(false)

    /// How many parts the work is in, for as many processors.
    private static let lanes: UInt64 = 8

    @Test func everyStoryKeepsTheRules() async {
        let only = Self.number("KADER_SEQUENCE")
        let count = only.map { $0 + 1 } ?? Self.number("KADER_SEQUENCES") ?? 100_000
        let dossiers = (count + Self.perDossier - 1) / Self.perDossier
        let tally = await withTaskGroup(of: Tally.self) { group in
            for lane in 0..<Self.lanes {
                // Others are not kept waiting: the tests run side by side, and some watch the clock.
                group.addTask(priority: .low) {
                    var tally = Tally()
                    let first = only.map { $0 / Self.perDossier } ?? 0
                    for dossier in stride(from: first + lane, to: dossiers, by: Int(Self.lanes))
                    where !Self.hasFailed.load(ordering: .relaxed) {
                        let last = min(count, (dossier + 1) * Self.perDossier)
                        Self.tryStories((only ?? dossier * Self.perDossier)..<last, dossier: dossier, &tally)
                        await Task.yield()
                    }
                    return tally
                }
            }
            return await group.reduce(into: Tally()) { $0.add($1) }
        }
        print(tally)
        guard tally.stories >= 10_000 else { return }
        // A generator that no longer reaches what it is about would prove nothing.
        for state in Proposal.State.allCases {
            #expect(tally.states[state, default: 0] * 200 > tally.stories, "\(state)")
        }
        for rule in Rule.allCases where ![.base, .annex, .appendOnly].contains(rule) {
            #expect(tally.rules[rule, default: 0] * 500 > tally.stories, "\(rule)")
        }
        #expect(tally.forked * 20 > tally.stories)
        #expect(tally.reopened * 200 > tally.stories)
        #expect(tally.mixed * 10 > tally.stories)
        #expect(tally.older * 200 > tally.stories)
        #expect(tally.never * 200 > tally.stories)
    }

    private static func tryStories(_ seeds: Range<UInt64>, dossier: UInt64, _ tally: inout Tally) {
        let world = RandomStory.World(seed: dossier)
        for seed in seeds where !hasFailed.load(ordering: .relaxed) {
            let (story, stage) = RandomStory.make(seed: seed, world: world)
            let trial = Trial(story, on: stage)
            tally.add(trial)
            for property in always + [byTurns[Int(seed % UInt64(byTurns.count))]] {
                guard property.failure(trial) != nil else { continue }
                hasFailed.store(true, ordering: .relaxed)
                let small = Shrinker.shrink(story, property)
                let why = property.failure(Trial(small)) ?? ""
                Issue.record(
                    "KADER_SEQUENCE=\(seed), one of \(tally.stories) here, breaks “\(property.name)”: \(why)\n\(small)")
            }
        }
    }

    private static func number(_ name: String) -> UInt64? { getenv(name).flatMap { UInt64(String(cString: $0)) } }
}

/// What was seen of many stories.
private struct Tally: Sendable, CustomStringConvertible {
    var stories = 0
    var acts = 0
    var forked = 0
    /// Those that somebody opened again after their end.
    var reopened = 0
    /// Those of which the acts that could be believed name several policies.
    var mixed = 0
    /// The acts that name an older policy than what they stand on, and those that name none that ever was.
    var older = 0
    var never = 0
    var states: [Proposal.State: Int] = [:]
    var rules: [Rule: Int] = [:]

    mutating func add(_ trial: Trial) {
        stories += 1
        acts += trial.acts.count
        states[trial.proposal.state, default: 0] += 1
        for (id, refusal) in trial.proposal.violations {
            rules[refusal.rule, default: 0] += 1
            if refusal == .olderPolicy { older += 1 }
            if refusal == .neverPolicy(trial.acts.first { $0.id == id }?.main) { never += 1 }
        }
        if trial.oracle.isReopened { reopened += 1 }
        let named = trial.oracle.acts.indices.filter { trial.oracle.actors[$0] != nil }
        if Set(named.map { trial.oracle.views[$0]?.place }).count > 1 { mixed += 1 }
        if trial.stage.heads.count > 1 { forked += 1 }
    }

    mutating func add(_ other: Tally) {
        stories += other.stories
        acts += other.acts
        forked += other.forked
        reopened += other.reopened
        mixed += other.mixed
        older += other.older
        never += other.never
        states.merge(other.states, uniquingKeysWith: +)
        rules.merge(other.rules, uniquingKeysWith: +)
    }

    var description: String {
        let states = states.map { "\($0.key.rawValue) \($0.value)" }.sorted().joined(separator: ", ")
        let rules = rules.map { "\($0.key.rawValue) \($0.value)" }.sorted().joined(separator: ", ")
        return "\(stories) stories of \(acts) acts, \(forked) with open ends, \(reopened) opened again, "
            + "\(mixed) under several policies: \(states)\nacts refused: \(rules); "
            + "\(older) by an older policy and \(never) by none"
    }
}
