public import Dossier
import Git
import Review

extension Workspace {
    /// Asks for review of the text as it stands on a proposal.
    ///
    /// The remarks warn where nobody would be left to review, approve or adopt, and which kinds a new `kader.yml` would strand.
    /// - Parameter deadline: when answers are asked for; nil where no date is named.
    /// - Throws: a `Failure` where a rule refuses it, or the text does not meet its kind yet.
    public func propose(
        _ name: DocumentName, message: String?, deadline: Moment? = nil
    ) async throws -> ActResult {
        try await act(on: name.document) { try prepareProposing(name, message: message, deadline: deadline) }
    }

    func prepareProposing(_ name: DocumentName, message: String?, deadline: Moment?) throws -> Permitted {
        var remarks: [Phrase] = []
        var permitted = try prepare(on: name, mandate: .propose, prefer: isMine) { branch in
            let problems = try problems(of: branch.place, in: branch.tip.tree)
            guard problems.isEmpty else { throw Failure.problems(problems) }
            remarks = branch.proposal.foresight.map(Phrase.lacking)
            if branch.place.id == .charter {
                let text = try texts.text(at: branch.place.path, in: branch.tip.tree) ?? []
                remarks += try [stranded(by: Charter(yaml: text))].compactMap { $0 }
            }
            return Statement(
                action: .propose, texts: judged(branch), deadline: deadline,
                prose: Statement.prose(
                    subject: say(
                        nl: "Vraag oordeel over \(branch.place.id)", en: "Ask for review of \(branch.place.id)"),
                    reason: message))
        }
        permitted.told[0].remarks += remarks
        return permitted
    }

    /// Takes a proposal back; what was done on it stays for ever, and a new draft opens it again.
    ///
    /// - Throws: a `Failure` where a rule refuses it.
    public func withdraw(_ name: DocumentName, message: String?) async throws -> ActResult {
        try await act(on: name.document) { try prepareWithdrawal(of: name, message: message) }
    }

    func prepareWithdrawal(of name: DocumentName, message: String?) throws -> Permitted {
        try prepare(on: name, mandate: .propose, prefer: isMine) { branch in
            Statement(
                action: .withdraw,
                prose: Statement.prose(
                    subject: say(nl: "Trek voorstel \(branch.id) in", en: "Withdraw proposal \(branch.id)"),
                    reason: message))
        }
    }

    /// Prefers a proposal of whoever sits here.
    var isMine: (ProposalBranch) -> Bool {
        let me = try? myself().member.id
        return { branch in me.map { branch.proposal.proposers.contains($0) } ?? false }
    }

    /// The digest of the text that is judged.
    func judged(_ branch: ProposalBranch) -> [DocumentID: TextDigest] {
        branch.proposal.text.map { [branch.place.id: $0] } ?? [:]
    }
}

extension Phrase {
    fileprivate static func lacking(_ foresight: Foresight) -> Phrase {
        Phrase(
            nl:
                "Let op: met deze indieners is er straks niemand (\(foresight.lacking) tekort) om \(foresight.act.infinitive.nl).",
            en:
                "Mind: with these proposers nobody will be left (\(foresight.lacking) short) \(foresight.act.infinitive.en)."
        )
    }
}
