import Dossier
import Git
import Review

/// The repository in which this clone prepares what goes to one outlet. It holds the outlet's own objects and nothing else.
struct OutletStore {
    private let repository: Repository
    private let directory: String
    private let address: String

    /// Opens the store of `partner`, making it where there is none.
    init(for partner: PartnerID, in dossier: Repository, address: String) throws {
        directory = "\(dossier.commonDirectory)/kader-outlets/\(partner).git"
        self.address = Files.realPath(address) ?? address
        if Files.isDirectory(directory) {
            repository = try Repository.open(at: directory)
        } else {
            try Files.createDirectory(directory)
            repository = try Repository.create(at: directory, bare: true)
        }
    }

    private static let fetched = "refs/kader/outlet"

    /// Takes over where the outlet is now.
    func fetch() async throws {
        if let known = try repository.reference(Self.fetched) {
            try repository.deleteReference(Self.fetched, expecting: known)
        }
        let listing = try await GitProgram.run(
            ["ls-remote", "--quiet", address, DossierReference.main.name], in: directory)
        guard listing.succeeded else { throw Failure.transport(listing.errors.trimmingBlanks) }
        guard !listing.output.isEmpty else { return }
        let outcome = try await GitProgram.run(
            ["fetch", "--quiet", "--no-tags", address, "+\(DossierReference.main.name):\(Self.fetched)"], in: directory)
        guard outcome.succeeded else { throw Failure.transport(outcome.errors.trimmingBlanks) }
    }

    /// The commit that the outlet is at; nil while it is empty.
    func head() throws -> Commit? { try repository.reference(Self.fetched).map { try repository.commit($0) } }

    /// What the outlet says that it holds.
    func manifest(at head: Commit?) throws -> Manifest {
        guard let head else { return Manifest(rows: []) }
        guard let bytes = try text(at: Manifest.path, in: head), let manifest = Manifest(bytes) else {
            throw Failure.outletDamaged(address)
        }
        return manifest
    }

    /// The file at `path` in the outlet; nil where there is none.
    func text(at path: String, in commit: Commit) throws -> [UInt8]? {
        try TextReader(repository).text(at: RepositoryPath(path), in: commit.tree)
    }

    /// Writes a signed commit with these files on top of what the outlet has.
    func commit(
        _ files: [String: [UInt8]], onto head: Commit?, message: [UInt8], by office: Person, key: SigningKey
    ) async throws -> ObjectID {
        var edits: [RepositoryPath: TreeEdit] = [:]
        for (path, bytes) in files { edits[RepositoryPath(path)] = .put(try repository.writeBlob(bytes), .blob) }
        let buffer = try repository.commitBuffer(
            tree: try repository.replacing(edits, in: head?.tree), parents: head.map { [$0.id] } ?? [], author: office,
            committer: office, message: message)
        return try repository.writeCommit(buffer: buffer, signature: try await key.sign(buffer))
    }

    /// Brings a commit to the outlet.
    ///
    /// - Throws: a `Failure` where the outlet refuses it or does not answer.
    func publish(_ commit: ObjectID, expecting old: ObjectID?) async throws {
        let outcome = try await GitProgram.run(
            ["push", "--porcelain", "--quiet", address, "\(commit):\(DossierReference.main.name)"], in: directory)
        guard !outcome.succeeded else { return }
        let isRejected = outcome.output.split(separator: "\n").contains { $0.hasPrefix("!") }
        guard isRejected else { throw Failure.transport(outcome.errors.trimmingBlanks) }
        throw Failure.refusedByServer(outcome.errors.trimmingBlanks)
    }
}

extension Failure {
    static func outletDamaged(_ address: String) -> Failure {
        .damaged(
            nl: "De uitgifte \(address) is niet in orde: het overzicht (\(Manifest.path)) klopt niet.",
            en: "The outlet \(address) is not in order: its overview (\(Manifest.path)) does not hold.")
    }
}
