public import Dossier
import Git
public import Review

extension DossierReader {
    /// Who wears which hat on the open proposals and wore one on the closed and adopted ones.
    ///
    /// - Parameters:
    ///   - name: a document, or one proposal; nil for all.
    ///   - id: a session, to see only what was done in it; nil for all.
    /// - Throws: a `Failure` where the session, the document or the proposal is unknown.
    /// - Complexity: linear in the acts of the proposals that references name; for what has no versions also in `main`'s line.
    public func roles(on name: DocumentName? = nil, session id: DocumentID? = nil) throws -> RolesResult {
        var record: SessionRecord?
        if let id {
            guard let found = try session(id) else {
                throw Failure.unknownSession(id, known: try sessionIDs().map(\.id))
            }
            record = found
        }
        try overlook()
        let document = name?.document
        var entries = try proposals(for: document).map { RolesMatrix.Entry($0.proposal) }
        entries += try adopted(for: document)
        if let name {
            entries = entries.filter { name.proposal == nil || $0.proposal.id == name.proposal }
            entries = entries.filter { name.version == nil || $0.adoption?.version == name.version }
            // Whoever misspelt a name hears so, rather than that nobody wore a hat.
            if entries.isEmpty { _ = try show(name) }
        }
        var recordings: [RolesResult.Recording] = []
        if let document, name?.proposal == nil, name?.version == nil {
            let place = try place(of: document)
            // A session's record tells who sat there.
            if place.kind.id == .session, record == nil { record = try self.session(document) }
            let commits = try self.recordings(of: place)
            recordings = commits.map { recording($0, of: document) }
            // What came by a proposal, and has no version that a tag would name.
            entries += try commits.filter { $0.parents.count == 2 }.compactMap { merge in
                let number = (try? ActReader.statement(merge.message).get())?.proposal?.number ?? 1
                return try adopted(document, version: number, by: merge).map { RolesMatrix.Entry($0.proposal) }
            }
            if id != nil { recordings = recordings.filter { $0.session == id } }
        }
        return RolesResult(
            matrix: RolesMatrix(entries, session: id == nil ? nil : record), recordings: recordings, session: record,
            charter: charter)
    }

    /// Who wrote a text straight on `main`, as far as the signature on `commit` and what it says are to be believed.
    private func recording(_ commit: Commit, of document: DocumentID) -> RolesResult.Recording {
        let statement = try? ActReader.statement(commit.message).get()
        var member: MemberID?
        if case .key(let key) = signatures.signer(of: commit) {
            member = charter.members.first { $0.keys.contains { $0.text == key } }?.id
        }
        return RolesResult.Recording(
            document: document, commit: commit.id.hex, member: member, name: commit.author.name,
            capacity: statement?.capacity, moment: Moment(commit.committer), session: statement?.session)
    }

    /// The adopted proposals, for one document or for all, each as it was when it was merged.
    ///
    private func adopted(for document: DocumentID?) throws -> [RolesMatrix.Entry] {
        let prefix = "refs/tags/approved/" + (document.map { "\($0)/" } ?? "")
        return try references(prefix: prefix).compactMap { reference in
            guard case .approved(let document, let version)? = DossierReference(reference.name), try holds(reference),
                let merge = try? repository.commit(repository.peeled(reference.target)),
                let branch = try adopted(document, version: version, by: merge)
            else { return nil }
            return RolesMatrix.Entry(branch.proposal, adoption: adoption(by: merge, version: version))
        }
    }

    /// Who adopted a version, where the signature on `merge` and what it says are to be believed.
    private func adoption(by merge: Commit, version: Int) -> RolesMatrix.Adopted {
        let moment = Moment(merge.committer)
        let member = try? charter.member(
            signing: signatures.signer(of: merge), as: [ClaimedPerson(merge.committer)], at: moment)
        let statement = try? ActReader.statement(merge.message).get()
        return RolesMatrix.Adopted(
            version: version, member: member?.id, capacity: statement?.capacity, moment: moment,
            session: statement?.session)
    }

    /// The proposal that `merge` adopted; nil where it is no adoption that can be read.
    func adopted(_ document: DocumentID, version: Int, by merge: Commit) throws -> ProposalBranch? {
        guard merge.parents.count == 2 else { return nil }
        // By what held when it was adopted, whatever has changed since.
        let here = main
        defer { try? stand(at: here) }
        try stand(at: repository.commit(merge.parents[0]))
        let tip = merge.parents[1]
        let commits = try acts.commits(from: [tip], hiding: [merge.parents[0]])
        // The merge names the proposal; where an older one did not, who wrote first and the version stand for it.
        let named = try? ActReader.statement(merge.message).get().proposal
        let stated = named.flatMap { $0.document == document ? $0 : nil }
        guard let commit = commits[tip],
            let id = stated
                ?? opener(of: commits).map({ ProposalID(document: document, owner: $0, number: version) })
        else { return nil }
        return try branch(
            id, tip: commit, in: commits, at: Moment(merge.committer), beside: BranchList.tips(in: merge.message))
    }

    /// Who wrote the first of a proposal's commits; nil where that is no member.
    func opener(of commits: ActReader.Commits) -> MemberID? {
        let first = commits.values.filter { commit in commit.parents.allSatisfy { commits[$0] == nil } }
            .min { ($0.committer.seconds, $0.id) < ($1.committer.seconds, $1.id) }
        return first.flatMap { charter.member(email: $0.author.email)?.id }
    }
}

extension Failure {
    static func unknownSession(_ id: DocumentID, known: [DocumentID]) -> Failure {
        let list = known.map(\.text).joined(separator: ", ")
        return .usage(
            .unknownSession, nl: "Er is geen bijeenkomst \(id)." + (known.isEmpty ? "" : " Er zijn: \(list)."),
            en: "There is no session \(id)." + (known.isEmpty ? "" : " There are: \(list)."))
    }
}
