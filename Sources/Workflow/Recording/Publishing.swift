import Dossier
import Git
import Review

/// Where an act has arrived.
public enum Delivery: Sendable, Hashable {
    /// On the server too.
    case shared
    /// Here only: this dossier has no server.
    case here
    /// Here only, as was asked.
    case offline
    /// Here only: the server did not answer; the text says what it was that failed.
    case away(String)
}

/// One move of a reference.
struct Step: Hashable {
    let reference: String
    let old: ObjectID?
    let new: ObjectID?
}

extension Recorder {
    /// Makes moves of references known: first on the server, all or none, then here.
    ///
    /// The server comes first so that what it refuses never was. Where it is away the moves are made here, and `sync`
    /// brings them there later.
    /// - Throws: `Ahead` where somebody else moved first; a `Failure` where the server refuses, or the working folder
    ///   holds changes that would be lost.
    func publish(_ steps: [Step]) async throws -> Delivery {
        try checkFolder(steps)
        // What the server takes must not fail here for a lock that was there before.
        try LockFile.clear(lockFiles(of: steps))
        let sent = PendingNote(in: repository, isSent: true)
        if steps.count > 1 { try sent.write(steps) }
        let (delivery, isBegun): (Delivery, Bool)
        do {
            (delivery, isBegun) = try await push(steps)
        } catch {
            // Where two pushes met, what the server has made of this one shows when it is asked again.
            if (error as? Ahead)?.busy == nil { sent.remove() }
            throw error
        }
        do {
            try apply(steps, final: isBegun)
            sent.remove()
        } catch {
            if !isBegun { sent.remove() }
            guard delivery == .shared else { throw error }
            // To try again would be to do the same act twice.
            throw Failure.onServerOnly(Failure(mapping: error))
        }
        return delivery
    }

    /// Asks the server for the moves.
    ///
    /// - Returns: where they have arrived, and whether the server has any of them, so that they are to be made whatever fails.
    private func push(_ steps: [Step]) async throws -> (Delivery, isBegun: Bool) {
        guard try repository.configuration("remote.origin.url") != nil else { return (.here, false) }
        guard !isOffline else { return (.offline, false) }
        let (outcome, taken) = try await parcel(steps).send(by: carrier, from: repository)
        guard !outcome.succeeded else {
            // Of branches the git program keeps itself what the server has.
            for step in steps where step.reference.hasPrefix("refs/tags/") {
                guard let new = step.new, try repository.reference(DossierReader.arrivedTag(step.reference)) == nil
                else {
                    continue
                }
                try repository.setReference(
                    DossierReader.arrivedTag(step.reference), to: new, expecting: nil, log: "kader")
            }
            return (.shared, true)
        }
        // The server looked once more when it had locked what was to move, and somebody else had been there.
        if outcome.isOvertaken, try await arrived(steps) == 0 { throw Ahead() }
        let away = Delivery.away(Failure.complaint(in: outcome.errors))
        // A server that takes one after the other has the first of them: the rest is brought there.
        if taken > 0 { return (away, true) }
        if outcome.isCutOff {
            // Nobody said what became of it. To try again could be to do the same act twice; what stands here, `sync` brings.
            let arrived = try await arrived(steps)
            return (arrived == steps.count ? .shared : away, arrived > 0)
        }
        let remarks = outcome.remarks
        guard !outcome.rejections.isEmpty else {
            // A hook of this clone that objects leaves no line for any reference.
            guard let objection = outcome.objectionHere else { return (away, false) }
            throw Failure.refusedByServer(objection)
        }
        let collision = outcome.collision
        if collision == nil, outcome.isRefusedThere {
            throw Failure.refusedByServer(remarks.isEmpty ? Failure.complaint(in: outcome.errors) : remarks)
        }
        // A server that dies, or whose disk fails, may have made some of the moves of which it then says that it cannot: to
        // try again would be to do the same act twice, and the rest is brought there.
        let made = try await arrived(steps)
        guard made == 0 else { return (made == steps.count ? .shared : away, true) }
        throw Ahead(busy: collision)
    }

    /// The moves, with what keeps each from undoing what others did on the server.
    private func parcel(_ steps: [Step]) throws -> Parcel {
        var parcel = Parcel()
        for step in steps {
            let theirs = try repository.reference(DossierReader.tracking(step.reference))
            guard let new = step.new else {
                // What the server never had need not be taken away there. A branch goes only as it was when it was adopted or
                // closed.
                if theirs != nil { parcel.items.append(Parcel.Item(step: step, lease: step.old?.hex ?? "")) }
                continue
            }
            var lease: String?
            // A branch that was adopted or closed meanwhile is gone there, and must not come back by a push. The lease
            // lifts Git's own guard against losing commits, so that it stands only where none can be lost.
            if step.old != nil, try theirs.map({ try repository.isAncestor($0, of: new) }) ?? true {
                lease = theirs?.hex ?? ""
            }
            parcel.items.append(Parcel.Item(step: step, lease: lease))
        }
        return parcel
    }

    /// How many of `steps` the server has made; none where it does not answer, or has none of the new commits and tags.
    private func arrived(_ steps: [Step]) async throws -> Int {
        let listing = try await carrier.run(
            ["ls-remote", "--quiet", "--refs", "origin"] + steps.map(\.reference), in: repository)
        guard listing.succeeded else { return 0 }
        let lines = Set(listing.output.split(separator: "\n"))
        let made = steps.filter { step in step.new.map { lines.contains("\($0)\t\(step.reference)") } ?? false }
        // What is gone there may have gone long before.
        guard !made.isEmpty else { return 0 }
        return made.count
            + steps.count { step in step.new == nil && !lines.contains { $0.hasSuffix("\t" + step.reference) } }
    }
}

// What moving references would overwrite.
extension Recorder {
    /// Refuses moves that would overwrite what was not committed in the working folder.
    private func checkFolder(_ steps: [Step]) throws {
        for step in steps { try checkLinkedFolders(step) }
        guard repository.workingDirectory != nil, let head = try repository.headReference,
            let step = steps.first(where: { $0.reference == head }), let shown = step.old
        else { return }
        // A branch that goes leaves the folder at `main`, which may move at the same time.
        let trunk = steps.first { $0.reference == DossierReference.main.name }?.new ?? reader.main.id
        let target = try repository.commit(step.new ?? trunk).tree
        try checkFolder(from: try repository.commit(shown).tree, to: target)
    }

    /// Refuses to bring the working folder from one tree to another where that would overwrite what was not committed.
    ///
    /// - Parameter linked: a folder that is linked to this; nil for this one.
    func checkFolder(from old: ObjectID, to new: ObjectID, in linked: Repository? = nil) throws {
        let folder = linked ?? repository
        guard old != new else { return }
        var moving: [RepositoryPath: TreeEntry?] = [:]
        for change in try repository.difference(from: old, to: new) { moving[change.path] = change.new }
        let lost = try folder.workingChanges(against: old).filter { change in
            guard let target = moving[change.path] else { return false }
            guard let target, let file = try folder.readWorkingFile(change.path, limit: Document.sizeLimit) else {
                return target != nil || change.kind != .deleted
            }
            // Other ends of lines are no other text.
            return try file.bytes.withLineFeeds != repository.blob(target.id, limit: Document.sizeLimit).withLineFeeds
        }
        let place = linked?.workingDirectory.map { $0 + "/" } ?? ""
        guard lost.isEmpty else { throw Failure.folderHasChanges(lost.map { place + $0.path.description }) }
    }
}

extension String {
    /// The text without blanks at either end.
    var trimmingBlanks: String {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
