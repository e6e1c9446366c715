public import Dossier
public import Review

/// What became of an act: what stands now, and who comes next.
public struct ActResult: Sendable {
    /// What was done.
    public var action: Action
    /// To which document.
    public var document: DocumentID
    /// On which proposal.
    public var proposal: ProposalID?
    /// The commit, in hexadecimal.
    public var commit: String
    /// Who did it.
    public var member: MemberID
    /// As what.
    public var capacity: Capacity
    /// The body whose decision was written down; nil for an act of one's own.
    public var body: BodyID?
    /// The reference of that decision.
    public var decision: String?
    /// The votes on it.
    public var votes: Statement.Votes?
    /// How far the proposal has come now.
    public var state: Proposal.State?
    /// The tag that was set, such as `approved/A/1`.
    public var tag: String?
    /// What becomes of an approved text of the document.
    public var outcome = Kind.Outcome.version
    /// Bodies decide on the document as a whole, so that an approval is the record of a decision.
    public var isDecidedByBody = false
    /// What to watch out for.
    public var remarks: [Phrase] = []
    /// Who can act next.
    public var next: [NextStep] = []
    /// Where it has arrived.
    public var delivery = Delivery.here
}
