import Dossier
import Git
import Review

/// What is known of a dossier as a whole while many judgements are made of it at one moment.
struct Overview: Sendable {
    /// The branches and tags.
    let references: ReferenceList
    /// What the branches reach and `main` does not; nil where each is to be walked by itself.
    var walk: Walk?
    /// What `main` reaches and since when; nil where that was not read.
    var lineage: Lineage?
    /// No text was brought by more than one proposal, as far as is known yet; else each is looked for in the references.
    var sharesNothing = false
}

/// Texts that drafts brought in more than one proposal for the same document.
struct SharedTexts: Sendable {
    private struct Place: Hashable {
        let document: DocumentID
        let wording: TextDigest
    }

    /// Which proposal brought a text first, of those that were taken in; nil once others did too.
    private var only: [Place: Int?] = [:]

    /// Takes in the drafts of the proposal that is called `proposal` here.
    mutating func take(_ drafts: [ActReader.DraftedText], of document: DocumentID, in proposal: Int) {
        for draft in drafts {
            let place = Place(document: document, wording: draft.wording)
            if let known = only[place] {
                if known != proposal { only[place] = .some(nil) }
            } else {
                only[place] = proposal
            }
        }
    }

    /// Tells whether another proposal brought one of these texts too.
    func isShared(_ drafts: [ActReader.DraftedText], of document: DocumentID) -> Bool {
        drafts.contains { draft in only[Place(document: document, wording: draft.wording)] == .some(nil) }
    }

}

extension DossierReader {
    /// Takes the references as they are now, and walks the open proposals once for all that is asked of them.
    ///
    /// For a command that reads many proposals and makes no act.
    func overlook() throws {
        let references = try ReferenceList(repository, prefixes: ReferenceList.dossier)
        let branches = references.beginning(with: "refs/heads/proposal/")
        let walk = try Walk(from: branches.map(\.target), hiding: [main.id], acts)
        overview = Overview(references: references, walk: walk)
    }

    /// The references whose names begin with `prefix`, as the overview has them where there is one.
    func references(prefix: String) throws -> [Reference] {
        try overview?.references.beginning(with: prefix) ?? repository.references(prefix: prefix)
    }

    /// The branches whose names begin with `prefix`, as the server has them; as they are here where there is none.
    func sentBranches(_ prefix: String) throws -> [Reference] {
        guard try repository.configuration("remote.origin.url") != nil else {
            return try repository.references(prefix: prefix)
        }
        let theirs = Self.tracking("refs/heads/")
        return try repository.references(prefix: Self.tracking(prefix)).map { reference in
            Reference(name: "refs/heads/" + reference.name.dropFirst(theirs.count), target: reference.target)
        }
    }

    /// Asks that the server's branches whose names begin with `prefix` are still as they are known here.
    func hold(sent prefix: String, in prepared: inout Prepared) throws {
        let isAlone = try repository.configuration("remote.origin.url") == nil
        let known = isAlone ? prefix : Self.tracking(prefix)
        prepared.hold(known, at: try repository.references(prefix: known))
    }

    /// Tells whether `descendant` reaches `ancestor`.
    ///
    /// - Complexity: constant where the lineage knows it.
    func isAncestor(_ ancestor: ObjectID, of descendant: ObjectID) throws -> Bool {
        if let answer = overview?.lineage?.isAncestor(ancestor, of: descendant) { return answer }
        return try repository.isAncestor(ancestor, of: descendant)
    }
}
