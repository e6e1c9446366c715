public import Dossier

/// Who wore which hat, in which capacity, on which proposal.
public struct RolesMatrix: Sendable {
    /// One hat of one person on one proposal.
    public struct Row: Sendable, Hashable {
        /// The proposal.
        public let proposal: ProposalID
        /// Who.
        public let member: MemberID
        /// As what, where an act of theirs says so; a co-author has signed nothing.
        public let capacities: [Capacity]
        /// Which hat.
        public let hat: Hat
        /// When the first act with this hat was.
        public let since: Moment?
    }

    /// The rows: by proposal, then hat, then member.
    public let rows: [Row]

    /// Reads the hats from `proposals`; with a session, only those of acts in it.
    public init(_ proposals: [Proposal], session: DocumentID? = nil) {
        rows = proposals.sorted { $0.id < $1.id }.flatMap { proposal in
            Hat.allCases.flatMap { hat in
                proposal.hats.keys.sorted().compactMap { member -> Row? in
                    guard proposal.hats[member]?.contains(hat) == true else { return nil }
                    let acts = proposal.ledger.acts(of: member, as: hat, session: session)
                    guard session == nil || !acts.isEmpty else { return nil }
                    var capacities: [Capacity] = []
                    for act in acts where !capacities.contains(act.capacity) { capacities.append(act.capacity) }
                    return Row(
                        proposal: proposal.id, member: member, capacities: capacities, hat: hat,
                        since: acts.map(\.moment).min())
                }
            }
        }
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
