import Dossier
import Git
import Review

/// A push as a whole: what it moves, found by name and by document, and the acts on the branches of those documents.
///
/// One push may bring a thousand verdicts: nothing here is done for each of them over again.
final class Push {
    let updates: [ReferenceUpdate]

    private let repository: Repository
    private let reader: DossierReader
    private let references: ReferenceList
    private let hidden: [ObjectID]
    private var byName: [String: ReferenceUpdate] = [:]
    private var byDocument: [DocumentID: [ReferenceUpdate]] = [:]
    private var versions: [DocumentID: [ReferenceUpdate]] = [:]
    private var holders: [DocumentID: Holders] = [:]

    /// The branches of one document, and by which of them each act is reached.
    private struct Holders {
        let branches: [Reference]
        var places: [ObjectID: [Int]] = [:]
    }

    /// - Parameters:
    ///   - references: those that are there now.
    ///   - reader: stands at `main` as it is.
    ///   - newMain: `main` as it is to be.
    init(_ updates: [ReferenceUpdate], _ references: ReferenceList, _ reader: DossierReader, newMain: ObjectID) {
        self.updates = updates
        repository = reader.repository
        self.reader = reader
        self.references = references
        hidden = [reader.main.id, newMain]
        for update in updates where byName[update.name] == nil {
            byName[update.name] = update
            switch DossierReference(update.name) {
            case .proposal(let id)?: byDocument[id.document, default: []].append(update)
            case .approved(let id, _)?: versions[id, default: []].append(update)
            case .main?, .session?, nil: continue
            }
        }
    }

    /// What all these branches reach, as they are and as they are to be, for the reader's overview; nil where one of them
    /// cannot be read, so that each is walked by itself.
    var walk: Walk? {
        let tips = byDocument.keys.flatMap { references(to: $0) }.map(\.target)
        return try? Walk(from: tips + byDocument.values.joined().compactMap(\.old), hiding: hidden, reader.acts)
    }

    /// What happens to the reference `name`; nil where it stays.
    func update(of name: String) -> ReferenceUpdate? { byName[name] }

    /// The tags of versions of `document`: those that are there, and those that come.
    func versions(of document: DocumentID) -> [Reference] {
        references.beginning(with: "refs/tags/approved/\(document)/")
            + (versions[document] ?? []).compactMap { update in
                update.new.map { Reference(name: update.name, target: $0) }
            }
    }

    /// The branches of `document` as they are to be.
    func branches(of document: DocumentID) -> [Reference] {
        let moved = Set((byDocument[document] ?? []).map(\.name))
        return references.beginning(with: "refs/heads/proposal/\(document)/").filter { !moved.contains($0.name) }
            + (byDocument[document] ?? []).compactMap { update in
                update.new.map { Reference(name: update.name, target: $0) }
            }
    }

    /// All branches of proposals as they are to be.
    var branches: [Reference] {
        references.beginning(with: "refs/heads/proposal/").filter { byName[$0.name] == nil }
            + updates.compactMap { update in
                guard case .proposal? = DossierReference(update.name) else { return nil }
                return update.new.map { Reference(name: update.name, target: $0) }
            }
    }

    /// Where the branches of `document` are now.
    func olds(of document: DocumentID) -> [ObjectID] {
        references.beginning(with: "refs/heads/proposal/\(document)/").map(\.target)
    }

    /// The acts that `tips` reach and `main` does not.
    func commits(from tips: [ObjectID]) throws -> ActReader.Commits {
        try reader.acts.commits(from: tips, hiding: hidden)
    }

    /// The branches of `document`, as they are and as they are to be, that reach one of `acts`.
    func branches(of document: DocumentID, with acts: some Sequence<ObjectID>) throws -> [Reference] {
        let holders = try holders(of: document)
        var places: Set<Int> = []
        for act in acts { places.formUnion(holders.places[act] ?? []) }
        return places.sorted().map { holders.branches[$0] }
    }

    /// The branches of `document` that reach an act which `tip` reaches too, of those that `hidden` does not.
    func branches(of document: DocumentID, sharing tip: ObjectID, hiding hidden: ObjectID) throws -> [Reference] {
        guard try repository.kind(of: tip) == .commit else { return [] }
        let own = try reader.acts.commits(from: [tip], hiding: [hidden])
        return try references(to: document).filter { other in
            guard try repository.kind(of: other.target) == .commit else { return false }
            return try reader.acts.commits(from: [other.target], hiding: [hidden]).keys.contains { own[$0] != nil }
        }
    }

    private func holders(of document: DocumentID) throws -> Holders {
        if let known = holders[document] { return known }
        var result = Holders(branches: references(to: document))
        for (place, branch) in result.branches.enumerated() {
            guard try repository.kind(of: branch.target) == .commit else { continue }
            for act in try commits(from: [branch.target]).keys { result.places[act, default: []].append(place) }
        }
        holders[document] = result
        return result
    }

    private func references(to document: DocumentID) -> [Reference] {
        references.beginning(with: "refs/heads/proposal/\(document)/")
            + (byDocument[document] ?? []).compactMap { update in
                update.new.map { Reference(name: update.name, target: $0) }
            }
    }
}
