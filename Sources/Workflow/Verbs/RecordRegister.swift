public import Dossier
import Git
import Review

extension Workspace {
    /// Writes a text straight to `main`: a register, which holds facts and no policy, or, until the set-up has ended, whatever
    /// the griffie sets up.
    ///
    /// A register that `kader.yml` names and of which there is no file yet begins so.
    /// - Parameter details: why it changes; for a new document also its kind and title.
    /// - Throws: a `Failure` where the document is no register, the text cannot be kept or is unchanged, or a rule refuses it.
    public func recordRegister(
        _ name: DocumentName, from source: DraftSource, _ details: DraftDetails
    ) async throws -> ActResult {
        guard name.document != .charter else { return try await recordCharter(from: source, details) }
        let (source, edited) = try await writtenOnMain(source, details) {
            try self.recordedPlace(of: name, from: source, details)
        }
        return try await writing(name.document.text) {
            try await freshen()
            let place = try recordedPlace(of: name, from: source, details)
            let current = try texts.text(at: place.path, in: main.tree)
            if let edited, edited.text != current { throw Failure.changedMeanwhile(place.id) }
            if case .folder = source, let shown = try repository.reference("HEAD"),
                try texts.text(at: place.path, in: repository.commit(shown).tree) != current
            {
                throw Failure.changedMeanwhile(place.id)
            }
            let bytes = try text(from: source, place: place, current: current)
            // Until the set-up has ended a document may be half finished; a register is facts, and those are whole.
            let problems = place.kind.register ? try problems(of: place, bytes: bytes) : []
            guard problems.isEmpty else { throw Failure.problems(problems) }
            try settleLineEnds(of: place, as: bytes, from: source)
            return try await carryOut(prepareRecord(of: place, as: bytes, message: details.message))[0]
        }
    }

    /// Asks that a document may be recorded, before anybody writes a text for it.
    ///
    /// - Throws: a `Failure` where `main` has it and it is no register, or neither `main` nor a kind has it.
    public func requireRegister(_ name: DocumentName, kind: KindID?) throws {
        guard name.document != .charter else { return }
        _ = try recordedPlace(of: name, from: .folder, DraftDetails(kind: kind))
    }

    func prepareRecord(of place: Place, as bytes: [UInt8], message: String?) throws -> Permitted {
        let blob = try repository.writeBlob(bytes)
        let session = try session(for: myself().member.id)
        return try prepareRecord([place.path: .put(blob, .blob)]) { capacity in
            Statement(
                action: .record, documents: [place.id], capacity: capacity, session: session,
                prose: Statement.prose(
                    subject: say(nl: "Werk \(place.id) bij", en: "Bring \(place.id) up to date"), reason: message))
        }
    }

    /// Lets a person write on what `main` has, where the text comes from an editor; see `written`.
    func writtenOnMain(
        _ source: DraftSource, _ details: DraftDetails, place: () throws -> Place
    ) async throws -> (source: DraftSource, edited: Edited?) {
        guard case .editor(let edit) = source else { return (source.withLineFeeds, nil) }
        let place = try place()
        let current = try texts.text(at: place.path, in: main.tree)
        let bytes = try await edit(current ?? place.kind.skeleton(of: place.id, title: details.title))
        return (.bytes(bytes.withLineFeeds), Edited(text: current))
    }

    /// Where what is recorded stands, or will stand where it is new.
    ///
    /// - Throws: a `Failure` where it is no register, and the set-up has ended, or there is no such document and no such kind.
    private func recordedPlace(
        of name: DocumentName, from source: DraftSource, _ details: DraftDetails
    ) throws -> Place {
        let place: Place
        if let known = try self.place(of: name.document, in: main.tree) {
            place = known
        } else {
            place = try newRegister(name.document, from: source, details) ?? self.place(of: name.document)
        }
        guard place.kind.id != .session, place.kind.register || charter.founded == nil else {
            throw Failure.noRegister(place)
        }
        return place
    }

    /// Where a register that has no file yet will stand; nil where no kind fits.
    private func newRegister(
        _ id: DocumentID, from source: DraftSource, _ details: DraftDetails
    ) throws -> Place? {
        var wanted = details.kind
        if wanted == nil, let single = charter.kinds.first(where: { !$0.path.hasID && $0.id.text == id.text }) {
            wanted = single.id
        }
        if wanted == nil, case .bytes(let bytes) = source {
            wanted = (try? Document(bytes: bytes, file: id.text))?.kind
        }
        guard let wanted else { return nil }
        guard let kind = charter.kind(wanted), kind.register, kind.id != .session,
            kind.path.hasID || kind.id.text == id.text
        else {
            let registers = charter.kinds.filter { $0.register && $0.id != .session }
            throw Failure.unknownKind(wanted.text, known: registers.map(\.id))
        }
        let path = RepositoryPath(kind.path.path(of: id))
        if let twin = try twin(of: id, at: path) { throw Failure.lookAlike(id, twin) }
        return Place(id: id, kind: kind, path: path)
    }

    /// Tells whether the folder shows `main`, and the file of a document in it differs: what a person edited there.
    public func isEditedOnMain(_ name: DocumentName) throws -> Bool {
        guard repository.workingDirectory != nil, try repository.headReference == DossierReference.main.name else {
            return false
        }
        let place: Place?
        if let known = try self.place(of: name.document, in: main.tree) {
            place = known
        } else {
            let kind = charter.kinds.first { !$0.path.hasID && $0.id.text == name.document.text }
            place = kind.map {
                Place(id: name.document, kind: $0, path: RepositoryPath($0.path.path(of: name.document)))
            }
        }
        guard let place, let file = try repository.readWorkingFile(place.path, limit: Document.sizeLimit) else {
            return false
        }
        return try file.bytes.withLineFeeds != texts.text(at: place.path, in: main.tree)
    }

    /// Gives a file in the folder the ends of lines with which it is recorded, so that Git sees no other text there.
    func settleLineEnds(of place: Place, as bytes: [UInt8], from source: DraftSource) throws {
        guard case .folder = source,
            let file = try repository.readWorkingFile(place.path, limit: Document.sizeLimit), file.bytes != bytes,
            file.bytes.withLineFeeds == bytes
        else { return }
        try repository.replaceWorkingFile(place.path, with: bytes)
    }
}

extension Failure {
    fileprivate static func noRegister(_ place: DossierReader.Place) -> Failure {
        place.kind.id == .session
            ? .usage(
                .noRegister,
                nl: "\(place.id) is het verslag van een bijeenkomst; dat schrijft `kader session close`.",
                en: "\(place.id) is the record of a session, which `kader session close` writes.")
            : .usage(
                .noRegister,
                nl: "\(place.id) is geen register; het verandert door een voorstel: `kader draft \(place.id)`.",
                en: "\(place.id) is no register; it changes by a proposal: `kader draft \(place.id)`.")
    }
}
