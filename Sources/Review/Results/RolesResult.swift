public import Dossier

/// Who wore which hat and where it came close to confusion, with the people to call them by name.
public struct RolesResult: Sendable {
    /// A text that somebody wrote straight on `main`: a register, a session record, the set-up.
    public struct Recording: Sendable {
        /// The document.
        public let document: DocumentID
        /// The commit, in hexadecimal.
        public let commit: String
        /// Who signed it; nil where no member did.
        public let member: MemberID?
        /// The name in the commit.
        public let name: String
        /// As what, as the commit says.
        public let capacity: Capacity?
        /// When.
        public let moment: Moment
        /// In which session.
        public let session: DocumentID?

        /// Collects what is known of a commit.
        public init(
            document: DocumentID, commit: String, member: MemberID?, name: String, capacity: Capacity?, moment: Moment,
            session: DocumentID?
        ) {
            self.document = document
            self.commit = commit
            self.member = member
            self.name = name
            self.capacity = capacity
            self.moment = moment
            self.session = session
        }
    }

    /// The hats.
    public let matrix: RolesMatrix
    /// Who wrote the document straight on `main`, newest first; empty where versions of it are adopted.
    public let recordings: [Recording]
    /// The seats of the session that was asked about.
    public let session: SessionRecord?
    /// The people.
    public let charter: Charter

    /// Puts the parts together.
    public init(
        matrix: RolesMatrix, recordings: [Recording] = [], session: SessionRecord?, charter: Charter
    ) {
        self.matrix = matrix
        self.recordings = recordings
        self.session = session
        self.charter = charter
    }
}
