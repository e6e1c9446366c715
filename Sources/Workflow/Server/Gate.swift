import Dossier
import Git
import Review

/// Decides about references that somebody wants to move: all of them, or none.
///
/// The server's hook asks it about what was pushed, and a member's about what is to be. Acts are judged by the policies that
/// they name, and a second time by `main` as the push leaves it.
struct Gate {
    let repository: Repository
    let reader: DossierReader
    let push: Push
    /// The commit of `main` whose policy holds.
    let policy: Commit
    let newMain: ObjectID

    /// The moment of arrival.
    let now: Moment

    /// Something that may not be, and the reference that it is about.
    struct Objection {
        let name: String
        let refusal: Refusal
    }

    /// What stands in the way of `updates`; nothing where they may all be made.
    ///
    /// An object that cannot be read stands in the way of its own reference; the others are judged all the same. Many
    /// updates are judged side by side.
    /// - Parameter opening: opens the repository, for each who judges.
    /// - Throws: a `Failure` where there is no dossier to judge by.
    static func objections(
        to updates: [ReferenceUpdate], at now: Moment, opening: @escaping @Sendable () throws -> Repository
    ) async throws -> [Objection] {
        let repository = try opening()
        let mainName = DossierReference.main.name
        let mainUpdate = updates.first { $0.name == mainName }
        let oldMain = try repository.reference(mainName)
        guard let newMain = mainUpdate?.new ?? oldMain else {
            // Nothing can be judged before the griffie has brought `main`.
            return updates.map { Objection(name: $0.name, refusal: .noMainYet) }
        }
        let point: ObjectID
        do {
            point = try oldMain ?? root(of: newMain, repository)
        } catch {
            return [Objection(name: mainName, refusal: .unreadable(error))]
        }
        let reader = try DossierReader(repository, repository.gitDirectory, at: point)
        let references = try ReferenceList(repository, prefixes: ReferenceList.dossier)
        let push = Push(updates, references, reader, newMain: newMain)
        let overview = Overview(references: references, walk: push.walk)
        reader.overview = overview
        // A few are not worth another repository.
        let share = max(32, (updates.count + Workers.count - 1) / Workers.count)
        guard updates.count > share else {
            return Gate(reader, push, newMain: newMain, now).objections(to: updates[...])
        }
        return try await Workers.map(Workers.parts(of: updates.count, each: share)) { part in
            let repository = try opening()
            let reader = try DossierReader(repository, repository.gitDirectory, at: point)
            reader.overview = overview
            let push = Push(updates, references, reader, newMain: newMain)
            return Gate(reader, push, newMain: newMain, now).objections(to: updates[part])
        }.flatMap { $0 }
    }

    private static func root(of main: ObjectID, _ repository: Repository) throws -> ObjectID {
        try repository.history(from: [main], hiding: [], firstParentOnly: true, limit: nil).last ?? main
    }

    private init(_ reader: DossierReader, _ push: Push, newMain: ObjectID, _ now: Moment) {
        repository = reader.repository
        self.reader = reader
        self.push = push
        policy = reader.main
        self.newMain = newMain
        self.now = now
    }

    private func objections(to updates: ArraySlice<ReferenceUpdate>) -> [Objection] {
        updates.compactMap { update in
            do {
                try reader.stand(at: policy)
                return try refusal(of: update).map { Objection(name: update.name, refusal: $0) }
            } catch {
                return Objection(name: update.name, refusal: .unreadable(error))
            }
        }
    }

    private func refusal(of update: ReferenceUpdate) throws -> Refusal? {
        let reference = DossierReference(update.name)
        let change = try change(update, reference)
        var proposal: Proposal?
        var arrived: Refusal?
        var elsewhere: String?
        if let new = update.new {
            switch reference {
            case .proposal(let id)?:
                (proposal, arrived) = try acts(of: id, at: new, from: update)
                let own = (proposal?.acts ?? []).compactMap { ObjectID(hex: $0.id.text) }
                elsewhere = try push.branches(of: id.document, with: own).first { $0.name != update.name }?.name
            default: break
            }
        }
        let move = ReferenceMove(name: update.name, change: change, proposal: proposal, elsewhere: elsewhere)
        let setting = try reader.charterSetting()
        let moved = Rulebook.refusal(of: .move(move), in: setting)
        // What is wrong with an act says more than that its branch then holds nothing of its owner's.
        if moved?.rule == .authorship, let arrived { return arrived }
        if let refusal = moved ?? arrived { return refusal }
        guard let new = update.new, let reference else { return nil }
        switch reference {
        case .main: return try refusalOfMain(update)
        case .approved(let id, let number):
            // Lower numbers alone: in the clone that pushes it, the tag is there already.
            let lower = push.versions(of: id).compactMap { other -> (number: Int, target: ObjectID)? in
                guard case .approved(id, let lower)? = DossierReference(other.name), lower < number else { return nil }
                return (lower, other.target)
            }
            let adopted = try adoptedProposal(new)
            let commit = try repository.peeled(new)
            let isSecond = try lower.contains { try repository.peeled($0.target) == commit }
            return try reader.judge(
                tag: reference, at: new, main: newMain, previous: lower.map(\.number).max() ?? 0, isSecond: isSecond,
                proposal: adopted)
                ?? arrival(ofTag: new, isCharter: id == .charter)
                ?? (id == .charter ? refusal(ofOptionalListIn: new) : nil)
        case .session:
            return try reader.judge(tag: reference, at: new, main: newMain, previous: 0, proposal: nil)
                ?? arrival(ofTag: new, isCharter: false) ?? refusal(ofListIn: new)
        case .proposal: return nil
        }
    }

    private func change(
        _ update: ReferenceUpdate, _ reference: DossierReference?
    ) throws -> ReferenceMove.Change {
        guard let new = update.new else {
            guard let old = update.old, case .proposal? = reference else { return .deleted(kept: false) }
            return .deleted(kept: try repository.isAncestor(old, of: newMain))
        }
        guard let old = update.old else { return .created }
        guard try repository.kind(of: new) == .commit, try repository.kind(of: old) == .commit else { return .rewound }
        return try repository.isAncestor(old, of: new) ? .advanced : .rewound
    }

    /// The proposal at `new`, and why an act that arrives with it is not allowed.
    private func acts(
        of id: ProposalID, at new: ObjectID, from update: ReferenceUpdate
    ) throws -> (Proposal?, Refusal?) {
        guard try repository.kind(of: new) == .commit else { return (nil, .unreadableObject("\(new)")) }
        let commits = try push.commits(from: [new])
        // Nothing on it that `main` does not hold: a branch that was opened and not written on.
        guard let tip = commits[new] else { return (nil, nil) }
        // Acts may name `main` as this push brings it, and are judged by it a second time.
        try standAtNewMain()
        guard let branch = try reader.branch(id, tip: tip, in: commits) else {
            return (nil, .nothingToAdopt(id.document.text))
        }
        // What the server has of this proposal already was judged when it arrived.
        let known = try push.commits(from: update.old.map { [$0] } ?? [])
        let violation = branch.proposal.violations.first { violation in
            ObjectID(hex: violation.act.text).map { known[$0] == nil } ?? true
        }
        if let violation { return (branch.proposal, violation.refusal) }
        let refusal = try refusal(
            ofArriving: commits, besides: known, in: branch.proposal, at: branch.place, branch.setting)
        return (branch.proposal, refusal)
    }

    /// Why one of `commits` on `proposal` may not come in now, besides those that are `known`; nil where all may.
    func refusal(
        ofArriving commits: ActReader.Commits, besides known: ActReader.Commits, in proposal: Proposal,
        at place: DossierReader.Place, _ setting: Setting
    ) throws -> Refusal? {
        let arriving = commits.keys.filter { known[$0] == nil }.sorted()
        var setting = setting
        setting.now = now
        setting.unmet = try reader.unmet(ofArriving: arriving, among: proposal.acts, at: place)
        if let refusal = try refusal(ofNew: arriving, among: proposal.acts, at: place) { return refusal }
        // What is there under one id does not come in under another, whichever of the two would stand for the act.
        var payloads = Set(known.values.compactMap(\.payloadDigest))
        for id in arriving {
            if let payload = commits[id]?.payloadDigest, !payloads.insert(payload).inserted { return .signedAlready }
            if let refusal = Rulebook.refusal(of: .arrival(ActID(id.hex), of: proposal), in: setting) { return refusal }
        }
        return nil
    }

    /// Why a draft among `arriving` may not bring a document that `main` does not have; nil where it may.
    private func refusal(
        ofNew arriving: [ObjectID], among acts: [Act], at place: DossierReader.Place
    ) throws -> Refusal? {
        let ids = Set(arriving.map { ActID($0.hex) })
        let isDraft = acts.contains { ids.contains($0.id) && (try? $0.statement.get())?.action == .draft }
        guard isDraft else { return nil }
        return try reader.twin(ofNew: place).map { .idTaken(place.id, by: $0) }
    }

    /// Stands at `main` as the push leaves it, where that can be read.
    func standAtNewMain() throws {
        guard reader.main.id != newMain, try repository.kind(of: newMain) == .commit,
            case let commit = try repository.commit(newMain), try reader.charter(in: commit) != nil
        else { return }
        try reader.stand(at: commit)
    }

    /// Why a commit of `main`, or a tag, that `person` is said to have made may not arrive now, by the policy where the
    /// reader stands.
    func arrival(
        _ signer: Signer, _ person: Person, after: Moment?, _ statement: Result<Statement, StatementError>
    ) throws -> Refusal? {
        var setting = try reader.charterSetting()
        setting.now = now
        let arrival = Arrival(
            signer: signer, moment: Moment(person), after: after, capacity: try? statement.get().capacity)
        return Rulebook.refusal(of: .arrivalOnMain(arrival), in: setting)
    }

    /// Why the tag `id` may not arrive now.
    ///
    /// - Parameter isCharter: it is on a change of `kader.yml`, which holds under the policy before it: else nobody could adopt
    ///   what ends the last griffie who did not propose it.
    private func arrival(ofTag id: ObjectID, isCharter: Bool) throws -> Refusal? {
        let tag = try repository.tag(id)
        let commit = try repository.commit(repository.peeled(id))
        try standAtNewMain()
        if isCharter, commit.parents.count == 2,
            try commit.id != policy.id && !repository.isAncestor(commit.id, of: policy.id),
            case let before = try repository.commit(commit.parents[0]), try reader.charter(in: before) != nil
        {
            try reader.stand(at: before)
        }
        return try tag.tagger.flatMap {
            try arrival(
                reader.signatures.signer(of: tag), $0, after: Moment(commit.committer),
                tag.statement)
        }
    }
}
