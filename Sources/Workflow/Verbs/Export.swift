import Dossier
import Git
public import Review

extension DossierReader {
    /// A document or a collection as it leaves the dossier.
    ///
    /// `A` is the newest adopted version and never a draft, since what is exported may go anywhere; a register or an annex,
    /// which has no versions, is the text on `main`. A draft has to be asked for by its own name, `A/marie/1`, and so has
    /// what a body approved and nobody adopted yet, `A@raad@weert`; the copy then says what it is. Before anything is told
    /// of an adoption, its tag, its merge and every act under it are judged by the rulebook, as an audit does.
    /// - Throws: a `Failure` where there is no such text, nothing of it was adopted, its front matter cannot be read, or
    ///   what it rests on does not hold.
    public func export(_ name: DocumentName) throws -> CleanCopy {
        if name.proposal == nil, let collection = charter.collections.first(where: { $0.id == name.document }) {
            guard name.body == nil else { throw Failure.wholeCollectionOnly(collection.id) }
            return try export(collection, version: name.version)
        }
        return CleanCopy(parts: [try part(named: name)], charter: charter)
    }

    private func part(named name: DocumentName) throws -> CleanCopy.Part {
        guard name.proposal == nil, name.body == nil else { return try draftedPart(named: name) }
        let version = try name.version ?? taggedVersion(of: name.document)
        if name.version == nil, version == 0 {
            guard let place = try place(of: name.document, in: main.tree), place.kind.register || place.kind.annex
            else { throw try nothingAdopted(name.document) }
            return try recordedPart(at: place)
        }
        // Says what there is where there is no such version.
        _ = try commit(of: DocumentName("\(name.document)@\(version)"))
        return try adoptedPart(name.document, version: version, by: Judge(self))
    }

    /// Why there is nothing to export under the name of a document alone, with the drafts that may be named.
    private func nothingAdopted(_ id: DocumentID) throws -> Failure {
        let place = try place(of: id)
        return .notAdoptedToExport(place.id, drafts: try proposalNames(for: id).map(\.id))
    }

    // MARK: What was adopted

    /// A dossier to stand in at other moments than now, with nothing taken for proved.
    private struct Judge {
        let reader: DossierReader
        let now: Commit

        init(_ reader: DossierReader) throws {
            now = reader.main
            self.reader = try DossierReader(reader.repository, reader.directory, at: now.id)
        }
    }

    private func adoptedPart(_ id: DocumentID, version: Int, by judge: Judge) throws -> CleanCopy.Part {
        let reference = DossierReference.approved(id, version)
        guard let target = try repository.reference(reference.name) else {
            throw Failure.unknownDocument(id, known: [])
        }
        let commit = try repository.commit(repository.peeled(target))
        let judged = try judge.reader.judge(commit)
        if let refusal = judged.refusal { throw Failure.notBelieved(reference.shortTag, refusal) }
        let adoption = try adoption(reference, at: target, adopting: judged.proposal, by: judge)

        // The kinds of that moment tell where the document stood.
        try judge.reader.stand(at: commit)
        guard let place = try judge.reader.place(of: id, in: commit.tree), let proposal = judged.proposal else {
            throw Failure.notBelieved(reference.shortTag, .nothingToAdopt(id.text))
        }
        guard place.kind.id != .charter else { throw Failure.charterIsNoText }
        let approvals = proposal.verdicts.filter { $0.mandate == .approve && $0.counts }.map { verdict in
            CleanCopy.Approval(
                member: verdict.member, capacity: verdict.capacity, body: verdict.body, decision: verdict.decision,
                votes: verdict.votes, moment: verdict.moment, decided: verdict.decided)
        }
        return try part(at: place, in: commit, .adopted(adoption, approvals: approvals))
    }

    /// What a tag proves, once the rulebook has nothing against it.
    private func adoption(
        _ reference: DossierReference, at target: ObjectID, adopting proposal: Proposal?, by judge: Judge
    ) throws -> CleanCopy.Adoption {
        guard case .approved(let id, let version) = reference, try repository.kind(of: target) == .tag else {
            throw Failure.notBelieved(reference.shortTag, .lightweightTag(reference.name))
        }
        let tag = try repository.tag(target)
        let lower = try versions(of: id).filter { $0.number < version }
        try judge.reader.stand(at: judge.now)
        let refusal = try judge.reader.judge(
            tag: reference, at: target, main: judge.now.id, previous: lower.map(\.number).max() ?? 0,
            isSecond: lower.contains { (try? repository.peeled($0.tag.target)) == tag.target }, proposal: proposal)
        if let refusal { throw Failure.notBelieved(reference.shortTag, refusal) }
        guard let tagger = tag.tagger else {
            throw Failure.notBelieved(reference.shortTag, .lightweightTag(reference.name))
        }
        let moment = Moment(tagger)
        let member = try charter.member(
            signing: judge.reader.signatures.signer(of: tag), as: [ClaimedPerson(tagger)], at: moment)
        return CleanCopy.Adoption(
            version: version, tag: reference.shortTag, commit: tag.target.hex, member: member.id,
            capacity: try? tag.statement.get().capacity, moment: moment)
    }

    // MARK: A collection

    private func export(_ collection: Charter.Collection, version: Int?) throws -> CleanCopy {
        let latest = try taggedVersion(of: collection.id)
        guard let version = version ?? (latest == 0 ? nil : latest),
            let target = try repository.reference(DossierReference.approved(collection.id, version).name)
        else {
            let adopted = try collection.documents.filter { try taggedVersion(of: $0) > 0 }
            throw Failure.noCollectionVersion(collection, latest: latest, adopted: adopted)
        }
        let judge = try Judge(self)
        let adoption = try adoption(.approved(collection.id, version), at: target, adopting: nil, by: judge)
        let statement = try repository.tag(target).statement.get()
        let commit = try repository.commit(repository.peeled(target))
        let parts = try statement.documents.map { id in
            guard let text = statement.texts[id], let number = try self.version(of: id, with: text, upTo: commit) else {
                throw Failure.notBelieved(adoption.tag, .nothingToAdopt(id.text))
            }
            return try adoptedPart(id, version: number, by: judge)
        }
        return CleanCopy(
            collection: CleanCopy.Collection(id: collection.id, name: collection.name, adoption: adoption),
            parts: parts, charter: charter)
    }

    /// The latest version of a document with this text that `commit` of `main` holds.
    private func version(of id: DocumentID, with text: TextDigest, upTo commit: Commit) throws -> Int? {
        for (number, reference) in try versions(of: id).sorted(by: { $0.number > $1.number }) {
            guard try repository.kind(of: reference.target) == .tag else { continue }
            let tag = try repository.tag(reference.target)
            guard try tag.statement.get().texts[id] == text,
                try isAncestor(tag.target, of: commit.id)
            else { continue }
            return number
        }
        return nil
    }

    // MARK: What was not adopted

    /// A register or an annex, as the commit left it that changed it last.
    private func recordedPart(at place: Place) throws -> CleanCopy.Part {
        let entry = try repository.entry(place.path, in: main.tree)
        var commit = main
        while let parent = commit.parents.first {
            let before = try repository.commit(parent)
            guard try repository.entry(place.path, in: before.tree) == entry else { break }
            commit = before
        }
        let judge = try Judge(self)
        if let refusal = try judge.reader.judge(commit).refusal {
            throw Failure.notBelieved(place.id.text, refusal)
        }
        let moment = Moment(commit.committer)
        let member = try? charter.member(
            signing: judge.reader.signatures.signer(of: commit), as: [ClaimedPerson(commit.committer)], at: moment)
        let statement = try? ActReader.statement(commit.message).get()
        return try part(
            at: place, in: commit,
            .recorded(
                CleanCopy.Recording(
                    commit: commit.id.hex, member: member?.id, capacity: statement?.capacity, moment: moment)))
    }

    /// The text of a proposal, or one that a body approved; where that one was adopted since, the version.
    private func draftedPart(named name: DocumentName) throws -> CleanCopy.Part {
        let (commit, source) = try commit(of: name)
        if case .approved(let id, let version)? = DossierReference("refs/tags/\(source)") {
            return try adoptedPart(id, version: version, by: Judge(self))
        }
        // A name with a body in it ends with that body.
        guard let id = ProposalID(source.split(separator: "@", maxSplits: 1).first.map(String.init) ?? source) else {
            throw Failure.unknownDocument(name.document, known: try documents(in: main.tree).map(\.id))
        }
        let tip = try self.commit(of: DocumentName(id.description)).commit
        guard let branch = try branch(id, tip: tip, in: try acts.commits(from: [tip.id], hiding: [main.id])),
            let place = try place(of: id.document, in: commit.tree)
        else { throw Failure.unknownProposal(id) }
        guard place.kind.id != .charter else { throw Failure.charterIsNoText }
        return try part(
            at: place, in: commit,
            .draft(
                CleanCopy.Draft(
                    proposal: id, state: branch.proposal.state, body: name.body, commit: commit.id.hex,
                    moment: Moment(commit.committer))))
    }

    private func part(at place: Place, in commit: Commit, _ standing: CleanCopy.Standing) throws -> CleanCopy.Part {
        guard let bytes = try texts.text(at: place.path, in: commit.tree) else {
            throw Failure.unknownDocument(place.id, known: [])
        }
        let path = place.path.description
        return CleanCopy.Part(
            document: place.id, kind: place.kind, path: path, text: try Document(bytes: bytes, file: path),
            standing: standing)
    }
}

extension Failure {
    static func notBelieved(_ name: String, _ refusal: Refusal) -> Failure {
        Failure(
            .damaged, .notBelieved,
            nl: "\(name) is niet te vertrouwen, en de tekst wordt daarom niet gegeven. \(refusal.reason.nl)\n"
                + "Laat de griffie het dossier nakijken met `kader verify`.",
            en: "\(name) cannot be trusted, so that its text is not given out. \(refusal.reason.en)\n"
                + "Have the griffie audit the dossier with `kader verify`.")
    }

    fileprivate static func notAdoptedToExport(_ id: DocumentID, drafts: [ProposalID]) -> Failure {
        let first = drafts.first.map { "`kader export \($0)`" }
        let list = drafts.map(\.description).joined(separator: ", ")
        return .usage(
            .notAdoptedToExport,
            nl: "\(id) is nog niet vastgesteld."
                + (first.map {
                    " Een concept noemt u bij zijn eigen naam: \($0) (open: \(list)). "
                        + "Op elke bladzijde staat dan dat het een concept is."
                } ?? ""),
            en: "\(id) has not been adopted."
                + (first.map {
                    " Ask for a draft by its own name: \($0) (open: \(list)). "
                        + "Every page then says that it is a draft."
                } ?? ""))
    }

    /// - Parameter adopted: the documents in it that were adopted by themselves.
    fileprivate static func noCollectionVersion(
        _ collection: Charter.Collection, latest: Int, adopted: [DocumentID]
    ) -> Failure {
        guard latest == 0 else {
            return .usage(
                .noCollectionVersion, nl: "\(collection.id) heeft die versie niet; de laatste is \(latest).",
                en: "\(collection.id) has no such version; the latest is \(latest).")
        }
        let list = adopted.map(\.text).joined(separator: ", ")
        return .usage(
            .noCollectionVersion,
            nl: "\(collection.name) is als geheel nog niet vastgesteld; dat doet de griffie met "
                + "`kader tag --collection \(collection.id)`."
                + (adopted.isEmpty ? "" : " Los zijn vastgesteld: \(list)."),
            en: "\(collection.name) has not been adopted as a whole; the griffie does that with "
                + "`kader tag --collection \(collection.id)`."
                + (adopted.isEmpty ? "" : " Adopted one by one: \(list)."))
    }

    fileprivate static func wholeCollectionOnly(_ id: DocumentID) -> Failure {
        .usage(
            .wholeCollectionOnly,
            nl: "Over \(id) besluit een gremium per stuk. Schrijf \(id) of \(id)@1, of noem één stuk.",
            en: "On \(id) a body decides document by document. Write \(id) or \(id)@1, or name one document.")
    }

    fileprivate static let charterIsNoText = Failure.usage(
        .charterIsNoText, nl: "kader.yml is geen stuk om uit te geven. `kader show kader` toont het.",
        en: "kader.yml is no text to give out. `kader show kader` shows it.")
}
