import Dossier
public import Review

/// What a clean copy rests on as `kader.export/1`; the text itself is what `kader show` gives.
public struct CopyJSON: Encodable {
    let schema = "kader.export/1"
    let title: String
    let dossier: String
    @OrNull var version: Int?
    let isDraft: Bool
    @OrNull var adoption: Adoption?
    let documents: [Part]

    enum CodingKeys: String, CodingKey {
        case schema, title, dossier, version, adoption, documents
        case isDraft = "draft"
    }

    struct Adoption: Encodable {
        let version: Int
        let tag: String
        let commit: String
        let member: String
        @OrNull var capacity: String?
        let moment: String

        init(_ adoption: CleanCopy.Adoption) {
            version = adoption.version
            tag = adoption.tag
            commit = adoption.commit
            member = adoption.member.text
            capacity = adoption.capacity?.text
            moment = adoption.moment.description
        }
    }

    struct Approval: Encodable {
        let member: String
        let capacity: String
        @OrNull var body: String?
        @OrNull var decision: String?
        @OrNull var votes: String?
        let moment: String
        let decided: String

        init(_ approval: CleanCopy.Approval) {
            member = approval.member.text
            capacity = approval.capacity.text
            body = approval.body?.text
            decision = approval.decision
            votes = approval.votes?.description
            moment = approval.moment.description
            decided = approval.decided.description
        }
    }

    struct Part: Encodable {
        let document: String
        let kind: String
        let path: String
        let title: String
        /// `adopted`, `recorded` or `draft`.
        let standing: String
        @OrNull var adoption: Adoption?
        let approvals: [Approval]
        @OrNull var proposal: String?
        @OrNull var state: String?
        let commit: String

        init(_ part: CleanCopy.Part) {
            document = part.document.text
            kind = part.kind.id.text
            path = part.path
            title = part.text.title
            switch part.standing {
            case .adopted(let adoption, let approvals):
                standing = "adopted"
                self.adoption = Adoption(adoption)
                self.approvals = approvals.map(Approval.init)
                commit = adoption.commit
            case .recorded(let recording):
                standing = "recorded"
                approvals = []
                commit = recording.commit
            case .draft(let draft):
                standing = "draft"
                approvals = []
                proposal = draft.proposal.description
                state = draft.state.rawValue
                commit = draft.commit
            }
        }
    }

    /// Gathers what a copy rests on.
    public init(_ copy: CleanCopy) {
        title = copy.title
        dossier = copy.charter.title
        version = copy.version
        isDraft = copy.isDraft
        adoption = copy.collection.map { Adoption($0.adoption) }
        documents = copy.parts.map(Part.init)
    }
}
