import Content
import Dossier
import Git
import Review

/// What a text can be compared with: the documents in one tree of the dossier, each read once where it is asked for.
final class DossierLibrary: HistoryLibrary {
    let charter: Charter

    private let reader: DossierReader
    let tree: ObjectID
    /// The commit of `main` that it is of; nil where it is today's.
    private let point: ObjectID?
    private var places: [KindID: [DossierReader.Place]] = [:]
    private var kinds: [DocumentID: KindID?] = [:]
    private var texts: [DocumentID: ContentText?] = [:]
    private var states: [DocumentID: Proposal.State] = [:]

    /// A tree with which later texts are compared that have no versions.
    struct Start {
        let tree: ObjectID
        /// The session or revision that it is of.
        let name: String
    }

    /// The beginning of the range that is told; nil for none.
    var start: Start?
    private var adoptedVersions: [DocumentID: AdoptedVersion?] = [:]

    /// Whether registers are filled from what is on record; for what acts wait for and are judged by it is not read.
    var tellsDecisions = false
    /// The moment after which nothing is on record yet; nil where everything is.
    var end: Moment?
    private var decisions: [DocumentID: [Decision]] = [:]

    /// The documents that `main` has, so that everyone compares with the same.
    init(_ reader: DossierReader) {
        self.reader = reader
        tree = reader.main.tree
        charter = reader.charter
        point = nil
    }

    /// Those that it had at a commit of its own line, with the `kader.yml` of then.
    init(_ reader: DossierReader, at point: Commit, _ charter: Charter) {
        self.reader = reader
        tree = point.tree
        self.charter = charter
        self.point = point.id
    }

    func documents(of kind: KindID) -> [DocumentID] { places(of: kind).map(\.id) }

    func kind(of document: DocumentID) -> KindID? {
        if let known = kinds[document] { return known }
        let found = try? reader.place(of: document, in: tree, by: charter)?.kind.id
        kinds[document] = .some(found)
        return found
    }

    func isKnown(_ document: DocumentID) -> Bool {
        guard kind(of: document) == nil else { return true }
        return tellsDecisions && ((try? reader.proposalNames(for: document))?.isEmpty == false)
    }

    func text(of document: DocumentID) -> ContentText? {
        if let known = texts[document] { return known }
        let found = read(document)
        texts[document] = .some(found)
        return found
    }

    func hasFile(_ path: String) -> Bool {
        guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else { return false }
        return (try? reader.repository.entry(RepositoryPath(path), in: tree))?.mode == .blob
    }

    func version(of document: DocumentID) -> Int? { adoptedVersion(of: document)?.number }

    func isAdopted(_ document: DocumentID, after other: DocumentID) -> Bool {
        guard let later = adoption(of: document), let earlier = adoption(of: other), later != earlier else {
            return false
        }
        return (try? reader.isAncestor(earlier, of: later)) ?? false
    }

    func isNoted(_ version: Int, of other: DocumentID, on document: DocumentID) -> Bool {
        let name = "\(other)@\(version)"
        return (try? reader.proposals(for: document))?.contains { branch in
            branch.proposal.acts.contains { act in
                guard case .success(let statement) = act.statement, statement.action == .comment else { return false }
                return statement.prose.split { !($0.isLetter || $0.isNumber || "@-".contains($0)) }.contains {
                    $0 == name
                }
            }
        } ?? false
    }

    /// The commit that adopted the latest version of a document.
    private func adoption(of document: DocumentID) -> ObjectID? {
        guard let version = version(of: document),
            let tag = try? reader.repository.reference(DossierReference.approved(document, version).name)
        else { return nil }
        return try? reader.repository.peeled(tag)
    }

    func has(_ document: DocumentID, reached state: DossierState) -> Bool {
        switch state {
        case .adopted: isAdopted(document)
        case .proposed: states[document].map { [.proposed, .reviewed, .approved, .held].contains($0) } ?? false
        case .reviewed: states[document].map { [.reviewed, .approved].contains($0) } ?? false
        case .rejected: states[document] == .rejected
        case .exists, .filled, .ticked, .defined, .covered, .decided: false
        }
    }

    /// What never bears a version is done once it stands on `main`.
    private func isAdopted(_ document: DocumentID) -> Bool {
        if let kind = kind(of: document).flatMap(charter.kind), kind.outcome != .version { return true }
        guard let point else { return adoptedVersion(of: document) != nil }
        return (try? reader.isAdopted(document, at: point)) ?? false
    }

    func adoptedVersion(of document: DocumentID) -> AdoptedVersion? {
        if let known = adoptedVersions[document] { return known }
        let found = (try? latestVersion(of: document)) ?? nil
        adoptedVersions[document] = .some(found)
        return found
    }

    private func latestVersion(of document: DocumentID) throws -> AdoptedVersion? {
        let tags = try reader.versions(of: document)
        let number = try point.map { try reader.latest(of: tags, at: $0) } ?? reader.latest(among: tags.map(\.tag))
        guard let number, let tag = tags.first(where: { $0.number == number })?.tag else { return nil }
        return AdoptedVersion(number, at: try reader.repository.tag(tag.target).tagger.map { Moment($0) })
    }

    func recorded(_ state: DossierState, of document: DocumentID) -> [Recorded] {
        guard tellsDecisions else { return [] }
        switch state {
        case .adopted:
            guard let version = adoptedVersion(of: document), let moment = version.moment else { return [] }
            return [Recorded(nil, on: moment.date, .approval, details: [.version(version.number)])]
        case .decided(let body):
            return decisions(on: document).filter { $0.body == body || body.place == nil && $0.body.name == body.name }
                .map(\.recorded)
        default: return []
        }
    }

    private func decisions(on document: DocumentID) -> [Decision] {
        if let known = decisions[document] { return known }
        let found = (try? reader.decisions(on: document, version: version(of: document), until: end)) ?? []
        decisions[document] = found
        return found
    }

    func beginning(of document: DocumentID) -> Beginning? { (try? firstText(of: document)) ?? nil }

    /// The first version that was adopted; of what has no versions the text at the beginning of the range.
    private func firstText(of document: DocumentID) throws -> Beginning? {
        if adoptedVersion(of: document) != nil {
            let tags = try reader.versions(of: document).sorted { $0.number < $1.number }
            guard let first = try tags.first(where: { try reader.holds($0.tag) }) else { return nil }
            let tree = try reader.repository.commit(reader.repository.peeled(first.tag.target)).tree
            guard let place = try reader.place(of: document, in: tree), let text = read(place, in: tree) else {
                return nil
            }
            return Beginning(
                text, name: Phrase(nl: "versie \(first.number)", en: "version \(first.number)"))
        }
        guard let start, let place = try reader.place(of: document, in: start.tree),
            place.kind.register || place.kind.annex, let text = read(place, in: start.tree)
        else { return nil }
        return Beginning(text, name: Phrase(nl: start.name, en: start.name))
    }

    /// Puts the text of a proposal in the place of what `main` has.
    func add(_ place: DossierReader.Place, in tree: ObjectID, _ state: Proposal.State) {
        states[place.id] = state
        kinds[place.id] = .some(place.kind.id)
        if !places(of: place.kind.id).contains(where: { $0.id == place.id }) {
            places[place.kind.id, default: []].append(place)
        }
        texts[place.id] = .some(read(place, in: tree))
    }

    private func places(of kind: KindID) -> [DossierReader.Place] {
        if let known = places[kind] { return known }
        let found = charter.kind(kind).flatMap { try? reader.documents(of: $0, in: tree) } ?? []
        places[kind] = found
        return found
    }

    private func read(_ document: DocumentID) -> ContentText? {
        (try? reader.place(of: document, in: tree, by: charter)).flatMap { read($0, in: tree) }
    }

    private func read(_ place: DossierReader.Place, in tree: ObjectID) -> ContentText? {
        guard place.kind.id != .charter, let bytes = try? reader.texts.text(at: place.path, in: tree),
            let document = try? Document(bytes: bytes, file: place.path.description)
        else { return nil }
        return ContentText(document, path: place.path.description)
    }
}
