import Dossier
import Git
import Review

// What stands on this computer alone.
extension DossierReader {
    /// What the server does not have, as it was when it was last asked; nothing where there is no server.
    ///
    /// - Complexity: linear in the branches and tags, and in the commits that the server lacks.
    func unsent() throws -> [Status.Unsent] {
        guard try repository.configuration("remote.origin.url") != nil else { return [] }
        let trunk = DossierReference.main.name
        let there = Dictionary(
            uniqueKeysWithValues: try repository.references(prefix: Self.tracking("refs/heads/")).map {
                ($0.name, $0.target)
            })
        // A bare clone that plain Git made keeps what the server has under the server's own names.
        guard !there.isEmpty || repository.workingDirectory != nil else { return [] }
        let theirTrunk = there[Self.tracking(trunk)]
        var result: [Status.Unsent] = []
        func add(_ name: String, at tip: ObjectID, besides known: [ObjectID], firstParentOnly: Bool) throws {
            let ids = try repository.history(from: [tip], hiding: known, firstParentOnly: firstParentOnly, limit: 1_000)
            guard !ids.isEmpty else { return }
            let acts = ids.reversed().compactMap { id in
                try? ActReader.statement(repository.commit(id).message).get().action
            }
            result.append(Status.Unsent(name: name, acts: acts))
        }
        if theirTrunk != main.id {
            try add("main", at: main.id, besides: theirTrunk.map { [$0] } ?? [], firstParentOnly: true)
        }
        for reference in try repository.references(prefix: "refs/heads/proposal/") {
            let theirs = there[Self.tracking(reference.name)]
            guard theirs != reference.target, case .proposal(let id)? = DossierReference(reference.name) else {
                continue
            }
            try add(
                id.description, at: reference.target, besides: [main.id] + (theirs.map { [$0] } ?? []),
                firstParentOnly: false)
        }
        return try result + unsentTags(besides: theirTrunk)
    }

    /// The tags that the server did not give, and that it was not given.
    private func unsentTags(besides theirTrunk: ObjectID?) throws -> [Status.Unsent] {
        let arrived = Dictionary(
            uniqueKeysWithValues: try repository.references(prefix: Self.arrivedTags).map { ($0.name, $0.target) })
        return try ["refs/tags/approved/", "refs/tags/session/"].flatMap { try repository.references(prefix: $0) }
            .filter { tag in
                guard arrived[Self.arrivedTag(tag.name)] != tag.target else { return false }
                // A clone that plain Git made does not know what it was given.
                guard arrived.isEmpty, let theirTrunk else { return true }
                let target = try repository.peeled(tag.target)
                return try target != theirTrunk && !repository.isAncestor(target, of: theirTrunk)
            }
            .map { Status.Unsent(name: String($0.name.dropFirst("refs/tags/".count)), acts: []) }
    }

    /// The files of documents that were changed in the folder, without those whose text stands on a proposal of `member`.
    func edited(by member: MemberID?) throws -> [String] {
        guard repository.workingDirectory != nil, let shown = try repository.reference("HEAD") else { return [] }
        return try repository.workingChanges(against: repository.commit(shown).tree).compactMap { change in
            guard let path = change.path.string, let (id, _) = charter.document(at: path) else { return nil }
            if let member, let file = try repository.readWorkingFile(change.path, limit: Document.sizeLimit) {
                let text = file.bytes.withLineFeeds
                let isDrafted = try ownProposals(for: id, of: member).contains { proposal in
                    try texts.text(at: change.path, in: repository.commit(proposal.tip).tree) == text
                }
                if isDrafted { return nil }
            }
            return path
        }
    }
}
