import Dossier
import Git
public import Redline

/// Two texts, compared.
public struct Comparison: Sendable {
    /// What the old text is called.
    public let oldName: String
    /// What the new text is called.
    public let newName: String
    /// The difference.
    public let redline: Redline
    /// The changed sentences side by side.
    public let rows: [WasWordt]
    /// The sections that came, went, moved or changed.
    public let sections: [SectionChange]

    /// Compares two texts.
    init(oldName: String, newName: String, old: [UInt8], new: [UInt8]) {
        self.oldName = oldName
        self.newName = newName
        redline = Redline(old: old, new: new)
        rows = Sentences.rows(old: old, new: new)
        sections = Sections.changes(old: old, new: new)
    }
}

extension Workspace {
    /// Compares two texts, each a file, a document of the dossier at `directory` (`A`, `A@1`, `A/marie/1`), or a revision's file
    /// (`REVISION:PATH`).
    ///
    /// - Throws: a `Failure` where one of them is not there.
    public static func redline(_ old: String, _ new: String, in directory: String) throws -> Comparison {
        Comparison(
            oldName: old, newName: new, old: try text(old, in: directory), new: try text(new, in: directory))
    }

    private static func text(_ name: String, in directory: String) throws -> [UInt8] {
        let path = Files.resolve(name, from: directory)
        if Files.exists(path) { return try Files.read(path, limit: 256 * 1_048_576) }
        if let colon = name.firstIndex(of: ":") {
            let repository = try Repository.open(at: directory)
            let commit = try repository.commit(revision(String(name[..<colon]), repository))
            let path = RepositoryPath(String(name[name.index(after: colon)...]))
            guard let bytes = try TextReader(repository).text(at: path, in: commit.tree) else {
                throw Failure.cannotRead(name, 2 /* ENOENT */)
            }
            return bytes
        }
        guard let document = try? DocumentName(name) else { throw Failure.cannotRead(name, 2 /* ENOENT */) }
        return try Workspace(Options(directory: directory)).show(document).bytes
    }
}
