import Dossier
import Git
import Review
import TestSupport

@testable import Workflow

/// An outlet in a folder of its own, with offices that write in it as they like.
final class Outlet {
    let repository: Repository
    private let folder: TemporaryFolder
    private var seconds: Int64 = 1_540_000_000

    init() throws {
        try Repository.isolateFromUserConfiguration()
        folder = try TemporaryFolder("kader-outlet")
        repository = try Repository.create(at: folder.absolute("outlet.git"), bare: true)
    }

    /// The key of an office, always the same one.
    func office(_ name: String) async throws -> ProcessKey { try ProcessKey(for: name) }

    /// The list of these offices' keys.
    func list(_ names: String...) async throws -> OfficeKeys {
        var keys: [SSHPublicKey] = []
        for name in names { keys.append(try await office(name).publicKey) }
        return OfficeKeys(keys)
    }

    /// A file of a commit.
    struct File {
        var bytes: [UInt8]
        var mode = FileMode.blob

        init(_ text: String, _ mode: FileMode = .blob) { self.init(Array(text.utf8), mode) }

        init(_ bytes: [UInt8], _ mode: FileMode = .blob) {
            self.bytes = bytes
            self.mode = mode
        }
    }

    static let text = "Wij werken met wijkteams.\n"

    /// What a commit holds that shares `text` as version 1 of A, with this list of keys.
    func files(_ keys: OfficeKeys) throws -> [String: File] {
        [
            Manifest.path: File(Manifest(rows: [try row()]).bytes), OfficeKeys.path: File(keys.bytes),
            "samenvatting/A.md": File("# Wat er veranderde\n"), "bouwstenen/A.md": File(Self.text),
        ]
    }

    /// The row of such a document.
    func row(_ document: String = "A", at path: String = "bouwstenen/A.md") throws -> Manifest.Row {
        guard let id = DocumentID(document),
            let digest = TextDigest(hex: Digest.sha256Hex(Array(Self.text.utf8)))
        else { throw TestError("no row") }
        return Manifest.Row(
            document: id, path: path, version: 1, date: "2018-10-05", text: digest, tag: digest, moment: .result)
    }

    /// Writes a commit and gives its id; no gate is asked.
    ///
    /// - Parameter office: who signs it; nil for nobody.
    func commit(
        _ files: [String: File], onto parents: [ObjectID], by office: String?, action: String = "share"
    ) async throws -> ObjectID {
        var edits: [RepositoryPath: TreeEdit] = [:]
        for (path, file) in files {
            edits[RepositoryPath(path)] = .put(try repository.writeBlob(file.bytes), file.mode)
        }
        let tree = try repository.replacing(edits, in: nil)
        seconds += 60
        let person = Person(name: "Griffie Weert", email: "griffie@weert", seconds: seconds, offset: 60)
        let message = Message.text(action, "A", as: "griffie@weert")
        let buffer = try repository.commitBuffer(
            tree: tree, parents: parents, author: person, committer: person, message: Array(message.utf8))
        var signature: [UInt8]?
        if let office { signature = try await self.office(office).sign(buffer) }
        return try repository.writeCommit(buffer: buffer, signature: signature)
    }

    /// Writes a commit that is in order but for who signed it.
    func share(_ keys: OfficeKeys, onto parent: ObjectID?, by office: String) async throws -> ObjectID {
        try await commit(files(keys), onto: parent.map { [$0] } ?? [], by: office)
    }
}
