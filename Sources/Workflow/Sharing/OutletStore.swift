import Dossier
import Git
import Review

/// The repository in which this clone prepares what goes to one outlet. It holds the outlet's own objects and nothing else.
struct OutletStore {
    private let repository: Repository
    private let directory: String
    private let address: Address
    private let carrier: any Carrier

    /// Opens the store of `partner`, making it where there is none.
    init(for partner: PartnerID, in dossier: Repository, address: Address, by carrier: any Carrier) throws {
        self.carrier = carrier
        directory = "\(dossier.commonDirectory)/kader-outlets/\(partner).git"
        self.address = address
        if Files.isDirectory(directory) {
            repository = try Repository.open(at: directory)
        } else {
            try Files.createDirectory(directory)
            repository = try Repository.create(at: directory, bare: true)
        }
    }

    private static let fetched = "refs/kader/outlet"

    /// Takes over where the outlet is now.
    ///
    /// - Throws: a `Failure` where it does not answer.
    func fetch() async throws {
        if let known = try repository.reference(Self.fetched) {
            try repository.deleteReference(Self.fetched, expecting: known)
        }
        let place = address.forGit
        let listing = try await carrier.run(
            ["ls-remote", "--quiet", "--", place, DossierReference.main.name], in: directory)
        guard listing.succeeded else { throw Failure.transport(listing.errors.trimmingBlanks) }
        guard !listing.output.isEmpty else { return }
        let outcome = try await carrier.run(
            ["fetch", "--quiet", "--no-tags", "--", place, "+\(DossierReference.main.name):\(Self.fetched)"],
            in: directory)
        guard outcome.succeeded else { throw Failure.transport(outcome.errors.trimmingBlanks) }
    }

    /// What the outlet holds; nil while it is empty.
    ///
    /// - Throws: a `Failure` of damage where it is not what an outlet must be: the griffie's next signature would stand under it.
    func head() throws -> OutletCommit? {
        try repository.reference(Self.fetched).map(checked)
    }

    private func checked(_ id: ObjectID) throws -> OutletCommit {
        do {
            return try OutletCommit(repository.commit(id), in: repository, reading: TextReader(repository))
        } catch let defect as OutletDefect {
            throw Failure.outletDamaged(address.text, defect)
        }
    }

    /// The file at `path` in the outlet; nil where there is none.
    func text(at path: String, in head: OutletCommit) throws -> [UInt8]? {
        try TextReader(repository).text(at: RepositoryPath(path), in: head.commit.tree)
    }

    /// Prepares a commit on top of what the outlet has. It holds what `manifest` names: the texts in `files`, and for what is
    /// not there those that the outlet has.
    func prepare(
        _ manifest: Manifest, _ keys: OfficeKeys, files: [String: [UInt8]], onto head: OutletCommit?, message: [UInt8],
        by office: Person, key: SSHPublicKey
    ) throws -> Prepared {
        var edits: [RepositoryPath: TreeEdit] = [:]
        for path in manifest.paths {
            if let entry = try head.flatMap({ try repository.entry(path, in: $0.commit.tree) }) {
                edits[path] = .put(entry.id, .blob)
            }
        }
        var files = files
        files[Manifest.path] = manifest.bytes
        files[OfficeKeys.path] = keys.bytes
        for (path, bytes) in files { edits[RepositoryPath(path)] = .put(try repository.writeBlob(bytes), .blob) }
        var prepared = Prepared(for: key)
        // From nothing: what the overview no longer names goes.
        let commit = prepared.add(
            .commit,
            try repository.commitBuffer(
                tree: try repository.replacing(edits, in: nil), parents: head.map { [$0.commit.id] } ?? [],
                author: office, committer: office, message: message))
        prepared.move(DossierReference.main.name, from: head?.commit.id, to: commit)
        return prepared
    }

    /// Brings what is signed to the outlet.
    ///
    /// - Returns: the commit.
    /// - Throws: a `Failure` where the outlet's gate would refuse it, somebody else shared first, or it does not answer.
    func record(_ signed: Prepared) async throws -> ObjectID {
        try repository.write(signed)
        guard let tip = signed.moves.first?.new else { throw Failure.notSigned(signed.key.fingerprint) }
        let commit = try checked(tip).commit.id
        try await publish(commit)
        return commit
    }

    /// Brings a commit to the outlet.
    ///
    /// - Throws: a `Failure` where the outlet refuses it, somebody else shared first, or it does not answer.
    private func publish(_ commit: ObjectID) async throws {
        let outcome = try await carrier.run(
            ["push", "--porcelain", "--quiet", "--", address.forGit, "\(commit):\(DossierReference.main.name)"],
            in: directory)
        guard !outcome.succeeded else { return }
        guard !outcome.rejections.isEmpty else { throw Failure.transport(outcome.errors.trimmingBlanks) }
        guard outcome.isRefusedThere else { throw Failure.sharedMeanwhile(address.text) }
        throw Failure.refusedByServer(outcome.errors.trimmingBlanks)
    }
}

extension Failure {
    fileprivate static func sharedMeanwhile(_ address: String) -> Failure {
        Failure(
            .outOfDate, .sharedMeanwhile,
            nl: "Iemand anders deelde net iets in \(address). Doe het nog een keer.",
            en: "Somebody else just shared something in \(address). Do it once more.")
    }

    fileprivate static func outletDamaged(_ address: String, _ defect: OutletDefect) -> Failure {
        .damaged(
            .outletDamaged,
            nl: "De uitgifte \(address) is niet in orde, dus is er niets gedeeld. Vastlegging "
                + "\(defect.commit.hex.prefix(12)): \(defect.reason.nl) Waarschuw de beheerder.",
            en: "The outlet \(address) is not in order, so nothing was shared. Commit \(defect.commit.hex.prefix(12)): "
                + "\(defect.reason.en) Tell the administrator.")
    }
}
