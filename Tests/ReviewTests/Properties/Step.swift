import Dossier
import Review

/// One thing that someone does in one clone, as small and as free of the others as can be, so that any of them can be
/// left out of a story that fails.
struct Step: Sendable {
    /// Which text the act brings.
    enum Text: Sendable, Equatable {
        /// The one that it stands on.
        case kept
        /// This one.
        case number(Int)
        /// That of its second parent.
        case second
    }

    /// What is wrong with it besides.
    enum Flaw: Sendable, CaseIterable {
        case unsigned, badSignature, strangeKey, otherSender, strangeAuthor, unreadable, noCapacity
        case strayPath, charterPath, otherDocument, noText
    }

    /// The number that its commit is named after; it stays when other steps are left out.
    var number: Int
    /// In whose clone.
    var clone: Int
    /// The clone whose tip becomes a second parent; where one of the two has seen the other, a join makes no commit.
    var other: Int?
    /// Whether the tip of `main` becomes a second parent.
    var updates = false
    /// Whether a proposal that begins here stands on a text of `main` from before.
    var isBehind = false
    /// The commit of `main` on which a proposal begins, or to which it is brought up, by its place there.
    var base = 0
    /// The commit of `main` that the act names, by its place there; nil where it names none, and beyond the last where it
    /// names one that never was.
    var main: Int?
    var action: Action
    var member: MemberID
    var capacity: Capacity?
    /// When, by the member's clock, in units of 150 seconds.
    var time: Int
    /// Which of the member's keys and addresses.
    var key = 0
    var flaw: Flaw?
    var text = Text.kept
    /// The text that is judged, where it is not the one that is there.
    var judged: Int?
    var verdict: Verdict?
    var body: BodyID?
    var hasDecision = false
    var votes: Statement.Votes?
    var session: DocumentID?
    /// Whether every objection that the member has seen is passed over.
    var isDespite = false
    var hasReason = false
    /// The step whose act is resolved.
    var resolves: Int?
    var author: MemberID?
    var coAuthors: [MemberID] = []
}

/// A dossier, what happens in it, and the seed that both came from.
struct Story: Sendable {
    var seed: UInt64
    var setting: Setting
    var steps: [Step]
}

/// Some acts, as bits: bit n stands for the n-th.
typealias Acts = UInt64

extension Acts {
    /// The set of the n-th act alone.
    static func only(_ index: Int) -> Acts { 1 << Acts(index) }

    /// The set of the first `count` acts.
    static func first(_ count: Int) -> Acts { count >= 64 ? .max : (1 << Acts(count)) - 1 }

    func has(_ index: Int) -> Bool { self & .only(index) != 0 }

    func hasAll(of other: Acts) -> Bool { other & ~self == 0 }
}

/// Plays the steps of a story in clones that know only what they made or took over.
struct Stage {
    /// The clones in which people work side by side.
    static let clones = 3

    let setting: Setting

    /// The acts, in the order in which they were made.
    private(set) var acts: [Act] = []

    /// For each act, itself and all that its maker had seen.
    private(set) var seen: [Acts] = []

    /// For each clone, the act at its tip.
    private(set) var tips: [Int?] = Array(repeating: nil, count: clones)

    /// The acts that bring a text.
    private var changes: Acts = 0

    init(_ setting: Setting) { self.setting = setting }

    init(_ story: Story) {
        self.init(story.setting)
        for step in story.steps { play(step) }
    }

    /// What a clone holds.
    func view(_ clone: Int) -> Acts { tips[clone].map { seen[$0] } ?? 0 }

    /// The acts of which nobody has seen more.
    var heads: [Int] {
        let parents = acts.indices.reduce(Acts(0)) { $0 | (seen[$1] & ~.only($1)) }
        return acts.indices.filter { !parents.has($0) }
    }

    mutating func play(_ step: Step) {
        var parents: [Int] = tips[step.clone].map { [$0] } ?? []
        if let other = step.other, let tip = tips[other] {
            let own = view(step.clone)
            if step.action == .join, own.hasAll(of: seen[tip]) || seen[tip].hasAll(of: own) {
                if seen[tip].hasAll(of: own) { tips[step.clone] = tip }
                return
            }
            if !parents.contains(tip) { parents.append(tip) }
        } else if step.action == .join, !step.updates {
            return
        }
        add(step, on: parents)
    }

    /// Adds the act of `step` on these acts, and makes it the tip of its clone.
    mutating func add(_ step: Step, on parents: [Int]) {
        let act = act(step, on: parents)
        if step.action == .draft || step.text != .kept || step.updates { changes |= .only(acts.count) }
        seen.append(parents.reduce(Acts.only(acts.count)) { $0 | seen[$1] })
        acts.append(act)
        tips[step.clone] = acts.count - 1
    }

    /// The act of `step` on these acts.
    func act(_ step: Step, on parents: [Int]) -> Act {
        let known = parents.reduce(Acts(0)) { $0 | seen[$1] }
        // A good join keeps the text of the parent that had seen every change.
        let source = parents.first { seen[$0].hasAll(of: changes & known) } ?? parents.first
        let base = step.updates ? setting.mainText : source.map { acts[$0].baseText } ?? baseText(step)
        var text = source.map { acts[$0].text } ?? base
        switch step.text {
        case .kept: break
        case .number(let number): text = Names.texts[number]
        case .second: text = parents.last.map { acts[$0].text } ?? text
        }
        let isOnMain = step.updates || parents.isEmpty
        let main = isOnMain ? Names.mains[step.base] : source.flatMap { acts[$0].base } ?? Names.mains[0]
        let outside = isOnMain ? [main] : []
        var below = parents.map { acts[$0].moment }
        if isOnMain { below.append(setting.policies?[main]?.moment ?? Names.moment(-2)) }
        let document = step.flaw == .otherDocument ? Names.documents[1] : setting.document
        return Act(
            id: Self.id(step.number), parents: parents.map { acts[$0].id } + outside, signer: signer(step),
            author: step.flaw == .strangeAuthor
                ? Names.stranger : step.author.map { Names.person($0) } ?? Names.person(step.member, step.key),
            committer: step.flaw == .otherSender ? Names.stranger : Names.person(step.member, step.key),
            moment: Names.moment(step.time), after: below.max(),
            statement: statement(step, document, text, known),
            text: step.flaw == .noText ? nil : text,
            wording: step.flaw == .noText ? nil : text.map(Names.wording), payload: Names.payload(step.number),
            base: main, baseText: base, strayPaths: stray(step))
    }

    static func id(_ number: Int) -> ActID { ActID("a\(number)") }

    /// A proposal starts from the text on `main`, or from one that was there before.
    private func baseText(_ step: Step) -> TextDigest? {
        step.isBehind ? Names.texts[8] : setting.mainText
    }

    private func signer(_ step: Step) -> Signer {
        switch step.flaw {
        case .unsigned: .unsigned
        case .badSignature: .invalid("the bytes differ")
        case .strangeKey: .key("ssh-ed25519 zoë")
        default: .key(Names.key(step.member, step.key))
        }
    }

    private func stray(_ step: Step) -> [String] {
        switch step.flaw {
        case .strayPath: ["bouwstenen/B.md"]
        case .charterPath: [Charter.path]
        default: []
        }
    }

    private func statement(
        _ step: Step, _ document: DocumentID, _ text: TextDigest?, _ known: Acts
    ) -> Result<Statement, StatementError> {
        switch step.flaw {
        case .unreadable: return .failure(.missing(.action))
        case .noCapacity: return .failure(.missing(.capacity))
        default: break
        }
        let judges = [.propose, .review, .approve].contains(step.action)
        let judged = judges ? step.judged.map { Names.texts[$0] } ?? text : nil
        return .success(
            Statement(
                action: step.action, documents: [document],
                main: step.main.map { Names.mains.indices.contains($0) ? Names.mains[$0] : Names.neverMain },
                texts: judged.map { [document: $0] } ?? [:],
                capacity: step.capacity, body: step.body, verdict: step.verdict, session: step.session,
                decision: step.hasDecision ? "R-12" : nil, votes: step.votes,
                despite: step.isDespite ? objections(known) : [], resolves: step.resolves.map(Self.id),
                coAuthors: step.coAuthors.map { Names.person($0) }, prose: step.hasReason ? "kop\n\nreden" : "kop"))
    }

    private func objections(_ known: Acts) -> [ActID] {
        acts.indices.compactMap { index in
            guard known.has(index), case .success(let statement) = acts[index].statement,
                statement.verdict == .object || statement.verdict == .hold
            else { return nil }
            return acts[index].id
        }
    }
}
