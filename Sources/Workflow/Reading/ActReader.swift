import Dossier
import Git
import Review

/// Reads the acts of proposals: the commits that their tips reach and `main` does not.
struct ActReader {
    let repository: Repository
    let texts: TextReader
    let signatures: SignatureReader

    /// Commits of proposals, by id.
    typealias Commits = [ObjectID: Commit]

    /// The commits that `tips` reach and `hidden` do not, in one walk.
    ///
    /// - Complexity: linear in those commits and in how far `hidden` has moved on since they branched off.
    func commits(from tips: [ObjectID], hiding hidden: [ObjectID]) throws -> Commits {
        guard !tips.isEmpty else { return [:] }
        var commits: Commits = [:]
        for id in try repository.history(from: tips, hiding: hidden, firstParentOnly: false, limit: nil) {
            commits[id] = try repository.commit(id)
        }
        return commits
    }

    /// The acts on the document at `path` that `tip` reaches within `commits`, in no particular order.
    func acts(of tip: ObjectID, path: RepositoryPath, in commits: Commits) throws -> [Act] {
        // A verdict has the tree of the draft that it is about: what was compared for the one holds for the other.
        var compared: [TreePair: [String]] = [:]
        return try based(tip, path: path, in: commits).map { commit, base in
            let parents = try commit.parents.map { try commits[$0] ?? repository.commit($0) }
            let pair = TreePair(base: base?.tree, tree: commit.tree)
            let strays = try compared[pair] ?? strayPaths(in: pair, besides: path)
            compared[pair] = strays
            return Act(
                id: ActID(commit.id.hex), parents: commit.parents.map { ActID($0.hex) },
                signer: signatures.signer(of: commit), author: ClaimedPerson(commit.author),
                committer: ClaimedPerson(commit.committer), moment: Moment(commit.committer),
                after: parents.map { Moment($0.committer) }.max(), statement: Self.statement(commit.message),
                text: try texts.digest(of: path, in: commit.tree),
                base: base.map { ActID($0.id.hex) }, baseText: base?.text, strayPaths: strays)
        }
    }

    /// A new text of a document, and those who say that they wrote it.
    struct DraftedText {
        let text: TextDigest
        let people: [ClaimedPerson]
        let moment: Moment
    }

    /// The texts that drafts of the document at `path` brought, which `tip` reaches within `commits`.
    ///
    /// Less is read for it than for the acts themselves: no signature, and no other document.
    func drafts(of tip: ObjectID, path: RepositoryPath, in commits: Commits) throws -> [DraftedText] {
        try based(tip, path: path, in: commits).compactMap { commit, base in
            guard case .success(let statement) = Self.statement(commit.message), statement.action == .draft,
                let text = try texts.digest(of: path, in: commit.tree), text != base?.text
            else { return nil }
            return DraftedText(
                text: text,
                people: [ClaimedPerson(commit.author), ClaimedPerson(commit.committer)] + statement.coAuthors,
                moment: Moment(commit.committer))
        }
    }

    /// The commits that `tip` reaches within `commits`, parents first, each with what it stands on.
    private func based(
        _ tip: ObjectID, path: RepositoryPath, in commits: Commits
    ) throws -> [(commit: Commit, base: Base?)] {
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
            let base = try base(of: commit, inside: bases, path: path)
            bases[commit.id] = base
            result.append((commit, base))
        }
        return result
    }

    /// A commit of `main` that proposals stand on.
    private struct Base {
        let id: ObjectID
        let tree: ObjectID
        let text: TextDigest?
    }

    /// What `commit` stands on: its parent on `main`, or else what its parents stand on, the later of two.
    private func base(of commit: Commit, inside bases: [ObjectID: Base], path: RepositoryPath) throws -> Base? {
        var found: Base?
        for parent in commit.parents {
            let candidate: Base
            if let known = bases[parent] {
                candidate = known
            } else {
                let outside = try repository.commit(parent)
                candidate = Base(
                    id: parent, tree: outside.tree, text: try texts.digest(of: path, in: outside.tree))
            }
            if let current = found, current.id != candidate.id {
                guard try repository.isAncestor(current.id, of: candidate.id) else { continue }
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

    /// What a message states, or why it cannot be read.
    static func statement(_ message: [UInt8]) -> Result<Statement, StatementError> {
        do throws(StatementError) {
            return .success(try Statement(message: message))
        } catch {
            return .failure(error)
        }
    }
}

extension ClaimedPerson {
    init(_ person: Person) { self.init(name: person.name, email: person.email) }
}

extension Moment {
    init(_ person: Person) { self.init(seconds: person.seconds, offset: person.offset) }
}
