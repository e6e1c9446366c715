import Dossier

@testable import Review

/// Builds the acts of one proposal, one after another; `back(to:)` makes a fork and `join` brings two lines together.
struct History {
    var setting: Setting
    private(set) var acts: [Act] = []
    private(set) var tip: ActID?
    private var clock = Town.start.seconds

    /// What the text is at each act.
    private var texts: [ActID: TextDigest] = [:]

    /// Which text of `main` the next act stands on; nil where the document is new.
    var baseText: TextDigest?

    /// The commit of `main` that acts name where the policy changes, which is the newest.
    private(set) var main = ActID("main")

    init(_ kind: String = "bouwsteen", change: (inout Setting) throws -> Void = { _ in }) throws {
        setting = try Town.setting(kind, change: change)
    }

    init(setting: Setting) { self.setting = setting }

    var proposal: Proposal {
        get throws {
            Proposal(
                id: ProposalID(document: setting.document, owner: try Town.member("marie"), number: 1), acts: acts,
                setting: setting)
        }
    }

    /// Goes back to an earlier act, so that the next one stands beside what followed it.
    mutating func back(to act: ActID?) { tip = act }

    /// The digest of a text that is named by a number.
    static func digest(_ number: Int) -> TextDigest {
        let hex = String(number, radix: 16)
        guard let digest = TextDigest(hex: String(repeating: "0", count: max(0, 64 - hex.count)) + hex) else {
            preconditionFailure("sixty-four digits are a digest")
        }
        return digest
    }

    /// What of an act may be other than usual.
    struct Details {
        var capacity: String?
        var author: String?
        var coAuthors: [String] = []
        var session: String?
        var body: String?
        var decision: String?
        var votes: String?
        var despite: [ActID] = []
        var resolves: ActID?
        var verdict: Verdict?
        var heading: String?
        var reason: String?
        var judged: Int?
        var text: Int?
        var parents: [ActID]?
        var signer: Signer?
        var email: String?
        var document = "A"
        var strayPaths: [String] = []
        var seconds: Int64?
        var after: Moment?
        var statement: Result<Statement, StatementError>?
        var hasText = true
        var bringer: String?
        var main: ActID?
        var base: ActID?
        var payload: Int?
    }

    /// Makes an act upon the tip without adding it.
    mutating func make(_ action: Action, by member: String, _ details: Details = Details()) throws -> Act {
        clock += 60
        let parents = details.parents ?? tip.map { [$0] } ?? []
        let inherited = parents.first.flatMap { texts[$0] } ?? baseText
        let text = details.text.map(Self.digest) ?? inherited
        let judged = details.judged.map(Self.digest) ?? text
        let document = try Town.document(details.document)
        let isJudgement = [.propose, .review, .approve].contains(action)
        let statement = Statement(
            action: action, documents: [document],
            main: details.main ?? (setting.policies == nil ? nil : main),
            texts: isJudgement ? judged.map { [document: $0] } ?? [:] : [:],
            capacity: try details.capacity.map { try Town.capacity($0) } ?? Town.usual(member, in: setting.charter),
            body: try details.body.map { try Town.body($0) }, verdict: details.verdict, heading: details.heading,
            session: try details.session.map { try Town.document($0) }, decision: details.decision,
            votes: details.votes.flatMap { Statement.Votes($0) }, despite: details.despite, resolves: details.resolves,
            coAuthors: details.coAuthors.map(Self.person), bringer: details.bringer.flatMap { MemberID($0) },
            prose: action.rawValue + (details.reason.map { "\n\n" + $0 } ?? ""))
        let hex = String(acts.count + 1, radix: 16)
        return Act(
            id: ActID(String(repeating: "0", count: 40 - hex.count) + hex), parents: parents,
            signer: details.signer ?? .key(Town.key(of: member)), author: Self.person(details.author ?? member),
            committer: ClaimedPerson(name: member, email: details.email ?? "\(member)@example.org"),
            moment: Moment(seconds: details.seconds ?? clock), after: details.after,
            statement: details.statement ?? .success(statement),
            text: details.hasText ? text : nil, payload: details.payload.map(Self.digest),
            base: details.base ?? ActID("main"), baseText: baseText, strayPaths: details.strayPaths)
    }

    /// Adds an act upon the tip, whether it is allowed or not.
    @discardableResult
    mutating func add(_ action: Action, by member: String, _ details: Details = Details()) throws -> ActID {
        let act = try make(action, by: member, details)
        take(act)
        return act.id
    }

    /// Why an act upon the tip is refused; nil where it is allowed.
    func refusal(_ action: Action, by member: String, _ details: Details = Details()) throws -> Refusal? {
        var copy = self
        return Rulebook.refusal(of: .act(try copy.make(action, by: member, details), after: acts), in: setting)
    }

    /// Why the server does not take `act` as it arrives upon what there is, where `setting` is that of `main` then.
    func arrival(of act: Act, in setting: Setting) throws -> Refusal? {
        let proposal = Proposal(
            id: ProposalID(document: self.setting.document, owner: try Town.member("marie"), number: 1),
            acts: acts + [act], setting: self.setting)
        return Rulebook.refusal(of: .arrival(act.id, of: proposal), in: setting)
    }

    /// Adds an act that was made elsewhere.
    mutating func take(_ act: Act) {
        acts.append(act)
        texts[act.id] = act.text
        tip = act.id
    }

    static func person(_ id: String) -> ClaimedPerson { ClaimedPerson(name: id, email: "\(id)@example.org") }
}

extension History {
    @discardableResult
    mutating func draft(by member: String, _ text: Int, coAuthors: [String] = []) throws -> ActID {
        try add(.draft, by: member, Details(coAuthors: coAuthors, text: text))
    }

    @discardableResult
    mutating func propose(by member: String) throws -> ActID { try add(.propose, by: member) }

    @discardableResult
    mutating func review(by member: String, _ verdict: Verdict = .agree) throws -> ActID {
        try add(.review, by: member, Details(verdict: verdict))
    }

    @discardableResult
    mutating func approve(by member: String, despite: [ActID] = [], reason: String? = nil) throws -> ActID {
        try add(.approve, by: member, Details(despite: despite, reason: reason))
    }

    /// Records the decision of the council of `place` in public.
    @discardableResult
    mutating func decide(_ place: String, by member: String, _ action: Action = .approve) throws -> ActID {
        try add(action, by: member, .decision(of: place, votes: action == .approve ? "19-8-0" : "8-19-0"))
    }

    /// Brings the lines of `left` and `right` together with the text of the first of them.
    @discardableResult
    mutating func join(_ left: ActID, _ right: ActID, by member: String, text: Int? = nil) throws -> ActID {
        try add(.join, by: member, Details(text: text, parents: [left, right]))
    }

    /// A text written by Marie, proposed, and reviewed by Jan and Piet.
    static func reviewed(_ kind: String = "bouwsteen") throws -> History {
        var history = try History(kind)
        try history.draft(by: "marie", 1)
        try history.propose(by: "marie")
        try history.review(by: "jan")
        try history.review(by: "piet")
        return history
    }

    /// The same, approved by both municipalities.
    static func approved(_ kind: String = "bouwsteen") throws -> History {
        var history = try reviewed(kind)
        if kind == "hoofdstuk" {
            try history.decide("weert", by: "gerda")
            try history.decide("nederweert", by: "gijs")
        } else {
            try history.approve(by: "wouter")
            try history.approve(by: "nel")
        }
        return history
    }
}

// What holds on `main`, as it changes.
extension History {
    /// A proposal in a dossier whose policy has not changed so far.
    static func underPolicy(
        _ kind: String = "bouwsteen", change: (inout Setting) throws -> Void = { _ in }
    ) throws -> History {
        var history = try History(kind, change: change)
        let setting = history.setting
        history.setting.policies = [
            history.main: Policy(
                charter: setting.charter, kind: setting.kind, sessions: setting.sessions, place: 0,
                moment: Town.founded)
        ]
        return history
    }

    /// Moves `main` on, a minute later: the setting becomes what `change` makes of it, and later acts name the new commit.
    @discardableResult
    mutating func changePolicy(_ change: (inout Setting) throws -> Void) throws -> ActID {
        clock += 60
        try change(&setting)
        let place = setting.policies?.count ?? 0
        main = ActID("main\(place)")
        setting.policies?[main] = Policy(
            charter: setting.charter, kind: setting.kind, sessions: setting.sessions, place: place,
            moment: Moment(seconds: clock))
        setting.now = Moment(seconds: max(setting.now.seconds, clock))
        return main
    }

    /// The moment that it is for the people of the story.
    var now: Moment { Moment(seconds: clock) }
}

extension Setting {
    /// Changes what `kader.yml` says of one member.
    mutating func change(_ member: String, _ change: (inout Member) throws -> Void) throws {
        let index = try Town.need(charter.members.firstIndex { $0.id.text == member })
        try change(&charter.members[index])
    }
}

extension History.Details {
    static func verdict(_ verdict: Verdict) -> Self { Self(verdict: verdict) }

    static func decision(of place: String, votes: String?) -> Self {
        Self(session: "openbaar", body: "raad@\(place)", decision: "R-12", votes: votes)
    }
}
