import Dossier
import Git
import Review

/// A branch beside a proposal for the same document, as it was at one moment.
struct BranchTip: Hashable, Sendable {
    let name: String
    let tip: ObjectID
}

// Who wrote a text first, for the rule `authorship`.
extension DossierReader {
    /// Who wrote which text in other proposals for the same document: those that are there, and those that `main` adopted.
    ///
    /// - Parameters:
    ///   - listed: the references to drafts of the document at least; nil to list them.
    ///   - beside: the branches that stood beside the proposal when it was adopted: by these alone is it judged, for ever,
    ///     whatever is pushed later; nil for a proposal that is not adopted.
    /// - Complexity: linear in the acts on this one document, which references name, once for all its proposals; `main` is
    ///   walked for an annex alone.
    func introductions(
        of place: Place, excluding id: ProposalID?, listed: ReferenceList?, beside: [BranchTip]? = nil
    ) throws -> Introductions {
        // Texts that one proposal alone brought are in no other.
        if overview?.sharesNothing == true { return [:] }
        let listed = try overview?.references ?? listed ?? draftReferences(for: place.id)
        // To ask every proposal which others there are would be quadratic.
        let listKey = ListKey(main: main.id, path: place.path, list: ObjectIdentifier(listed))
        if beside == nil, let known = listCache[listKey] { return known.found.excluding(id) }
        let found = try introductions(of: place, listed, beside: beside)
        if beside == nil {
            if listCache.count > 64 { listCache = [:] }
            listCache[listKey] = (listed, found)
        }
        return found.excluding(id)
    }

    private func introductions(
        of place: Place, _ listed: ReferenceList, beside: [BranchTip]?
    ) throws -> Introductions {
        let tips =
            beside
            ?? listed.beginning(with: "refs/heads/proposal/\(place.id)/")
            .map { BranchTip(name: $0.name, tip: $0.target) }
        let tags = listed.beginning(with: "refs/tags/approved/\(place.id)/").map(\.target)
        let key = DraftKey(main: main.id, path: place.path, tips: tips, tags: tags)
        if let known = draftCache[key] { return known }
        var result = Introductions()
        for (proposal, draft) in try drafts(of: place, in: tips) + adoptedDrafts(of: place, tags) {
            // Who leaves a text as it was did not write it.
            if let base = draft.base, try texts.wording(of: place.path, in: base) == draft.wording { continue }
            for person in draft.people {
                guard let member = try member(email: person.email, at: draft.main) else { continue }
                result.add(draft.wording, by: member, at: draft.moment, on: proposal)
            }
        }
        if draftCache.count > 64 { draftCache = [:] }
        draftCache[key] = result
        return result
    }

    /// A document, and the list that names its proposals.
    struct ListKey: Hashable {
        let main: ObjectID
        let path: RepositoryPath
        let list: ObjectIdentifier
    }

    /// What the drafts of a document depend on.
    struct DraftKey: Hashable {
        let main: ObjectID
        let path: RepositoryPath
        let tips: [BranchTip]
        let tags: [ObjectID]
    }

    /// A draft, and the proposal that it stands on; nil where that was adopted.
    private typealias PlacedDraft = (proposal: ProposalID?, draft: ActReader.DraftedText)

    /// The drafts in proposals for one document that are not adopted.
    private func drafts(of place: Place, in tips: [BranchTip]) throws -> [PlacedDraft] {
        let commits = try acts.commits(from: tips.map(\.tip), hiding: [main.id])
        return try tips.flatMap { branch -> [PlacedDraft] in
            guard case .proposal(let proposal)? = DossierReference(branch.name) else { return [] }
            return try acts.drafts(of: branch.tip, path: place.path, in: commits).map { (proposal, $0) }
        }
    }

    /// The drafts in the proposals for one document that `main`, where this stands, had adopted by the merges that `tags`
    /// point at.
    private func adoptedDrafts(of place: Place, _ tags: [ObjectID]) throws -> [PlacedDraft] {
        let adoptions = tags.compactMap { try? repository.commit(repository.peeled($0)) }
        var found: [PlacedDraft] = []
        for merge in try adoptions + additions(of: place) where merge.parents.count == 2 {
            // A tag by itself proves nothing: what it points at has to be on `main`'s own line.
            guard try placeOnLine(of: merge.id) != nil else { continue }
            let key = AdoptedKey(merge: merge.id, path: place.path)
            let drafts: [ActReader.DraftedText]
            if let known = adoptedCache[key] {
                drafts = known
            } else {
                let adopted = try acts.adopted(merge.parents[1])
                drafts = try acts.drafts(of: merge.parents[1], path: place.path, in: adopted)
                adoptedCache[key] = drafts
            }
            found += drafts.map { (nil, $0) }
        }
        return found
    }

    /// An adoption of the document at a path.
    struct AdoptedKey: Hashable {
        let merge: ObjectID
        let path: RepositoryPath
    }

    /// The merges that brought an annex, or a proposal for a register, to `main`: no tag points at them. Nothing for other
    /// documents.
    ///
    /// - Complexity: linear in `main`'s own line, for these alone.
    private func additions(of place: Place) throws -> [Commit] {
        guard place.kind.outcome != .version else { return [] }
        return try repository.history(from: [main.id], hiding: [], firstParentOnly: true, limit: nil)
            .map { try repository.commit($0) }
            .filter { commit in
                guard commit.parents.count == 2, case .success(let statement) = ActReader.statement(commit.message)
                else { return false }
                return statement.action == .record && statement.documents == [place.id]
            }
    }
}
