public import Dossier
import Git
import Review

extension DossierReader {
    /// Where session records live; nil where `kader.yml` has no such kind.
    var sessionKind: Kind? { charter.kind(.session) }

    /// The record of the session `id` on `main`; nil where there is none.
    ///
    /// - Throws: a `DocumentError` where it cannot be read.
    func session(_ id: DocumentID) throws -> SessionRecord? { try session(id, in: main.tree, charter) }

    /// The record of the session `id` in `tree`, by the `kader.yml` there; nil where there is none.
    ///
    /// - Throws: a `DocumentError` where it cannot be read.
    func session(_ id: DocumentID, in tree: ObjectID, _ charter: Charter) throws -> SessionRecord? {
        guard let kind = charter.kind(.session) else { return nil }
        let path = kind.path.path(of: id)
        guard let bytes = try texts.text(at: RepositoryPath(path), in: tree) else { return nil }
        return try SessionRecord(document: Document(bytes: bytes, file: path), charter: charter)
    }

    /// The ids of all sessions on `main`, in their order of bytes, and whether each is closed.
    ///
    /// - Complexity: one tree and one listing of tags.
    func sessionIDs() throws -> [(id: DocumentID, isClosed: Bool)] {
        guard let kind = sessionKind else { return [] }
        let closed = Set(
            try references(prefix: "refs/tags/session/").compactMap { reference -> DocumentID? in
                guard case .session(let id)? = DossierReference(reference.name) else { return nil }
                return id
            })
        return try documents(in: main.tree).filter { $0.kind.id == kind.id }
            .map { ($0.id, closed.contains($0.id)) }.sorted { $0.id < $1.id }
    }

    /// The sessions that are open now, in the order of their ids.
    func openSessions() throws -> [SessionRecord] { try openSessions(in: main.tree, charter) }

    /// The sessions that are going on by the records in `tree`, by the `kader.yml` there, in the order of their ids. A record
    /// that cannot be read is none.
    ///
    /// - Complexity: linear in the records, each of which is read once.
    func openSessions(in tree: ObjectID, _ charter: Charter) throws -> [SessionRecord] {
        guard let kind = charter.kind(.session), kind.path.hasID, let folder = try folder(of: kind, in: tree) else {
            return []
        }
        if let known = openSessionsCache[folder] { return known }
        let records = try files(of: kind, in: folder).compactMap { file -> SessionRecord? in
            if let known = sessionCache[file.blob] { return known }
            let bytes = try repository.blob(file.blob, limit: Document.sizeLimit)
            var record = try? SessionRecord(
                document: Document(bytes: bytes, file: file.path.description), charter: charter)
            record?.id = file.id
            sessionCache[file.blob] = .some(record)
            return record
        }
        let open = records.filter(\.isOpen).sorted { $0.id < $1.id }
        openSessionsCache[folder] = open
        return open
    }

    /// The records of all sessions, each with whether it is closed, in the order of their ids.
    ///
    /// - Throws: an error where a record cannot be read.
    public func sessions() throws -> [(record: SessionRecord, isClosed: Bool)] {
        try sessionIDs().compactMap { id, isClosed in try session(id).map { ($0, isClosed) } }
    }

    /// A session's record and, once it is closed, its summary as it was written.
    ///
    /// - Parameter id: the session; nil for the one that opened last of those that are open or, where none is, of all.
    /// - Throws: a `Failure` where there is no such session.
    public func showSession(_ id: DocumentID?) throws -> (record: SessionRecord, summary: String?) {
        let known = try sessionIDs().map(\.id)
        let latest = try id == nil ? openSessions().latest ?? sessions().map(\.record).latest : nil
        guard let wanted = id ?? latest?.id else { throw Failure.noOpenSession }
        guard let record = try session(wanted), let kind = sessionKind else {
            throw Failure.unknownSession(wanted, known: known)
        }
        let path = RepositoryPath(kind.path.summaryPath(of: wanted, language))
        let summary = try texts.text(at: path, in: main.tree)
        return (record, summary.map { String(decoding: $0, as: UTF8.self) })
    }
}
