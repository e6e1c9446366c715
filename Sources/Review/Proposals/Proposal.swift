public import Dossier

/// A proposal as its acts leave it: a fold over them that anyone can repeat.
public struct Proposal: Sendable {
    /// How far a proposal has come.
    public enum State: String, Sendable, CaseIterable, Codable {
        /// Being written; review has not been asked for this text.
        case draft
        /// Review has been asked.
        case proposed
        /// Enough reviewers have given a verdict on this text.
        case reviewed
        /// Enough approvers have approved this text.
        case approved
        /// A reviewer has put a hold on it.
        case held
        /// A proposer took it back.
        case withdrawn
        /// An approver turned it down.
        case rejected
    }

    /// A remark about a section.
    public struct Comment: Sendable, Hashable {
        /// The commit.
        public let act: ActID
        /// Who made it.
        public let member: MemberID
        /// The heading it is about.
        public let heading: String
        /// What was said.
        public let text: String
        /// When.
        public let moment: Moment
        /// It has been dealt with.
        public let isResolved: Bool

        /// What was said, without the line of the section that a remark made here begins with, between it and an empty line.
        public var words: String {
            guard text.hasPrefix(">") else { return text }
            let rest = text.drop { !$0.isNewline }.dropFirst()
            guard rest.first?.isNewline == true else { return text }
            let words = String(rest.drop { $0.isNewline })
            return words.isEmpty ? text : words
        }
    }

    /// What a proposer asked of the others.
    public struct Call: Sendable, Hashable {
        /// Who asked.
        public let member: MemberID
        /// The words; empty where there were none.
        public let text: String
        /// When answers are asked for; nil where no date was named.
        public let deadline: Moment?
    }

    /// Its name.
    public let id: ProposalID

    /// The acts, parents first.
    public var acts: [Act] { ledger.acts }

    /// Who wrote the text.
    public let proposers: [MemberID]

    /// How far it has come.
    public let state: State

    /// The last call for review of the text as it stands; nil where there is none.
    public let call: Call?

    /// The verdicts, approvals and rejections, in the order of the acts.
    public let verdicts: [CastVerdict]

    /// The times that a proposer took it back, in the order of the acts.
    public let withdrawals: [CastVerdict]

    /// The remarks, in the order of the acts.
    public let comments: [Comment]

    /// What still lacks before the next step.
    public let missing: [Missing]

    /// Who wears which hat.
    public let hats: [MemberID: Set<Hat>]

    /// Why acts on the branch were not allowed; such an act counts for nothing, and a text changed by one goes nowhere.
    public let violations: [(act: ActID, refusal: Refusal)]

    /// The document's text now; nil where two drafts stand side by side.
    public let text: TextDigest?

    /// The text on `main` from which the proposal started; nil where the document is new.
    public let baseText: TextDigest?

    /// The open objections, as the acts that raised them.
    public let openObjections: [ActID]

    /// The holds that nobody has lifted, as the acts that put them.
    public let openHolds: [ActID]

    /// What its next step waits for; whoever tells where things stand finds it out.
    public var waiting: [Unmet] = []

    /// The acts and what follows from them.
    let ledger: Ledger

    /// Folds the acts of the proposal `id`.
    ///
    /// - Complexity: O(n²/64) for n acts, and O(n) member look-ups.
    public init(id: ProposalID, acts: [Act], setting: Setting) {
        let ledger = Ledger(acts: acts, setting: setting)
        let all = ledger.ancestry.everything
        self.ledger = ledger
        self.id = id
        proposers = ledger.proposers(in: all).sorted()
        hats = ledger.hats(in: all)
        text = ledger.text(in: all)
        baseText = ledger.acts.last?.baseText
        violations = ledger.acts.indices.compactMap { index in
            ledger.refusals[index].map { (ledger.acts[index].id, $0) }
        }
        let standing = ledger.standing(in: all, by: setting)
        openObjections = standing.objections.map(\.act)
        openHolds = standing.holds.map(\.act)
        verdicts = ledger.castVerdicts(in: all)
        withdrawals = ledger.withdrawals(in: all)
        comments = ledger.comments(in: all)
        call = ledger.call(in: all)
        (state, missing) = ledger.progress(in: all)
    }

    /// Whether it was neither withdrawn nor rejected, or has been drafted again since.
    public var isOpen: Bool { state != .withdrawn && state != .rejected }

    /// Whether it was withdrawn or rejected once, and drafted again since.
    public var isReopened: Bool { isOpen && !endings.isEmpty }

    /// The withdrawals and rejections, in the order of their dates.
    public var endings: [CastVerdict] {
        (verdicts.filter { $0.verdict == Action.reject.rawValue } + withdrawals).sorted { $0.moment < $1.moment }
    }

    /// What bodies decided on it, in the order of the acts.
    public var bodyDecisions: [CastVerdict] { verdicts.filter { $0.body != nil } }

    /// Whether one body rejected it which another had approved, and nothing was adopted in its place: neither decision hides the
    /// other.
    public var isDivided: Bool {
        state == .rejected && !isBehind
            && bodyDecisions.contains { $0.verdict == Action.approve.rawValue && !$0.isStale }
    }

    /// Whether an act that was not allowed changed the text, so that nothing after it can be trusted.
    public var isTainted: Bool { taint != nil }

    /// Why the first change of the text that was not allowed was not.
    var taint: Refusal? {
        for index in ledger.acts.indices where ledger.drafts.contains(index) {
            if let refusal = ledger.refusals[index] { return refusal }
        }
        return nil
    }
}

extension Ledger {
    /// How far the acts in `mask` have brought the proposal, and what lacks for the next step.
    func progress(in mask: ActSet) -> (Proposal.State, [Missing]) {
        switch closing(in: mask) {
        case .withdraw: return (.withdrawn, [])
        case .reject: return (.rejected, [])
        default: break
        }
        let tainted = acts.indices.contains { drafts.contains($0) && refusals[$0] != nil }
        let reviews = missingReviews(in: mask, by: setting)
        let approvals = missingApprovals(in: mask, by: setting)
        if !standing(in: mask, by: setting).holds.isEmpty { return (.held, reviews + approvals) }
        guard !tainted, selfJudge(in: mask) == nil, isProposed(in: mask) else { return (.draft, reviews + approvals) }
        if !reviews.isEmpty { return (.proposed, reviews + approvals) }
        return approvals.isEmpty ? (.approved, []) : (.reviewed, approvals)
    }

    func castVerdicts(in mask: ActSet) -> [CastVerdict] {
        let last = lastReviews(in: mask)
        let given = lastReviews(in: mask, areEndsHeeded: false)
        let counted = Set(standing(in: mask, by: setting).counted.map(\.member))
        let approvals = Set(countedApprovals(in: mask, by: setting))
        let takenBack = takenBack(in: mask)
        return acts.indices.compactMap { index in
            guard mask.contains(index), refusals[index] == nil, let (actor, statement) = believed(index) else {
                return nil
            }
            let verdict: String
            let counts: Bool
            switch statement.action {
            case .review:
                guard let given = statement.verdict else { return nil }
                verdict = given.rawValue
                counts = last[actor.member] == index && counted.contains(actor.member)
            case .approve, .reject:
                verdict = statement.action.rawValue
                counts = approvals.contains(index)
            default: return nil
            }
            return cast(
                index, statement, by: actor, mandate: statement.action == .review ? .review : .approve, verdict,
                isStale: statement.action != .reject && !isFresh(index, in: mask),
                isReplaced: statement.action == .review
                    ? (last[actor.member] ?? given[actor.member]) != index : takenBack.contains(index),
                counts: counts)
        }
    }

    /// The withdrawals in `mask`, told as verdicts of the proposers.
    func withdrawals(in mask: ActSet) -> [CastVerdict] {
        allowed(.withdraw, in: mask).compactMap { index in
            guard let (actor, statement) = believed(index) else { return nil }
            return cast(
                index, statement, by: actor, mandate: .propose, statement.action.rawValue, isStale: false,
                isReplaced: false, counts: false)
        }
    }

    private func cast(
        _ index: Int, _ statement: Statement, by actor: Actor, mandate: MandatedAct, _ verdict: String, isStale: Bool,
        isReplaced: Bool, counts: Bool
    ) -> CastVerdict {
        let moment = acts[index].moment
        let session = statement.body == nil ? nil : statement.session.flatMap { view(of: index).sessions[$0] }
        return CastVerdict(
            act: acts[index].id, member: actor.member, capacity: actor.capacity, mandate: mandate, verdict: verdict,
            body: statement.body, decision: statement.decision, votes: statement.votes, session: statement.session,
            moment: moment, decided: session.map { min($0.opened, moment) } ?? moment, reason: statement.reason,
            isStale: isStale, isReplaced: isReplaced, counts: counts)
    }

    func call(in mask: ActSet) -> Proposal.Call? {
        let last = allowed(.propose, in: mask).last { isFresh($0, in: mask) }
        guard let last, let (actor, statement) = believed(last) else { return nil }
        return Proposal.Call(member: actor.member, text: statement.reason, deadline: statement.deadline)
    }

    func comments(in mask: ActSet) -> [Proposal.Comment] {
        let resolved = resolutions(in: mask)
        return allowed(.comment, in: mask).compactMap { index in
            guard let (actor, statement) = believed(index) else { return nil }
            return Proposal.Comment(
                act: acts[index].id, member: actor.member, heading: statement.heading ?? "", text: statement.reason,
                moment: acts[index].moment, isResolved: resolved[index] != nil)
        }
    }
}
