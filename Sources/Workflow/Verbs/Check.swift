public import Dossier
import Git
import Markdown
import Redline
import Review

extension Workspace {
    /// What keeps a document, or every document on `main`, from meeting its kind.
    ///
    /// With a name the newest text is checked: that of the open proposal where there is one, else that of `main`.
    /// - Throws: a `Failure` where the document is unknown.
    public func check(_ name: DocumentName?) throws -> [DocumentError] {
        guard let name else {
            return try documents(in: main.tree).flatMap { try problems(of: $0, in: main.tree) }
        }
        let all = try proposals(for: name.document)
        let open = all.filter(\.proposal.isOpen)
        let branch = name.proposal.map { id in all.first { $0.id == id } } ?? (open.count == 1 ? open[0] : nil)
        if let branch {
            return try problems(of: branch.place, in: branch.tip.tree)
        }
        if let id = name.proposal { throw Failure.unknownProposal(id) }
        return try problems(of: try place(of: name.document), in: main.tree)
    }

    /// What keeps the text at `place` in `tree` from meeting its kind.
    func problems(of place: Place, in tree: ObjectID) throws -> [DocumentError] {
        try problems(of: place, bytes: try texts.text(at: place.path, in: tree) ?? [])
    }

    /// What keeps `bytes` from being the document at `place`.
    func problems(of place: Place, bytes: [UInt8]) throws -> [DocumentError] {
        let path = place.path.description
        let markers = DocumentError.conflictMarkers(in: bytes, file: path)
        guard markers.isEmpty else { return markers }
        do {
            guard place.kind.id != .charter else {
                _ = try Charter(yaml: bytes, file: path)
                return []
            }
            let document = try Document(bytes: bytes, file: path)
            if place.kind.id == .session { _ = try SessionRecord(document: document, charter: charter) }
            return document.check(against: place.kind, charter: charter, path: path, headings: document.headings)
        } catch let error as DocumentError {
            return [error]
        } catch let error as CharterError {
            return error.problems
        }
    }

    /// What makes `bytes` unfit to be kept at all: no readable front matter, or another document's, a character that nobody
    /// sees, or two texts where Git could not choose. An unfinished text is fit.
    func obstacles(of place: Place, bytes: [UInt8]) throws -> [DocumentError] {
        guard place.kind.id != .charter else { return try problems(of: place, bytes: bytes) }
        let markers = DocumentError.conflictMarkers(in: bytes, file: place.path.description)
        guard markers.isEmpty else { return markers }
        do {
            let document = try Document(bytes: bytes, file: place.path.description)
            guard document.id == place.id, document.kind == place.kind.id else {
                throw Failure.otherDocument(document, at: place)
            }
            return document.hiddenCharacter(path: place.path.description).map { [$0] } ?? []
        } catch let error as DocumentError {
            return [error]
        }
    }
}

extension Document {
    /// The headings of the text, as an export shows them.
    var headings: [Heading] {
        Headings.of(bytes).map {
            Heading(level: $0.level, text: $0.text, line: $0.line, isNested: $0.isNested, hasText: $0.isFilled)
        }
    }
}

extension Failure {
    fileprivate static func otherDocument(_ document: Document, at place: Workspace.Place) -> Failure {
        Failure(
            .usage, .otherDocument,
            nl: "In de tekst staat id: \(document.id) en kind: \(document.kind), "
                + "maar dit is \(place.id), soort \(place.kind.id). Pas de kop van het stuk aan.",
            en: "The text says id: \(document.id) and kind: \(document.kind), "
                + "but this is \(place.id), of the kind \(place.kind.id). Change the head of the document.")
    }
}
