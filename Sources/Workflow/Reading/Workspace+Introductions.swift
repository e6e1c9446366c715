import Dossier
import Git
import Review

/// A branch beside a proposal for the same document, as it was at one moment.
struct BranchTip: Hashable, Sendable {
    let name: String
    let tip: ObjectID
}

// Who wrote a text first, for the rule `authorship`.
extension Workspace {
    /// Who wrote which text in other proposals for the same document: those that are there, and those that `main` adopted.
    ///
    /// With an overview, only acts that were made are judged: no other text matters than those of `acts`.
    /// - Parameter beside: the branches that stood beside the proposal when it was adopted: by these alone is it judged, for
    ///   ever, whatever is pushed later; nil for a proposal that is not adopted.
    /// - Complexity: linear in the acts on this one document, which references name; `main` is walked for an annex alone.
    func introductions(
        of place: Place, to acts: [Act], excluding id: ProposalID?, listed: ReferenceList?, beside: [BranchTip]? = nil
    ) throws -> [TextDigest: [MemberID: Moment]] {
        let wanted = overview == nil ? nil : Set(acts.compactMap(\.wording))
        // Texts that one proposal alone brought are in no other.
        if overview?.sharesNothing == true { return [:] }
        let listed = try overview?.references ?? listed ?? draftReferences(for: place.id)
        let open = try beside.map { try drafts(of: place, in: $0) } ?? drafts(of: place, listed)
        let adopted = try adoptedDrafts(of: place, listed)
        var result: [TextDigest: [MemberID: Moment]] = [:]
        for (proposal, draft) in open + adopted
        where wanted?.contains(draft.wording) ?? true && (proposal == nil || proposal != id) {
            // Who leaves a text as it was did not write it.
            if let base = draft.base, try texts.wording(of: place.path, in: base) == draft.wording { continue }
            for person in draft.people {
                guard let member = try member(email: person.email, at: draft.main) else { continue }
                let earlier = result[draft.wording]?[member]
                result[draft.wording, default: [:]][member] = min(earlier ?? draft.moment, draft.moment)
            }
        }
        return result
    }

    /// A draft, and the proposal that it stands on; nil where that was adopted.
    typealias PlacedDraft = (proposal: ProposalID?, draft: ActReader.DraftedText)

    /// The drafts in the proposals for one document that are not adopted.
    private func drafts(of place: Place, _ listed: ReferenceList) throws -> [PlacedDraft] {
        if overview != nil, let known = draftCache[place.path] { return known }
        let tips = listed.beginning(with: "refs/heads/proposal/\(place.id)/")
            .map { BranchTip(name: $0.name, tip: $0.target) }
        let found = try drafts(of: place, in: tips)
        if overview != nil { draftCache[place.path] = found }
        return found
    }

    private func drafts(of place: Place, in tips: [BranchTip]) throws -> [PlacedDraft] {
        let commits = try acts.commits(from: tips.map(\.tip), hiding: [main.id])
        return try tips.flatMap { branch -> [PlacedDraft] in
            guard case .proposal(let proposal)? = DossierReference(branch.name) else { return [] }
            return try acts.drafts(of: branch.tip, path: place.path, in: commits).map { (proposal, $0) }
        }
    }

    /// The drafts in the proposals for one document that `main`, where this stands, had adopted.
    private func adoptedDrafts(of place: Place, _ listed: ReferenceList) throws -> [PlacedDraft] {
        let known: [(merge: ObjectID, drafts: [ActReader.DraftedText])]
        if overview != nil, let cached = adoptedCache[place.path] {
            known = cached
        } else {
            let tags = listed.beginning(with: "refs/tags/approved/\(place.id)/")
            let adoptions = tags.compactMap { try? repository.commit(repository.peeled($0.target)) }
            known = try (adoptions + additions(of: place)).filter { $0.parents.count == 2 }.map { merge in
                let adopted = try acts.adopted(merge.parents[1])
                return (merge.id, try acts.drafts(of: merge.parents[1], path: place.path, in: adopted))
            }
            if overview != nil { adoptedCache[place.path] = known }
        }
        // A tag by itself proves nothing: what it points at has to be on `main`'s own line.
        return try known.filter { try placeOnLine(of: $0.merge) != nil }.flatMap(\.drafts).map { (nil, $0) }
    }

    /// The merges that brought an annex to `main`: no tag points at them. Nothing for other documents.
    ///
    /// - Complexity: linear in `main`'s own line, for an annex alone.
    private func additions(of place: Place) throws -> [Commit] {
        guard place.kind.annex else { return [] }
        return try repository.history(from: [main.id], hiding: [], firstParentOnly: true, limit: nil)
            .map { try repository.commit($0) }
            .filter { commit in
                guard commit.parents.count == 2, case .success(let statement) = ActReader.statement(commit.message)
                else { return false }
                return statement.action == .record && statement.documents == [place.id]
            }
    }
}
