public import Dossier
import Git
import Review

extension Workspace {
    /// Brings an approved proposal to `main`: adopts it ("vaststellen") with a signed tag on the merge, both at once, or adds
    /// an annex ("ter verduidelijking"), or records what is proposed for a register, neither of which bears a version.
    ///
    /// - Parameter outcome: what it is to become; each kind of document allows one.
    /// - Throws: a `Failure` where a rule refuses it, or the text does not meet its kind.
    public func tag(
        _ name: DocumentName, as outcome: Kind.Outcome = .version, message: String?
    ) async throws -> ActResult {
        try await writing(name.document.text) {
            try await freshen()
            let branch = try proposal(named: name) { $0.proposal.state == .approved }
            return try await carryOut(prepareAdoption(of: branch, as: outcome, message: message))[0]
        }
    }

    /// - Parameter author: who did it, and when, where that was done before.
    func prepareAdoption(
        of branch: ProposalBranch, as outcome: Kind.Outcome, message: String?, author: Person? = nil
    ) throws -> Permitted {
        let myself = try myself()
        let place = branch.place
        let isVersion = outcome == .version
        let version = try isVersion ? approvedVersion(of: place.id) + 1 : nil
        let capacity = try capacity(of: myself.member, for: isVersion ? .tag : .record, on: place.kind)
        let beside = "refs/heads/proposal/\(place.id)/"
        let statement = try adoption(
            of: branch, as: version, by: myself.member, in: capacity, message: message, listing: beside)
        // The kind alone tells these two apart, and whoever means the one would not do the other.
        if !isVersion, place.kind.outcome != .version, place.kind.outcome != outcome {
            throw Failure.otherOutcome(branch.id, place.kind)
        }
        let moment = try moment(on: [branch.tip])
        let adoption = Adoption(
            signer: myself.signer, author: myself.claimed, committer: myself.claimed, moment: moment,
            after: Moment(main.committer),
            statement: .success(statement), joinsMainAndTip: true, text: branch.proposal.text, strayPaths: [],
            namesGriffie: try place.id == .charter
                && charter(in: branch.tip)?.namesGriffie(beyond: charter) == true,
            endings: try place.id == .charter ? charter(in: branch.tip).flatMap { charter.endings(to: $0) } ?? [] : [],
            unmet: try unmet(.tag, of: place, in: branch.tip.tree, at: main, charter), twin: try twin(ofNew: place))
        var setting = branch.setting
        try take(statement.session, into: &setting, at: place)
        try require(.adopt(adoption, of: branch.proposal), in: setting)
        let problems = try problems(of: place, in: branch.tip.tree, holding: .tag)
        guard problems.isEmpty else { throw Failure.problems(problems) }

        guard let entry = try repository.entry(place.path, in: branch.tip.tree) else {
            throw Failure.unknownDocument(place.id, known: [])
        }
        let tree = try repository.replacing([place.path: .put(entry.id, .blob)], in: main.tree)
        var prepared = prepared(for: myself)
        let merge = try add(
            tree: tree, parents: [main.id, branch.tip.id], statement: statement, by: myself, at: moment,
            author: author, to: &prepared)
        let reference = version.map { DossierReference.approved(place.id, $0) }
        if let reference {
            // What came after a change of `kader.yml` is known by what its tag does not list.
            let isCharter = place.id == .charter
            let said =
                isCharter
                ? try self.adoption(
                    of: branch, as: version, by: myself.member, in: capacity, message: message,
                    listing: "refs/heads/proposal/") : statement
            let tag = try add(tag: reference, on: merge, statement: said, by: myself, at: moment, to: &prepared)
            if isCharter { try hold(sent: "refs/heads/proposal/", in: &prepared) }
            prepared.move(reference.name, from: nil, to: tag)
        }
        prepared.move(DossierReference.main.name, from: main.id, to: merge)
        prepared.move(branch.reference, from: branch.tip.id, to: nil)
        // It lists the others, so that none may have come.
        try hold(sent: beside, in: &prepared)
        return Permitted(
            prepared: prepared,
            told: [
                ActResult(
                    action: statement.action, document: place.id, proposal: branch.id, commit: merge.hex,
                    member: myself.member.id, capacity: capacity, tag: reference?.shortTag,
                    outcome: place.kind.outcome)
            ])
    }

    /// What the merge of `branch` says: the adoption of a version, or without one that an annex is added or a register written.
    ///
    /// - Parameter prefix: what the names of the other branches begin with that it lists.
    private func adoption(
        of branch: ProposalBranch, as version: Int?, by member: Member, in capacity: Capacity, message: String?,
        listing prefix: String
    ) throws -> Statement {
        let id = branch.place.id
        let subject =
            version.map {
                say(nl: "Leg de vaststelling van \(id) vast, versie \($0)", en: "Adopt \(id), version \($0)")
            }
            ?? (branch.place.kind.outcome == .register
                ? say(nl: "Leg voorstel \(branch.id) vast", en: "Record proposal \(branch.id)")
                : say(nl: "Voeg \(id) toe ter verduidelijking", en: "Add \(id) in explanation"))
        return Statement(
            action: version == nil ? .record : .tag, documents: [id], main: policyName, proposal: branch.id,
            texts: judged(branch), capacity: capacity, session: try session(for: member.id),
            prose: Statement.prose(
                subject: subject,
                reason: [approvals(of: branch.proposal), message, try otherBranches(beside: branch, prefix)]
                    .compactMap { $0 }.joined(separator: "\n\n")))
    }

    /// The branches beside `branch` whose names begin with `prefix`, as lines for the message; nil where there are none.
    private func otherBranches(beside branch: ProposalBranch, _ prefix: String) throws -> String? {
        let others = try sentBranches(prefix).filter { $0.name != branch.reference }
        return others.isEmpty ? nil : BranchList.text(others)
    }

    /// Adopts a collection as it stands on `main`: every document in it has an approved version, and nothing came after.
    ///
    /// - Throws: a `Failure` where the collection is unknown, or a document in it has no approved version with this text.
    public func tagCollection(_ id: DocumentID, message: String?) async throws -> ActResult {
        try await writing(id.text) { try await carryOut(prepareCollection(id, message: message))[0] }
    }

    func prepareCollection(_ id: DocumentID, message: String?) throws -> Permitted {
        guard let collection = charter.collections.first(where: { $0.id == id }) else {
            throw Failure.unknownCollection(id, known: charter.collections.map(\.id))
        }
        let myself = try myself()
        let capacity = try capacity(of: myself.member, for: .tag, on: nil)
        var texts: [DocumentID: TextDigest] = [:]
        var lines: [String] = []
        for document in collection.documents {
            let place = try place(of: document)
            let version = try approvedVersion(of: document)
            let text = try self.texts.digest(of: place.path, in: main.tree)
            guard version > 0, let text, try approvedText(of: place, version: version) == text else {
                throw Failure(.notAdoptedYet(document, in: collection.name))
            }
            texts[document] = text
            lines.append(say(nl: "\(document): versie \(version)", en: "\(document): version \(version)"))
        }
        let version = try approvedVersion(of: id) + 1
        let statement = Statement(
            action: .tag, documents: collection.documents, main: policyName, texts: texts, capacity: capacity,
            prose: Statement.prose(
                subject: say(
                    nl: "Leg de vaststelling van \(collection.name) vast, versie \(version)",
                    en: "Adopt \(collection.name), version \(version)"),
                reason: [lines.joined(separator: "\n"), message].compactMap { $0 }.joined(separator: "\n\n")))
        let reference = DossierReference.approved(id, version)
        let moment = try moment(on: [])
        try require(
            .tag(
                TagClaim(
                    reference: reference.name, subject: .collection(id, version),
                    signer: myself.signer, tagger: myself.claimed, moment: moment,
                    after: Moment(main.committer), statement: .success(statement), isOnItsCommit: true,
                    previousNumber: version - 1, texts: texts)),
            in: try charterSetting(isDeciding: true))
        var prepared = prepared(for: myself)
        let tag = try add(
            tag: reference, on: main.id, statement: statement, by: myself, at: moment, to: &prepared)
        prepared.move(reference.name, from: nil, to: tag)
        return Permitted(
            prepared: prepared,
            told: [
                ActResult(
                    action: .tag, document: id, commit: main.id.hex, member: myself.member.id, capacity: capacity,
                    tag: reference.shortTag)
            ])
    }

    /// Who approved, as a line for the message.
    private func approvals(of proposal: Proposal) -> String? {
        let lines = proposal.verdicts.filter { $0.mandate == .approve && $0.counts }.map { verdict in
            let name = charter.member(verdict.member)?.name ?? verdict.member.text
            return verdict.body.map { body in
                let details = [verdict.decision, verdict.votes?.description, verdict.decided.date].compactMap(\.self)
                    .joined(separator: ", ")
                return say(
                    nl: "Akkoord van \(body) (\(details)), vastgelegd door \(name).",
                    en: "Approved by \(body) (\(details)), recorded by \(name).")
            }
                ?? say(
                    nl: "Akkoord van \(name), \(verdict.capacity).",
                    en: "Approved by \(name), \(verdict.capacity).")
        }
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }
}

extension DossierReference {
    /// A tag's name as Git shows it, without `refs/tags/`.
    var shortTag: String { String(name.dropFirst("refs/tags/".count)) }
}

extension Failure {
    fileprivate static func otherOutcome(_ id: ProposalID, _ kind: Kind) -> Failure {
        kind.outcome == .register
            ? .usage(
                .otherUse, nl: "“\(kind.name)” is een register: leg het voorstel vast met `kader record \(id)`.",
                en: "“\(kind.name)” is a register: record the proposal with `kader record \(id)`.")
            : .usage(
                .otherUse, nl: "“\(kind.name)” is een bijlage: voeg het toe met `kader tag \(id) --annex`.",
                en: "“\(kind.name)” is an annex: add it with `kader tag \(id) --annex`.")
    }

    fileprivate static func unknownCollection(_ id: DocumentID, known: [DocumentID]) -> Failure {
        let list = known.map(\.text).joined(separator: ", ")
        return .usage(
            .unknownCollection,
            nl: "Er is geen verzameling \(id) in kader.yml." + (known.isEmpty ? "" : " Er zijn: \(list)."),
            en: "There is no collection \(id) in kader.yml." + (known.isEmpty ? "" : " There are: \(list)."))
    }
}
