public import Dossier

/// Texts as they leave the dossier: as they were adopted, with what that rests on, or marked as drafts.
public struct CleanCopy: Sendable {
    /// One document of it.
    public struct Part: Sendable {
        /// The document.
        public let document: DocumentID
        /// Its kind.
        public let kind: Kind
        /// Where it stands in the dossier.
        public let path: String
        /// Its text.
        public let text: Document
        /// What makes it believed, or that nothing does yet.
        public let standing: Standing

        /// Puts a text beside what it rests on.
        public init(document: DocumentID, kind: Kind, path: String, text: Document, standing: Standing) {
            self.document = document
            self.kind = kind
            self.path = path
            self.text = text
            self.standing = standing
        }
    }

    /// What a text is.
    public enum Standing: Sendable, Hashable {
        /// A version: approved by those who may, and adopted.
        case adopted(Adoption, approvals: [Approval])
        /// Kept on `main` without a version: a register, or an annex that explains.
        case recorded(Recording)
        /// The text of a proposal.
        case draft(Draft)
    }

    /// The adoption of a version, as its signed tag proves it.
    public struct Adoption: Sendable, Hashable {
        /// The version.
        public let version: Int
        /// The tag's name, without `refs/tags/`.
        public let tag: String
        /// The commit that the tag points at, in hexadecimal.
        public let commit: String
        /// Who adopted it.
        public let member: MemberID
        /// As what.
        public let capacity: Capacity?
        /// When.
        public let moment: Moment

        /// Notes an adoption.
        public init(
            version: Int, tag: String, commit: String, member: MemberID, capacity: Capacity?, moment: Moment
        ) {
            self.version = version
            self.tag = tag
            self.commit = commit
            self.member = member
            self.capacity = capacity
            self.moment = moment
        }
    }

    /// One approval that counted.
    public struct Approval: Sendable, Hashable {
        /// Who gave it, or wrote down that the body did.
        public let member: MemberID
        /// As what.
        public let capacity: Capacity
        /// The body that decided as a whole; nil for an approval of one's own.
        public let body: BodyID?
        /// The reference of that decision.
        public let decision: String?
        /// The votes on it.
        public let votes: Statement.Votes?
        /// When it was given, or the decision written down.
        public let moment: Moment
        /// When it was decided.
        public let decided: Moment

        /// Notes an approval.
        public init(
            member: MemberID, capacity: Capacity, body: BodyID?, decision: String?, votes: Statement.Votes?,
            moment: Moment, decided: Moment
        ) {
            self.member = member
            self.capacity = capacity
            self.body = body
            self.decision = decision
            self.votes = votes
            self.moment = moment
            self.decided = decided
        }
    }

    /// The commit that brought a text without a version to `main`.
    public struct Recording: Sendable, Hashable {
        /// The commit, in hexadecimal.
        public let commit: String
        /// Who made it; nil where it was made before there was a member list.
        public let member: MemberID?
        /// As what.
        public let capacity: Capacity?
        /// When.
        public let moment: Moment

        /// Notes a commit.
        public init(commit: String, member: MemberID?, capacity: Capacity?, moment: Moment) {
            self.commit = commit
            self.member = member
            self.capacity = capacity
            self.moment = moment
        }
    }

    /// Where a text stands that was not adopted.
    public struct Draft: Sendable, Hashable {
        /// The proposal.
        public let proposal: ProposalID
        /// How far it has come.
        public let state: Proposal.State
        /// The body that approved this text; nil where none is meant.
        public let body: BodyID?
        /// The commit that has the text, in hexadecimal.
        public let commit: String
        /// When that was made.
        public let moment: Moment

        /// Notes where a text stands.
        public init(proposal: ProposalID, state: Proposal.State, body: BodyID?, commit: String, moment: Moment) {
            self.proposal = proposal
            self.state = state
            self.body = body
            self.commit = commit
            self.moment = moment
        }
    }

    /// Documents that were adopted as one.
    public struct Collection: Sendable, Hashable {
        /// Its id.
        public let id: DocumentID
        /// What people call it.
        public let name: String
        /// Its adoption.
        public let adoption: Adoption

        /// Notes what was adopted as one.
        public init(id: DocumentID, name: String, adoption: Adoption) {
            self.id = id
            self.name = name
            self.adoption = adoption
        }
    }

    /// The collection; nil for one document.
    public let collection: Collection?
    /// The documents, in the order in which one reads them; never none.
    public let parts: [Part]
    /// The people and what things are called.
    public let charter: Charter

    /// Puts the parts together.
    public init(collection: Collection? = nil, parts: [Part], charter: Charter) {
        self.collection = collection
        self.parts = parts
        self.charter = charter
    }

    /// What the whole is called.
    public var title: String { collection?.name ?? parts.first?.text.title ?? charter.title }

    /// Some of it was not adopted, so that every page has to say so.
    public var isDraft: Bool {
        parts.contains { part in
            if case .draft = part.standing { true } else { false }
        }
    }

    /// The version of the whole; nil where it has none.
    public var version: Int? {
        if let collection { return collection.adoption.version }
        guard case .adopted(let adoption, _)? = parts.first?.standing else { return nil }
        return adoption.version
    }

    /// When the whole came to be what it is: when it was adopted, recorded or drafted.
    public var moment: Moment {
        if let collection { return collection.adoption.moment }
        return switch parts.first?.standing {
        case .adopted(let adoption, _)?: adoption.moment
        case .recorded(let recording)?: recording.moment
        case .draft(let draft)?: draft.moment
        case nil: Moment(seconds: 0)
        }
    }

    /// A name for a file that holds it, without an ending: `A-versie-2`, `A-marie-1-concept`.
    public var fileName: String {
        if let collection { return "\(collection.id)-versie-\(collection.adoption.version)" }
        guard let part = parts.first else { return "kader" }
        return switch part.standing {
        case .adopted(let adoption, _): "\(part.document)-versie-\(adoption.version)"
        case .recorded: "\(part.document)"
        case .draft(let draft): "\(draft.proposal.description.split(separator: "/").joined(separator: "-"))-concept"
        }
    }
}
