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
        var acts: [Act] = []
        for commit in order {
            let base = try base(of: commit, inside: bases, path: path)
            bases[commit.id] = base
            acts.append(try act(commit, base: base, path: path))
        }
        return acts
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

    private func act(_ commit: Commit, base: Base?, path: RepositoryPath) throws -> Act {
        let strays = try repository.difference(from: base?.tree, to: commit.tree)
            .filter { $0.path != path }.prefix(8).map(\.path.description)
        return Act(
            id: ActID(commit.id.hex), parents: commit.parents.map { ActID($0.hex) },
            signer: signatures.signer(of: commit), author: ClaimedPerson(commit.author),
            committer: ClaimedPerson(commit.committer), moment: Moment(commit.committer),
            statement: Self.statement(commit.message), text: try texts.digest(of: path, in: commit.tree),
            base: base.map { ActID($0.id.hex) }, baseText: base?.text, strayPaths: Array(strays))
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
