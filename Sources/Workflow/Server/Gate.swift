import Dossier
import Git
import Review

/// Decides about references that somebody wants to move: all of them, or none.
///
/// The server's hook asks it about what was pushed, and a member's about what is to be. Policy is that of `main` before.
struct Gate {
    let repository: Repository

    /// The moment of arrival.
    let now: Moment

    /// Something that may not be, and the reference that it is about.
    struct Objection {
        let name: String
        let refusal: Refusal
    }

    /// What stands in the way of `updates`; nothing where they may all be made.
    ///
    /// An object that cannot be read stands in the way of its own reference; the others are judged all the same.
    /// - Throws: a `Failure` where there is no dossier to judge by.
    func objections(to updates: [ReferenceUpdate]) throws -> [Objection] {
        let mainName = DossierReference.main.name
        let mainUpdate = updates.first { $0.name == mainName }
        let oldMain = try mainUpdate == nil ? repository.reference(mainName) : mainUpdate?.old
        guard let newMain = mainUpdate?.new ?? oldMain else {
            // Nothing can be judged before the griffie has brought `main`.
            return updates.map { Objection(name: $0.name, refusal: .noMainYet) }
        }
        let point: ObjectID
        do {
            point = try oldMain ?? root(of: newMain)
        } catch {
            return [Objection(name: mainName, refusal: .unreadableObject(Failure(mapping: error).message.en))]
        }
        let workspace = try Workspace(repository, Options(directory: repository.gitDirectory), at: point)
        let references = try ReferenceList(repository, prefixes: ["refs/heads/", "refs/tags/"])
        workspace.overview = Overview(references: references)
        let policy = workspace.main
        let push = Push(updates, references, workspace, newMain: newMain)
        var objections: [Objection] = []
        for update in updates {
            do {
                try workspace.stand(at: policy)
                let found = try refusal(of: update, in: push, workspace, newMain: newMain)
                if let found { objections.append(Objection(name: update.name, refusal: found)) }
            } catch {
                let why = Failure(mapping: error).message.en
                objections.append(Objection(name: update.name, refusal: .unreadableObject(why)))
            }
        }
        return objections
    }

    private func root(of main: ObjectID) throws -> ObjectID {
        try repository.history(from: [main], hiding: [], firstParentOnly: true, limit: nil).last ?? main
    }

    private func refusal(
        of update: ReferenceUpdate, in push: Push, _ workspace: Workspace, newMain: ObjectID
    ) throws -> Refusal? {
        let reference = DossierReference(update.name)
        let change = try change(update, reference, in: push, newMain: newMain)
        var proposal: Proposal?
        var arrived: Refusal?
        var elsewhere: String?
        if let new = update.new {
            switch reference {
            case .proposal(let id)?, .closed(let id)?:
                (proposal, arrived) = try acts(of: id, at: new, from: update, in: push, workspace)
                let own = (proposal?.acts ?? []).compactMap { ObjectID(hex: $0.id.text) }
                elsewhere = try push.branches(of: id.document, with: own).first { other in
                    // A proposal that closes takes its branch along to its last step.
                    let closes = reference == .closed(id) && other.name == DossierReference.proposal(id).name
                    return try other.name != update.name && !(closes && repository.isAncestor(other.target, of: new))
                }?.name
            default: break
            }
        }
        let move = ReferenceMove(name: update.name, change: change, proposal: proposal, elsewhere: elsewhere)
        let setting = try workspace.charterSetting()
        if let refusal = Rulebook.refusal(of: .move(move), in: setting) ?? arrived { return refusal }
        guard let new = update.new, let reference else { return nil }
        switch reference {
        case .main: return try refusalOfMain(update, in: push, workspace)
        case .approved(let id, let number):
            // Lower numbers alone: in the clone that pushes it, the tag is there already.
            let lower = push.versions(of: id).compactMap { other -> (number: Int, target: ObjectID)? in
                guard case .approved(id, let lower)? = DossierReference(other.name), lower < number else { return nil }
                return (lower, other.target)
            }
            let adopted = try adoptedProposal(new, workspace)
            let commit = try repository.peeled(new)
            let isSecond = try lower.contains { try repository.peeled($0.target) == commit }
            return try workspace.judge(
                tag: reference, at: new, main: newMain, previous: lower.map(\.number).max() ?? 0, isSecond: isSecond,
                proposal: adopted)
                ?? arrival(ofTag: new, workspace)
        case .session:
            return try workspace.judge(tag: reference, at: new, main: newMain, previous: 0, proposal: nil)
                ?? arrival(ofTag: new, workspace)
        case .proposal, .closed: return nil
        }
    }

    private func change(
        _ update: ReferenceUpdate, _ reference: DossierReference?, in push: Push, newMain: ObjectID
    ) throws -> ReferenceMove.Change {
        guard let new = update.new else {
            guard let old = update.old, case .proposal(let id)? = reference else { return .deleted(kept: false) }
            let closedName = DossierReference.closed(id).name
            let closed = try push.update(of: closedName)?.new ?? repository.reference(closedName)
            let kept =
                try repository.isAncestor(old, of: newMain)
                || (closed.map { try repository.isAncestor(old, of: $0) } ?? false)
            return .deleted(kept: kept)
        }
        guard let old = update.old else { return .created }
        guard try repository.kind(of: new) == .commit, try repository.kind(of: old) == .commit else { return .rewound }
        return try repository.isAncestor(old, of: new) ? .advanced : .rewound
    }

    /// The proposal at `new`, and why an act that arrives with it is not allowed.
    private func acts(
        of id: ProposalID, at new: ObjectID, from update: ReferenceUpdate, in push: Push, _ workspace: Workspace
    ) throws -> (Proposal?, Refusal?) {
        guard try repository.kind(of: new) == .commit else { return (nil, .unreadableObject("\(new)")) }
        let commits = try push.commits(from: [new])
        guard let tip = commits[new] else {
            // Nothing on it that `main` does not hold: a branch that was opened and not written on.
            return (nil, nil)
        }
        guard let branch = try workspace.branch(id, tip: tip, in: commits) else {
            return (nil, .nothingToAdopt(id.document.text))
        }
        // What the server has of this proposal already was judged when it arrived.
        let before = try [DossierReference.proposal(id), .closed(id)].map(\.name).compactMap { name in
            try name == update.name ? update.old : repository.reference(name)
        }
        let known = Set(try push.commits(from: before).keys.map(\.hex))
        for violation in branch.proposal.violations where !known.contains(violation.act.text) {
            return (branch.proposal, violation.refusal)
        }
        var setting = branch.setting
        setting.now = now
        for act in branch.proposal.acts where !known.contains(act.id.text) {
            if let refusal = Rulebook.refusal(of: .arrival(act), in: setting) { return (branch.proposal, refusal) }
        }
        return (branch.proposal, nil)
    }

    /// Why a commit of `main`, or a tag, that `person` is said to have made may not arrive now.
    private func arrival(_ signer: Signer, _ person: Person, _ workspace: Workspace) throws -> Refusal? {
        var setting = try workspace.charterSetting()
        setting.now = now
        return Rulebook.refusal(of: .arrivalOnMain(signer, Moment(person)), in: setting)
    }

    private func arrival(ofTag id: ObjectID, _ workspace: Workspace) throws -> Refusal? {
        let tag = try repository.tag(id)
        return try tag.tagger.flatMap { try arrival(workspace.signatures.signer(of: tag), $0, workspace) }
    }

    /// The proposal that the commit under a tag adopts; nil where it adopts none.
    private func adoptedProposal(_ tag: ObjectID, _ workspace: Workspace) throws -> Proposal? {
        let target = try repository.peeled(tag)
        guard try repository.kind(of: target) == .commit else { return nil }
        let commit = try repository.commit(target)
        guard commit.parents.count == 2 else { return nil }
        let policy = workspace.main
        defer { try? workspace.stand(at: policy) }
        return try workspace.judge(commit).proposal
    }

    private func refusalOfMain(
        _ update: ReferenceUpdate, in push: Push, _ workspace: Workspace
    ) throws -> Refusal? {
        guard let new = update.new, let line = try workspace.mainLine(from: update.old, to: new) else {
            return Rulebook.refusal(
                of: .move(ReferenceMove(name: update.name, change: .rewound)), in: try workspace.charterSetting())
        }
        for commit in line {
            let judged = try workspace.judge(commit)
            let arrived = try arrival(workspace.signatures.signer(of: commit), commit.committer, workspace)
            if let refusal = judged.refusal ?? arrived { return refusal }
            guard let proposal = judged.proposal, commit.parents.count == 2 else { continue }
            let (before, tip) = (commit.parents[0], commit.parents[1])
            let withheld = try push.branches(of: proposal.id.document, sharing: tip, hiding: before)
                .first { try !repository.isAncestor($0.target, of: tip) }
            if let withheld { return .actsWithheld(withheld.name) }
            if let document = judged.adopts, try !hasTag(document, on: commit.id, push) {
                return .tagMissing(document)
            }
        }
        return nil
    }

    /// Tells whether a version of `document` is tagged on `commit`, here or in the push.
    private func hasTag(_ document: DocumentID, on commit: ObjectID, _ push: Push) throws -> Bool {
        try push.versions(of: document).contains { try repository.peeled($0.target) == commit }
    }
}
