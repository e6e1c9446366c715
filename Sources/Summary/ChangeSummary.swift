public import Dossier
public import Review

/// What changed between two moments of a dossier, as values; nothing in it depends on a clock.
public struct ChangeSummary: Sendable {
    /// What the dossier is called.
    public let title: String
    /// Where the range begins, as people name it: a session, a revision, or the beginning.
    public let from: String
    /// Where it ends.
    public let to: String
    /// The session that it is about; nil for a range of another kind.
    public let session: SessionRecord?
    /// The documents that changed or that somebody acted on.
    public let documents: [DocumentChange]
    /// What awaits whom.
    public let awaiting: [Awaiting]
    /// What cannot go on before something else is there.
    public let waiting: [Waiting]
    /// The people, to call them by name.
    public let charter: Charter?

    /// Words added over all documents.
    public var wordsAdded: Int { documents.reduce(0) { $0 + $1.wordsAdded } }

    /// Words removed over all documents.
    public var wordsRemoved: Int { documents.reduce(0) { $0 + $1.wordsRemoved } }

    /// Words that stand in another place now, over all documents.
    public var wordsMoved: Int { documents.reduce(0) { $0 + $1.wordsMoved } }

    /// An act that a member can do next.
    public struct Awaiting: Sendable, Hashable {
        /// The document.
        public let document: DocumentID
        /// The proposal.
        public let proposal: ProposalID
        /// Who.
        public let member: MemberID
        /// What.
        public let act: MandatedAct

        /// Names an act that waits.
        public init(document: DocumentID, proposal: ProposalID, member: MemberID, act: MandatedAct) {
            self.document = document
            self.proposal = proposal
            self.member = member
            self.act = act
        }
    }

    /// A proposal whose next step waits for something else, so that it is nobody's turn.
    public struct Waiting: Sendable, Equatable {
        /// The proposal.
        public let proposal: ProposalID
        /// What the document is called.
        public let title: String
        /// What it waits for.
        public let unmet: [Unmet]

        /// Names what a proposal waits for.
        public init(proposal: ProposalID, title: String, unmet: [Unmet]) {
            self.proposal = proposal
            self.title = title
            self.unmet = unmet
        }
    }

    /// Gathers a summary.
    public init(
        title: String, from: String, to: String, session: SessionRecord?, documents: [DocumentChange],
        awaiting: [Awaiting], waiting: [Waiting] = [], charter: Charter?
    ) {
        self.title = title
        self.from = from
        self.to = to
        self.session = session
        self.documents = documents
        self.awaiting = awaiting
        self.waiting = waiting
        self.charter = charter
    }
}
