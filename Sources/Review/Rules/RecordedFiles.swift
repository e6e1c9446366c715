public import Dossier

/// What a commit straight on `main` does to registers and to the records of sessions.
public struct RecordedFiles: Sendable {
    /// A file that it changes.
    public struct File: Sendable {
        /// Where it stands.
        public let path: String
        /// Its text before; nil where it was not there.
        public let before: [UInt8]?
        /// Its text after; nil where it is gone, or is no ordinary file of a document's size.
        public let after: [UInt8]?

        /// Describes a change.
        public init(path: String, before: [UInt8]?, after: [UInt8]?) {
            self.path = path
            self.before = before
            self.after = after
        }
    }

    /// The files, at most ``limit`` of them.
    public var files: [File] = []

    /// What bears the id of a file that is new, or one that differs in case alone; nil where nothing does.
    public var twin: DocumentID?

    /// The sessions that were open before.
    public var open: [SessionRecord] = []

    /// As many files as one commit changes: the record of a session, and its summary.
    public static let limit = 2

    /// Nothing that is known.
    public init() {}
}

extension Rulebook {
    /// Rules `append-only`, `exact`, `order` and `seat` for registers and records of sessions: each can be read, is of the
    /// document that the commit names, and a session is opened once, closed once, and never told otherwise.
    ///
    /// - Parameter kind: the kind of the files.
    static func check(
        _ recorded: RecordedFiles, _ statement: Statement, at moment: Moment, of kind: Kind, in setting: Setting
    ) throws(Refusal) {
        if let twin = recorded.twin, let id = statement.session ?? statement.documents.first {
            throw .idTaken(id, by: twin)
        }
        guard kind.id == .session else { return try check(registers: recorded.files, statement, setting.charter) }
        guard let id = statement.session,
            let record = recorded.files.first(where: { $0.path == kind.path.path(of: id) })
        else { throw .noRecord }
        guard statement.documents.allSatisfy({ $0 == id }) else {
            throw .otherDocument(statement.documents, here: id)
        }
        let now = try session(record.after, at: record.path, id, setting.charter)
        if statement.action == .sessionOpen {
            try check(opening: now, record, recorded, at: moment, setting.charter)
        } else {
            try check(closing: now, record, recorded, setting.charter)
        }
    }

    private static func check(
        registers files: [RecordedFiles.File], _ statement: Statement, _ charter: Charter
    ) throws(Refusal) {
        for file in files {
            guard let place = charter.document(at: file.path) else { throw .registerOnly(file.path) }
            guard statement.documents.contains(place.id) else {
                throw .otherDocument(statement.documents, here: place.id)
            }
            let document = try document(file.after, at: file.path)
            guard document.id == place.id, document.kind == place.kind.id else {
                throw .unreadableRecord(
                    Phrase(
                        nl: "\(file.path): in de kop staat id: \(document.id) en kind: \(document.kind)",
                        en: "\(file.path): its head says id: \(document.id) and kind: \(document.kind)"))
            }
        }
    }

    private static func check(
        opening record: SessionRecord, _ file: RecordedFiles.File, _ recorded: RecordedFiles, at moment: Moment,
        _ charter: Charter
    ) throws(Refusal) {
        guard file.before == nil else { throw .sessionOnRecord(record.id) }
        guard recorded.files.count == 1, record.isOpen else { throw .sessionNotOpened(record.id) }
        guard record.opened.seconds <= moment.seconds + clockTolerance else { throw .dateAhead(record.opened) }
        if let open = recorded.open.first(where: { $0.body == record.body }) { throw .sessionStillOpen(open.id) }
        for seat in record.present {
            guard let member = charter.member(seat.member),
                member.capacities(at: record.opened).contains(seat.capacity)
            else { throw .seatNotHeld(seat) }
        }
    }

    private static func check(
        closing record: SessionRecord, _ file: RecordedFiles.File, _ recorded: RecordedFiles, _ charter: Charter
    ) throws(Refusal) {
        guard file.before != nil else { throw .unknownSession(record.id) }
        let old = try session(file.before, at: file.path, record.id, charter)
        guard old.isOpen, recorded.files.allSatisfy({ $0.path == file.path || $0.before == nil }) else {
            throw .sessionOnRecord(record.id)
        }
        guard !record.isOpen else { throw .sessionNotOpened(record.id) }
        var expected = old
        expected.closed = record.closed
        expected.decisions = record.decisions
        expected.expectations = record.expectations
        if expected.earlier.map(\.text) == record.earlier.map(\.text) { expected.earlier = record.earlier }
        guard record == expected else { throw .sessionToldOtherwise(record.id) }
    }

    private static func session(
        _ text: [UInt8]?, at path: String, _ id: DocumentID, _ charter: Charter
    ) throws(Refusal) -> SessionRecord {
        let document = try document(text, at: path)
        do throws(DocumentError) {
            let record = try SessionRecord(document: document, charter: charter)
            guard record.id == id else { throw document.otherID(than: id) }
            return record
        } catch {
            throw .unreadableRecord(error)
        }
    }

    private static func document(_ text: [UInt8]?, at path: String) throws(Refusal) -> Document {
        guard let text else {
            throw .unreadableRecord(
                Phrase(
                    nl: "\(path) ontbreekt, of is geen gewoon bestand", en: "\(path) is missing, or no ordinary file"))
        }
        do throws(DocumentError) {
            return try Document(bytes: text, file: path)
        } catch {
            throw .unreadableRecord(error)
        }
    }
}

extension Document {
    fileprivate func otherID(than id: DocumentID) -> DocumentError {
        DocumentError(
            file: file, line: 1, column: 1, key: "id",
            problem: Phrase(nl: "het id is \(self.id)", en: "the id is \(self.id)"),
            expected: Phrase(nl: "id: \(id)", en: "id: \(id)"))
    }
}
