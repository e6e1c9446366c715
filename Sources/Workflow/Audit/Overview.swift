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
    /// The texts that more than one proposal brought; nil where each is to be looked for in the references.
    var shared: SharedTexts?
}

/// Texts that drafts brought in more than one proposal for the same document, by whom and when first.
struct SharedTexts: Sendable {
    private struct Place: Hashable {
        let document: DocumentID
        let text: TextDigest
    }

    /// Which proposal brought a text first, of those that were taken in; nil once others did too.
    private var only: [Place: Int?] = [:]
    private var people: [Place: [String: Moment]] = [:]

    /// Takes in the drafts of the proposal that is called `proposal` here.
    mutating func take(_ drafts: [ActReader.DraftedText], of document: DocumentID, in proposal: Int) {
        for draft in drafts {
            let place = Place(document: document, text: draft.text)
            if let known = only[place] {
                if known != proposal { only[place] = .some(nil) }
            } else {
                only[place] = proposal
            }
            for person in draft.people {
                let earlier = people[place]?[person.email] ?? draft.moment
                people[place, default: [:]][person.email] = min(earlier, draft.moment)
            }
        }
    }

    /// Tells whether another proposal brought one of these texts too.
    func isShared(_ drafts: [ActReader.DraftedText], of document: DocumentID) -> Bool {
        drafts.contains { draft in only[Place(document: document, text: draft.text)] == .some(nil) }
    }

    /// Forgets the texts that one proposal alone brought.
    mutating func keepShared() {
        people = people.filter { only[$0.key] == .some(nil) }
        only = only.filter { $0.value == nil }
    }

    /// Who of `charter` wrote which of `texts` of `document`, and when first.
    func introductions(
        of document: DocumentID, among texts: Set<TextDigest>, _ charter: Charter
    ) -> [TextDigest: [MemberID: Moment]] {
        var result: [TextDigest: [MemberID: Moment]] = [:]
        for text in texts {
            for (email, moment) in people[Place(document: document, text: text)] ?? [:] {
                guard let member = charter.member(email: email)?.id else { continue }
                result[text, default: [:]][member] = min(result[text]?[member] ?? moment, moment)
            }
        }
        return result
    }
}

extension Workspace {
    /// Takes the references as they are now, and walks the open proposals once for all that is asked of them.
    ///
    /// For a command that reads many proposals and makes no act.
    func overlook() throws {
        let references = try ReferenceList(repository, prefixes: ReferenceList.dossier)
        let open = references.beginning(with: "refs/heads/proposal/")
        // Who wrote a text first may have done so in a proposal for the same document that was closed.
        let documents = Set(open.compactMap { ($0.name.split(separator: "/").dropFirst(3).first) })
        let closed = documents.flatMap { references.beginning(with: "refs/heads/closed/\($0)/") }
        let walk = try Walk(from: (open + closed).map(\.target), hiding: [main.id], acts)
        overview = Overview(references: references, walk: walk)
    }

    /// The references whose names begin with `prefix`, as the overview has them where there is one.
    func references(prefix: String) throws -> [Reference] {
        try overview?.references.beginning(with: prefix) ?? repository.references(prefix: prefix)
    }

    /// Tells whether `descendant` reaches `ancestor`.
    ///
    /// - Complexity: constant where the lineage knows it.
    func isAncestor(_ ancestor: ObjectID, of descendant: ObjectID) throws -> Bool {
        if let answer = overview?.lineage?.isAncestor(ancestor, of: descendant) { return answer }
        return try repository.isAncestor(ancestor, of: descendant)
    }
}
