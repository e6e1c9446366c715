import Dossier
import Git
import Review

// What comes onto `main` itself.
extension Gate {
    /// The proposal that the commit under a tag adopts; nil where it adopts none.
    func adoptedProposal(_ tag: ObjectID) throws -> Proposal? {
        let target = try repository.peeled(tag)
        guard try repository.kind(of: target) == .commit else { return nil }
        let commit = try repository.commit(target)
        guard commit.parents.count == 2 else { return nil }
        defer { try? reader.stand(at: policy) }
        return try reader.judge(commit).proposal
    }

    func refusalOfMain(_ update: ReferenceUpdate) throws -> Refusal? {
        guard let new = update.new, let line = try reader.mainLine(from: update.old, to: new) else {
            return Rulebook.refusal(
                of: .move(ReferenceMove(name: update.name, change: .rewound)), in: try reader.charterSetting())
        }
        for commit in line {
            let judged = try reader.judge(commit)
            let statement = ActReader.statement(commit.message)
            let arrived = try arrival(
                reader.signatures.signer(of: commit), commit.committer,
                after: try commit.parents.first.map { Moment(try repository.commit($0).committer) },
                statement)
            if let refusal = try judged.refusal ?? arrived ?? refusal(ofOpening: try? statement.get()) {
                return refusal
            }
            guard let proposal = judged.proposal, commit.parents.count == 2 else { continue }
            if let refusal = try refusal(of: commit, adopting: proposal, judged) { return refusal }
        }
        return nil
    }

    /// Why the adoption by `commit` may not come in: acts that come with it, and what it leaves out.
    private func refusal(
        of commit: Commit, adopting proposal: Proposal, _ judged: JudgedCommit
    ) throws -> Refusal? {
        let (before, tip) = (commit.parents[0], commit.parents[1])
        let document = proposal.id.document
        let withheld = try push.branches(of: document, sharing: tip, hiding: before)
            .first { try !repository.isAncestor($0.target, of: tip) }
        if let withheld { return .actsWithheld(withheld.name) }
        if let document = judged.adopts, try !hasTag(document, on: commit.id) { return .tagMissing(document) }

        if let place = try reader.place(of: document, in: commit.tree) {
            let flaws = try reader.flaws(
                of: place, in: commit.tree, at: reader.main, reader.charter, holding: .tag)
            if !flaws.isEmpty { return .waiting(for: flaws, place.kind) }
        }

        // By these alone it is judged from now on, so that none may be missing.
        let listed = Set(BranchList.tips(in: commit.message))
        let unlisted = try push.branches(of: document).first { other in
            try !listed.contains(BranchTip(name: other.name, tip: other.target))
                && !repository.isAncestor(other.target, of: newMain)
        }
        if let unlisted { return .branchUnlisted(unlisted.name) }

        // Steps may come in with the adoption itself, and are judged on arrival like any other.
        let merged = try reader.acts.commits(from: [tip], hiding: [before])
        let known = try reader.acts.commits(from: push.olds(of: document), hiding: [before])
        guard merged.keys.contains(where: { known[$0] == nil }), let end = merged[tip] else { return nil }
        try standAtNewMain()
        guard let place = try reader.place(of: document, in: end.tree) else {
            return .nothingToAdopt(document.text)
        }
        let setting = try reader.setting(
            for: place, acts: proposal.acts, tip: end, excluding: proposal.id, beside: Array(listed))
        return try refusal(ofArriving: merged, besides: known, in: proposal, at: place, setting)
    }

    /// A session does not take the id of a document that is only proposed: nobody could adopt that any more.
    private func refusal(ofOpening statement: Statement?) throws -> Refusal? {
        guard let statement, statement.action == .sessionOpen, let id = statement.session,
            try !push.branches(of: id).isEmpty
        else { return nil }
        return .idTaken(id, by: id)
    }

    /// Tells whether a version of `document` is tagged on `commit`, here or in the push.
    private func hasTag(_ document: DocumentID, on commit: ObjectID) throws -> Bool {
        try push.versions(of: document).contains { try repository.peeled($0.target) == commit }
    }
}
