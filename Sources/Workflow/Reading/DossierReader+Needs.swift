import Content
import Dossier
import Git
import Review

// What acts wait for, judged from `main` alone: command, hook and audit come to the same answer.
extension DossierReader {
    /// For each call for review among `acts`, all on the document at `place`, what it waits for and `main` did not have at the
    /// commit that it names; none for one that waits for nothing.
    ///
    /// - Complexity: nothing for a kind without `needs`.
    func unmet(of acts: [Act], at place: Place) throws -> [ActID: [Unmet]] {
        guard place.id != .charter else { return [:] }
        var result: [ActID: [Unmet]] = [:]
        for act in acts where act.isCall {
            guard let main = act.main.flatMap({ ObjectID(hex: $0.text) }), let charter = try charter(at: main),
                charter.kind(place.kind.id)?.meaning.needs[.propose] != nil,
                let id = ObjectID(hex: act.id.text)
            else { continue }
            let point = try lineCommits.commit(main)
            let unmet = try unmet(.propose, of: place, in: repository.commit(id).tree, at: point, charter)
            if !unmet.isEmpty { result[act.id] = unmet }
        }
        return result
    }

    /// For calls for review that arrive, what they wait for and `main` does not have where this stands, and what in their texts holds them
    /// back by the `kader.yml` and the documents of the commit that they name: what others changed meanwhile does not.
    func unmet(ofArriving ids: [ObjectID], among acts: [Act], at place: Place) throws -> [ActID: [Unmet]] {
        guard place.id != .charter else { return [:] }
        let arriving = Set(ids.map { ActID($0.hex) })
        var result: [ActID: [Unmet]] = [:]
        for act in acts where arriving.contains(act.id) && act.isCall {
            guard let id = ObjectID(hex: act.id.text) else { continue }
            let tree = try repository.commit(id).tree
            var unmet = try unmet(.propose, of: place, in: tree, at: main, charter)
            if let name = act.main.flatMap({ ObjectID(hex: $0.text) }), let policy = try charter(at: name) {
                unmet += try flaws(of: place, in: tree, at: lineCommits.commit(name), policy, holding: .propose)
            }
            if !unmet.isEmpty { result[act.id] = unmet }
        }
        return result
    }

    /// The proposal on a branch, with what its next step waits for: its call for review or, once it is approved, its adoption.
    func waiting(_ branch: ProposalBranch) throws -> Proposal {
        var proposal = branch.proposal
        let act: MandatedAct? = proposal.state == .draft ? .propose : proposal.state == .approved ? .tag : nil
        guard let act, branch.place.id != .charter else { return proposal }
        proposal.waiting = try unmet(act, of: branch.place, in: branch.tip.tree, at: main, charter)
        return proposal
    }

    /// What `act` on the text at `place` in `tree` waits for and `main` does not have at `point`.
    func unmet(
        _ act: MandatedAct, of place: Place, in tree: ObjectID, at point: Commit, _ charter: Charter
    ) throws -> [Unmet] {
        guard let kind = charter.kind(place.kind.id), let needs = kind.meaning.needs[act] else { return [] }
        let document = try texts.text(at: place.path, in: tree)
            .flatMap { try? Document(bytes: $0, file: place.path.description) }
        let text = document.map { ContentText($0, path: place.path.description) }
        return NeedCheck(DossierLibrary(self, at: point, charter)).unmet(needs, by: text, of: kind)
    }

    /// What in the text at `place` in `tree` holds back acts of this weight, compared with what `main` had at `point`.
    func flaws(
        of place: Place, in tree: ObjectID, at point: Commit, _ charter: Charter, holding weight: FindingRule.Weight
    ) throws -> [Unmet] {
        try check(place, in: tree, DossierLibrary(self, at: point, charter)).problems(holding: weight).prefix(3)
            .map(Unmet.flaw)
    }

    /// Tells whether `main` has a version of `id` at the commit `point` of its own line.
    ///
    /// - Complexity: linear in the commits of `main` after `point`; where no tag of a version tells, in those before it.
    func isAdopted(_ id: DocumentID, at point: ObjectID) throws -> Bool {
        for tag in try tags(of: id) {
            if try isOnLine(repository.peeled(tag.target), by: tag, upTo: point) { return true }
        }
        // The tag comes with the adoption or after it, and may not be here yet.
        return try repository.history(from: [point], hiding: [], firstParentOnly: true, limit: nil).contains { step in
            let commit = try repository.commit(step)
            guard commit.parents.count == 2, let said = try? ActReader.statement(commit.message).get() else {
                return false
            }
            return said.action == .tag && said.documents == [id]
        }
    }

    /// The tags of the versions of `id`, in one listing for all documents.
    private func tags(of id: DocumentID) throws -> [Reference] {
        if let known = versionTags { return known[id] ?? [] }
        var listed: [DocumentID: [Reference]] = [:]
        for reference in try references(prefix: "refs/tags/approved/") {
            guard case .approved(let id, _)? = DossierReference(reference.name) else { continue }
            listed[id, default: []].append(reference)
        }
        versionTags = listed
        return listed[id] ?? []
    }
}

extension Act {
    /// Whether it asks for review.
    fileprivate var isCall: Bool { (try? statement.get())?.action == .propose }
}
