public import Dossier

/// A signed tag, as the rulebook sees it.
public struct TagClaim: Sendable {
    /// What the tag is for.
    public enum Subject: Sendable, Hashable {
        /// A version of one document, brought to `main` by the commit that the tag points at.
        case version(DocumentID, Int)
        /// A version of a collection.
        case collection(DocumentID, Int)
        /// A closed session.
        case session(DocumentID)
    }

    /// The full name of the reference.
    public let reference: String
    /// What it is for.
    public let subject: Subject
    /// What the signature proves.
    public let signer: Signer
    /// Who is said to have made it.
    public let tagger: ClaimedPerson
    /// When.
    public let moment: Moment
    /// When the commit that it points at is said to have been made.
    public let after: Moment?
    /// What its message says, or why that cannot be read.
    public let statement: Result<Statement, StatementError>
    /// It points at a commit that `main` reaches, the one that did what the tag says.
    public let isOnItsCommit: Bool
    /// The highest number in use before, 0 for none; a tag has the next.
    public let previousNumber: Int
    /// The texts of the documents concerned, at the commit.
    public let texts: [DocumentID: TextDigest]
    /// The proposal that brought the version; who wrote or judged it does not tag it either.
    public let proposal: Proposal?
    /// It is on a commit that brings a `kader.yml` which names a griffie whom the one before did not.
    public let namesGriffie: Bool
    /// The keys that its `kader.yml` ends, where it changes nothing else.
    public let endings: [KeyEnding]

    /// Gathers what is known of a tag.
    public init(
        reference: String, subject: Subject, signer: Signer, tagger: ClaimedPerson, moment: Moment, after: Moment?,
        statement: Result<Statement, StatementError>, isOnItsCommit: Bool, previousNumber: Int,
        texts: [DocumentID: TextDigest], proposal: Proposal? = nil, namesGriffie: Bool = false,
        endings: [KeyEnding] = []
    ) {
        self.reference = reference
        self.subject = subject
        self.signer = signer
        self.tagger = tagger
        self.moment = moment
        self.after = after
        self.statement = statement
        self.isOnItsCommit = isOnItsCommit
        self.previousNumber = previousNumber
        self.texts = texts
        self.proposal = proposal
        self.namesGriffie = namesGriffie
        self.endings = endings
    }
}

extension Rulebook {
    static func judge(_ claim: TagClaim, in setting: Setting) throws(Refusal) {
        let statement: Statement
        switch claim.statement {
        case .success(let read): statement = read
        case .failure(let error): throw .unreadable(error)
        }
        let actor = try actor(
            statement, signer: claim.signer, people: [claim.tagger], moment: claim.moment, after: claim.after,
            charter: setting.charter)
        var succeeds = false
        if case .version(.charter, _) = claim.subject, let member = setting.charter.member(actor.member) {
            // Without the proposal under it, its merge has been judged by itself.
            let isEnding =
                claim.proposal?.ledger.isEnding(claim.endings, by: member, as: actor.capacity, in: setting)
                ?? setting.mayEndWithAnother(claim.endings, member, as: actor.capacity)
            succeeds = isEnding || claim.namesGriffie && setting.isSuccessor(member, as: actor.capacity)
        }
        guard actor.capacity.role == .griffie || succeeds else {
            throw .noMandate(
                .tag, setting.name(actor.member), as: actor.capacity, kind: setting.kind,
                may: setting.holders(of: .tag))
        }
        if case .version(let id, _) = claim.subject, setting.kind.outcome != .version {
            throw .otherOutcome(
                of: setting.kind, claim.proposal?.id ?? ProposalID(document: id, owner: actor.member, number: 1))
        }
        if case .version = claim.subject, let proposal = claim.proposal {
            try proposal.ledger.checkHat(.tagger, of: actor.member, before: proposal.ledger.ancestry.everything)
        }
        guard claim.isOnItsCommit else {
            throw .tagContradicts(
                claim.reference,
                Phrase(nl: "het wijst een verkeerde vastlegging aan", en: "it points at the wrong commit"))
        }
        let expected: Action
        switch claim.subject {
        case .version(_, let number), .collection(_, let number):
            expected = .tag
            let (next, isFull) = claim.previousNumber.addingReportingOverflow(1)
            guard number == next, !isFull else {
                throw .tagContradicts(
                    claim.reference,
                    Phrase(
                        nl: "de volgende versie na \(claim.previousNumber) is het niet",
                        en: "it is not the next version after \(claim.previousNumber)"))
            }
        case .session(let id):
            expected = .sessionClose
            guard statement.session == id else {
                throw .tagContradicts(
                    claim.reference, Phrase(nl: "het noemt een andere bijeenkomst", en: "it names another session"))
            }
        }
        guard statement.action == expected else {
            throw .tagContradicts(
                claim.reference, Phrase(nl: "het noemt een andere handeling", en: "it names another act"))
        }
        guard statement.texts == claim.texts else {
            throw .tagContradicts(claim.reference, Phrase(nl: "de tekst is een andere", en: "the text is another"))
        }
        // The tag of a session closes it, and adopts nothing.
        if expected == .tag { try setting.checkPublicity(statement, by: actor) }
    }
}
