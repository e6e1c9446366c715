public import Dossier

/// What held on `main` at one commit of its own line: acts that name that commit are judged by it, for ever.
public struct Policy: Sendable {
    /// What `kader.yml` said there.
    public var charter: Charter

    /// The document's kind there; nil where there was no such kind yet, so that nobody had a mandate.
    public var kind: Kind?

    /// The sessions that acts name, and where acts decide those that were going on, as they stood there.
    public var sessions: [DocumentID: SessionRecord]

    /// Where on `main`'s own line it is: a later commit has a greater number.
    public var place: Int

    /// The date of that commit.
    public var moment: Moment

    /// Notes what held at one commit.
    public init(
        charter: Charter, kind: Kind?, sessions: [DocumentID: SessionRecord] = [:], place: Int, moment: Moment
    ) {
        self.charter = charter
        self.kind = kind
        self.sessions = sessions
        self.place = place
        self.moment = moment
    }
}

extension Setting {
    /// The policy of the commit of `main` that `act` names; nil where `main`'s own line has no such commit.
    func policy(of act: Act) -> Policy? { act.main.flatMap { policies?[$0] } }

    /// The place on `main`'s own line of the commit `id`; nil where it is not there, or the policy never changed.
    func place(of id: ActID?) -> Int? { id.flatMap { policies?[$0]?.place } }

    /// The same question, asked by the policy and at the moment of `act`; nil where it names no commit of `main`'s own line.
    func view(of act: Act) -> Setting? {
        var view = self
        view.now = act.moment
        guard policies != nil else { return view }
        guard let policy = policy(of: act) else { return nil }
        view.take(policy)
        return view
    }

    /// The same question, asked by another policy at the same moment.
    mutating func take(_ policy: Policy) {
        charter = policy.charter
        // Without its kind a document gives nobody a mandate.
        kind = policy.kind ?? Kind(id: kind.id, name: kind.name, path: kind.path)
        subjects = ownSubjects.union(kind.subjects)
        sessions = policy.sessions
    }
}
