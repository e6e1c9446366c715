public import Content
public import Dossier
import Git
import Review

/// What `check` found.
public struct CheckResult: Sendable, Equatable {
    /// What keeps texts from being read as documents of their kinds at all.
    public var errors: [DocumentError] = []

    /// What the texts say amiss, document by document.
    public var findings: [Finding] = []

    /// What was checked is the text in the folder, which is not drafted or recorded yet.
    public var isOfFolder = false

    /// The `kader.yml` that was checked, where it was and can be read.
    public var charter: Charter?

    /// Makes a result.
    public init(errors: [DocumentError] = [], findings: [Finding] = []) {
        self.errors = errors
        self.findings = findings
    }

    /// What is wrong or unfinished in a way that holds back an act of this weight.
    func problems(holding weight: FindingRule.Weight) -> [DocumentError] {
        errors + findings.filter { $0.weight == weight }.map(\.error)
    }

    static func += (left: inout CheckResult, right: CheckResult) {
        left.errors += right.errors
        left.findings += right.findings
    }
}

extension DossierReader {
    /// What keeps a document, or every document on `main`, from meeting its kind.
    ///
    /// With a name the newest text is checked: that of the open proposal where there is one, else that of `main`; or the one in
    /// the folder, where that was edited and began as this text.
    /// - Throws: a `Failure` where the document is unknown.
    public func check(_ name: DocumentName?) throws -> CheckResult {
        let library = DossierLibrary(self)
        library.tellsDecisions = true
        guard let name else {
            var result = CheckResult()
            for place in try documents(in: main.tree) { result += try check(place, in: main.tree, library) }
            return result
        }
        let all = try proposals(for: name.document)
        let open = all.filter(\.proposal.isOpen)
        let branch = name.proposal.map { id in all.first { $0.id == id } } ?? (open.count == 1 ? open[0] : nil)
        let (place, tree): (Place, ObjectID)
        if let branch {
            (place, tree) = (branch.place, branch.tip.tree)
        } else if let id = name.proposal {
            throw Failure.unknownProposal(id)
        } else {
            (place, tree) = (try self.place(of: name.document), main.tree)
        }
        guard let bytes = try edited(place, since: tree) else { return try check(place, in: tree, library) }
        var result = try check(place, bytes: bytes, library)
        result.isOfFolder = true
        return result
    }

    /// The text of the document at `place` in the folder, where that was edited and began as the text in `tree`; nil elsewhere.
    private func edited(_ place: Place, since tree: ObjectID) throws -> [UInt8]? {
        guard repository.workingDirectory != nil, let shown = try repository.reference("HEAD"),
            let file = try repository.readWorkingFile(place.path, limit: Document.sizeLimit), !file.isLink
        else { return nil }
        let text = try texts.text(at: place.path, in: tree)
        let bytes = file.bytes.withLineFeeds
        guard bytes != text, try texts.text(at: place.path, in: repository.commit(shown).tree) == text else {
            return nil
        }
        return bytes
    }

    func check(_ place: Place, in tree: ObjectID, _ library: DossierLibrary) throws -> CheckResult {
        // What stands on `main` the library has read, or will: other texts may refer to it.
        let known = tree == library.tree ? library.text(of: place.id) : nil
        return try check(
            place, bytes: known?.document.bytes ?? texts.text(at: place.path, in: tree) ?? [], library, known: known)
    }

    /// What holds back an act on the text at `place` in `tree`.
    func problems(
        of place: Place, in tree: ObjectID, holding weight: FindingRule.Weight = .propose
    ) throws -> [DocumentError] {
        try check(place, in: tree, DossierLibrary(self)).problems(holding: weight)
    }

    /// What holds back `bytes` from being put forward as the document at `place`.
    func problems(of place: Place, bytes: [UInt8]) throws -> [DocumentError] {
        try check(place, bytes: bytes, DossierLibrary(self)).problems(holding: .propose)
    }

    /// What `bytes` say amiss as the document at `place`.
    ///
    /// - Parameter known: the text as it was read before, if it was.
    private func check(
        _ place: Place, bytes: [UInt8], _ library: DossierLibrary, known: ContentText? = nil
    ) throws -> CheckResult {
        let path = place.path.description
        let markers = DocumentError.conflictMarkers(in: bytes, file: path)
        guard markers.isEmpty else { return CheckResult(errors: markers) }
        do {
            guard place.kind.id != .charter else {
                var result = CheckResult()
                result.charter = try Charter(yaml: bytes, file: path)
                return result
            }
            let document = try known?.document ?? Document(bytes: bytes, file: path)
            let charter = library.charter
            let kind = charter.kind(place.kind.id) ?? place.kind
            if kind.id == .session { _ = try SessionRecord(document: document, charter: charter) }
            return CheckResult(
                errors: document.check(against: kind, charter: charter, path: path),
                findings: ContentCheck.findings(
                    in: known ?? ContentText(document, path: path), of: kind, library: library))
        } catch let error as DocumentError {
            return CheckResult(errors: [error])
        } catch let error as CharterError {
            return CheckResult(errors: error.problems)
        }
    }

    /// What makes `bytes` unfit to be kept at all: no readable front matter, or another document's, a character that nobody
    /// sees, or two texts where Git could not choose. An unfinished text is fit.
    func obstacles(of place: Place, bytes: [UInt8]) throws -> [DocumentError] {
        guard place.kind.id != .charter else {
            return try check(place, bytes: bytes, DossierLibrary(self)).errors
        }
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

extension Failure {
    fileprivate static func otherDocument(_ document: Document, at place: DossierReader.Place) -> Failure {
        Failure(
            .usage, .otherDocument,
            nl: "In de tekst staat id: \(document.id) en kind: \(document.kind), "
                + "maar dit is \(place.id), soort \(place.kind.id). Pas de kop van het stuk aan.",
            en: "The text says id: \(document.id) and kind: \(document.kind), "
                + "but this is \(place.id), of the kind \(place.kind.id). Change the head of the document.")
    }
}
