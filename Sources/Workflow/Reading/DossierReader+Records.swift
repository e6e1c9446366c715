import Dossier
import Git
import Review

// What commits straight on `main` record, and which ids are taken.
extension DossierReader {
    /// What a commit does to registers and to records of sessions that leads from the tree `old`, where this stands, to `new`.
    ///
    /// - Parameter changed: the paths in which the two differ.
    /// - Complexity: that of reading ``RecordedFiles/limit`` texts, and one folder for each kind where one of them is new.
    func recorded(
        _ statement: Result<Statement, StatementError>, _ changed: [RepositoryPath], from old: ObjectID?,
        to new: ObjectID
    ) throws -> RecordedFiles {
        var recorded = RecordedFiles()
        // Until the set-up has ended the griffie is free.
        guard charter.founded != nil, case .success(let statement) = statement else { return recorded }
        recorded.files = try changed.prefix(RecordedFiles.limit).map { path in
            RecordedFiles.File(
                path: path.description, before: try old.flatMap { try texts.text(at: path, in: $0) },
                after: try texts.text(at: path, in: new))
        }
        for (path, file) in zip(changed, recorded.files) where file.before == nil && recorded.twin == nil {
            if let id = charter.document(at: file.path)?.id { recorded.twin = try twin(of: id, at: path) }
        }
        if statement.action == .sessionOpen, let old { recorded.open = try openSessions(in: old, charter) }
        return recorded
    }

    /// What bears the id of a document that `main` does not have; nil where it has it, or nothing bears it.
    func twin(ofNew place: Place) throws -> DocumentID? {
        try repository.entry(place.path, in: main.tree) == nil ? twin(of: place.id, at: place.path) : nil
    }

    /// What bears `id` on `main`, or an id that differs in case alone, besides the document at `path`: another document, a
    /// register that `kader.yml` names, or a collection; nil where nothing does.
    ///
    /// - Complexity: linear in the entries of one folder for each kind.
    func twin(of id: DocumentID, at path: RepositoryPath) throws -> DocumentID? {
        let folded = id.text.lowercased()
        for kind in charter.kinds {
            guard kind.path.hasID else {
                if kind.id.text.lowercased() == folded, RepositoryPath(kind.path.path(of: id)) != path {
                    return DocumentID(kind.id.text)
                }
                continue
            }
            guard let folder = try folder(of: kind, in: main.tree) else { continue }
            let name = RepositoryPath(kind.path.path(of: id)).components.last ?? []
            for entry in try repository.entries(like: name, in: folder) where entry.mode == .blob {
                guard let name = String(validating: entry.name, as: UTF8.self),
                    RepositoryPath(kind.path.folder + name) != path
                else { continue }
                if let other = kind.path.id(in: kind.path.folder + name, single: nil) { return other }
            }
        }
        return charter.collections.first { $0.id.text.lowercased() == folded }?.id
    }
}
