import Dossier
import Git
import Review

// Steps of one's own on `main` that the server has not taken, and will not take as they are.
extension Workspace {
    /// Between these two commits lie the steps that are still to be made anew; a command that is killed finds them again.
    private static let (anewFrom, anewTo) = ("refs/kader/anew/from", "refs/kader/anew/to")

    /// Takes `main` back to where the server's began to differ, where what stands here cannot go there as it is: the server
    /// has gone on, or a rule refuses a step. What was taken back is made anew afterwards.
    ///
    /// - Throws: a `Failure` where a step is taken back in the working folder over changes that were not committed.
    func takeMainBack() throws {
        let name = DossierReference.main.name
        guard let theirs = try repository.reference(Self.tracking(name)) else { return }
        if let to = try repository.reference(Self.anewTo), let from = try repository.reference(Self.anewFrom) {
            // A command was killed between noting them and taking them back.
            if to == main.id { try takeMainBack(to: from) }
            return
        }
        guard try !repository.isAncestor(main.id, of: theirs) else { return }
        // What the server had once and lost is no step that it has not taken.
        let isRewound = try onceSent().contains { had in
            try repository.isAncestor(had, of: main.id) && !repository.isAncestor(had, of: theirs)
        }
        guard !isRewound else { return }
        guard let base = try lastCommonMain(with: theirs), let line = try mainLine(from: base, to: main.id) else {
            return
        }
        guard try theirs != base || !isWelcome(line, on: theirs) else { return }
        try repository.setReference(
            Self.anewFrom, to: base, expecting: repository.reference(Self.anewFrom), log: "kader")
        try repository.setReference(Self.anewTo, to: main.id, expecting: nil, log: "kader")
        try takeMainBack(to: base)
    }

    /// The steps that are still to be made anew, the oldest first; each with what it stood on.
    func stepsToMakeAnew() throws -> [Commit] {
        guard let to = try repository.reference(Self.anewTo), let from = try repository.reference(Self.anewFrom)
        else { return [] }
        return try mainLine(from: from, to: to) ?? []
    }

    /// Notes that a step has been made anew or put aside; without one that all have been.
    func noteMadeAnew(_ step: Commit?) throws {
        let from = try repository.reference(Self.anewFrom)
        if let step { return try repository.setReference(Self.anewFrom, to: step.id, expecting: from, log: "kader") }
        for name in [Self.anewTo, Self.anewFrom] {
            if let target = try repository.reference(name) { try repository.deleteReference(name, expecting: target) }
        }
    }

    /// The last commit that both lines of `main` have: an ancestor by another way could be a proposal's.
    private func lastCommonMain(with theirs: ObjectID) throws -> ObjectID? {
        let known = Set(try repository.history(from: [theirs], hiding: [], firstParentOnly: true, limit: nil))
        return try repository.history(from: [main.id], hiding: [], firstParentOnly: true, limit: nil)
            .first(where: known.contains)
    }

    /// Moves `main` and all that came with its last steps to where they were before these.
    private func takeMainBack(to base: ObjectID) throws {
        guard let line = try mainLine(from: base, to: main.id) else { return }
        var steps = [Step(reference: DossierReference.main.name, old: main.id, new: base)]
        let commits = Set(line.map(\.id))
        for prefix in ["refs/tags/approved/", "refs/tags/session/"] {
            for tag in try repository.references(prefix: prefix)
            where try commits.contains(repository.peeled(tag.target)) {
                steps.append(Step(reference: tag.name, old: tag.target, new: nil))
            }
        }
        // The branch of a proposal that was adopted went with the adoption.
        for commit in line where commit.parents.count == 2 {
            guard let id = try? ActReader.statement(commit.message).get().proposal else { continue }
            let name = DossierReference.proposal(id).name
            if try repository.reference(name) == nil {
                steps.append(Step(reference: name, old: nil, new: commit.parents[1]))
            }
        }
        // A branch on which nothing was written yet stands where `main` stood.
        for branch in try repository.references(prefix: "refs/heads/proposal/") where commits.contains(branch.target) {
            steps.append(Step(reference: branch.name, old: branch.target, new: base))
        }
        let shown = try repository.headReference
        if steps.contains(where: { $0.reference == shown && $0.new == base }) {
            try recorder.checkFolder(from: main.tree, to: try repository.commit(base).tree)
        }
        try recorder.apply(steps)
        try refresh()
    }

    /// Tells whether the server, whose `main` is at `theirs`, can take the steps on `line` as they are.
    private func isWelcome(_ line: [Commit], on theirs: ObjectID) throws -> Bool {
        guard let tip = line.last, try lawful(from: theirs, to: tip).refusal == nil else { return false }
        let sent = try sentBranches("refs/heads/proposal/")
        for commit in line where commit.parents.count == 2 {
            guard let id = try? ActReader.statement(commit.message).get().documents.first else { continue }
            let listed = Set(BranchList.tips(in: commit.message))
            // Of all that the server has for this document the adoption must know.
            for branch in sent where branch.name.hasPrefix("refs/heads/proposal/\(id)/") {
                guard
                    try listed.contains(BranchTip(name: branch.name, tip: branch.target))
                        || repository.isAncestor(branch.target, of: commit.id)
                else { return false }
            }
        }
        let lists = ["refs/tags/session/", "refs/tags/approved/\(DocumentID.charter)/"]
        for tag in try lists.flatMap({ try repository.references(prefix: $0) })
        where try repository.reference(Self.arrivedTag(tag.name)) == nil
            && line.contains(where: { try repository.peeled(tag.target) == $0.id })
        {
            let listed = Set(BranchList.tips(in: try repository.tag(tag.target).message))
            let adopted = try repository.commit(repository.peeled(tag.target)).parents.dropFirst().first
            guard
                sent.allSatisfy({
                    $0.target == adopted || listed.contains(BranchTip(name: $0.name, tip: $0.target))
                })
            else { return false }
        }
        return try line.allSatisfy { commit in
            let statement = try? ActReader.statement(commit.message).get()
            var setting = try charterSetting()
            // A clock that is behind is no reason to give anything up.
            setting.now = max(setting.now, Moment(commit.committer))
            let arrival = Arrival(
                signer: signatures.signer(of: commit), moment: Moment(commit.committer), after: nil,
                capacity: statement?.capacity)
            return Rulebook.refusal(of: .arrivalOnMain(arrival), in: setting) == nil
        }
    }
}
