public import Dossier

/// Who wore which hat, in which capacity, on which proposal; and where it came close to confusion.
public struct RolesMatrix: Sendable {
    /// A proposal, with the adoption that brought it to `main` where there was one.
    public struct Entry: Sendable {
        /// The proposal.
        public let proposal: Proposal
        /// Its adoption.
        public let adoption: Adopted?

        /// Puts a proposal beside its adoption.
        public init(_ proposal: Proposal, adoption: Adopted? = nil) {
            self.proposal = proposal
            self.adoption = adoption
        }
    }

    /// Who adopted a text, as the signed merge says.
    public struct Adopted: Sendable, Hashable {
        /// The version that it became.
        public let version: Int
        /// Who tagged it; nil where the merge proves nobody.
        public let member: MemberID?
        /// As what.
        public let capacity: Capacity?
        /// When.
        public let moment: Moment
        /// In which session.
        public let session: DocumentID?

        /// Notes an adoption.
        public init(version: Int, member: MemberID?, capacity: Capacity?, moment: Moment, session: DocumentID?) {
            self.version = version
            self.member = member
            self.capacity = capacity
            self.moment = moment
            self.session = session
        }
    }

    /// One hat of one person on one proposal.
    public struct Row: Sendable, Hashable {
        /// The proposal.
        public let proposal: ProposalID
        /// The version that it became; nil where it was not adopted.
        public let version: Int?
        /// Who.
        public let member: MemberID
        /// As what, where an act of theirs says so; a co-author has signed nothing.
        public let capacities: [Capacity]
        /// Which hat.
        public let hat: Hat
        /// When the first act with this hat was.
        public let since: Moment?
    }

    /// What a body decided on a proposal.
    public struct Decision: Sendable, Hashable {
        /// The proposal.
        public let proposal: ProposalID
        /// The version that it became; nil where it was not adopted.
        public let version: Int?
        /// The decision.
        public let verdict: CastVerdict
    }

    /// The rows: by proposal, then hat, then member.
    public let rows: [Row]

    /// What bodies decided, by proposal: the decision is theirs, and who has the hat of recorder wrote it down.
    public let decisions: [Decision]

    /// Where it came close to confusion, in the order of the rows.
    public let nearMisses: [NearMiss]

    /// Reads the hats of `entries`; with a session, only those of acts in it.
    ///
    /// - Complexity: linear in the acts, times the hats of their proposals.
    public init(_ entries: [Entry], session: SessionRecord? = nil) {
        let ordered = entries.sorted {
            ($0.proposal.id, $0.adoption?.version ?? 0) < ($1.proposal.id, $1.adoption?.version ?? 0)
        }
        var rows: [Row] = []
        var decisions: [Decision] = []
        var nearMisses: [NearMiss] = []
        for entry in ordered {
            decisions += entry.proposal.bodyDecisions
                .filter { session == nil || $0.session == session?.id }
                .map { Decision(proposal: entry.proposal.id, version: entry.adoption?.version, verdict: $0) }
            let own = Self.rows(of: entry, session: session?.id)
            rows += own
            nearMisses += entry.proposal.nearMisses(among: own, session: session)
        }
        self.rows = rows
        self.decisions = decisions
        self.nearMisses = nearMisses
    }

    private static func rows(of entry: Entry, session: DocumentID?) -> [Row] {
        let proposal = entry.proposal
        var rows = Hat.allCases.flatMap { hat in
            proposal.hats.keys.sorted().compactMap { member -> Row? in
                guard proposal.hats[member]?.contains(hat) == true else { return nil }
                let acts = proposal.ledger.acts(of: member, as: hat, session: session)
                guard session == nil || !acts.isEmpty else { return nil }
                var capacities: [Capacity] = []
                for act in acts where !capacities.contains(act.capacity) { capacities.append(act.capacity) }
                return Row(
                    proposal: proposal.id, version: entry.adoption?.version, member: member, capacities: capacities,
                    hat: hat, since: acts.map(\.moment).min())
            }
        }
        // The adoption itself stands on `main`, and not among the acts of the proposal.
        if let adoption = entry.adoption, let member = adoption.member, session == nil || adoption.session == session {
            rows.append(
                Row(
                    proposal: proposal.id, version: adoption.version, member: member,
                    capacities: adoption.capacity.map { [$0] } ?? [], hat: .tagger, since: adoption.moment))
        }
        return rows
    }
}

extension Ledger {
    /// The believed acts by which `member` wears `hat`.
    fileprivate func acts(
        of member: MemberID, as hat: Hat, session: DocumentID?
    ) -> [(capacity: Capacity, moment: Moment)] {
        acts.indices.compactMap { index in
            guard let (actor, statement) = believed(index), actor.member == member,
                session == nil || statement.session == session
            else { return nil }
            let worn: Hat? =
                switch statement.action {
                case .draft: .proposer
                case .join: drafts.contains(index) ? .proposer : nil
                case .review: .reviewer
                case .approve, .reject: statement.body == nil ? .approver : .recorder
                default: nil
                }
            // A judgement that was not allowed is no hat; who drafted without leave still wrote the text.
            guard worn == .proposer || refusals[index] == nil else { return nil }
            return worn == hat ? (actor.capacity, acts[index].moment) : nil
        }
    }
}
