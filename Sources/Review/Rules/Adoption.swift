public import Dossier

/// A merge of a proposal into `main`, as the rulebook sees it: an adoption ("vaststellen"), or the addition of an annex.
public struct Adoption: Sendable {
    /// What the signature proves.
    public let signer: Signer
    /// Who is said to have written it.
    public let author: ClaimedPerson
    /// Who is said to have committed it.
    public let committer: ClaimedPerson
    /// When.
    public let moment: Moment
    /// The date of `main` as it was: the merge is not older, or an office that ended could still adopt.
    public let after: Moment?
    /// What its message says, or why that cannot be read.
    public let statement: Result<Statement, StatementError>
    /// Its parents are `main` as it was and the proposal's tip, in this order.
    public let joinsMainAndTip: Bool
    /// The document's text in the merge.
    public let text: TextDigest?
    /// Paths other than the document's in which the merge differs from `main` as it was.
    public let strayPaths: [String]
    /// It brings a `kader.yml` that names a griffie whom the one before did not.
    public let namesGriffie: Bool
    /// The keys that its `kader.yml` ends, where it changes nothing else.
    public let endings: [KeyEnding]
    /// What it waits for and `main` as it was does not have.
    public let unmet: [Unmet]
    /// What `main` as it was has under the id of a document that is new; nil where it has nothing.
    public let twin: DocumentID?

    /// Gathers what is known of a merge.
    public init(
        signer: Signer, author: ClaimedPerson, committer: ClaimedPerson, moment: Moment, after: Moment?,
        statement: Result<Statement, StatementError>, joinsMainAndTip: Bool, text: TextDigest?, strayPaths: [String],
        namesGriffie: Bool = false, endings: [KeyEnding] = [], unmet: [Unmet] = [], twin: DocumentID? = nil
    ) {
        self.signer = signer
        self.author = author
        self.committer = committer
        self.moment = moment
        self.after = after
        self.statement = statement
        self.joinsMainAndTip = joinsMainAndTip
        self.text = text
        self.strayPaths = strayPaths
        self.namesGriffie = namesGriffie
        self.endings = endings
        self.unmet = unmet
        self.twin = twin
    }
}

extension Rulebook {
    static func judge(_ adoption: Adoption, of proposal: Proposal, in setting: Setting) throws(Refusal) {
        let ledger = proposal.ledger
        let all = ledger.ancestry.everything
        let statement: Statement
        switch adoption.statement {
        case .success(let read): statement = read
        case .failure(let error): throw .unreadable(error)
        }
        let actor = try actor(
            statement, signer: adoption.signer, people: [adoption.committer, adoption.author],
            moment: adoption.moment, after: adoption.after, tolerance: 0, charter: setting.charter)
        guard setting.charter.founded != nil else { throw .notFounded(statement.action) }
        let tip = ledger.latest.compactMap { $0 }.max()
        try checkDate(adoption.moment, after: tip)
        guard [.tag, .record].contains(statement.action) else { throw .notOnMain(statement.action) }
        guard statement.documents == [setting.document] else {
            throw .otherDocument(statement.documents, here: setting.document)
        }
        // An annex is added in explanation, a register is facts, and neither bears a version; all else is adopted. The action
        // says which it is.
        if (setting.kind.outcome != .version) != (statement.action == .record) {
            throw .otherOutcome(of: setting.kind, proposal.id)
        }
        // A setting holds the sessions that the proposal's acts name; this one may be known to the caller alone.
        if let id = statement.session, setting.sessions[id] != nil {
            try setting.checkSeat(of: actor, statement, at: adoption.moment)
        }
        try setting.checkPublicity(statement, by: actor)
        try ledger.checkHat(.tagger, of: actor.member, before: all)
        let member = setting.charter.member(actor.member)
        let isEnding =
            member.map { ledger.isEnding(adoption.endings, by: $0, as: actor.capacity, in: setting) } ?? false
        guard let member,
            isEnding || setting.mayAdopt(member, as: actor.capacity, namesGriffie: adoption.namesGriffie)
        else {
            throw .noMandate(
                setting.adopting, setting.name(actor.member), as: actor.capacity, kind: setting.kind,
                may: ledger.eligible(for: .tagger, in: all, by: setting))
        }
        if isEnding, [.draft, .proposed, .reviewed].contains(proposal.state) {
            // A key in wrong hands waits for no quorum.
            if let taint = proposal.taint { throw taint }
        } else {
            try checkApproved(proposal, in: setting)
        }
        guard adoption.unmet.isEmpty else { throw .waiting(for: adoption.unmet, setting.kind) }
        if let twin = adoption.twin { throw .idTaken(setting.document, by: twin) }
        guard proposal.baseText == setting.mainText else { throw .baseMoved }

        guard adoption.joinsMainAndTip else {
            throw .notExact(
                Phrase(
                    nl: "de samenvoeging heeft niet `main` en het voorstel als voorgangers",
                    en: "the merge does not have `main` and the proposal as its parents"))
        }
        guard let text = proposal.text, adoption.text == text, statement.texts[setting.document] == text else {
            throw .notExact(Phrase(nl: "de tekst is een andere", en: "the text is another"))
        }
        if let path = adoption.strayPaths.first {
            throw .notExact(Phrase(nl: "ook \(path) verandert", en: "\(path) changes as well"))
        }
    }

    /// Why the proposal is not approved: the rule that stands in the way first.
    private static func checkApproved(_ proposal: Proposal, in setting: Setting) throws(Refusal) {
        let ledger = proposal.ledger
        let all = ledger.ancestry.everything
        switch proposal.state {
        case .approved: return
        case .withdrawn: throw .closed(.withdraw)
        case .rejected: throw .closed(.reject)
        case .held:
            guard let hold = ledger.standing(in: all, by: setting).holds.first else {
                throw .notApproved(proposal.state, may: proposal.next.map(\.member))
            }
            throw .held(by: setting.name(hold.member), hold.member)
        case .draft:
            if let taint = proposal.taint { throw taint }
            if let judge = ledger.selfJudge(in: all) {
                throw .otherHat(
                    setting.name(judge.member), worn: .proposer, wanted: judge.hat,
                    may: ledger.eligible(for: judge.hat, in: all, by: setting))
            }
            throw .notProposed(may: ledger.askers(in: all))
        case .proposed:
            throw .reviewsMissing(
                proposal.missing.filter { $0.act == .review }.reduce(0) { $0 + $1.count },
                may: proposal.next.map(\.member))
        case .reviewed:
            let divided = [proposal].dividedDecisions
            guard divided.isEmpty else {
                throw .bodiesDivided(divided, on: setting.document, may: proposal.next.map(\.member))
            }
            throw .approvalsMissing(proposal.missing, may: proposal.next.map(\.member))
        }
    }
}
