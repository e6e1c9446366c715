public import Dossier
import Git
import Review

extension Workspace {
    /// Where the text of a draft comes from.
    public enum DraftSource {
        /// These bytes: a file that was named, or standard input.
        case bytes([UInt8])
        /// What a person makes of the text that there is, or of a skeleton where there is none.
        case editor(([UInt8]) async throws -> [UInt8])
        /// The file in the working folder.
        case folder
        /// What is made of the text that there is, while nobody else can change it.
        case change(([UInt8]) throws -> [UInt8])

        /// The source with the ends of its lines as they are kept; the file in the folder stays as it is.
        var withLineFeeds: DraftSource {
            if case .bytes(let bytes) = self { .bytes(bytes.withLineFeeds) } else { self }
        }
    }

    /// What goes with a draft besides its text.
    public struct DraftDetails: Sendable {
        /// Why the text changes.
        public var message: String?
        /// Members who wrote it as well; they become proposers too.
        public var coAuthors: [MemberID]
        /// The kind of a document that is new.
        public var kind: KindID?
        /// The title of a document that is new.
        public var title: String?

        /// Collects the details.
        public init(message: String? = nil, coAuthors: [MemberID] = [], kind: KindID? = nil, title: String? = nil) {
            self.message = message
            self.coAuthors = coAuthors
            self.kind = kind
            self.title = title
        }
    }

    /// Commits a new text of a document onto my open proposal, or onto a new one.
    ///
    /// Lines of the text end in `\n` from here on, so that the same words from Windows are no change.
    /// - Throws: a `Failure` where a rule refuses it, or the text cannot be kept: not UTF-8, no readable front matter,
    ///   another document's, empty, too large, unchanged.
    public func draft(
        _ name: DocumentName, from source: DraftSource, _ details: DraftDetails
    ) async throws -> ActResult {
        let (source, edited) = try await written(source, name, details)
        return try await writing(name.document.text) {
            try await carryOut(prepareDraft(of: name, from: source, edited: edited, details))[0]
        }
    }

    /// Asks that there is a document or a kind for a draft, before anybody writes a text for it.
    ///
    /// - Throws: a `Failure` that names the documents, or the kinds, that there are.
    public func requireDocument(_ name: DocumentName, kind: KindID?) throws {
        let target = try target(of: name, for: try myself().member)
        _ = try place(of: target, name: name, details: DraftDetails(kind: kind), source: .folder)
    }

    /// - Parameter edited: what a person had before them; nil where that does not matter.
    func prepareDraft(
        of name: DocumentName, from source: DraftSource, edited: Edited? = nil, _ details: DraftDetails
    ) throws -> Permitted {
        let myself = try myself()
        return try prepare([judged(name, from: source, edited: edited, details, by: myself)], by: myself)
    }

    /// Lets a person write, where the text comes from an editor.
    ///
    /// They take their time: nothing is locked meanwhile, and what they had before them is kept to compare with.
    func written(
        _ source: DraftSource, _ name: DocumentName, _ details: DraftDetails
    ) async throws -> (source: DraftSource, edited: Edited?) {
        guard case .editor(let edit) = source else { return (source.withLineFeeds, nil) }
        let target = try target(of: name, for: try myself().member)
        let place = try place(of: target, name: name, details: details, source: source)
        let current = try texts.text(at: place.path, in: target.tip.tree)
        let bytes = try await edit(current ?? place.kind.skeleton(of: place.id, title: details.title))
        return (.bytes(bytes.withLineFeeds), Edited(text: current))
    }

    /// The text that a person had before them in an editor; nil where the document is new.
    struct Edited {
        let text: [UInt8]?
    }

    /// The proposal that a draft goes onto.
    struct Target {
        let id: ProposalID
        let branch: ProposalBranch?
        let tip: Commit
        let exists: Bool
    }

    func target(of name: DocumentName, for member: Member) throws -> Target {
        if let id = name.proposal {
            guard let tip = try repository.reference(DossierReference.proposal(id).name) else {
                throw Failure.unknownProposal(id)
            }
            let branch = try proposals(for: id.document).first { $0.id == id }
            return Target(id: id, branch: branch, tip: try repository.commit(tip), exists: true)
        }
        let mine = try ownProposals(for: name.document, of: member.id)
        if mine.count > 1 { throw Failure.manyProposals(name.document, mine.map(\.id)) }
        if let (id, tip, branch) = mine.first {
            return Target(id: id, branch: branch, tip: try repository.commit(tip), exists: true)
        }
        return Target(
            id: try nextProposal(for: name.document, by: member.id), branch: nil, tip: main, exists: false)
    }

    /// A name that was never in use: above the member's proposals and the number of adopted versions.
    func nextProposal(for document: DocumentID, by member: MemberID) throws -> ProposalID {
        var highest = try approvedVersion(of: document)
        for reference in try repository.references(prefix: "refs/heads/proposal/\(document)/\(member)/") {
            guard case .proposal(let id)? = DossierReference(reference.name) else { continue }
            highest = max(highest, id.number)
        }
        return ProposalID(document: document, owner: member, number: highest + 1)
    }

    /// Where the draft's document stands, or will stand where it is new.
    func place(
        of target: Target, name: DocumentName, details: DraftDetails, source: DraftSource
    ) throws -> Place {
        if let place = try place(of: name.document, in: target.tip.tree) ?? place(of: name.document, in: main.tree) {
            return place
        }
        var wanted = details.kind
        if wanted == nil, case .bytes(let bytes) = source {
            wanted = (try? Document(bytes: bytes, file: name.document.text))?.kind
        }
        if wanted == nil, case .folder = source {
            // In the folder the path tells the kind.
            for kind in charter.kinds
            where kind.takesProposals && (kind.path.hasID || kind.id.text == name.document.text) {
                let path = RepositoryPath(kind.path.path(of: name.document))
                if try repository.readWorkingFile(path, limit: Document.sizeLimit) != nil { wanted = kind.id }
            }
        }
        guard let wanted else {
            throw Failure.unknownDocument(name.document, known: try documents(in: main.tree).map(\.id))
        }
        guard let kind = charter.kind(wanted), kind.takesProposals,
            kind.path.hasID || kind.id.text == name.document.text
        else {
            throw Failure.unknownKind(wanted.text, known: charter.kinds.filter(\.takesProposals).map(\.id))
        }
        if let twin = try twin(of: name.document, at: RepositoryPath(kind.path.path(of: name.document))) {
            throw Failure.lookAlike(name.document, twin)
        }
        return Place(id: name.document, kind: kind, path: RepositoryPath(kind.path.path(of: name.document)))
    }

    func text(from source: DraftSource, place: Place, current: [UInt8]?) throws -> [UInt8] {
        let bytes: [UInt8]
        switch source {
        case .bytes(let given): bytes = given
        case .change(let change): bytes = try change(current ?? [])
        case .editor: throw Failure.noEditor
        case .folder:
            guard let file = try repository.readWorkingFile(place.path, limit: Document.sizeLimit) else {
                throw Failure.missingInFolder(place.path.description)
            }
            guard !file.isLink else { throw Failure.notAFile(place.path.description) }
            bytes = file.bytes.withLineFeeds
        }
        guard bytes != current else { throw Failure.unchanged(place.id) }
        let obstacles = try obstacles(of: place, bytes: bytes)
        guard obstacles.isEmpty else { throw Failure.problems(obstacles) }
        return bytes
    }
}

extension Kind {
    /// Whether its documents come by proposals: registers do where the kind says who may propose.
    var takesProposals: Bool { !register || mandates[.propose] != nil }

    /// A text to start from: front matter with the fields, the required headings, and the heads of tables under them.
    func skeleton(of id: DocumentID, title: String?) -> [UInt8] {
        var lines = ["---", "id: \(id)", "kind: \(self.id)", "title: \(title.map(Kind.quoted) ?? "\(name) \(id)")"]
        let others = meaning.fields.map(\.name).filter { !meaning.required.contains($0) }
        lines += (meaning.required + others).map { "\($0):" }
        lines += ["---", ""]
        for section in sections {
            lines += ["## \(section)", ""]
            if let table = meaning.tables.first(where: { $0.heading == section }) { lines += Self.head(of: table) }
            lines.append("")
        }
        return Array(lines.joined(separator: "\n").utf8)
    }

    /// The first lines of a table; none where its columns are not all known.
    private static func head(of table: Meaning.Table) -> [String] {
        let others = table.columns.map(\.name).filter { !table.required.contains($0) }
        let names = table.required + others
        guard names.count > 1, !names.contains(where: { $0.contains("*") || $0.hasPrefix("per ") }) else { return [] }
        return [
            "| " + names.joined(separator: " | ") + " |", "|" + String(repeating: " --- |", count: names.count), "",
        ]
    }

    /// A YAML scalar in double quotes.
    private static func quoted(_ text: String) -> String {
        let escaped = text.map { character -> String in
            switch character {
            case "\"", "\\": "\\\(character)"
            default: character.isNewline ? " " : String(character)
            }
        }
        return "\"\(escaped.joined())\""
    }
}
