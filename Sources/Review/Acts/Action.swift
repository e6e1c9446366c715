/// What a commit or tag does, as its `Kader-Action` trailer says.
public enum Action: String, Sendable, CaseIterable, Codable {
    /// Changes documents on a proposal branch.
    case draft
    /// Asks for review of the text as it stands.
    case propose
    /// A reviewer's verdict.
    case review
    /// An approver's consent, or the record of a body's.
    case approve
    /// An approver's refusal, or the record of a body's; it closes the proposal.
    case reject
    /// A proposer takes the proposal back; it closes the proposal.
    case withdraw
    /// A remark about a section.
    case comment
    /// Takes back an objection or a hold, or marks a comment as dealt with.
    case resolve
    /// Brings together two lines of the same proposal without touching a text.
    case join
    /// The griffie adopts an approved text ("vaststellen").
    case tag
    /// The griffie commits a register, or sets up.
    case record
    /// The griffie opens a session.
    case sessionOpen = "session-open"
    /// The griffie closes a session.
    case sessionClose = "session-close"
    /// The griffie publishes to an outlet.
    case share
    /// A partner answers in an outlet.
    case respond

    /// Tells whether the act stands on a proposal branch.
    public var isOnProposal: Bool {
        switch self {
        case .draft, .propose, .review, .approve, .reject, .withdraw, .comment, .resolve, .join: true
        case .tag, .record, .sessionOpen, .sessionClose, .share, .respond: false
        }
    }
}

/// What a reviewer finds of a text, as `Kader-Verdict` says, from light to heavy.
public enum Verdict: String, Sendable, CaseIterable, Codable, Comparable {
    /// Nothing against it.
    case agree
    /// Something against it; an approver may go on with a stated reason.
    case object
    /// Stop until this reviewer lifts it.
    case hold

    /// Orders verdicts from light to heavy.
    public static func < (left: Verdict, right: Verdict) -> Bool { left.weight < right.weight }

    private var weight: Int {
        switch self {
        case .agree: 0
        case .object: 1
        case .hold: 2
        }
    }
}
