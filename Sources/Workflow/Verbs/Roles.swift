public import Dossier
import Git
public import Review

extension Workspace {
    /// Who wears which hat on the open proposals and wore one on the adopted ones; with a session, in its acts alone.
    ///
    /// - Throws: a `Failure` where the session is unknown.
    /// - Complexity: linear in the acts of all proposals that references name.
    public func roles(session id: DocumentID?) throws -> RolesResult {
        var record: SessionRecord?
        if let id {
            guard let found = try session(id) else {
                throw Failure.unknownSession(id, known: try sessionIDs().map(\.id))
            }
            record = found
        }
        let proposals = try proposals().map(\.proposal) + adopted().map(\.proposal)
        return RolesResult(matrix: RolesMatrix(proposals, session: id), session: record, charter: charter)
    }

    /// The adopted proposals, each as it was when it was merged.
    ///
    /// The names of their branches are gone; each is called by its document, its first author, and its version.
    func adopted() throws -> [ProposalBranch] {
        var result: [ProposalBranch] = []
        for reference in try repository.references(prefix: "refs/tags/approved/") {
            guard case .approved(let document, let version)? = DossierReference(reference.name),
                let merge = try? repository.commit(repository.peeled(reference.target)),
                let branch = try adopted(document, version: version, by: merge)
            else { continue }
            result.append(branch)
        }
        return result
    }

    /// The proposal that `merge` adopted; nil where it is no adoption that can be read.
    func adopted(_ document: DocumentID, version: Int, by merge: Commit) throws -> ProposalBranch? {
        guard merge.parents.count == 2 else { return nil }
        let tip = merge.parents[1]
        let commits = try acts.commits(from: [tip], hiding: [merge.parents[0]])
        guard let commit = commits[tip], let owner = opener(of: commits) else { return nil }
        return try branch(
            ProposalID(document: document, owner: owner, number: version), tip: commit, in: commits,
            at: Moment(merge.committer))
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
            nl: "Er is geen bijeenkomst \(id)." + (known.isEmpty ? "" : " Er zijn: \(list)."),
            en: "There is no session \(id)." + (known.isEmpty ? "" : " There are: \(list)."))
    }
}
