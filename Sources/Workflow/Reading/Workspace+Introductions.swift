import Dossier
import Git
import Review

// Who wrote a text first, for the rule `authorship`.
extension Workspace {
    /// Who wrote which text in other proposals for the same document: open, closed and adopted ones.
    ///
    /// With an overview, only acts that were made are judged: no other text matters than those of `acts`.
    /// - Complexity: linear in the acts on this one document, which references name; `main` is walked for an annex alone.
    func introductions(
        of place: Place, to acts: [Act], excluding id: ProposalID?, listed: ReferenceList?
    ) throws -> [TextDigest: [MemberID: Moment]] {
        guard let overview else {
            let listed = try listed ?? draftReferences(for: place.id)
            let drafts = try drafts(of: place, listed) + adoptedDrafts(of: place, listed)
            return try introductions(in: drafts, at: place, excluding: id) { _ in true }
        }
        let wanted = Set(acts.compactMap(\.text))
        if let shared = overview.shared { return shared.introductions(of: place.id, among: wanted, charter) }
        let drafts = try draftCache[place.path] ?? drafts(of: place, overview.references)
        draftCache[place.path] = drafts
        let adopted = try adoptedCache[place.path] ?? adoptedDrafts(of: place, overview.references)
        adoptedCache[place.path] = adopted
        return try introductions(in: drafts + adopted, at: place, excluding: id) { wanted.contains($0.text) }
    }

    /// A draft, and the open proposal that it stands on; nil where that was closed or adopted.
    typealias PlacedDraft = (proposal: ProposalID?, draft: ActReader.DraftedText)

    private func introductions(
        in drafts: [PlacedDraft], at place: Place, excluding id: ProposalID?,
        where isWanted: (ActReader.DraftedText) -> Bool
    ) throws -> [TextDigest: [MemberID: Moment]] {
        var result: [TextDigest: [MemberID: Moment]] = [:]
        for (proposal, draft) in drafts where isWanted(draft) && (proposal == nil || proposal != id) {
            // Who leaves a text as it was did not write it.
            if let base = draft.base, try texts.digest(of: place.path, in: base) == draft.text { continue }
            for member in draft.people.compactMap({ charter.member(email: $0.email)?.id }) {
                let earlier = result[draft.text]?[member]
                result[draft.text, default: [:]][member] = min(earlier ?? draft.moment, draft.moment)
            }
        }
        return result
    }

    /// The drafts in the open and closed proposals for one document.
    private func drafts(of place: Place, _ listed: ReferenceList) throws -> [PlacedDraft] {
        var tips: [(proposal: ProposalID?, tip: ObjectID)] = []
        for prefix in ["refs/heads/proposal/", "refs/heads/closed/"] {
            for reference in listed.beginning(with: "\(prefix)\(place.id)/") {
                switch DossierReference(reference.name) {
                case .proposal(let id)?: tips.append((id, reference.target))
                case .closed?: tips.append((nil, reference.target))
                default: continue
                }
            }
        }
        let commits = try acts.commits(from: tips.map(\.tip), hiding: [main.id])
        var found: [PlacedDraft] = []
        for (proposal, tip) in tips {
            found += try acts.drafts(of: tip, path: place.path, in: commits).map { (proposal, $0) }
        }
        return found
    }

    /// The drafts in the adopted proposals for one document.
    private func adoptedDrafts(of place: Place, _ listed: ReferenceList) throws -> [PlacedDraft] {
        var found: [PlacedDraft] = []
        let tags = listed.beginning(with: "refs/tags/approved/\(place.id)/")
        let adoptions = tags.compactMap { try? repository.commit(repository.peeled($0.target)) }
        for merge in try adoptions + additions(of: place) where merge.parents.count == 2 {
            let adopted = try acts.adopted(merge.parents[1])
            found += try acts.drafts(of: merge.parents[1], path: place.path, in: adopted, adoptedFor: place.id)
                .map { (nil, $0) }
        }
        return found
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
