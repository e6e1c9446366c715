import Dossier
import Git
import Review

/// Reads documents' bytes and digests them, each blob once.
final class TextReader {
    private let repository: Repository
    private var digests: [ObjectID: TextDigest] = [:]

    init(_ repository: Repository) { self.repository = repository }

    /// The digest of the text at `path` in `tree`; nil where nothing is there, or no ordinary file of a document's size.
    func digest(of path: RepositoryPath, in tree: ObjectID) throws -> TextDigest? {
        guard let entry = try repository.entry(path, in: tree), entry.mode == .blob else { return nil }
        if let known = digests[entry.id] { return known }
        guard let bytes = try bytes(of: entry.id) else { return nil }
        let digest = TextDigest(hex: Digest.sha256Hex(bytes))
        digests[entry.id] = digest
        return digest
    }

    /// The text at `path` in `tree`; nil where nothing is there, or no ordinary file of a document's size.
    func text(at path: RepositoryPath, in tree: ObjectID) throws -> [UInt8]? {
        guard let entry = try repository.entry(path, in: tree), entry.mode == .blob else { return nil }
        return try bytes(of: entry.id)
    }

    private func bytes(of blob: ObjectID) throws -> [UInt8]? {
        do {
            return try repository.blob(blob, limit: Document.sizeLimit)
        } catch let error where error.code == .tooLarge {
            return nil
        }
    }
}
