import Dossier
import Git
import Review

extension DossierReader {
    /// Judges a tag of an adopted version, a collection or a session, with `main` at `newMain`.
    ///
    /// - Parameters:
    ///   - target: what the reference points at.
    ///   - previous: the highest number of this document or collection before it.
    ///   - isSecond: a lower number of this document stands on the same commit.
    ///   - proposal: what the tagged commit adopts, where it adopts a proposal.
    /// - Returns: why it may not stand there; nil where it may.
    func judge(
        tag reference: DossierReference, at target: ObjectID, main newMain: ObjectID, previous: Int,
        isSecond: Bool = false,
        proposal: Proposal?
    ) throws -> Refusal? {
        guard try repository.kind(of: target) == .tag else { return .lightweightTag(reference.name) }
        let tag = try repository.tag(target)
        guard let tagger = tag.tagger, tag.targetKind == .commit else { return .lightweightTag(reference.name) }
        let commit = try repository.commit(tag.target)
        // A tag is judged by the policy that it names, or by that of what it stands on.
        let here = main
        defer { try? stand(at: here) }
        let stated = try? tag.statement.get().main
        if let stated {
            guard let id = ObjectID(hex: stated.text), try placeOnLine(of: id) != nil else {
                return .unknownPolicy(stated)
            }
            try stand(at: repository.commit(id))
        } else if let parent = commit.parents.first {
            try stand(at: repository.commit(parent))
        }
        // A tag says its own name, so that one signed for another version cannot be hung here.
        let bearsItsName = tag.name == Array(reference.shortTag.utf8)
        let statement = ActReader.statement(commit.message)
        let isOnMain = try bearsItsName && isAncestor(commit.id, of: newMain)

        let subject: TagClaim.Subject
        var isOnItsCommit = isOnMain
        var documents: [DocumentID] = []
        switch reference {
        case .approved(let id, let number):
            if let collection = try collection(id, tagged: commit, as: tag.statement) {
                subject = .collection(id, number)
                documents = collection.documents
            } else {
                subject = .version(id, number)
                documents = [id]
                // One adoption is one version: a second tag on it would count what was never adopted again.
                isOnItsCommit = isOnMain && statement.isAdoption(of: id) && !isSecond
            }
        case .session(let id):
            subject = .session(id)
            isOnItsCommit = isOnMain && statement.isClosing(of: id)
        case .main, .proposal: return .lightweightTag(reference.name)
        }
        var digests: [DocumentID: TextDigest] = [:]
        for id in documents {
            guard let place = try place(of: id, in: commit.tree) else { continue }
            digests[id] = try texts.digest(of: place.path, in: commit.tree)
        }
        let claim = TagClaim(
            reference: reference.name, subject: subject, signer: signatures.signer(of: tag),
            tagger: ClaimedPerson(tagger), moment: Moment(tagger),
            after: max(Moment(commit.committer), Moment(main.committer)),
            statement: tag.statement,
            isOnItsCommit: isOnItsCommit, previousNumber: previous, texts: digests,
            proposal: proposal, namesGriffie: try subject.isOfCharter && namesGriffie(commit),
            endings: try subject.isOfCharter ? endings(in: commit) : [])
        return Rulebook.refusal(of: .tag(claim), in: try charterSetting(isDeciding: true))
    }

    /// The keys that an adoption of `kader.yml` ends, where it changes nothing else.
    func endings(in merge: Commit) throws -> [KeyEnding] {
        guard let parent = merge.parents.first, let old = try charter(in: repository.commit(parent)),
            let new = try charter(in: merge)
        else { return [] }
        return old.endings(to: new) ?? []
    }

    /// Tells whether an adoption brings a `kader.yml` that names a griffie whom the one before did not.
    func namesGriffie(_ merge: Commit) throws -> Bool {
        guard let parent = merge.parents.first, let old = try charter(in: repository.commit(parent)),
            let new = try charter(in: merge)
        else { return false }
        return new.namesGriffie(beyond: old)
    }

    /// The collection `id` as it was at the commit that was tagged, since what belongs to it may change later; nil where the
    /// tag is said to be of a document, or there was no such collection.
    private func collection(
        _ id: DocumentID, tagged commit: Commit, as statement: Result<Statement, StatementError>
    ) throws -> Charter.Collection? {
        // Only then is the charter of that moment read: there are many more tags of documents.
        guard case .success(let statement) = statement, statement.documents != [id] else { return nil }
        return try? Self.charter(in: commit, repository, directory).collections.first { $0.id == id }
    }
}

extension TagClaim.Subject {
    fileprivate var isOfCharter: Bool {
        if case .version(.charter, _) = self { true } else { false }
    }
}

extension Result<Statement, StatementError> {
    fileprivate func isAdoption(of id: DocumentID) -> Bool {
        guard case .success(let statement) = self else { return false }
        return statement.action == .tag && statement.documents == [id]
    }

    fileprivate func isClosing(of id: DocumentID) -> Bool {
        guard case .success(let statement) = self else { return false }
        return statement.action == .sessionClose && statement.session == id
    }
}
