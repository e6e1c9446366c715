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
        var foresight: [Foresight] = []
        var stranded: Phrase?
        var result = try await act(on: name, mandate: .propose, prefer: isMine) { branch, _ in
            let problems = try self.problems(of: branch.place, in: branch.tip.tree)
            guard problems.isEmpty else { throw Failure.problems(problems) }
            foresight = branch.proposal.foresight
            if branch.place.id == .charter {
                let text = try self.texts.text(at: branch.place.path, in: branch.tip.tree) ?? []
                stranded = try self.stranded(by: Charter(yaml: text))
            }
            return Statement(
                action: .propose, texts: self.judged(branch), deadline: deadline,
                prose: Statement.prose(
                    subject: self.say(
                        nl: "Vraag oordeel over \(branch.place.id)", en: "Ask for review of \(branch.place.id)"),
                    reason: message))
        }
        result.remarks += foresight.map(Phrase.lacking)
        if let stranded { result.remarks.append(stranded) }
        return result
    }

    /// Takes a proposal back; what was done on it stays for ever, and a new draft opens it again.
    ///
    /// - Throws: a `Failure` where a rule refuses it.
    public func withdraw(_ name: DocumentName, message: String?) async throws -> ActResult {
        try await act(on: name, mandate: .propose, prefer: isMine) { branch, _ in
            Statement(
                action: .withdraw,
                prose: Statement.prose(
                    subject: self.say(nl: "Trek voorstel \(branch.id) in", en: "Withdraw proposal \(branch.id)"),
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
