public import Dossier
import Markdown
public import Redline
public import Review

/// What became of one document, or of one proposal for it, in a range.
public struct DocumentChange: Sendable {
    /// What a document is now.
    public enum State: String, Sendable, Codable {
        /// It was not there before.
        case new
        /// Its text is being written.
        case draft
        /// Review has been asked.
        case proposed
        /// Reviewed, and waiting for approval.
        case reviewed
        /// Approved, and waiting to be adopted.
        case approved
        /// A reviewer has put a hold on it.
        case held
        /// A version was adopted in the range.
        case adopted
        /// A proposal for a register, which holds facts and has no versions, was recorded in the range.
        case recorded
        /// A proposal was taken back.
        case withdrawn
        /// A proposal was turned down.
        case rejected
        /// It changed, in a repository that knows no states.
        case changed
        /// It is gone.
        case removed

        /// The state of an open proposal.
        public init(_ state: Proposal.State) {
            switch state {
            case .draft: self = .draft
            case .proposed: self = .proposed
            case .reviewed: self = .reviewed
            case .approved: self = .approved
            case .held: self = .held
            case .withdrawn: self = .withdrawn
            case .rejected: self = .rejected
            }
        }
    }

    /// Someone who acted on the document in the range.
    public struct Actor: Sendable, Hashable {
        /// The member; nil where the repository knows no members.
        public let member: MemberID?
        /// The name, as the commit gives it.
        public let name: String
        /// In which capacity, where one was stated.
        public let capacity: Capacity?
        /// What they did, in order, each once; the record of what a body decided is not among it.
        public let acts: [Action]
        /// The bodies whose decisions they wrote down, in order, each once.
        public let recorded: [BodyID]

        /// Notes what someone did.
        public init(member: MemberID?, name: String, capacity: Capacity?, acts: [Action], recorded: [BodyID] = []) {
            self.member = member
            self.name = name
            self.capacity = capacity
            self.acts = acts
            self.recorded = recorded
        }
    }

    /// An objection or a hold, and what was done with it.
    public struct Objection: Sendable, Hashable {
        /// What was done with it.
        public enum Outcome: String, Sendable, Codable {
            /// It is open.
            case open
            /// Whoever raised it took it back or gave another verdict.
            case resolved
            /// An approver went on with a stated reason.
            case overridden
        }

        /// Who raised it.
        public let member: MemberID
        /// `object` or `hold`.
        public let verdict: String
        /// Why.
        public let reason: String
        /// What was done with it.
        public let outcome: Outcome
        /// What an approver said who went on in spite of it; empty where none did.
        public let answer: String

        /// Notes an objection.
        public init(member: MemberID, verdict: String, reason: String, outcome: Outcome, answer: String = "") {
            self.member = member
            self.verdict = verdict
            self.reason = reason
            self.outcome = outcome
            self.answer = answer
        }
    }

    /// The document; its path where the repository knows no ids.
    public let id: String
    /// Its path.
    public let path: String
    /// Its path before, where it got another one.
    public let renamedFrom: String?
    /// Its title.
    public let title: String
    /// The proposal that it is about; nil for what stands on `main`.
    public let proposal: ProposalID?
    /// What it is now.
    public let state: State
    /// The latest adopted version; nil where there is none.
    public let version: Int?
    /// Words added.
    public let wordsAdded: Int
    /// Words removed.
    public let wordsRemoved: Int
    /// Words that stand in another place now.
    public let wordsMoved: Int
    /// The text differs in white space alone.
    public let isLayoutOnly: Bool
    /// The sections that came, went, moved or changed.
    public let sections: [SectionChange]
    /// The changed sentences side by side.
    public let rows: [SentenceChange]
    /// Who acted.
    public let people: [Actor]
    /// The approvals, rejections and withdrawals, by persons and by bodies, in the order of their dates.
    public let decisions: [CastVerdict]
    /// It was withdrawn or rejected once, and drafted again since.
    public let isReopened: Bool
    /// Members whose verdict went stale, so that they must look again.
    public let stale: [MemberID]
    /// The objections and holds.
    public let objections: [Objection]
    /// Remarks that are not dealt with yet.
    public let openComments: [Proposal.Comment]

    /// Compares two texts of a document and gathers what was done on it. Comments in the texts, such as the guidance of a
    /// template, are no part of them here.
    ///
    /// - Parameters:
    ///   - old: the newest text at the beginning of the range; nil where there was none.
    ///   - new: the newest text at its end; nil where there is none.
    ///   - proposal: the proposal that it is about, or the last one that was adopted.
    ///   - earlier: proposals that were adopted before that one in the range; their objections are told too.
    /// - Complexity: that of the redline, near-linear in the texts.
    public init(
        id: String, path: String, renamedFrom: String? = nil, title: String, old: [UInt8]?, new: [UInt8]?, state: State,
        version: Int?,
        proposal: Proposal?, earlier: [Proposal] = [], people: [Actor]
    ) {
        self.id = id
        self.path = path
        self.renamedFrom = renamedFrom
        self.title = title
        self.proposal = proposal?.id
        self.state = state
        self.version = version
        self.people = people
        let isPlain = path == Charter.path
        let (before, after) =
            isPlain ? (old ?? [], new ?? []) : (Comments.removed(from: old ?? []), Comments.removed(from: new ?? []))
        let redline = Redline(old: before, new: after, format: isPlain ? .plain : .markdown)
        wordsAdded = redline.wordsAdded
        wordsRemoved = redline.wordsRemoved
        wordsMoved = redline.wordsMoved
        isLayoutOnly = redline.layoutOnly
        // `kader.yml` is no Markdown: what begins with a number sign there is a remark and no heading.
        let pair = TextPair(old: before, new: after)
        sections = isPlain ? [] : pair.sections
        // A text that is all new has no sentence that it replaces: its size says enough.
        rows = old == nil || new == nil ? [] : SentenceChange.all(pair.rows)
        // Once a text is adopted or recorded, a verdict on an earlier one asks nobody to look again.
        let isDone = state == .adopted || state == .recorded
        stale = isDone ? [] : proposal?.staleMembers ?? []
        let proposals = earlier + [proposal].compactMap { $0 }
        objections = proposals.flatMap(\.raisedObjections)
        decisions = proposals.flatMap { proposal in
            (proposal.verdicts.filter { $0.mandate == .approve } + proposal.withdrawals)
                .sorted { ($0.decided, $0.moment) < ($1.decided, $1.moment) }
        }
        isReopened = proposal.map { !isDone && $0.isReopened } ?? false
        openComments = proposal?.comments.filter { !$0.isResolved } ?? []
    }

    /// The text did not change and nobody acted.
    public var isEmpty: Bool {
        wordsAdded == 0 && wordsRemoved == 0 && wordsMoved == 0 && people.isEmpty && !isLayoutOnly && sections.isEmpty
    }
}

extension Proposal {
    /// Members whose last verdict is on an earlier text, each once, in the order of their verdicts.
    fileprivate var staleMembers: [MemberID] {
        var result: [MemberID] = []
        for verdict in verdicts where verdict.isStale && !verdict.isReplaced {
            let hasFresh = verdicts.contains {
                $0.member == verdict.member && $0.mandate == verdict.mandate && !$0.isStale
            }
            if !hasFresh, !result.contains(verdict.member) { result.append(verdict.member) }
        }
        return result
    }

    /// Every objection and hold, and what was done with it.
    fileprivate var raisedObjections: [DocumentChange.Objection] {
        verdicts.filter { $0.verdict == "object" || $0.verdict == "hold" }.map { verdict in
            let overriding = verdicts.last { $0.mandate == .approve && $0.counts }
            let outcome: DocumentChange.Objection.Outcome =
                !(openObjections + openHolds).contains(verdict.act)
                ? .resolved : overriding != nil ? .overridden : .open
            return DocumentChange.Objection(
                member: verdict.member, verdict: verdict.verdict, reason: verdict.reason, outcome: outcome,
                answer: outcome == .overridden ? overriding?.reason ?? "" : "")
        }
    }
}
