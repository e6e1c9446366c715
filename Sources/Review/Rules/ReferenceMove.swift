public import Dossier

/// A reference that a dossier knows.
public enum DossierReference: Sendable, Hashable {
    /// Approved text, registers, `kader.yml`.
    case main
    /// Drafts and verdicts.
    case proposal(ProposalID)
    /// Version `n` of a document or collection.
    case approved(DocumentID, Int)
    /// A closed session.
    case session(DocumentID)

    /// Reads a full reference name; nil for a name that a dossier has no place for.
    public init?(_ name: String) {
        func rest(_ prefix: String) -> Substring? {
            name.hasPrefix(prefix) ? name.dropFirst(prefix.count) : nil
        }
        if name == "refs/heads/main" {
            self = .main
        } else if let id = rest("refs/heads/proposal/").flatMap({ ProposalID($0) }) {
            self = .proposal(id)
        } else if let parts = rest("refs/tags/approved/")?.split(separator: "/", omittingEmptySubsequences: false),
            parts.count == 2, let id = DocumentID(String(parts[0])), let number = Int(parts[1]), number > 0,
            number < 1_000_000, String(number) == parts[1]
        {
            self = .approved(id, number)
        } else if let id = rest("refs/tags/session/").flatMap({ DocumentID(String($0)) }) {
            self = .session(id)
        } else {
            return nil
        }
    }

    /// The full name.
    public var name: String {
        switch self {
        case .main: "refs/heads/main"
        case .proposal(let id): "refs/heads/proposal/\(id)"
        case .approved(let id, let number): "refs/tags/approved/\(id)/\(number)"
        case .session(let id): "refs/tags/session/\(id)"
        }
    }
}

/// A move of a reference, as the rulebook sees it: its name, and what would become reachable or be lost.
public struct ReferenceMove: Sendable {
    /// What happens to the reference.
    public enum Change: Sendable, Hashable {
        /// It appears.
        case created
        /// It moves to a descendant.
        case advanced
        /// It moves to something that is no descendant.
        case rewound
        /// It disappears; `kept` tells whether `main` reaches what it held.
        case deleted(kept: Bool)
    }

    /// The full name.
    public let name: String

    /// What happens.
    public let change: Change

    /// The proposal, where a branch of one moves.
    public let proposal: Proposal?

    /// The full name of another reference that holds acts of this proposal; nil where none does.
    ///
    /// An older tip under a new name would leave out what came after it: an objection, or the rejection that ended it.
    public let elsewhere: String?

    /// Describes a move.
    public init(name: String, change: Change, proposal: Proposal? = nil, elsewhere: String? = nil) {
        self.name = name
        self.change = change
        self.proposal = proposal
        self.elsewhere = elsewhere
    }
}

extension Rulebook {
    static func judge(_ move: ReferenceMove) throws(Refusal) {
        guard let reference = DossierReference(move.name) else { throw .unknownReference(move.name) }
        if let other = move.elsewhere { throw .actsElsewhere(move.name, other) }
        switch (reference, move.change) {
        case (.main, .created), (.main, .advanced), (.approved, .created), (.session, .created): return
        case (.main, .deleted), (.approved, .deleted), (.session, .deleted):
            throw .vanished(move.name)
        case (.approved, _), (.session, _): throw .tagMoved(move.name)
        case (_, .rewound): throw .rewound(move.name)
        case (.proposal, .deleted(let kept)):
            guard kept else { throw .vanished(move.name) }
        case (.proposal(let id), .created), (.proposal(let id), .advanced):
            // A branch without an act of its owner's would take up a number of theirs.
            guard let proposal = move.proposal, !proposal.acts.isEmpty else { throw .emptyBranch(id) }
            guard proposal.isOpened(by: id.owner) else { throw .strangeOwner(id, may: proposal.proposers) }
        }
    }
}

extension Proposal {
    /// Tells whether `member` wrote a first draft on it, themselves or by the hand of somebody who brought it in.
    func isOpened(by member: MemberID) -> Bool {
        ledger.acts.indices.contains { index in
            guard ledger.drafts.contains(index), ledger.ancestry.parents[index].isEmpty else { return false }
            if case .success(let actor) = ledger.actors[index], actor.member == member { return true }
            return ledger.brought.contains { $0.index == index && $0.author == member }
        }
    }
}
