public import Dossier

/// What a commit or tag message states in its trailers, the only part of it that kader believes.
public struct Statement: Sendable, Hashable {
    /// What is done.
    public var action: Action

    /// To which documents.
    public var documents: [DocumentID]

    /// The commit of `main` whose policy its maker had; nil where it names none.
    public var main: ActID?

    /// The proposal that a merge adopts.
    public var proposal: ProposalID?

    /// The texts that are judged.
    public var texts: [DocumentID: TextDigest]

    /// The capacity in which it is done.
    public var capacity: Capacity?

    /// The collective body whose decision is recorded.
    public var body: BodyID?

    /// A reviewer's verdict.
    public var verdict: Verdict?

    /// The heading that a comment is about.
    public var heading: String?

    /// The session in which it is done.
    public var session: DocumentID?

    /// The reference of a body's decision.
    public var decision: String?

    /// The votes on it.
    public var votes: Votes?

    /// When answers are asked for.
    public var deadline: Moment?

    /// The objections in spite of which an approver goes on.
    public var despite: [ActID]

    /// The objection, hold or comment that is resolved.
    public var resolves: ActID?

    /// The co-authors, each once: those whom trailers name and those whom the prose does.
    public var coAuthors: [ClaimedPerson]

    /// Who brought in a draft that another wrote outside the dossier and has not signed.
    public var bringer: MemberID?

    /// The message without its trailers: a subject and a reason.
    public var prose: String

    /// Votes for, against and blank.
    public struct Votes: Sendable, Hashable, CustomStringConvertible {
        /// Votes for.
        public let inFavour: Int
        /// Votes against.
        public let against: Int
        /// Blank votes and abstentions.
        public let blank: Int

        /// Reads `19-8-0`; nil for all else.
        public init?(_ text: some StringProtocol) {
            let parts = text.split(separator: "-", omittingEmptySubsequences: false)
            let numbers = parts.compactMap { part in
                part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(part) : nil
            }
            guard parts.count == 3, numbers.count == 3, numbers.allSatisfy({ $0 < 10_000 }) else { return nil }
            inFavour = numbers[0]
            against = numbers[1]
            blank = numbers[2]
        }

        /// The votes as `Kader-Votes` writes them.
        public var description: String { "\(inFavour)-\(against)-\(blank)" }

        /// More votes for than against.
        public var isCarried: Bool { inFavour > against }
    }

    /// Makes a statement; what an action needs besides is checked by `missingKey`. Whom the prose names as co-authors count
    /// as such too.
    public init(
        action: Action, documents: [DocumentID] = [], main: ActID? = nil,
        proposal: ProposalID? = nil, texts: [DocumentID: TextDigest] = [:], capacity: Capacity? = nil,
        body: BodyID? = nil, verdict: Verdict? = nil, heading: String? = nil, session: DocumentID? = nil,
        decision: String? = nil, votes: Votes? = nil, deadline: Moment? = nil, despite: [ActID] = [],
        resolves: ActID? = nil,
        coAuthors: [ClaimedPerson] = [], bringer: MemberID? = nil, prose: String
    ) {
        self.action = action
        self.documents = documents
        self.main = main
        self.proposal = proposal
        self.texts = texts
        self.capacity = capacity
        self.body = body
        self.verdict = verdict
        self.heading = heading
        self.session = session
        self.decision = decision
        self.votes = votes
        self.deadline = deadline
        self.despite = despite
        self.resolves = resolves
        self.coAuthors = Self.distinct(coAuthors + Self.namedCoAuthors(in: prose).people)
        self.bringer = bringer
        self.prose = prose
    }

    /// The first line of the message.
    public var subject: String { String(prose.prefix { !$0.isNewline }) }

    /// What follows the first line, without the blank lines between.
    public var reason: String {
        let rest = prose.drop { !$0.isNewline }.drop { $0.isNewline }
        return String(rest)
    }
}

/// Why a message cannot be read as a statement.
public enum StatementError: Error, Sendable, Hashable {
    /// The message is longer than `Statement.messageLimit` bytes, or has more than `Statement.trailerLimit` trailers.
    case tooLarge
    /// The message is not UTF-8.
    case notText
    /// There is no `Kader-Action` in the last paragraph.
    case missing(TrailerKey)
    /// A trailer that may stand once stands more often.
    case repeated(TrailerKey)
    /// A trailer's value cannot be read.
    case unreadable(TrailerKey)
    /// A `Kader-` trailer that is not one of ours.
    case unknown(String)
    /// A trailer that says nothing of the action that is stated, such as a body's decision on a review.
    case misplaced(TrailerKey)
}

/// The names of the trailers.
public enum TrailerKey: String, Sendable, CaseIterable {
    /// What is done.
    case action = "Kader-Action"
    /// To which document.
    case document = "Kader-Document"
    /// The commit of `main` whose policy its maker had.
    case main = "Kader-Main"
    /// Which proposal is adopted.
    case proposal = "Kader-Proposal"
    /// Which bytes are judged.
    case text = "Kader-Text"
    /// In which capacity.
    case capacity = "Kader-As"
    /// For which collective body.
    case body = "Kader-For"
    /// A reviewer's verdict.
    case verdict = "Kader-Verdict"
    /// The section that a comment is about.
    case on = "Kader-On"
    /// The session.
    case session = "Kader-Session"
    /// The reference of a body's decision.
    case decision = "Kader-Decision"
    /// The votes on it.
    case votes = "Kader-Votes"
    /// When answers are asked for.
    case deadline = "Kader-By"
    /// An objection in spite of which an approver goes on.
    case despite = "Kader-Despite"
    /// What is resolved.
    case resolves = "Kader-Resolves"
    /// Who brought in what another wrote.
    case bringer = "Kader-Brought-By"
    /// Another author.
    case coAuthor = "Co-authored-by"

    /// Whether it says something of `action`: what it claimed elsewhere, a reader would believe and no rule would check.
    func belongs(to action: Action) -> Bool {
        switch self {
        case .action, .document, .main, .text, .capacity, .session, .coAuthor: true
        case .body, .decision, .votes: action == .approve || action == .reject
        case .verdict: action == .review
        case .on: action == .comment
        case .deadline: action == .propose
        case .despite: action == .approve
        case .resolves: action == .resolve
        case .bringer: action == .draft
        case .proposal: action == .tag || action == .record
        }
    }

    /// The keys by the bytes of their names in lower case: a trailer counts in any case, as Git has it.
    static let byName = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0.rawValue.utf8.map(asciiLower), $0) })
}
