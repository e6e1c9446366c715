import Dossier
import Git
import Review

// Steps on proposals that no server takes: made by hand with Git, on what was adopted meanwhile, or by a policy that has changed.
extension Workspace {
    /// Takes the steps off proposals that the server lacks and will not take, with what rests on them, and puts each aside.
    ///
    /// - Throws: a `Failure` where the working folder shows such a proposal, with changes that were not committed.
    /// - Complexity: that of reading the proposals that the server does not have as they are here.
    func takeStraysOff() throws -> [Aside] {
        guard try repository.configuration("remote.origin.url") != nil else { return [] }
        let taken = try stepsToMakeAnew().map(\.id)
        return try proposalNames().flatMap { try takeStraysOff($0.id, $0.tip, besides: taken) }
    }

    /// - Parameter taken: the steps on `main` that were taken back, to be made anew: they are no steps of a proposal.
    private func takeStraysOff(
        _ id: ProposalID, _ tip: ObjectID, besides taken: [ObjectID]
    ) throws -> [Aside] {
        let name = DossierReference.proposal(id).name
        let theirs = try repository.reference(Self.tracking(name))
        guard theirs != tip else { return [] }
        let unsent = try repository.history(
            from: [tip], hiding: try [main.id] + taken + onceSent() + (theirs.map { [$0] } ?? []),
            firstParentOnly: false, limit: nil)
        guard !unsent.isEmpty else { return [] }
        let reasons = try reasonsAgainst(unsent, of: id, tip, besides: Set(taken))
        guard !reasons.isEmpty else { return [] }

        var stays = tip
        while reasons[stays] != nil, let parent = try repository.commit(stays).parents.first { stays = parent }
        let isGone = try taken.contains(stays) || isReached(stays)
        let kept = Set(
            isGone ? [] : try repository.history(from: [stays], hiding: [], firstParentOnly: false, limit: nil))
        let lost = unsent.filter { !kept.contains($0) }.reversed()
        let asides = try lost.compactMap { id -> Aside? in
            let commit = try repository.commit(id)
            let parent = try commit.parents.first.map { try repository.commit($0) }
            let aside = try putAside(commit, since: parent, because: reasons[id] ?? .restsOnIt)
            // A step that only brought two lines together has nothing of its own to do again.
            let isJoin = commit.parents.count > 1 && (try? ActReader.statement(commit.message).get().action) == .join
            return isJoin ? nil : aside
        }
        if try repository.headReference == name {
            let new = try isGone ? main.tree : repository.commit(stays).tree
            try recorder.checkFolder(from: try repository.commit(tip).tree, to: new)
        }
        try recorder.apply([Step(reference: name, old: tip, new: isGone ? nil : stays)])
        return asides
    }

    /// Tells whether `main` holds `id`.
    private func isReached(_ id: ObjectID) throws -> Bool {
        try id == main.id || repository.isAncestor(id, of: main.id)
    }

    /// Why each of `unsent` cannot go to the server, for those that cannot; empty where all can.
    ///
    /// - Parameter unsent: each before what it stands on.
    private func reasonsAgainst(
        _ unsent: [ObjectID], of id: ProposalID, _ tip: ObjectID, besides taken: Set<ObjectID>
    ) throws -> [ObjectID: Phrase] {
        let commits = try acts.commits(from: [tip], hiding: [main.id])
        guard let end = commits[tip], let branch = try branch(id, tip: end, in: commits) else { return [:] }
        let violations = Dictionary(branch.proposal.violations.map { ($0.act.text, $0.refusal) }) { first, _ in first }
        var setting = branch.setting
        var reasons: [ObjectID: Phrase] = [:]
        for id in unsent.reversed() {
            let commit = try repository.commit(id)
            // A clock that is behind is no reason to give anything up.
            setting.now = max(setting.now, Moment(commit.committer))
            let policy = (try? ActReader.statement(commit.message).get())?.main.flatMap { ObjectID(hex: $0.text) }
            if policy.map(taken.contains) == true {
                reasons[id] = .restsOnWhatIsAnew
            } else if let refusal = violations[id.hex] {
                reasons[id] = refusal.reason
            } else if try commit.parents.contains(where: { try isAdoptedStep($0, besides: commits) }) {
                reasons[id] = .adoptedMeanwhile(branch.id)
            } else if let refusal = Rulebook.refusal(of: .arrival(ActID(id.hex), of: branch.proposal), in: setting) {
                reasons[id] = refusal.reason
            } else if commit.parents.contains(where: { reasons[$0] != nil }) {
                reasons[id] = .restsOnIt
            }
        }
        return reasons
    }

    /// Tells whether `id` is a step of a proposal that `main` has adopted.
    private func isAdoptedStep(_ id: ObjectID, besides commits: ActReader.Commits) throws -> Bool {
        try commits[id] == nil && placeOnLine(of: id) == nil && isReached(id)
    }
}

extension Phrase {
    fileprivate static let restsOnIt = Phrase(
        nl: "Deze stap rust op een stap die niet naar de server kan.",
        en: "This step rests on one that cannot go to the server.")

    fileprivate static let restsOnWhatIsAnew = Phrase(
        nl: "Deze stap rust op een vastlegging van u die opnieuw moest worden gedaan.",
        en: "This step rests on a commit of yours that had to be made anew.")

    fileprivate static func adoptedMeanwhile(_ id: ProposalID) -> Phrase {
        Phrase(
            nl: "Voorstel \(id) is intussen vastgesteld.", en: "Proposal \(id) has been adopted meanwhile.")
    }
}
