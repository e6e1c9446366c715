import Content
import Dossier
import Git

/// What a text can be compared with: the documents in one tree of the dossier, each read once where it is asked for.
final class DossierLibrary: Library {
    let charter: Charter

    private let reader: DossierReader
    private let tree: ObjectID
    private var places: [KindID: [DossierReader.Place]] = [:]
    private var kinds: [DocumentID: KindID?] = [:]
    private var texts: [DocumentID: ContentText?] = [:]

    /// - Parameter tree: the tree whose documents there are; that of `main`, so that everyone compares with the same.
    init(_ reader: DossierReader, tree: ObjectID) {
        self.reader = reader
        self.tree = tree
        charter = reader.charter
    }

    func documents(of kind: KindID) -> [DocumentID] { places(of: kind).map(\.id) }

    func kind(of document: DocumentID) -> KindID? {
        if let known = kinds[document] { return known }
        let found = try? reader.place(of: document, in: tree)?.kind.id
        kinds[document] = .some(found)
        return found
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

    private func places(of kind: KindID) -> [DossierReader.Place] {
        if let known = places[kind] { return known }
        let found = charter.kind(kind).flatMap { try? reader.documents(of: $0, in: tree) } ?? []
        places[kind] = found
        return found
    }

    private func read(_ document: DocumentID) -> ContentText? {
        guard let place = try? reader.place(of: document, in: tree), place.kind.id != .charter,
            let bytes = try? reader.texts.text(at: place.path, in: tree),
            let read = try? Document(bytes: bytes, file: place.path.description)
        else { return nil }
        return ContentText(read, path: place.path.description)
    }
}
