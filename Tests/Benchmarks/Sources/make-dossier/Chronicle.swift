import Dossier
import Git
import Review

/// The dossier as it comes to be: its objects in one pack, its references, and the folders that `main` has now.
struct Chronicle {
    /// A text on a branch, and where it stands.
    struct Draft {
        let blob: ObjectID
        let tree: ObjectID
        let text: TextDigest
        fileprivate let base: Base
    }

    /// What `main` held when a proposal started.
    fileprivate struct Base {
        let documents: [TreeEntry]
        let documentTree: ObjectID?
        let top: [String: TreeEntry]
    }

    private(set) var pack = Pack()
    /// What each reference names, and for a tag the commit that it stands on.
    private(set) var references: [String: (target: ObjectID, commit: ObjectID?)] = [:]
    /// The seconds on the clock; each act takes some minutes.
    private(set) var now: Int64 = 1_514_880_000

    private let writer: Repository
    private var top: [String: TreeEntry] = [:]
    /// The documents on `main`, ordered by the bytes of their names, and the tree that they made at its last commit.
    private var documents: [TreeEntry] = []
    private var documentTree: ObjectID?
    private var folders: [String: [TreeEntry]] = [:]
    private static let folder = "bouwstenen"

    /// - Parameter writer: composes commits and tags; nothing is written into it.
    init(_ writer: Repository) { self.writer = writer }

    /// The commit that `main` is at.
    var main: ObjectID? { references[DossierReference.main.name]?.target }

    var moment: Moment { Moment(seconds: now, offset: 60) }

    mutating func point(_ reference: DossierReference, at target: ObjectID) {
        references[reference.name] = (target, nil)
    }

    mutating func remove(_ reference: DossierReference) { references[reference.name] = nil }

    /// Puts a file on `main`; it belongs to the next commit there. Folders are one deep.
    mutating func put(_ bytes: [UInt8], at path: String) {
        let blob = pack.blob(bytes)
        let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2 else {
            top[path] = TreeEntry(name: Array(path.utf8), id: blob, mode: .blob)
            return
        }
        let entry = TreeEntry(name: Array(parts[1].utf8), id: blob, mode: .blob)
        if parts[0] == Self.folder {
            Self.insert(entry, into: &documents)
        } else {
            Self.insert(entry, into: &folders[parts[0], default: []])
            let tree = pack.tree(folders[parts[0]] ?? [])
            top[parts[0]] = TreeEntry(name: Array(parts[0].utf8), id: tree, mode: .tree)
        }
    }

    /// A draft of document `id` upon what `main` has now.
    mutating func draft(_ id: DocumentID, _ bytes: [UInt8]) throws -> Draft {
        try draft(id, bytes, upon: Base(documents: documents, documentTree: documentTree, top: top))
    }

    /// Another draft upon the same `main` as an earlier one.
    mutating func redraft(_ id: DocumentID, _ bytes: [UInt8], upon earlier: Draft) throws -> Draft {
        try draft(id, bytes, upon: earlier.base)
    }

    /// Brings a draft to `main`; it belongs to the next commit there.
    mutating func adopt(_ id: DocumentID, _ draft: Draft) {
        Self.insert(entry(id, draft.blob), into: &documents)
    }

    private mutating func draft(_ id: DocumentID, _ bytes: [UInt8], upon base: Base) throws -> Draft {
        let blob = pack.blob(bytes)
        var changed = base.documents
        Self.insert(entry(id, blob), into: &changed)
        let folder = pack.tree(changed, like: base.documentTree)
        if folder != documentTree { pack.forget(folder) }
        guard let text = TextDigest(hex: Digest.sha256Hex(bytes)) else { fatalError("no digest") }
        return Draft(blob: blob, tree: tree(documents: folder, top: base.top), text: text, base: base)
    }

    private func entry(_ id: DocumentID, _ blob: ObjectID) -> TreeEntry {
        TreeEntry(name: Array("\(id).md".utf8), id: blob, mode: .blob)
    }

    /// A signed commit.
    mutating func commit(_ tree: ObjectID, _ parents: [ObjectID], _ statement: Statement, by player: Player) throws
        -> ObjectID
    {
        let person = person(player)
        let buffer = try writer.commitBuffer(
            tree: tree, parents: parents, author: person, committer: person, message: Array(statement.message.utf8))
        guard let end = buffer.firstEmptyLine else { fatalError("no header") }
        // Where `git commit -S` puts it: at the end of the header, each further line after a space.
        let lines = player.key.sign(buffer).split(separator: UInt8(ascii: "\n")).joined(separator: Array("\n ".utf8))
        let field = Array("gpgsig ".utf8) + lines + Array("\n".utf8)
        return pack.signed(Array(buffer[..<end]) + field + buffer[end...], isTag: false)
    }

    /// A signed commit on `main` with all that was put there.
    mutating func commitToMain(_ statement: Statement, merging tip: ObjectID? = nil, by player: Player) throws {
        let earlier = documentTree
        documentTree = pack.tree(documents, like: earlier)
        if let earlier, earlier != documentTree { pack.forget(earlier) }
        let parents = [main, tip].compactMap { $0 }
        let commit = try commit(tree(documents: documentTree, top: top), parents, statement, by: player)
        point(.main, at: commit)
    }

    /// A signed tag on the tip of `main`.
    mutating func tag(_ reference: DossierReference, _ statement: Statement, by player: Player) throws {
        guard let main else { return }
        let buffer = try writer.tagBuffer(
            target: main, targetKind: .commit, name: String(reference.name.dropFirst("refs/tags/".count)),
            tagger: person(player), message: Array(statement.message.utf8))
        references[reference.name] = (pack.signed(buffer + player.key.sign(buffer), isTag: true), main)
    }

    /// Begins another pack, for what is not part of the dossier yet, and gives the one so far.
    mutating func takePack() -> [UInt8] {
        let finished = pack
        pack = Pack()
        return finished.finished()
    }

    /// The names and targets of the branches, ordered by the bytes of their names.
    var branches: [Reference] {
        references.filter { $0.key.hasPrefix("refs/heads/") }.map { Reference(name: $0.key, target: $0.value.target) }
            .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    private mutating func person(_ player: Player) -> Person {
        now += 240
        return Person(name: player.member.name, email: player.member.emails[0], seconds: now, offset: 60)
    }

    private mutating func tree(documents: ObjectID?, top: [String: TreeEntry]) -> ObjectID {
        var entries = top
        if let documents { entries[Self.folder] = TreeEntry(name: Array(Self.folder.utf8), id: documents, mode: .tree) }
        // Git takes a folder's name as if a slash followed it.
        let sorted = entries.values.sorted { left, right in
            Self.key(left).lexicographicallyPrecedes(Self.key(right))
        }
        let id = pack.tree(sorted)
        pack.forget(id)
        return id
    }

    private static func key(_ entry: TreeEntry) -> [UInt8] {
        entry.mode == .tree ? entry.name + [UInt8(ascii: "/")] : entry.name
    }

    private static func insert(_ entry: TreeEntry, into entries: inout [TreeEntry]) {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = low + (high - low) / 2
            if entries[middle].name.lexicographicallyPrecedes(entry.name) { low = middle + 1 } else { high = middle }
        }
        if low < entries.count, entries[low].name == entry.name {
            entries[low] = entry
        } else {
            entries.insert(entry, at: low)
        }
    }
}

extension [UInt8] {
    /// How many bytes stand before the empty line that ends a header.
    fileprivate var firstEmptyLine: Int? {
        var previous: UInt8 = 0
        for (index, byte) in enumerated() {
            if byte == UInt8(ascii: "\n"), previous == byte { return index }
            previous = byte
        }
        return nil
    }
}
