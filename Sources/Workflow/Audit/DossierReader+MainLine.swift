import Dossier
import Git
import Review

/// A commit on `main`'s own line, judged.
struct JudgedCommit {
    let commit: Commit
    /// Why it should not stand there; nil where it may.
    let refusal: Refusal?
    /// What it adopts, so that a tag belongs to it; nil where it adopts nothing, or adds an annex.
    let adopts: DocumentID?
    /// The proposal that it adopts, folded over its acts.
    let proposal: Proposal?
}

// The judgement of `main`, in the server's hook and in the audit alike.
extension DossierReader {
    /// The commits of `main`'s own line after `old` up to `new`, the oldest first; from the founding commit without `old`.
    ///
    /// - Returns: nil where `new` does not descend from `old` along first parents.
    func mainLine(from old: ObjectID?, to new: ObjectID) throws -> [Commit]? {
        let ids = try repository.history(
            from: [new], hiding: old.map { [$0] } ?? [], firstParentOnly: true, limit: nil)
        let line = try ids.reversed().map { try repository.commit($0) }
        guard line.first?.parents.first == old || line.isEmpty else { return nil }
        return line
    }

    /// Judges a commit by the policy of the commit before it, on which this comes to stand.
    func judge(_ commit: Commit) throws -> JudgedCommit {
        guard let parent = commit.parents.first else {
            try stand(at: commit)
            return try judged(commit, record: commit, from: nil)
        }
        try stand(at: try repository.commit(parent))
        let result =
            commit.parents.count == 2
            ? try judgeAdoption(commit) : try judged(commit, record: commit, from: main.tree)
        guard result.refusal == nil, let refusal = try charterRefusal(in: commit) else { return result }
        return JudgedCommit(commit: commit, refusal: refusal, adopts: result.adopts, proposal: result.proposal)
    }

    private func judged(_ commit: Commit, record: Commit, from tree: ObjectID?) throws -> JudgedCommit {
        let paths = try repository.difference(from: tree, to: commit.tree).map(\.path)
        let changed = paths.map(\.description)
        let statement = ActReader.statement(commit.message)
        let attempt = MainCommit(
            signer: signatures.signer(of: commit), author: ClaimedPerson(commit.author),
            committer: ClaimedPerson(commit.committer), moment: Moment(commit.committer),
            after: try moment(before: commit), statement: statement,
            isPlain: commit.parents.count <= 1, changedPaths: changed,
            endings: changed == [Charter.path] ? try charter(in: commit).flatMap { charter.endings(to: $0) } : nil,
            recorded: try recorded(statement, paths, from: tree, to: commit.tree))
        return JudgedCommit(
            commit: commit, refusal: Rulebook.refusal(of: .record(attempt), in: try charterSetting()), adopts: nil,
            proposal: nil)
    }

    private func judgeAdoption(_ commit: Commit) throws -> JudgedCommit {
        let statement = ActReader.statement(commit.message)
        guard case .success(let read) = statement, let document = read.documents.first else {
            // No word of what it adopts: judged as what it then is, a commit that has no place on `main`.
            return try judged(commit, record: commit, from: main.tree)
        }
        let tip = commit.parents[1]
        let commits = try acts.commits(from: [tip], hiding: [main.id])
        let beside = BranchList.tips(in: commit.message)
        if let lost = try beside.first(where: { try repository.kind(of: $0.tip) != .commit }) {
            return JudgedCommit(commit: commit, refusal: .branchUnknown(lost.name), adopts: nil, proposal: nil)
        }
        guard let tipCommit = commits[tip],
            let id = try read.proposal ?? adoptedName(document, tip: tipCommit, commits),
            id.document == document,
            let branch = try branch(
                id, tip: tipCommit, in: commits, at: Moment(commit.committer), beside: beside)
        else {
            return JudgedCommit(
                commit: commit, refusal: .nothingToAdopt(document.text), adopts: nil, proposal: nil)
        }
        let strays = try repository.difference(from: main.tree, to: commit.tree)
            .filter { $0.path != branch.place.path }.prefix(8).map(\.path.description)
        let adoption = Adoption(
            signer: signatures.signer(of: commit), author: ClaimedPerson(commit.author),
            committer: ClaimedPerson(commit.committer), moment: Moment(commit.committer),
            after: Moment(main.committer), statement: statement, joinsMainAndTip: commit.parents == [main.id, tip],
            text: try texts.digest(of: branch.place.path, in: commit.tree), strayPaths: Array(strays),
            namesGriffie: try branch.place.id == .charter && namesGriffie(commit),
            endings: try branch.place.id == .charter ? endings(in: commit) : [],
            unmet: try unmet(.tag, of: branch.place, in: commit.tree, at: main, charter),
            twin: try twin(ofNew: branch.place))
        var setting = branch.setting
        try take(read.session, into: &setting, at: branch.place)
        return JudgedCommit(
            commit: commit, refusal: Rulebook.refusal(of: .adopt(adoption, of: branch.proposal), in: setting),
            adopts: branch.place.kind.outcome == .version ? document : nil, proposal: branch.proposal)
    }

    /// The latest moment that a parent of `commit` claims; nil where it has none.
    private func moment(before commit: Commit) throws -> Moment? {
        try commit.parents.map { Moment(try repository.commit($0).committer) }.max()
    }

    /// The name of the proposal that ended at `tip`: its branch may be gone, so who wrote first and a number stand for it.
    private func adoptedName(
        _ document: DocumentID, tip: Commit, _ commits: ActReader.Commits
    ) throws -> ProposalID? {
        if let known = try proposalNames(for: document).first(where: { $0.tip == tip.id }) { return known.id }
        guard let owner = opener(of: commits) else { return nil }
        return ProposalID(document: document, owner: owner, number: 1)
    }

    /// Why the charter in `commit` cannot hold; nil where it may, or has not changed.
    private func charterRefusal(in commit: Commit) throws -> Refusal? {
        let path = RepositoryPath(Charter.path)
        guard try repository.entry(path, in: commit.tree) != repository.entry(path, in: main.tree) else { return nil }
        guard let new = try charter(in: commit) else {
            let here = main
            defer { try? stand(at: here) }
            do {
                try stand(at: commit)
                return nil
            } catch {
                return .charterUnreadable(Failure(mapping: error).message)
            }
        }
        return try refusal(ofChangeTo: new, at: Moment(commit.committer))
    }
}
