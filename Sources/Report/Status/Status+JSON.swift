import Dossier
public import Review

extension Status {
    /// Where things stand, for a program, as `kader.status/1`.
    ///
    /// - Throws: an error of the encoder.
    public func json() throws -> String { try JSON.text(of: StatusRecord(self)) }
}

private struct StatusRecord: Encodable {
    let schema = "kader.status/1"
    let documents: [DocumentRecord]
    let sessions: [SessionName]
    let deadEnds: [DeadEnd]
    let unsent: [UnsentRecord]
    let strays: [StrayRecord]
    let edited: [String]

    init(_ status: Status) {
        documents = status.documents.map { DocumentRecord($0, status.charter) }
        sessions = status.sessions.map { SessionName($0) }
        deadEnds = status.deadEnds.map { DeadEnd($0) }
        unsent = status.unsent.map { UnsentRecord(name: $0.name, acts: $0.acts.map(\.rawValue)) }
        strays = status.strays.map { StrayRecord(name: $0.name, paths: $0.paths) }
        edited = status.edited
    }

    enum CodingKeys: String, CodingKey {
        case schema, documents, sessions, unsent, strays, edited
        case deadEnds = "dead_ends"
    }
}

/// A kind of which nothing can be adopted with the people that there are.
private struct DeadEnd: Encodable {
    struct Lack: Encodable {
        let act: String
        let count: Int
        let capacities: [String]
        @OrNull var group: String?
    }

    let kind: String
    let lacks: [Lack]
    /// The one person who could adopt a change of the rules; none where more could, or nobody.
    @OrNull var only: String?

    init(_ shortfall: Shortfall) {
        kind = shortfall.kind.text
        var lacks: [Lack] = []
        for lack in shortfall.lacks {
            switch lack {
            case .persons(let missing):
                lacks.append(
                    Lack(
                        act: missing.act.rawValue, count: missing.count, capacities: missing.capacities,
                        group: missing.group))
            case .onlyAdopter(let member): only = member.text
            }
        }
        self.lacks = lacks
    }

    enum CodingKeys: String, CodingKey {
        case kind, lacks, only
    }
}

/// A branch or tag that the server lacks something of.
struct UnsentRecord: Encodable {
    let name: String
    let acts: [String]
}

/// A branch that kader does not know, with texts that nobody else sees.
private struct StrayRecord: Encodable {
    let name: String
    let paths: [String]
}

private struct SessionName: Encodable {
    let id: String
    let type: String
    @OrNull var body: String?

    init(_ record: SessionRecord) {
        id = record.id.text
        type = record.type.rawValue
        body = record.body?.text
    }

    enum CodingKeys: String, CodingKey {
        case id, type, body
    }
}

private struct DocumentRecord: Encodable {
    let id: String
    let kind: String
    let path: String
    let title: String
    @OrNull var approvedVersion: Int?
    let proposals: [ProposalRecord]
    let closed: [ProposalRecord]
    let divided: [DecisionRecord]

    init(_ entry: Status.Entry, _ charter: Charter) {
        id = entry.id.text
        kind = entry.kind.id.text
        path = entry.path
        title = entry.title
        approvedVersion = entry.approvedVersion
        proposals = entry.proposals.map { ProposalRecord($0, charter) }
        closed = entry.closed.map { ProposalRecord($0, charter) }
        divided = entry.proposals.dividedDecisions.map {
            DecisionRecord(
                body: $0.body.text, proposal: $0.proposal.description, commit: $0.act.text, text: $0.text.description,
                time: $0.moment.description)
        }
    }

    enum CodingKeys: String, CodingKey {
        case id, kind, path, title, proposals, closed, divided
        case approvedVersion = "approved_version"
    }
}

/// The approval of a body, where bodies approved different texts.
private struct DecisionRecord: Encodable {
    let body: String
    let proposal: String
    let commit: String
    let text: String
    let time: String
}

private struct ProposalRecord: Encodable {
    struct VerdictRecord: Encodable {
        let member: String
        let capacity: String
        let act: String
        let verdict: String
        @OrNull var body: String?
        @OrNull var decision: String?
        @OrNull var votes: String?
        @OrNull var session: String?
        let decided: String
        let commit: String
        let stale: Bool
        let open: Bool
        let reason: String
    }

    struct CommentRecord: Encodable {
        let member: String
        let on: String
        let text: String
        let commit: String
        let resolved: Bool
    }

    struct MissingRecord: Encodable {
        let act: String
        let count: Int
        let capacities: [String]
        @OrNull var group: String?
    }

    struct StepRecord: Encodable {
        let member: String
        let act: String
        @OrNull var after: String?
    }

    let id: String
    let state: String
    let proposers: [String]
    let verdicts: [VerdictRecord]
    let comments: [CommentRecord]
    let missing: [MissingRecord]
    let next: [StepRecord]
    let behind: Bool
    let waiting: [String]

    init(_ proposal: Proposal, _ charter: Charter) {
        id = proposal.id.description
        state = proposal.state.rawValue
        proposers = proposal.proposers.map(\.text)
        // Of one person the last verdict stands.
        verdicts = proposal.verdicts.filter { !$0.isReplaced }.map {
            VerdictRecord(
                member: $0.member.text, capacity: $0.capacity.text, act: $0.mandate.rawValue, verdict: $0.verdict,
                body: $0.body?.text, decision: $0.decision, votes: $0.votes?.description, session: $0.session?.text,
                decided: $0.decided.description, commit: $0.act.text, stale: $0.isStale, open: proposal.isOpen($0),
                reason: $0.reason)
        }
        comments = proposal.comments.map {
            CommentRecord(
                member: $0.member.text, on: $0.heading, text: $0.text, commit: $0.act.text, resolved: $0.isResolved)
        }
        missing = proposal.missing.map {
            MissingRecord(act: $0.act.rawValue, count: $0.count, capacities: $0.sources(charter), group: $0.group)
        }
        next = proposal.next.map { StepRecord(member: $0.member.text, act: $0.act.rawValue, after: $0.after?.text) }
        behind = proposal.isBehind
        waiting = proposal.waiting.map { $0.phrase(charter.language) }
    }
}
