import Dossier
import Git
import Review

extension Workspace {
    /// Writes a signed commit; no reference moves.
    ///
    /// - Parameter author: who wrote it, where that is someone else than who commits.
    func writeCommit(
        tree: ObjectID, parents: [ObjectID], statement: Statement, by myself: Myself, author: Person? = nil
    ) async throws -> Commit {
        let committer = myself.person(at: try Clock.committer())
        let author = try author ?? myself.person(at: Clock.author())
        let buffer = try repository.commitBuffer(
            tree: tree, parents: parents, author: author, committer: committer, message: Array(statement.message.utf8))
        let signature = try await myself.key.sign(buffer)
        return try repository.commit(try repository.writeCommit(buffer: buffer, signature: signature))
    }

    /// Writes a signed annotated tag; no reference moves.
    func writeTag(
        name: String, target: ObjectID, statement: Statement, by myself: Myself
    ) async throws -> ObjectID {
        let buffer = try repository.tagBuffer(
            target: target, targetKind: .commit, name: name, tagger: myself.person(at: try Clock.committer()),
            message: Array(statement.message.utf8))
        return try repository.writeTag(buffer: buffer, signature: try await myself.key.sign(buffer))
    }

    /// Runs `body` while no other kader command writes in this clone, and again where somebody else was just ahead.
    ///
    /// - Throws: what `body` throws; a `Failure` where others were ahead every time.
    func writing<Result>(_ what: String, _ body: () async throws -> Result) async throws -> Result {
        let lock = try WriteLock(in: repository.commonDirectory)
        defer { withExtendedLifetime(lock) {} }
        try finishPending()
        for attempt in 1...5 {
            do {
                try refresh()
                return try await body()
            } catch is Ahead {
                try await catchUp()
            } catch let error as GitError where error.code == .modified && attempt < 5 {
                continue
            } catch let error as GitError where error.code == .locked && attempt < 5 {
                lock.removeStaleLocks()
            }
        }
        throw Failure.raced(what)
    }
}

/// Somebody else moved a reference on the server first.
struct Ahead: Error {}
