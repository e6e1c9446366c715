public import Dossier
public import Review

extension Workspace {
    /// Gives a reviewer's verdict on the text as it stands.
    ///
    /// - Throws: a `Failure` where a rule refuses it, or an objection or hold comes without a reason.
    public func review(_ name: DocumentName, verdict: Verdict, message: String?) async throws -> ActResult {
        try await act(on: name.document) { try prepareReview(of: name, verdict: verdict, message: message) }
    }

    func prepareReview(of name: DocumentName, verdict: Verdict, message: String?) throws -> Permitted {
        if verdict != .agree, message?.trimmingBlanks.isEmpty ?? true { throw Failure.reasonWanted }
        return try prepare(on: name, mandate: .review) { branch in
            Statement(
                action: .review, texts: judged(branch), verdict: verdict,
                prose: Statement.prose(
                    subject: "\(verdict.name(in: language)): \(branch.place.id)", reason: message))
        }
    }

    /// What an approver says with an approval or a rejection.
    public struct Decision: Sendable {
        /// The collective body whose decision is recorded; nil for one's own.
        public var body: BodyID?
        /// The reference of that decision.
        public var reference: String?
        /// The votes on it.
        public var votes: Statement.Votes?
        /// Go on in spite of open objections.
        public var despiteObjections: Bool
        /// The reason.
        public var message: String?

        /// What it takes to say it.
        var mandate: MandatedAct { body == nil ? .approve : .record }

        /// Collects what is said.
        public init(
            body: BodyID? = nil, reference: String? = nil, votes: Statement.Votes? = nil,
            despiteObjections: Bool = false, message: String? = nil
        ) {
            self.body = body
            self.reference = reference
            self.votes = votes
            self.despiteObjections = despiteObjections
            self.message = message
        }
    }

    /// Approves the text as it stands, or records that a body did.
    ///
    /// - Throws: a `Failure` where a rule refuses it.
    public func approve(_ name: DocumentName, _ decision: Decision) async throws -> ActResult {
        try await act(on: name.document) { try prepareApproval(of: name, decision) }
    }

    func prepareApproval(of name: DocumentName, _ decision: Decision) throws -> Permitted {
        try prepare(on: name, mandate: decision.mandate) { branch in
            let document = branch.place.id
            let subject =
                decision.body.map { body in
                    say(
                        nl: "Leg akkoord van \(body) op \(document) vast",
                        en: "Record approval of \(document) by \(body)")
                } ?? say(nl: "Geef akkoord op \(document)", en: "Approve \(document)")
            return Statement(
                action: .approve, texts: judged(branch), body: decision.body, decision: decision.reference,
                votes: decision.votes, despite: decision.despiteObjections ? branch.proposal.openObjections : [],
                prose: Statement.prose(subject: subject, reason: decision.message))
        }
    }

    /// Rejects the proposal, or records that a body did; what was done on it stays for ever, and a new draft opens it again.
    ///
    /// - Throws: a `Failure` where a rule refuses it, or no reason is given.
    public func reject(_ name: DocumentName, _ decision: Decision) async throws -> ActResult {
        try await act(on: name.document) { try prepareRejection(of: name, decision) }
    }

    func prepareRejection(of name: DocumentName, _ decision: Decision) throws -> Permitted {
        guard let message = decision.message, !message.trimmingBlanks.isEmpty else { throw Failure.reasonWanted }
        return try prepare(on: name, mandate: decision.mandate) { branch in
            let subject =
                decision.body.map { body in
                    say(
                        nl: "Leg afwijzing van \(branch.id) door \(body) vast",
                        en: "Record rejection of \(branch.id) by \(body)")
                } ?? say(nl: "Wijs voorstel \(branch.id) af", en: "Reject proposal \(branch.id)")
            return Statement(
                action: .reject, texts: judged(branch), body: decision.body, decision: decision.reference,
                votes: decision.votes, prose: Statement.prose(subject: subject, reason: message))
        }
    }
}

extension Verdict {
    /// What the verdict is called.
    public func name(in language: Language) -> String {
        switch self {
        case .agree: Phrase(nl: "Geen bezwaar tegen de tekst", en: "Agreed")(language)
        case .object: Phrase(nl: "Bezwaar tegen de tekst", en: "Objection")(language)
        case .hold: Phrase(nl: "Aangehouden", en: "On hold")(language)
        }
    }
}

extension Failure {
    fileprivate static let reasonWanted = Failure.usage(
        .reasonWanted, nl: "Hier hoort een reden bij: geef die met `-m \"…\"`.",
        en: "This needs a reason: state it with `-m \"…\"`.")
}
