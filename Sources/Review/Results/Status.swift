public import Dossier

/// Where things stand in a dossier.
public struct Status: Sendable {
    /// A document, with its latest version and what is open on it.
    public struct Entry: Sendable {
        /// The document.
        public let id: DocumentID
        /// Its kind.
        public let kind: Kind
        /// Its path.
        public let path: String
        /// Its title; its id where the front matter cannot be read.
        public let title: String
        /// The latest approved version; nil where there is none.
        public let approvedVersion: Int?
        /// The open proposals.
        public let proposals: [Proposal]
        /// Those that were withdrawn or rejected.
        public let closed: [Proposal]

        /// Collects what is known of a document.
        public init(
            id: DocumentID, kind: Kind, path: String, title: String, approvedVersion: Int?, proposals: [Proposal],
            closed: [Proposal] = []
        ) {
            self.id = id
            self.kind = kind
            self.path = path
            self.title = title
            self.approvedVersion = approvedVersion
            self.proposals = proposals
            self.closed = closed
        }
    }

    /// A branch or tag that has something here which the server does not have.
    public struct Unsent: Sendable, Hashable {
        /// What it is called, such as `A/marie/1` or `approved/A/2`.
        public let name: String
        /// The acts that the server lacks, the oldest first; none for a tag.
        public let acts: [Action]

        /// Collects what is known of it.
        public init(name: String, acts: [Action]) {
            self.name = name
            self.acts = acts
        }
    }

    /// A branch of one's own, made with plain Git, with texts that stand on no proposal.
    public struct Stray: Sendable, Hashable {
        /// Its name, without `refs/heads/`.
        public let name: String
        /// The files of documents that nobody else sees.
        public let paths: [String]

        /// Collects what is known of it.
        public init(name: String, paths: [String]) {
            self.name = name
            self.paths = paths
        }
    }

    /// The title of the dossier.
    public let title: String
    /// Who sits here; nil where no member does.
    public let me: MemberID?
    /// Why the member whose key is here can do nothing, such as a membership that ended; nil where they can, or nobody has it.
    public let bar: Refusal?
    /// The documents, by kind and id.
    public let documents: [Entry]
    /// The sessions that are open.
    public let sessions: [SessionRecord]
    /// When the last session closed; nil where none has.
    public let lastSession: Moment?
    /// The set-up has ended; before that the griffie changes `kader.yml` freely.
    public let isFounded: Bool
    /// The kinds of which nothing could be adopted with the people that there are; told to a griffie alone, who can mend it.
    public let deadEnds: [Shortfall]
    /// The people, to call them by name.
    public let charter: Charter
    /// What the server does not have, as far as is known here; nothing where there is no server.
    public let unsent: [Unsent]
    /// The branches that kader does not know, with texts that nobody else sees.
    public let strays: [Stray]
    /// The files of documents that were changed in the folder and not drafted.
    public let edited: [String]

    /// Collects what is known of a dossier.
    public init(
        title: String, me: MemberID?, bar: Refusal? = nil, documents: [Entry], sessions: [SessionRecord],
        lastSession: Moment? = nil, isFounded: Bool, deadEnds: [Shortfall] = [], charter: Charter,
        unsent: [Unsent] = [], strays: [Stray] = [], edited: [String] = []
    ) {
        self.title = title
        self.me = me
        self.bar = bar
        self.documents = documents
        self.sessions = sessions
        self.lastSession = lastSession
        self.isFounded = isFounded
        self.deadEnds = deadEnds
        self.charter = charter
        self.unsent = unsent
        self.strays = strays
        self.edited = edited
    }
}
