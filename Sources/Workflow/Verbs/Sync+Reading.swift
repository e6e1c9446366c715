import Dossier
import Git
import Review

// What a server serves has passed its hook, or so it says: it is judged before it is taken in.
extension Workspace {
    /// Takes over the server's `main`, up to the first commit on it that breaks a rule, with the tags that hold: both at once,
    /// since a version without its tag would look tampered with.
    func takeTrunk(_ result: inout SyncResult) throws {
        var steps: [Step] = []
        let tip = try arrivedMain(&result)
        if let tip {
            let name = DossierReference.main.name
            if try repository.headReference == name { try recorder.checkFolder(from: main.tree, to: tip.tree) }
            steps.append(Step(reference: name, old: main.id, new: tip.id))
            result.received.append("main")
        }
        for (reference, target) in try arrivedTags(main: tip ?? main, &result) {
            steps.append(Step(reference: reference.name, old: nil, new: target))
            result.received.append(reference.shortTag)
        }
        guard !steps.isEmpty else { return }
        try recorder.apply(steps)
        noteJudged(steps.filter { $0.reference.hasPrefix("refs/tags/") }.compactMap(\.new))
    }

    /// Where the server's `main` has come to in good order; nil where that is nothing new.
    private func arrivedMain(_ result: inout SyncResult) throws -> Commit? {
        let name = DossierReference.main.name
        guard let theirs = try repository.reference(Self.tracking(name)), theirs != main.id else { return nil }
        guard try repository.isAncestor(main.id, of: theirs) else {
            guard try repository.isAncestor(theirs, of: main.id) else { throw Failure.mainDiverged }
            return nil
        }
        let (commit, refusal) = try lawful(from: main.id, to: readableMain(theirs))
        if let refusal { result.left.append((name, refusal.reason)) }
        return commit?.id == main.id ? nil : commit
    }

    /// The server's tags that are new and hold, each after those before it, with `main` at `tip`; what does not hold is no
    /// version and no session here.
    private func arrivedTags(
        main tip: Commit, _ result: inout SyncResult
    ) throws -> [(reference: DossierReference, target: ObjectID)] {
        var arrived: [(reference: DossierReference, target: ObjectID)] = []
        for tag in try repository.references(prefix: Self.arrivedTags) {
            let name = "refs/tags/" + tag.name.dropFirst(Self.arrivedTags.count)
            guard let reference = DossierReference(name) else { continue }
            if let here = try repository.reference(name) {
                guard here != tag.target else { continue }
                guard isMadeByHand(here) else { throw Failure.tagMovedOnServer }
                result.strayTags.append(name)
            } else {
                arrived.append((reference, tag.target))
            }
        }
        guard !arrived.isEmpty else { return [] }
        let judge = try arrivalJudge(to: tip)
        var taken: [(reference: DossierReference, target: ObjectID)] = []
        for (reference, target) in arrived.sorted(by: { $0.reference.order < $1.reference.order }) {
            let refusal: Refusal?
            do {
                refusal = try judge.refusal(ofTag: reference, at: target, besides: taken)
            } catch {
                refusal = .unreadable(error)
            }
            if let refusal {
                result.left.append((reference.name, refusal.reason))
            } else {
                taken.append((reference, target))
            }
        }
        return taken
    }
}

extension Failure {
    fileprivate static let mainDiverged = Failure(
        .outOfDate, .mainDiverged,
        nl: "`main` is hier en op de server verschillende kanten op gegaan. Er is niets veranderd. "
            + "`kader sync` doet uw eigen stappen opnieuw op wat de server heeft; blijft dit zo, waarschuw dan de beheerder: "
            + "de server is teruggezet.",
        en: "`main` has gone different ways here and on the server. Nothing was changed. "
            + "`kader sync` makes your own steps anew on what the server has; if this stays, tell the administrator: "
            + "the server was put back.")

    fileprivate static let tagMovedOnServer = Failure(
        .damaged, .tagMovedOnServer,
        nl: "Op de server wijst een vastgestelde versie iets anders aan dan hier. Dat hoort nooit te gebeuren. "
            + "Er is niets veranderd; waarschuw de griffie.",
        en: "On the server an adopted version points at something else than here. That should never happen. "
            + "Nothing was changed; tell the griffie.")
}
