public import Dossier
import Git
public import Review

/// What a synchronisation did.
public struct SyncResult: Sendable {
    /// What came in: proposals, versions and sessions by their short names.
    public var received: [String] = []
    /// What went out.
    public var sent: [String] = []
    /// Of what went out, joined or as it was, the branches that the server had before, and has lost since: it was put back to an older state.
    public var restored: [String] = []
    /// Proposals whose two lines were joined.
    public var joined: [ProposalID] = []
    /// What the server refused, with its words.
    public var refused: [(name: String, why: String)] = []
    /// Branches of the server that cannot be read, and why; they were left there.
    public var unreadable: [(name: String, why: Phrase)] = []
    /// The server that was asked; nil where there is none.
    public var server: String?
}

extension Workspace {
    /// Fetches, joins where two lines of one proposal stand side by side, and pushes what the server lacks.
    ///
    /// - Throws: a `Failure` where the server does not answer, `main` has gone two ways, or two drafts contradict each other.
    public func sync() async throws -> SyncResult {
        let lock = try WriteLock(in: repository.commonDirectory)
        defer { withExtendedLifetime(lock) {} }
        try finishPending()
        let known = try repository.references(prefix: Self.tracking("refs/heads/"))
        var last = Ahead()
        for attempt in 1...Ahead.patience {
            do {
                return try await catchUpAndPush(known)
            } catch let ahead as Ahead {
                last = ahead
                await ahead.pause(attempt)
                try refresh()
            }
        }
        throw last.failure("sync")
    }

    /// Takes in what the server has; pushes nothing but the joins that it takes.
    ///
    /// - Returns: whether that was something.
    @discardableResult
    func catchUp() async throws -> Bool {
        let result = try await catchUpAndPush()
        return !(result.received.isEmpty && result.joined.isEmpty)
    }

    /// Takes in what the server has, where it answers; where it does not, the work goes on with what is here.
    ///
    /// For acts whose outcome depends on what others did: an adoption, and the opening and closing of a session.
    func freshen() async throws {
        guard !options.offline else { return }
        do {
            try await catchUp()
            try refresh()
        } catch let failure as Failure where failure.status == .surroundings {
            return
        }
    }

    /// - Parameter known: the server's branches as they were when it was last asked; where given, what it lacks is pushed.
    private func catchUpAndPush(_ known: [Reference]? = nil) async throws -> SyncResult {
        var result = SyncResult()
        guard let server = try repository.configuration("remote.origin.url") else { return result }
        result.server = server
        let fetched = try await GitProgram.run(
            [
                // `--tags` and no pattern for them: pruning would take away a tag that has not been pushed yet.
                // At once or not at all: a tag without the `main` that it is on would look tampered with.
                "fetch", "--quiet", "--atomic", "--prune", "--tags", "origin", "+refs/heads/*:refs/remotes/origin/*",
            ], in: repository)
        guard fetched.succeeded else {
            if fetched.errors.contains("would clobber existing tag") { throw Failure.tagMovedOnServer }
            throw Failure.transport(fetched.errors.trimmingBlanks)
        }
        let lost = try lost(known ?? [])
        try takeMain(&result)
        result.unreadable = try unreadableBranches()
        try await takeProposals(&result)
        try takeClosed(&result)
        try finishSent()
        try dropAdopted()
        guard known != nil else { return result }
        try await pushMissing(&result)
        result.restored = (result.joined.map { DossierReference.proposal($0).name } + result.sent).filter(lost.contains)
        return result
    }

    private func takeMain(_ result: inout SyncResult) throws {
        let name = DossierReference.main.name
        guard let theirs = try repository.reference(Self.tracking(name)), theirs != main.id else { return }
        if try repository.isAncestor(main.id, of: theirs) {
            let step = Step(reference: name, old: main.id, new: theirs)
            let commit = try readableMain(theirs)
            if try repository.headReference == name { try checkFolder(from: main.tree, to: commit.tree) }
            try apply([step])
            result.received.append("main")
        } else if try !repository.isAncestor(theirs, of: main.id) {
            throw Failure.mainDiverged
        }
    }

    /// The server's branches below `folder`, by the names that they have there.
    private func serverBranches(_ folder: String) throws -> [Reference] {
        let here = "refs/remotes/origin/"
        return try repository.references(prefix: "\(here)\(folder)/").map { reference in
            Reference(name: "refs/heads/" + reference.name.dropFirst(here.count), target: reference.target)
        }
    }

    /// Those of them that can be read.
    private func serverBranches(_ folder: String, _ result: SyncResult) throws -> [Reference] {
        let unreadable = Set(result.unreadable.map(\.name))
        return try serverBranches(folder).filter { !unreadable.contains($0.name) }
    }

    /// Brings each proposal together: takes what is new there, keeps what is new here, joins where both are.
    private func takeProposals(_ result: inout SyncResult) async throws {
        for reference in try serverBranches("proposal", result) {
            let name = reference.name
            guard case .proposal(let id)? = DossierReference(name) else { continue }
            // A proposal that was closed or adopted does not come back here, though its branch was left behind there.
            if try isKept(reference.target, of: id, result) { continue }
            guard let ours = try repository.reference(name) else {
                try apply([Step(reference: name, old: nil, new: reference.target)])
                result.received.append(id.description)
                continue
            }
            guard ours != reference.target else { continue }
            if try repository.isAncestor(ours, of: reference.target) {
                try apply([Step(reference: name, old: ours, new: reference.target)])
                result.received.append(id.description)
            } else if try !repository.isAncestor(reference.target, of: ours) {
                try await join(id, ours: ours, theirs: reference.target)
                result.joined.append(id)
            }
        }
    }

    /// Joins two lines of one proposal. Where both changed the text the result is a draft, which its signer answers for.
    ///
    /// - Parameter resolved: the text that a person made of two that contradict each other.
    func join(_ id: ProposalID, ours: ObjectID, theirs: ObjectID, resolved: [UInt8]? = nil) async throws {
        let (mine, other) = (try repository.commit(ours), try repository.commit(theirs))
        let place = try place(of: id.document)
        let base = try repository.mergeBase(ours, theirs).map { try repository.commit($0).tree }
        let myself = try myself()
        func text(_ tree: ObjectID?) throws -> [UInt8] {
            try tree.flatMap { try texts.text(at: place.path, in: $0) } ?? []
        }
        let (old, left, right) = (try text(base), try text(mine.tree), try text(other.tree))
        var tree = left == old ? other.tree : mine.tree
        let isDraft = left != old && right != old && left != right
        if isDraft {
            let merged = try resolved ?? settled(id, base: old, ours: left, theirs: right, named: "origin")
            let obstacles = try obstacles(of: place, bytes: merged)
            guard obstacles.isEmpty else { throw Failure.problems(obstacles) }
            tree = try repository.replacing([place.path: .put(try repository.writeBlob(merged), .blob)], in: mine.tree)
        }
        let statement = Statement(
            action: isDraft ? .draft : .join, documents: [id.document],
            capacity: try capacity(of: myself.member, for: .propose, on: place.kind),
            prose: say(nl: "Voeg twee lijnen van \(id) samen", en: "Join two lines of \(id)"))
        let commit = try await writeCommit(tree: tree, parents: [ours, theirs], statement: statement, by: myself)
        _ = try await publish([Step(reference: DossierReference.proposal(id).name, old: ours, new: commit.id)])
    }

    /// The three-way merge of two texts.
    ///
    /// - Throws: a `Failure` of conflict, naming a file with both texts, where they change the same lines.
    func settled(
        _ id: ProposalID, base: [UInt8], ours: [UInt8], theirs: [UInt8], named name: String
    ) throws -> [UInt8] {
        let merge = try repository.mergeText(
            base: base, ours: ours, theirs: theirs, oursName: id.description, theirsName: name)
        guard !merge.clean else { return merge.text }
        let file = conflictFile(id)
        try Files.write(merge.text, to: file)
        throw Failure.conflict(id.description, file: file)
    }

    private func takeClosed(_ result: inout SyncResult) throws {
        for reference in try serverBranches("closed", result) {
            let name = reference.name
            guard case .closed(let id)? = DossierReference(name) else { continue }
            let ours = try repository.reference(name)
            guard ours != reference.target else { continue }
            // A closed proposal never loses a step: where the server has fewer than are here, they go back to it.
            if let ours, try !repository.isAncestor(ours, of: reference.target) { continue }
            try apply([Step(reference: name, old: ours, new: reference.target)])
            result.received.append("closed/\(id)")
        }
    }

    /// Tells whether `closed/`, here or on the server, holds the proposal up to `tip`, or `main` has adopted it.
    private func isKept(_ tip: ObjectID, of id: ProposalID, _ result: SyncResult) throws -> Bool {
        let closed = DossierReference.closed(id).name
        let isReadable = !result.unreadable.contains { $0.name == closed }
        for name in [closed] + (isReadable ? [Self.tracking(closed)] : []) {
            if let end = try repository.reference(name), try repository.isAncestor(tip, of: end) { return true }
        }
        return try tip != main.id && repository.isAncestor(tip, of: main.id)
    }

    /// Takes away the branches of proposals that `main` or `closed/` holds now, unless the folder shows one with changes.
    private func dropAdopted() throws {
        for (id, tip) in try proposalNames() {
            let name = DossierReference.proposal(id).name
            guard try repository.reference(Self.tracking(name)) == nil, tip != main.id else { continue }
            let closed = try repository.reference(DossierReference.closed(id).name)
            let isKept = try closed.map { try repository.isAncestor(tip, of: $0) } ?? false
            guard try isKept || repository.isAncestor(tip, of: main.id) else { continue }
            if try repository.headReference == name {
                do {
                    try checkFolder(from: try repository.commit(tip).tree, to: main.tree)
                } catch is Failure {
                    continue
                }
            }
            try apply([Step(reference: name, old: tip, new: nil)])
        }
    }

    /// References that go to the server together or not at all.
    private struct Parcel {
        var moves: [Step] = []

        var names: [String] { moves.filter { $0.new != nil }.map(\.reference) }

        /// A branch goes only as it was when it was closed or adopted.
        var arguments: [String] {
            moves.compactMap { step in
                step.new == nil ? "--force-with-lease=\(step.reference):\(step.old ?? .zero)" : nil
            }
                + ["origin"] + moves.map { "\($0.new?.hex ?? ""):\($0.reference)" }
        }
    }

    /// Pushes what is here and not on the server: all at once or, where the server refuses that, in the smallest parcels, so
    /// that one refusal holds up nothing else.
    private func pushMissing(_ result: inout SyncResult) async throws {
        let parcels = try await parcels(result)
        guard !parcels.isEmpty else { return }
        let all = Parcel(moves: parcels.flatMap(\.moves))
        if try await push(all).succeeded {
            result.sent += all.names
            return
        }
        for parcel in parcels {
            let outcome = try await push(parcel)
            if outcome.succeeded {
                result.sent += parcel.names
            } else if let busy = Self.collision(in: outcome) {
                throw Ahead(busy: busy)
            } else if let name = parcel.names.first {
                result.refused.append((name, outcome.errors.trimmingBlanks))
            }
        }
    }

    /// The branches that the server had, of which it has less now, or nothing.
    private func lost(_ known: [Reference]) throws -> Set<String> {
        let lost = try known.filter { old in
            guard let now = try repository.reference(old.name) else { return true }
            return try now != old.target && !repository.isAncestor(old.target, of: now)
        }
        return Set(lost.map { "refs/heads/" + $0.name.dropFirst(Self.tracking("refs/heads/").count) })
    }

    private func push(_ parcel: Parcel) async throws -> GitProgram.Outcome {
        try await GitProgram.run(
            ["push", "--atomic", "--porcelain", "--quiet"] + parcel.arguments, in: repository)
    }

    /// What the server lacks: `main` with the tags on it, a closed proposal with the end of its branch, each open proposal.
    private func parcels(_ result: SyncResult) async throws -> [Parcel] {
        var trunk = Parcel()
        if try repository.reference(Self.tracking(DossierReference.main.name)) != main.id {
            trunk.moves.append(Step(reference: DossierReference.main.name, old: nil, new: main.id))
        }
        let remote = try await remoteTags()
        for prefix in ["refs/tags/approved/", "refs/tags/session/"] {
            for reference in try repository.references(prefix: prefix) where !remote.contains(reference.name) {
                trunk.moves.append(Step(reference: reference.name, old: nil, new: reference.target))
            }
        }
        // What was closed or adopted here while the server was away leaves its branch there.
        var leaving: [ProposalID: Step] = [:]
        for reference in try serverBranches("proposal", result) {
            let name = reference.name
            guard case .proposal(let id)? = DossierReference(name), try repository.reference(name) == nil,
                try isKept(reference.target, of: id, result)
            else { continue }
            leaving[id] = Step(reference: name, old: reference.target, new: nil)
        }
        var parcels: [Parcel] = []
        for prefix in ["refs/heads/closed/", "refs/heads/proposal/"] {
            for reference in try repository.references(prefix: prefix)
            where try repository.reference(Self.tracking(reference.name)) != reference.target
                && reference.target != main.id && !result.unreadable.contains(where: { $0.name == reference.name })
            {
                var parcel = Parcel(moves: [Step(reference: reference.name, old: nil, new: reference.target)])
                if case .closed(let id)? = DossierReference(reference.name), let end = leaving.removeValue(forKey: id) {
                    parcel.moves.append(end)
                }
                parcels.append(parcel)
            }
        }
        trunk.moves += leaving.sorted { $0.key < $1.key }.map(\.value)
        return (trunk.moves.isEmpty ? [] : [trunk]) + parcels
    }

    private func remoteTags() async throws -> Set<String> {
        let listing = try await GitProgram.run(
            ["ls-remote", "--tags", "--refs", "--quiet", "origin"], in: repository)
        guard listing.succeeded else { throw Failure.transport(listing.errors.trimmingBlanks) }
        return Set(listing.output.split(separator: "\n").compactMap { $0.split(separator: "\t").last.map(String.init) })
    }
}

extension Failure {
    fileprivate static let mainDiverged = Failure(
        .outOfDate,
        nl: "`main` is hier en op de server een verschillende kant op gegaan. Er is niets veranderd. "
            + "De griffie bepaalt welke geldt; laat `kader verify` zien wat er staat.",
        en: "`main` has gone different ways here and on the server. Nothing was changed. "
            + "The griffie decides which holds; `kader verify` shows what is there.")

    fileprivate static let tagMovedOnServer = Failure(
        .damaged,
        nl: "Op de server wijst een vastgestelde versie iets anders aan dan hier. Dat hoort nooit te gebeuren. "
            + "Er is niets veranderd; waarschuw de griffie.",
        en: "On the server an adopted version points at something else than here. That should never happen. "
            + "Nothing was changed; tell the griffie.")
}
