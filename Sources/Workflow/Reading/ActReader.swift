import Dossier
import Git
import Review

/// Reads the acts of proposals: the commits that their tips reach and `main` does not.
struct ActReader {
    let repository: Repository
    let lineCommits: CommitReader
    let texts: TextReader
    let signatures: SignatureReader
    let lineage: Lineage?
    let walk: Walk?

    /// Commits of proposals, by id.
    typealias Commits = [ObjectID: Commit]

    /// The commits that `tips` reach and `hidden` do not, in one walk.
    ///
    /// - Complexity: linear in those commits and, where the lineage does not know it, in how far `hidden` has moved on
    ///   since they branched off.
    func commits(from tips: [ObjectID], hiding hidden: [ObjectID]) throws -> Commits {
        guard !tips.isEmpty else { return [:] }
        var commits: Commits = [:]
        if let known = walk?.commits(from: tips, hiding: hidden) { return known }
        if let lineage, hidden.count == 1, let end = lineage.placeOnLine(of: hidden[0]) {
            var waiting = tips
            while let id = waiting.popLast() {
                guard commits[id] == nil, !lineage.isReached(id, at: end) else { continue }
                let commit = try repository.commit(id)
                commits[id] = commit
                waiting += commit.parents
            }
            return commits
        }
        for id in try repository.history(from: tips, hiding: hidden, firstParentOnly: false, limit: nil) {
            commits[id] = try repository.commit(id)
        }
        return commits
    }

    /// The acts on the document at `path` that `tip` reaches within `commits`, in no particular order.
    func acts(of tip: ObjectID, path: RepositoryPath, in commits: Commits) throws -> [Act] {
        // A verdict has the tree of the draft that it is about: what was compared for the one holds for the other.
        var compared: [TreePair: [String]] = [:]
        var ended: [TreePair: [KeyEnding]] = [:]
        var baseTexts: [ObjectID: TextDigest?] = [:]
        return try based(tip, in: commits).map { commit, base in
            let baseText = try base.flatMap { base in
                try baseTexts[base.tree] ?? texts.digest(of: path, in: base.tree)
            }
            if let base { baseTexts[base.tree] = .some(baseText) }
            let parents = try commit.parents.map { try commits[$0] ?? lineCommits.commit($0) }
            let pair = TreePair(base: base?.tree, tree: commit.tree)
            let strays = try compared[pair] ?? strayPaths(in: pair, besides: path)
            compared[pair] = strays
            let endings = try ended[pair] ?? endings(in: pair, path)
            ended[pair] = endings
            return Act(
                id: ActID(commit.id.hex), parents: commit.parents.map { ActID($0.hex) },
                signer: signatures.signer(of: commit), author: ClaimedPerson(commit.author),
                committer: ClaimedPerson(commit.committer), moment: Moment(commit.committer),
                after: parents.map { Moment($0.committer) }.max(), statement: Self.statement(commit.message),
                text: try texts.digest(of: path, in: commit.tree),
                wording: try texts.wording(of: path, in: commit.tree), payload: commit.payloadDigest,
                base: base.map { ActID($0.id.hex) }, baseText: baseText, strayPaths: strays,
                endings: endings)
        }
    }

    /// A text that a draft of a document brought, and those who say that they wrote it.
    struct DraftedText {
        /// The text in the form in which words are compared.
        let wording: TextDigest
        let people: [ClaimedPerson]
        /// The commit of `main` whose policy says who these are; nil for today's.
        let main: ObjectID?
        let moment: Moment
        /// The tree of `main` that the draft stands on, where the same text may have been already; nil where it was not.
        let base: ObjectID?
    }

    /// The texts that drafts of the document at `path` brought, which `tip` reaches within `commits`.
    ///
    /// Less is read for it than for the acts themselves: no signature, no other document, and not what they stand on.
    func drafts(of tip: ObjectID, path: RepositoryPath, in commits: Commits) throws -> [DraftedText] {
        try based(tip, in: commits).compactMap { commit, base in
            guard case .success(let statement) = Self.statement(commit.message), statement.action == .draft,
                let wording = try texts.wording(of: path, in: commit.tree)
            else { return nil }
            return DraftedText(
                wording: wording,
                people: [ClaimedPerson(commit.author), ClaimedPerson(commit.committer)] + statement.coAuthors,
                main: statement.main.flatMap { ObjectID(hex: $0.text) } ?? base?.id,
                moment: Moment(commit.committer), base: base?.tree)
        }
    }

    /// The acts of the proposal that ended at `tip` and was adopted: back to what `main` says itself.
    ///
    /// Where proposals stood on one another, those of the others too.
    func adopted(_ tip: ObjectID) throws -> Commits {
        var commits: Commits = [:]
        var seen: Set<ObjectID> = [tip]
        var waiting = [tip]
        while let id = waiting.popLast() {
            let commit = try repository.commit(id)
            guard case .success(let statement) = Self.statement(commit.message), statement.action.isOnProposal else {
                continue
            }
            commits[id] = commit
            waiting += commit.parents.filter { seen.insert($0).inserted }
        }
        return commits
    }

    /// The same of acts that were read.
    static func drafts(among acts: [Act]) -> [DraftedText] {
        acts.compactMap { act in
            guard case .success(let statement) = act.statement, statement.action == .draft, let wording = act.wording,
                act.text != act.baseText
            else { return nil }
            return DraftedText(
                wording: wording, people: [act.author, act.committer] + statement.coAuthors,
                main: act.main.flatMap { ObjectID(hex: $0.text) }, moment: act.moment, base: nil)
        }
    }

    /// The commits that `tip` reaches within `commits`, parents first, each with what it stands on.
    private func based(_ tip: ObjectID, in commits: Commits) throws -> [(commit: Commit, base: Base?)] {
        var order: [Commit] = []
        var seen: Set<ObjectID> = []
        // Parents first, without recursion: a hostile history may be as deep as it likes.
        var stack: [(commit: Commit, next: Int)] = []
        if let first = commits[tip] { stack.append((first, 0)) }
        seen.insert(tip)
        while let (commit, next) = stack.last {
            if next < commit.parents.count {
                stack[stack.count - 1].next += 1
                let parent = commit.parents[next]
                if let known = commits[parent], seen.insert(parent).inserted { stack.append((known, 0)) }
            } else {
                order.append(commit)
                stack.removeLast()
            }
        }

        var bases: [ObjectID: Base] = [:]
        var result: [(commit: Commit, base: Base?)] = []
        for commit in order {
            let base = try base(of: commit, inside: bases)
            bases[commit.id] = base
            result.append((commit, base))
        }
        return result
    }

    /// A commit of `main` that proposals stand on.
    private struct Base {
        let id: ObjectID
        let tree: ObjectID
    }

    /// What `commit` stands on: its parent on `main`, or else what its parents stand on, the later of two.
    private func base(of commit: Commit, inside bases: [ObjectID: Base]) throws -> Base? {
        var found: Base?
        for parent in commit.parents {
            let candidate: Base
            if let known = bases[parent] {
                candidate = known
            } else {
                candidate = Base(id: parent, tree: try lineCommits.commit(parent).tree)
            }
            if let current = found, current.id != candidate.id {
                guard
                    try lineage?.isAncestor(current.id, of: candidate.id)
                        ?? repository.isAncestor(current.id, of: candidate.id)
                else { continue }
            }
            found = candidate
        }
        return found
    }

    /// A tree, and the one of `main` that it stands on.
    private struct TreePair: Hashable {
        let base: ObjectID?
        let tree: ObjectID
    }

    /// The first paths besides `path` in which two trees differ.
    private func strayPaths(in pair: TreePair, besides path: RepositoryPath) throws -> [String] {
        try repository.difference(from: pair.base, to: pair.tree).filter { $0.path != path }.prefix(8)
            .map(\.path.description)
    }

    /// The keys that the `kader.yml` of a tree ends, where it changes nothing else; none for another document.
    private func endings(in pair: TreePair, _ path: RepositoryPath) throws -> [KeyEnding] {
        guard path == RepositoryPath(Charter.path), let base = pair.base, base != pair.tree,
            let old = try texts.text(at: path, in: base), let new = try texts.text(at: path, in: pair.tree)
        else { return [] }
        return Charter.endings(from: old, to: new)
    }

    /// What a message states, or why it cannot be read.
    static func statement(
        _ message: [UInt8], limit: Int = Statement.messageLimit
    ) -> Result<Statement, StatementError> {
        do throws(StatementError) {
            return .success(try Statement(message: message, limit: limit))
        } catch {
            return .failure(error)
        }
    }
}

extension Tag {
    /// What its message states, or why it cannot be read.
    var statement: Result<Statement, StatementError> {
        ActReader.statement(message, limit: Statement.tagMessageLimit)
    }
}

extension Commit {
    /// The SHA-256 of the bytes that were signed; nil where nothing was.
    var payloadDigest: TextDigest? { signedPayload.flatMap { TextDigest(hex: Digest.sha256Hex($0)) } }
}

extension ClaimedPerson {
    init(_ person: Person) { self.init(name: person.name, email: person.email) }
}

extension Moment {
    init(_ person: Person) { self.init(seconds: person.seconds, offset: person.offset) }
}
