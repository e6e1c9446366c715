import Dossier
import Git
import Review

// Steps on proposals that no server takes: made by hand with Git, on what was adopted meanwhile, or by a policy that has changed.
extension Workspace {
    /// Takes the steps off proposals that the server lacks and will not take, with what rests on them, and puts each aside. What
    /// only has to wait until a step on `main` was made anew is noted, to be made anew after it.
    ///
    /// - Throws: a `Failure` where the working folder shows such a proposal, with changes that were not committed.
    /// - Complexity: that of reading the proposals that the server does not have as they are here.
    func takeStraysOff() throws {
        guard try repository.configuration("remote.origin.url") != nil else { return }
        let taken = try stepsToMakeAnew().map(\.id)
        for (id, tip) in try proposalNames() { try takeStraysOff(id, tip, besides: taken) }
    }

    /// - Parameter taken: the steps on `main` that were taken back, to be made anew: they are no steps of a proposal.
    private func takeStraysOff(_ id: ProposalID, _ tip: ObjectID, besides taken: [ObjectID]) throws {
        let name = DossierReference.proposal(id).name
        let theirs = try repository.reference(Self.tracking(name))
        guard theirs != tip else { return }
        let unsent = try unsentActs(
            from: tip, hiding: [main.id] + onceSent() + (theirs.map { [$0] } ?? []), besides: Set(taken))
        guard !unsent.isEmpty else { return }
        let obstacles = try obstacles(to: unsent, of: id, tip, besides: Set(taken))
        guard !obstacles.isEmpty else { return }

        var stays = tip
        while obstacles[stays] != nil, let parent = try repository.commit(stays).parents.first { stays = parent }
        let isGone = try taken.contains(stays) || isReached(stays)
        let kept = Set(
            isGone ? [] : try repository.history(from: [stays], hiding: [], firstParentOnly: false, limit: nil))
        let lost = unsent.filter { !kept.contains($0) }.reversed()
        let waiting = try actsToMakeAnew(among: Array(lost), of: id, obstacles)
        if let last = lost.last(where: waiting.contains) { try noteActsToMakeAnew(id, upTo: last) }
        for act in lost where !waiting.contains(act) {
            let commit = try repository.commit(act)
            // A step that only brought two lines together has nothing of its own to do again.
            let isJoin = commit.parents.count > 1 && (try? ActReader.statement(commit.message).get().action) == .join
            guard !isJoin else { continue }
            let parent = try commit.parents.first.map { try repository.commit($0) }
            try putAside(commit, since: parent, because: (obstacles[act] ?? .rests).reason, on: id)
        }
        if try repository.headReference == name {
            let new = try isGone ? main.tree : repository.commit(stays).tree
            try recorder.checkFolder(from: try repository.commit(tip).tree, to: new)
        }
        try recorder.apply([Step(reference: name, old: tip, new: isGone ? nil : stays)])
    }

    /// The acts of a proposal that ends at `tip` and that the server lacks, each before what it stands on: those too that an own
    /// adoption holds which was taken back.
    private func unsentActs(
        from tip: ObjectID, hiding sent: [ObjectID], besides taken: Set<ObjectID>
    ) throws -> [ObjectID] {
        let all = try repository.history(from: [tip], hiding: sent, firstParentOnly: false, limit: nil)
        guard !taken.isEmpty else { return all }
        let unsent = Set(all)
        var own: Set<ObjectID> = []
        var next = [tip]
        while let id = next.popLast() {
            guard unsent.contains(id), !taken.contains(id), own.insert(id).inserted else { continue }
            next += try repository.commit(id).parents
        }
        return all.filter(own.contains)
    }

    /// Those of `lost`, the oldest first, that can go to the server once a step on `main` was made anew: all that stands in
    /// their way is that they name it, or rest on an act that does.
    private func actsToMakeAnew(
        among lost: [ObjectID], of id: ProposalID, _ obstacles: [ObjectID: Obstacle]
    ) throws -> Set<ObjectID> {
        var result: Set<ObjectID> = []
        for act in lost {
            let commit = try repository.commit(act)
            let mayWait =
                switch obstacles[act] ?? .rests {
                case .anew: true
                case .rests: commit.parents.allSatisfy(result.contains)
                case .refusal: false
                }
            if mayWait, try canBeMadeAnew(commit, on: id) { result.insert(act) }
        }
        return result
    }

    /// Tells whether `main` holds `id`.
    private func isReached(_ id: ObjectID) throws -> Bool {
        try id == main.id || repository.isAncestor(id, of: main.id)
    }

    /// What keeps an act from the server.
    private enum Obstacle {
        /// It names a step on `main` that has to be made anew.
        case anew
        /// It rests on an act that cannot go there.
        case rests
        /// What it is or does.
        case refusal(Phrase)

        var reason: Phrase {
            switch self {
            case .anew: .restsOnWhatIsAnew
            case .rests: .restsOnIt
            case .refusal(let reason): reason
            }
        }
    }

    /// Why each of `unsent` cannot go to the server, for those that cannot; empty where all can.
    ///
    /// - Parameter unsent: each before what it stands on.
    private func obstacles(
        to unsent: [ObjectID], of id: ProposalID, _ tip: ObjectID, besides taken: Set<ObjectID>
    ) throws -> [ObjectID: Obstacle] {
        let commits = try acts.commits(from: [tip], hiding: [main.id])
        guard let end = commits[tip], let branch = try branch(id, tip: end, in: commits) else { return [:] }
        let violations = Dictionary(branch.proposal.violations.map { ($0.act.text, $0.refusal) }) { first, _ in first }
        var setting = branch.setting
        var obstacles: [ObjectID: Obstacle] = [:]
        for id in unsent.reversed() {
            let commit = try repository.commit(id)
            // A clock that is behind is no reason to give anything up.
            setting.now = max(setting.now, Moment(commit.committer))
            let policy = (try? ActReader.statement(commit.message).get())?.main.flatMap { ObjectID(hex: $0.text) }
            if policy.map(taken.contains) == true {
                obstacles[id] = .anew
            } else if let refusal = violations[id.hex] {
                obstacles[id] = .refusal(refusal.reason)
            } else if try commit.parents.contains(where: { try isAdoptedStep($0, besides: commits) }) {
                obstacles[id] = .refusal(.adoptedMeanwhile(branch.id))
            } else if let refusal = Rulebook.refusal(of: .arrival(ActID(id.hex), of: branch.proposal), in: setting) {
                obstacles[id] = .refusal(refusal.reason)
            } else if commit.parents.contains(where: { obstacles[$0] != nil }) {
                obstacles[id] = .rests
            }
        }
        return obstacles
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
