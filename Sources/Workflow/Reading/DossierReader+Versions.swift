import Dossier
import Git
import Review

// Which tags are to be believed: plain Git brings in any.
extension DossierReader {
    /// Tells whether a tag holds by the rulebook.
    func holds(_ tag: Reference) throws -> Bool { try refusal(of: tag) == nil }

    /// Why a tag does not hold by the rulebook, as an audit would say; nil where it does.
    ///
    /// What was judged once is kept in `kader.judged`, since neither the tag nor what it stands on can change. A server has
    /// judged each tag when it came.
    /// - Complexity: constant for a tag that was judged before; else that of judging one adoption.
    func refusal(of tag: Reference) throws -> Refusal? {
        guard repository.workingDirectory != nil else { return nil }
        guard let reference = DossierReference(tag.name), try repository.kind(of: tag.target) == .tag,
            try repository.tag(tag.target).name == Array(reference.shortTag.utf8)
        else { return .lightweightTag(tag.name) }
        if judgedTags.contains(tag.target) { return nil }
        let judge = try tagJudge ?? arrivalJudge(to: main)
        tagJudge = judge
        do {
            if let refusal = try judge.refusal(ofTag: reference, at: tag.target, besides: []) { return refusal }
        } catch {
            // What cannot be read proves nothing.
            return .unreadable(error)
        }
        noteJudged([tag.target])
        return nil
    }

    /// Tells whether `main`'s own line passes, up to its commit `point`, the commit under the tag of a version.
    ///
    /// - Complexity: linear in the commits after `point`, where the tag was judged before or this is a server, which judges
    ///   each when it comes; else in those after the one that is asked for.
    func isOnLine(_ commit: ObjectID, by tag: Reference, upTo point: ObjectID) throws -> Bool {
        guard let end = try placeOnLine(of: point) else { return false }
        if overview?.lineage == nil, try holds(tag) { return try !line.passes(commit, after: point) }
        return try placeOnLine(of: commit).map { $0 <= end } ?? false
    }

    /// Keeps in mind that these tags hold.
    func noteJudged(_ tags: [ObjectID]) {
        for tag in tags { judgedTags.insert(tag) }
        judgedTags.save()
    }

    /// The number of the latest approved version of a document or collection that holds; 0 where there is none.
    func approvedVersion(of id: DocumentID) throws -> Int {
        try latest(among: references(prefix: "refs/tags/approved/\(id)/")) ?? 0
    }

    /// The highest number that any tag of a document or collection bears, whether it holds or not; 0 where there is none.
    ///
    /// For what is given out: of a tag that does not hold it is to be said so, and not passed over.
    func taggedVersion(of id: DocumentID) throws -> Int {
        try versions(of: id).map(\.number).max() ?? 0
    }

    /// The tags of the versions of a document or collection, whether they hold or not, with their numbers.
    func versions(of id: DocumentID) throws -> [(number: Int, tag: Reference)] {
        numbered(try references(prefix: "refs/tags/approved/\(id)/"))
    }

    /// The text that version `version` of a document was tagged with; nil where the tag names none.
    func approvedText(of place: Place, version: Int) throws -> TextDigest? {
        let name = DossierReference.approved(place.id, version).name
        guard let target = try repository.reference(name), try repository.kind(of: target) == .tag else { return nil }
        return try repository.tag(target).statement.get().texts[place.id]
    }

    /// The highest number among these tags, all of one document, that holds.
    func latest(among tags: [Reference]) throws -> Int? {
        try numbered(tags).sorted { $0.number > $1.number }.first { try holds($0.tag) }?.number
    }

    private func numbered(_ tags: [Reference]) -> [(number: Int, tag: Reference)] {
        tags.compactMap { tag in
            guard case .approved(_, let number)? = DossierReference(tag.name) else { return nil }
            return (number, tag)
        }
    }
}
