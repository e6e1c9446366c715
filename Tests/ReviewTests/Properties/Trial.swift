import Dossier
import Review

/// A story that was played, and what the rulebook makes of it.
struct Trial {
    let story: Story
    let stage: Stage
    let proposal: Proposal

    /// What the plain rules make of it.
    let oracle: Oracle

    /// - Parameter stage: where the story has been played already.
    init(_ story: Story, on stage: Stage? = nil) {
        let stage = stage ?? Stage(story)
        self.story = story
        self.stage = stage
        proposal = Self.fold(stage.acts, story.setting)
        oracle = Oracle(acts: stage.acts, setting: story.setting)
    }

    var setting: Setting { story.setting }
    var acts: [Act] { stage.acts }

    /// Numbers for what a property picks by itself, the same each time that the story is tried.
    var dice: Dice { Dice(seed: story.seed &* 31 &+ 7) }

    static func fold(_ acts: [Act], _ setting: Setting) -> Proposal {
        Proposal(
            id: ProposalID(document: setting.document, owner: Names.people[0], number: 1), acts: acts, setting: setting)
    }

    /// The acts of a set.
    func acts(_ set: Acts) -> [Act] { acts.indices.filter { set.has($0) }.map { acts[$0] } }

    func refusal(_ act: ActID) -> Refusal? { proposal.violations.first { $0.act == act }?.refusal }
}

extension Setting {
    /// Changes what every policy says, and with them the setting.
    mutating func changeAll(_ change: (inout Policy) -> Void) {
        for id in Names.mains {
            guard var policy = policies?[id] else { continue }
            change(&policy)
            policies?[id] = policy
        }
        changePresent(change)
    }

    /// Changes what the setting says, and no policy that an act may name.
    mutating func changePresent(_ change: (inout Policy) -> Void) {
        var present = Policy(
            charter: charter, kind: kind, sessions: sessions, place: Names.mains.count, moment: now)
        change(&present)
        charter = present.charter
        kind = present.kind ?? kind
        sessions = present.sessions
    }

    /// The newest commit of `main`; nil where the policy never changed.
    var newest: ActID? { Names.mains.last { policies?[$0] != nil } }
}

/// Something that holds of every story.
struct Property: Sendable {
    let name: String

    /// What is wrong, in words; nil where it holds.
    let failure: @Sendable (Trial) -> String?
}

/// What of a proposal must be the same for whoever has the same acts.
struct Outcome {
    let state: Proposal.State
    let text: TextDigest?
    let proposers: [MemberID]
    let hats: [MemberID: Set<Hat>]
    let missing: Set<Missing>
    let refused: [ActID: Rule]
    let verdicts: Set<CastVerdict>
    let open: [ActID]
    let next: Set<NextStep>

    /// - Parameter refusals: whether which acts were refused is part of it.
    init(_ proposal: Proposal, with refusals: Bool = true) {
        state = proposal.state
        text = proposal.text
        proposers = proposal.proposers
        hats = proposal.hats
        missing = Set(proposal.missing)
        refused = Dictionary((refusals ? proposal.violations : []).map { ($0.act, $0.refusal.rule) }) { first, _ in
            first
        }
        verdicts = Set(proposal.verdicts)
        open = proposal.openObjections + proposal.openHolds
        next = Set(proposal.next)
    }

    /// The first thing in which this differs from `other`, if it does.
    func difference(from other: Outcome) -> String? {
        func said<Value: Equatable>(_ name: String, _ one: Value, _ other: Value) -> String? {
            one == other ? nil : "\(name) \(one) instead of \(other)"
        }
        return said("state", state, other.state) ?? said("text", text, other.text)
            ?? said("refused", refused, other.refused) ?? said("proposers", proposers, other.proposers)
            ?? said("hats", hats, other.hats) ?? said("missing", missing, other.missing)
            ?? said("verdicts", verdicts, other.verdicts) ?? said("open", open, other.open)
            ?? said("next", next, other.next)
    }
}
