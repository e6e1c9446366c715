import Dossier
import Git
import Review

/// Reads documents' bytes and digests them, each blob once.
final class TextReader {
    /// What is kept of a text that was read.
    private struct Digests {
        let text: TextDigest
        let wording: TextDigest
    }

    private let repository: Repository
    private var known: [ObjectID: Digests] = [:]

    init(_ repository: Repository) { self.repository = repository }

    /// The digest of the text at `path` in `tree`; nil where nothing is there, or no ordinary file of a document's size.
    func digest(of path: RepositoryPath, in tree: ObjectID) throws -> TextDigest? {
        try digests(of: path, in: tree)?.text
    }

    /// The digest of its words, whatever line ends, blanks and Unicode form it has; nil as that of the text is.
    func wording(of path: RepositoryPath, in tree: ObjectID) throws -> TextDigest? {
        try digests(of: path, in: tree)?.wording
    }

    /// The text at `path` in `tree`; nil where nothing is there, or no ordinary file of a document's size.
    func text(at path: RepositoryPath, in tree: ObjectID) throws -> [UInt8]? {
        guard let entry = try repository.entry(path, in: tree), entry.mode == .blob else { return nil }
        return try bytes(of: entry.id)
    }

    private func digests(of path: RepositoryPath, in tree: ObjectID) throws -> Digests? {
        guard let entry = try repository.entry(path, in: tree), entry.mode == .blob else { return nil }
        if let known = known[entry.id] { return known }
        guard let bytes = try bytes(of: entry.id) else { return nil }
        guard let text = TextDigest(hex: Digest.sha256Hex(bytes)), let wording = TextDigest(wordingOf: bytes) else {
            return nil
        }
        let digests = Digests(text: text, wording: wording)
        known[entry.id] = digests
        return digests
    }

    private func bytes(of blob: ObjectID) throws -> [UInt8]? {
        do {
            return try repository.blob(blob, limit: Document.sizeLimit)
        } catch let error where error.code == .tooLarge {
            return nil
        }
    }
}

extension TextDigest {
    /// The digest of the words of a text: two texts with the same words have the same.
    init?(wordingOf bytes: [UInt8]) { self.init(hex: Digest.sha256Hex(Wording.of(bytes))) }
}
