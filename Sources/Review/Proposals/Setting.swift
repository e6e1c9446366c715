public import Dossier

/// What the rulebook needs to know besides a proposal's own acts.
///
/// The policy is that of `main` before a change: by it is counted. Who acted, and in what capacity, is judged by the policy
/// that each act names.
public struct Setting: Sendable {
    /// What `kader.yml` on `main` says.
    public var charter: Charter

    /// What held at each commit of `main`'s own line that acts name or stand on; nil where the policy never changed.
    public var policies: [ActID: Policy]?

    /// The document concerned.
    public var document: DocumentID

    /// Its kind.
    public var kind: Kind

    /// The subjects that the document is about, its kind's included.
    public var subjects: Set<String>

    /// The subjects that the document itself names.
    let ownSubjects: Set<String>

    /// The document's text on `main`.
    public var mainText: TextDigest?

    /// The sessions that the acts name and those that are going on, from `main`.
    public var sessions: [DocumentID: SessionRecord]

    /// Who wrote a text in another proposal for the same document, by its wording, each with the moment of their first draft
    /// with it.
    public var introductions: Introductions

    /// For calls for review, what they wait for and `main` did not have at the commit that they name.
    public var unmet: [ActID: [Unmet]]

    /// The moment at which the question is asked.
    public var now: Moment

    /// Makes a setting.
    public init(
        charter: Charter, document: DocumentID, kind: Kind, subjects: Set<String> = [], mainText: TextDigest? = nil,
        sessions: [DocumentID: SessionRecord] = [:], introductions: Introductions = [:],
        policies: [ActID: Policy]? = nil, unmet: [ActID: [Unmet]] = [:], now: Moment
    ) {
        self.charter = charter
        self.document = document
        self.kind = kind
        ownSubjects = subjects
        self.subjects = subjects.union(kind.subjects)
        self.mainText = mainText
        self.sessions = sessions
        self.introductions = introductions
        self.policies = policies
        self.unmet = unmet
        self.now = now
    }

    /// What people call `member`.
    func name(_ member: MemberID) -> String { charter.member(member)?.name ?? member.text }
}
