import Dossier
import Git
import Review

// What a server serves has passed its hook, or so it says: it is judged before anything is taken from it.
extension DossierReader {
    /// The name under which a branch of the server is known here.
    static func tracking(_ reference: String) -> String {
        reference.hasPrefix("refs/heads/") ? "refs/remotes/origin/" + reference.dropFirst(11) : reference
    }

    /// Under what names the server's tags are known here until they were judged.
    static let arrivedTags = "refs/kader/tags/"

    /// The name under which a tag of the server is known here.
    static func arrivedTag(_ name: String) -> String { arrivedTags + name.dropFirst("refs/tags/".count) }

    /// The last commit after `old` on the line to `new` up to which every step is in order, and what is wrong with the next.
    ///
    /// - Parameter old: what is here already; nil to judge the line from its beginning.
    func lawful(from old: ObjectID?, to new: Commit) throws -> (last: Commit?, refusal: Refusal?) {
        let judge = try arrivalJudge(to: new)
        guard let line = try judge.mainLine(from: old, to: new.id) else {
            let move = ReferenceMove(name: DossierReference.main.name, change: .rewound)
            return (nil, Rulebook.refusal(of: .move(move), in: try charterSetting()))
        }
        var last: Commit?
        for commit in line {
            let judged = try judge.judge(commit)
            if let refusal = judged.refusal { return (last, refusal) }
            if let acts = judged.proposal?.acts, let place = judge.overview?.lineage?.place(of: commit.id) {
                _ = judge.overview?.lineage?.take(acts.compactMap { ObjectID(hex: $0.id.text) }, mergedAt: place)
            }
            last = commit
        }
        return (last, nil)
    }

    /// A dossier to judge in what came from the server: with its tags, and its line up to `tip`.
    func arrivalJudge(to tip: Commit) throws -> DossierReader {
        let judge = try DossierReader(repository, directory, at: tip.id)
        let tags = try repository.references(prefix: Self.arrivedTags).map { reference in
            Reference(name: "refs/tags/" + reference.name.dropFirst(Self.arrivedTags.count), target: reference.target)
        }
        let here = try repository.references(prefix: "refs/tags/approved/")
        let known = Set(here.map(\.name))
        let line = try repository.history(from: [tip.id], hiding: [], firstParentOnly: true, limit: nil)
        judge.overview = Overview(
            references: ReferenceList(here + tags.filter { !known.contains($0.name) }),
            lineage: Lineage(of: line.reversed()))
        return judge
    }

    /// Why the tag `reference` may not stand at `target`; nil where it may.
    ///
    /// - Parameter taken: tags that are about to be here.
    func refusal(
        ofTag reference: DossierReference, at target: ObjectID,
        besides taken: [(reference: DossierReference, target: ObjectID)]
    ) throws -> Refusal? {
        var previous = 0
        var isSecond = false
        let commit = try repository.peeled(target)
        if case .approved(let id, let number) = reference {
            let here = try repository.references(prefix: "refs/tags/approved/\(id)/")
                .compactMap { tag in DossierReference(tag.name).map { (reference: $0, target: tag.target) } }
            // Those of one document stand together, the last at the end.
            let same = taken.reversed().prefix { $0.reference.order.0 == id.text }
            for (other, target) in here + same {
                guard case .approved(id, let lower) = other, lower < number else { continue }
                previous = max(previous, lower)
                if try repository.peeled(target) == commit { isSecond = true }
            }
        }
        var proposal: Proposal?
        if try repository.kind(of: commit) == .commit, try repository.commit(commit).parents.count == 2 {
            let here = main
            proposal = try judge(repository.commit(commit)).proposal
            try stand(at: here)
        }
        return try judge(
            tag: reference, at: target, main: main.id, previous: previous, isSecond: isSecond, proposal: proposal)
    }

    /// The proposals of the server that are not here as they are there and that cannot be read, or on which something new
    /// breaks a rule, and why.
    ///
    /// Whoever reads proposals reads all of them, so that one that cannot be read would hide the others: it stays out.
    /// - Complexity: that of reading the proposals that are new or have moved.
    func unlawfulBranches() throws -> [(name: String, why: Phrase)] {
        let here = Self.tracking("refs/heads/proposal/")
        var arrived: [(id: ProposalID, name: String, target: ObjectID, known: ObjectID?)] = []
        for reference in try repository.references(prefix: here) {
            let name = "refs/heads/proposal/" + reference.name.dropFirst(here.count)
            guard case .proposal(let id)? = DossierReference(name) else { continue }
            let known = try repository.reference(name)
            if known != reference.target { arrived.append((id, name, reference.target, known)) }
        }
        guard !arrived.isEmpty else { return [] }
        let listed = try draftReferences()
        // One walk for all, unless one of them stops it.
        let all = try? acts.commits(from: arrived.map(\.target), hiding: [main.id])
        defer { signatures.save() }
        return try arrived.compactMap { id, name, target, known in
            var refusal: Refusal?
            let unreadable = try whyUnreadable {
                guard try repository.kind(of: target) == .commit else { throw Failure.noCommit(target.hex) }
                let commits = try all ?? acts.commits(from: [target], hiding: [main.id])
                guard let tip = commits[target], let branch = try branch(id, tip: tip, in: commits, listed: listed)
                else { return }
                let old = try acts.commits(from: known.map { [$0] } ?? [], hiding: [main.id])
                refusal =
                    branch.proposal.violations.first { violation in
                        ObjectID(hex: violation.act.text).map { old[$0] == nil } ?? true
                    }?.refusal
            }
            return (unreadable ?? refusal?.reason).map { (name, $0) }
        }
    }

    /// The commit `id` of the server's `main`, with a `kader.yml` that can be read.
    ///
    /// - Throws: a `Failure` of damage where it has none: every command would stop at it.
    func readableMain(_ id: ObjectID) throws -> Commit {
        var commit: Commit?
        let why = try whyUnreadable {
            let found = try repository.commit(id)
            let entry = try repository.entry(RepositoryPath(Charter.path), in: found.tree)
            guard entry?.mode == .blob else { throw Failure.noCharter }
            _ = try Self.charter(in: found, repository, directory)
            commit = found
        }
        guard let commit else { throw Failure.unreadableMain(why) }
        return commit
    }

    /// Why `body` cannot read what it reads; nil where it can.
    ///
    /// - Throws: a `Failure` that has another cause than what is read.
    private func whyUnreadable(_ body: () throws -> Void) throws -> Phrase? {
        do {
            try body()
            return nil
        } catch {
            let failure = Failure(mapping: error)
            guard ![.surroundings, .outOfDate].contains(failure.status) else { throw failure }
            // What a member does about an unreadable clone is of no help here.
            return error is GitError ? Phrase(nl: "\(error)", en: "\(error)") : failure.message
        }
    }
}

extension DossierReference {
    /// By document and number: each version is judged after those before it.
    var order: (String, Int) {
        guard case .approved(let id, let number) = self else { return (name, 0) }
        return (id.text, number)
    }
}

extension Failure {
    fileprivate static func noCommit(_ id: String) -> Failure {
        .damaged(.noCommit, nl: "\(id) is geen vastlegging.", en: "\(id) is no commit.")
    }

    fileprivate static let noCharter = Failure.damaged(
        .noCharter, nl: "kader.yml ontbreekt.", en: "kader.yml is missing.")

    fileprivate static func unreadableMain(_ why: Phrase?) -> Failure {
        .damaged(
            .unreadableMain,
            nl: "`main` op de server is niet leesbaar en is daarom niet opgehaald; hier is niets veranderd. "
                + "Waarschuw de beheerder. \(why?.nl ?? "")",
            en: "`main` on the server cannot be read and so was not fetched; nothing has changed here. "
                + "Tell the administrator. \(why?.en ?? "")")
    }
}
