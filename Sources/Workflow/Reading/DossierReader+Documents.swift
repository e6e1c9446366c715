import Dossier
import Git
import Review

// Documents on `main`.
extension DossierReader {
    /// A document's place: its kind and its path.
    struct Place: Sendable {
        let id: DocumentID
        let kind: Kind
        let path: RepositoryPath
    }

    /// Where `id` stands: in the tree of `tree` by trying each kind's path; nil where no kind has it there.
    ///
    /// - Parameter policy: the `kader.yml` that says which kinds there are; nil for the one of `main`.
    /// - Complexity: one tree look-up for each kind, whatever the number of documents.
    func place(of id: DocumentID, in tree: ObjectID, by policy: Charter? = nil) throws -> Place? {
        for kind in (policy ?? charter).kinds {
            guard kind.path.hasID || kind.id.text == id.text else { continue }
            let path = RepositoryPath(kind.path.path(of: id))
            if let entry = try repository.entry(path, in: tree), entry.mode != .tree {
                return Place(id: id, kind: kind, path: path)
            }
        }
        return nil
    }

    /// Where `id` stands on `main` or on one of the proposals for it.
    ///
    /// - Throws: a `Failure` that names the documents that there are.
    func place(of id: DocumentID) throws -> Place {
        if let place = try place(of: id, in: main.tree) { return place }
        for reference in try references(prefix: "refs/heads/proposal/\(id)/") {
            if let place = try place(of: id, in: try repository.commit(reference.target).tree) { return place }
        }
        throw Failure.unknownDocument(id, known: try documents(in: main.tree).map(\.id))
    }

    /// Every document in `tree`, by kind in the order of `kader.yml` and then by id.
    ///
    /// - Complexity: one tree for each kind's folder.
    func documents(in tree: ObjectID) throws -> [Place] {
        try charter.kinds.flatMap { try documents(of: $0, in: tree) }
    }

    /// Every document of a kind in `tree`, by id.
    func documents(of kind: Kind, in tree: ObjectID) throws -> [Place] {
        guard kind.path.hasID else {
            guard let id = DocumentID(kind.id.text) else { return [] }
            let path = RepositoryPath(kind.path.path(of: id))
            return try repository.entry(path, in: tree) == nil ? [] : [Place(id: id, kind: kind, path: path)]
        }
        guard let folder = try self.folder(of: kind, in: tree) else { return [] }
        return try files(of: kind, in: folder).map { Place(id: $0.id, kind: kind, path: $0.path) }
    }

    /// The folder of the documents of `kind` in `tree`; nil where it is not there.
    func folder(of kind: Kind, in tree: ObjectID) throws -> ObjectID? {
        let folder = kind.path.folder
        guard !folder.isEmpty else { return tree }
        let entry = try repository.entry(RepositoryPath(String(folder.dropLast())), in: tree)
        return entry.flatMap { $0.mode == .tree ? $0.id : nil }
    }

    /// The documents of `kind` in its folder `folder`.
    func files(of kind: Kind, in folder: ObjectID) throws -> [(id: DocumentID, path: RepositoryPath, blob: ObjectID)] {
        try repository.entries(of: folder).compactMap { entry in
            guard entry.mode == .blob, let name = String(validating: entry.name, as: UTF8.self),
                let id = kind.path.id(in: kind.path.folder + name, single: nil)
            else { return nil }
            return (id, RepositoryPath(kind.path.folder + name), entry.id)
        }
    }

    /// The title in a document's front matter; its id where that cannot be read.
    func title(of place: Place, in tree: ObjectID) throws -> String {
        guard place.id != .charter else { return place.kind.name }
        guard let bytes = try texts.text(at: place.path, in: tree),
            let document = try? Document(bytes: bytes, file: place.path.description)
        else { return place.id.text }
        return document.title
    }
}
