public import Dossier
import Git
public import Review
public import Summary

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
    /// What the server has and what was left there, since it cannot be read or breaks a rule, and why.
    public var left: [(name: String, why: Phrase)] = []
    /// Tags that were made by hand under a name that is kader's: they are no act and go nowhere.
    public var strayTags: [String] = []
    /// Own steps that were made anew on what the server had meanwhile.
    public var anew: [String] = []
    /// Own steps that the server does not take and that could not be made anew.
    public var aside: [Aside] = []
    /// The branches that the server had when it was last asked, of which it has less now, or nothing.
    var lost: Set<String> = []
    /// The server that was asked; nil where there is none.
    public var server: String?
}

extension Workspace {
    /// Fetches, joins where two lines of one proposal stand side by side, and pushes what the server lacks.
    ///
    /// Own steps that the server cannot take as they are, since it has gone on or a rule refuses them, are made anew on what
    /// it has; what cannot be is put aside and told.
    /// - Parameter render: the summary of a session as Markdown, where one is closed anew.
    /// - Throws: a `Failure` where the server does not answer, `main` has gone two ways there, or two drafts contradict each
    ///   other.
    public func sync(render: (ChangeSummary, Language) -> String) async throws -> SyncResult {
        if try repository.configuration("remote.origin.url") == nil, let other = try repository.remotes().first {
            throw Failure.serverNotOrigin(other)
        }
        let lock = try WriteLock(in: repository.commonDirectory)
        defer { withExtendedLifetime(lock) {} }
        try await repository.settleIndex()
        try recorder.finishPending()
        let known = try repository.references(prefix: Self.tracking("refs/heads/"))
        var last = Ahead()
        for attempt in 1...Ahead.patience {
            do {
                return try await catchUpAndPush(known, render)
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
        let result = try await catchUpWith()
        return !(result.received.isEmpty && result.joined.isEmpty)
    }

    /// Takes in what the server has, and tells what that was.
    func catchUpWith() async throws -> SyncResult { try await takeIn() }

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

    private func catchUpAndPush(
        _ known: [Reference], _ render: (ChangeSummary, Language) -> String
    ) async throws -> SyncResult {
        var result = try await takeIn(known)
        guard result.server != nil else { return result }
        try await makeAnew(&result, render: render)
        try await pushMissing(&result)
        result.aside = asides
        result.restored = (result.joined.map { DossierReference.proposal($0).name } + result.sent)
            .filter(result.lost.contains)
        return result
    }

    /// Asks the server what it has, and takes that in.
    ///
    /// - Parameter known: the server's branches as they were when it was last asked; where given, own steps that it will not
    ///   take as they are make way.
    private func takeIn(_ known: [Reference]? = nil) async throws -> SyncResult {
        var result = SyncResult()
        guard let server = try repository.configuration("remote.origin.url") else { return result }
        result.server = server
        let fetched = try await carrier.run(
            [
                // Tags come under a name of their own, until they were judged. At once or not at all: a tag without the
                // `main` that it is on would look tampered with.
                // Whatever else the clone's settings would have Git move, its own branches among them, is not this command's.
                "fetch", "--quiet", "--atomic", "--prune", "--no-tags", "--refmap=", "origin",
                "+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:\(Self.arrivedTags)*",
            ], in: repository)
        guard fetched.succeeded else { throw Failure.transport(fetched.errors.trimmingBlanks) }
        if let known {
            let lost = try lost(known)
            result.lost = Set(lost.map(\.name))
            try noteLost(lost)
            try takeMainBack()
        }
        try takeTrunk(&result)
        result.left += try unlawfulBranches()
        if known != nil { try takeStraysOff() }
        try await takeProposals(&result)
        try recorder.finishSent()
        try dropAdopted()
        return result
    }

    /// The branches that the server had, of which it has less now, or nothing.
    private func lost(_ known: [Reference]) throws -> [Reference] {
        try known.filter { old in
            guard let now = try repository.reference(old.name) else { return true }
            return try now != old.target && !repository.isAncestor(old.target, of: now)
        }.map { old in
            let name = "refs/heads/" + old.name.dropFirst(Self.tracking("refs/heads/").count)
            return Reference(name: name, target: old.target)
        }
    }

    /// The server's proposals, by the names that they have there, without those that were left.
    func serverProposals(_ result: SyncResult) throws -> [Reference] {
        let left = Set(result.left.map(\.name))
        let here = Self.tracking("refs/heads/proposal/")
        return try repository.references(prefix: here).map { reference in
            Reference(name: "refs/heads/proposal/" + reference.name.dropFirst(here.count), target: reference.target)
        }.filter { !left.contains($0.name) }
    }

    /// Brings each proposal together: takes what is new there, keeps what is new here, joins where both are.
    private func takeProposals(_ result: inout SyncResult) async throws {
        for reference in try serverProposals(result) {
            let name = reference.name
            guard case .proposal(let id)? = DossierReference(name) else { continue }
            // A proposal that was adopted does not come back here, though its branch was left behind there.
            if try isAdopted(reference.target) { continue }
            guard let ours = try repository.reference(name) else {
                try recorder.apply([Step(reference: name, old: nil, new: reference.target)])
                result.received.append(id.description)
                continue
            }
            guard ours != reference.target else { continue }
            if try repository.isAncestor(ours, of: reference.target) {
                try recorder.apply([Step(reference: name, old: ours, new: reference.target)])
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
        let prepared = try prepareJoin(of: id, ours: ours, theirs: theirs, resolved: resolved)
        _ = try await recorder.record(prepared.signed(by: signer()))
    }

    private func prepareJoin(
        of id: ProposalID, ours: ObjectID, theirs: ObjectID, resolved: [UInt8]?
    ) throws -> Prepared {
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
            action: isDraft ? .draft : .join, documents: [id.document], main: policyName,
            capacity: try capacity(of: myself.member, for: .propose, on: place.kind),
            prose: say(nl: "Voeg twee lijnen van \(id) samen", en: "Join two lines of \(id)"))
        var prepared = prepared(for: myself)
        let commit = try add(
            tree: tree, parents: [ours, theirs], statement: statement, by: myself, at: moment(on: [mine, other]),
            to: &prepared)
        prepared.move(DossierReference.proposal(id).name, from: ours, to: commit)
        return prepared
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

    /// Tells whether `main` has adopted the proposal up to `tip`.
    func isAdopted(_ tip: ObjectID) throws -> Bool { try tip != main.id && repository.isAncestor(tip, of: main.id) }

    /// Takes away the branches of proposals that `main` holds now, unless the folder shows one with changes.
    private func dropAdopted() throws {
        for (id, tip) in try proposalNames() {
            let name = DossierReference.proposal(id).name
            guard try repository.reference(Self.tracking(name)) == nil, try isAdopted(tip) else { continue }
            if try repository.headReference == name {
                do {
                    try recorder.checkFolder(from: try repository.commit(tip).tree, to: main.tree)
                } catch is Failure {
                    continue
                }
            }
            try recorder.apply([Step(reference: name, old: tip, new: nil)])
        }
    }
}

extension Failure {
    fileprivate static func serverNotOrigin(_ name: String) -> Failure {
        Failure(
            .surroundings, .serverNotOrigin,
            nl:
                "De server van een dossier heet in Git `origin`, en die naam is hier niet in gebruik. Is `\(name)` de server? "
                + "Doe dan `git remote rename \(ShellWord(name)) origin` en opnieuw `kader sync`.",
            en:
                "Git knows the server of a dossier as `origin`, and that name is not in use here. Is `\(name)` the server? "
                + "Then do `git remote rename \(ShellWord(name)) origin`, and `kader sync` again.")
    }
}
