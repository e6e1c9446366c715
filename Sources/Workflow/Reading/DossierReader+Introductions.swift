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
    ///   - acts: those that are judged. With an overview none is about to be made, and no other texts matter than theirs.
    ///   - listed: the references to drafts of the document at least; nil to list them.
    ///   - beside: the branches that stood beside the proposal when it was adopted: by these alone is it judged, for ever,
    ///     whatever is pushed later; nil for a proposal that is not adopted.
    /// - Complexity: linear in the acts on this one document, which references name, once for all its proposals; `main` is
    ///   walked for an annex alone.
    func introductions(
        of place: Place, to acts: [Act], excluding id: ProposalID?, listed: ReferenceList?, beside: [BranchTip]? = nil
    ) throws -> Introductions {
        // Texts that one proposal alone brought are in no other.
        if overview?.sharesNothing == true { return [:] }
        let listed = try overview?.references ?? listed ?? draftReferences(for: place.id)
        let texts = try draftedTexts(of: place, listed, beside: beside)
        guard overview != nil else { return try introductions(of: place, in: texts).excluding(id) }
        var result = Introductions()
        for wording in Set(acts.compactMap(\.wording)) { try add(wording, of: place, in: texts, to: &result) }
        return result.excluding(id)
    }

    /// The same for all texts.
    private func introductions(of place: Place, in texts: DraftedTexts) throws -> Introductions {
        if let known = texts.introductions { return known }
        var result = Introductions()
        for wording in texts.drafts.keys { try add(wording, of: place, in: texts, to: &result) }
        texts.introductions = result
        return result
    }

    private func add(
        _ wording: TextDigest, of place: Place, in texts: DraftedTexts, to result: inout Introductions
    ) throws {
        for (proposal, draft) in texts.drafts[wording] ?? [] {
            // Who leaves a text as it was did not write it.
            if let base = draft.base, try self.texts.wording(of: place.path, in: base) == wording { continue }
            for person in draft.people {
                guard let member = try member(email: person.email, at: draft.main) else { continue }
                result.add(wording, by: member, at: draft.moment, on: proposal)
            }
        }
    }

    private func draftedTexts(
        of place: Place, _ listed: ReferenceList, beside: [BranchTip]?
    ) throws -> DraftedTexts {
        // To ask every proposal which others there are would be quadratic.
        let listKey = ListKey(main: main.id, path: place.path, list: ObjectIdentifier(listed))
        if beside == nil, let known = listCache[listKey] { return known.found }
        let tips =
            beside
            ?? listed.beginning(with: "refs/heads/proposal/\(place.id)/")
            .map { BranchTip(name: $0.name, tip: $0.target) }
        let tags = listed.beginning(with: "refs/tags/approved/\(place.id)/")
        let key = DraftKey(main: main.id, path: place.path, tips: tips, tags: tags.map(\.target))
        let found = try draftCache[key] ?? DraftedTexts(drafts(of: place, in: tips) + adoptedDrafts(of: place, tags))
        if draftCache.count > 64 { draftCache = [:] }
        draftCache[key] = found
        guard beside == nil else { return found }
        if listCache.count > 64 { listCache = [:] }
        listCache[listKey] = (listed, found)
        return found
    }

    /// The drafts of one document by their texts, and who wrote all of these once that was asked.
    final class DraftedTexts {
        fileprivate let drafts: [TextDigest: [PlacedDraft]]
        fileprivate var introductions: Introductions?

        fileprivate init(_ drafts: [PlacedDraft]) { self.drafts = Dictionary(grouping: drafts, by: \.draft.wording) }
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
    fileprivate typealias PlacedDraft = (proposal: ProposalID?, draft: ActReader.DraftedText)

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
    private func adoptedDrafts(of place: Place, _ tags: [Reference]) throws -> [PlacedDraft] {
        var adoptions: [Commit] = []
        for tag in tags {
            // A tag by itself proves nothing: what it points at has to be on `main`'s own line.
            guard let merge = try? repository.commit(repository.peeled(tag.target)),
                try isOnLine(merge.id, by: tag, upTo: main.id)
            else { continue }
            adoptions.append(merge)
        }
        var found: [PlacedDraft] = []
        for merge in try adoptions + additions(of: place) where merge.parents.count == 2 {
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
