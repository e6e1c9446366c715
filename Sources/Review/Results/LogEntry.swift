public import Dossier

/// One line of a dossier's history.
public struct LogEntry: Sendable {
    /// The commit, in hexadecimal.
    public let commit: String
    /// When.
    public let moment: Moment
    /// Who signed it; nil where no member did.
    public let member: MemberID?
    /// The name in the commit.
    public let name: String
    /// In which capacity, as the commit says.
    public let capacity: Capacity?
    /// What was done; nil where the message does not say.
    public let action: Action?
    /// To which documents.
    public let documents: [DocumentID]
    /// A reviewer's verdict.
    public let verdict: Verdict?
    /// The collective body whose decision it records.
    public let body: BodyID?
    /// The reference of that decision.
    public let decision: String?
    /// The votes on it.
    public let votes: Statement.Votes?
    /// The first line of the message.
    public let subject: String
    /// What follows it.
    public let reason: String
    /// The open or closed proposal that it stands on; nil for what `main` holds.
    public let proposal: ProposalID?

    /// Collects what is known of a commit.
    public init(
        commit: String, moment: Moment, member: MemberID?, name: String, capacity: Capacity?, action: Action?,
        documents: [DocumentID], verdict: Verdict?, body: BodyID?, decision: String?, votes: Statement.Votes?,
        subject: String, reason: String, proposal: ProposalID?
    ) {
        self.commit = commit
        self.moment = moment
        self.member = member
        self.name = name
        self.capacity = capacity
        self.action = action
        self.documents = documents
        self.verdict = verdict
        self.body = body
        self.decision = decision
        self.votes = votes
        self.subject = subject
        self.reason = reason
        self.proposal = proposal
    }
}
