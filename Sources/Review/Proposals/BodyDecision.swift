public import Dossier

/// The approval of one collective body, on the text that it decided about.
public struct BodyDecision: Sendable, Hashable {
    /// The body.
    public let body: BodyID
    /// The proposal on which it is recorded.
    public let proposal: ProposalID
    /// The commit that records it; its tree holds the text.
    public let act: ActID
    /// The text.
    public let text: TextDigest
    /// When it was recorded.
    public let moment: Moment
}

extension Sequence<Proposal> {
    /// What each body approved last on these proposals, all for one document, in the order of the bodies' names.
    ///
    /// Of two decisions in one second that on the later proposal of these is the last.
    public var decisions: [BodyDecision] {
        var last: [BodyID: BodyDecision] = [:]
        for proposal in self {
            for decision in proposal.ledger.decisions(as: proposal.id) {
                guard let earlier = last[decision.body], earlier.proposal != decision.proposal,
                    decision.moment < earlier.moment
                else {
                    last[decision.body] = decision
                    continue
                }
            }
        }
        return last.values.sorted { $0.body.text < $1.body.text }
    }

    /// The decisions of the bodies that must adopt the same text and approved different ones; none where they agree.
    public var dividedDecisions: [BodyDecision] {
        let decisions = decisions
        return Set(decisions.map(\.text)).count > 1 ? decisions : []
    }
}

extension [BodyDecision] {
    /// The command that shows how the first two different texts among these decisions about `document` differ.
    public func comparison(of document: DocumentID) -> String {
        guard let first, let other = self.first(where: { $0.text != first.text }) else {
            return "kader show \(document)"
        }
        return "kader redline \(document)@\(first.body) \(document)@\(other.body)"
    }
}

extension Ledger {
    /// The approvals by bodies, in the order of the acts.
    fileprivate func decisions(as id: ProposalID) -> [BodyDecision] {
        let takenBack = takenBack(in: ancestry.everything)
        return allowed(.approve, in: ancestry.everything).compactMap { index in
            guard !takenBack.contains(index), let (_, statement) = believed(index), let body = statement.body,
                let text = statement.texts[setting.document]
            else { return nil }
            return BodyDecision(
                body: body, proposal: id, act: acts[index].id, text: text, moment: acts[index].moment)
        }
    }
}
