import Dossier
import Git
import Review

// What a server serves has passed its hook, or so it says: it is read before it is taken in.
extension Workspace {
    /// The branches of the server that are not here as they are there and that cannot be read, and why.
    ///
    /// Whoever reads proposals reads all of them, so that one that cannot be read would hide the others: it stays out. What
    /// can be read but breaks a rule comes in; it counts for nothing, and an audit names it.
    /// - Complexity: that of reading the proposals that are new or have moved.
    func unreadableBranches() throws -> [(name: String, why: Phrase)] {
        let here = "refs/remotes/origin/"
        var arrived: [(id: ProposalID, name: String, target: ObjectID)] = []
        for reference in try ["proposal", "closed"].flatMap({ try repository.references(prefix: "\(here)\($0)/") }) {
            let name = "refs/heads/" + reference.name.dropFirst(here.count)
            switch DossierReference(name) {
            case .proposal(let id)?, .closed(let id)?:
                guard try repository.reference(name) != reference.target else { continue }
                arrived.append((id, name, reference.target))
            default: continue
            }
        }
        guard !arrived.isEmpty else { return [] }
        let listed = try draftReferences()
        // One walk for all, unless one of them stops it.
        let all = try? acts.commits(from: arrived.map(\.target), hiding: [main.id])
        defer { signatures.save() }
        return try arrived.compactMap { id, name, target in
            try whyUnreadable {
                guard try repository.kind(of: target) == .commit else { throw Failure.noCommit(target.hex) }
                let commits = try all ?? acts.commits(from: [target], hiding: [main.id])
                if let tip = commits[target] { _ = try branch(id, tip: tip, in: commits, listed: listed) }
            }.map { (name, $0) }
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
            _ = try Self.charter(in: found, repository, options.directory)
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

extension Failure {
    fileprivate static func noCommit(_ id: String) -> Failure {
        .damaged(nl: "\(id) is geen vastlegging.", en: "\(id) is no commit.")
    }

    fileprivate static let noCharter = Failure.damaged(nl: "kader.yml ontbreekt.", en: "kader.yml is missing.")

    fileprivate static func unreadableMain(_ why: Phrase?) -> Failure {
        .damaged(
            nl: "`main` op de server is niet leesbaar en is daarom niet opgehaald; hier is niets veranderd. "
                + "Waarschuw de beheerder. \(why?.nl ?? "")",
            en: "`main` on the server cannot be read and so was not fetched; nothing has changed here. "
                + "Tell the administrator. \(why?.en ?? "")")
    }
}
