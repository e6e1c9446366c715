import Dossier
import Git
import Redline
import Review
public import Summary

/// What a partner received.
public struct PullResult: Sendable {
    /// The folder.
    public let folder: String
    /// The fingerprint of the griffie's key that is trusted from now on.
    public let fingerprint: String
    /// Whether it was pinned just now.
    public let isFirst: Bool
    /// What is new: each document with its change.
    public let documents: [DocumentChange]
    /// The texts, for a redline.
    public let texts: [(path: String, old: [UInt8], new: [UInt8])]
}

/// What a partner does, who has an outlet's clone and no dossier.
public enum Partner {
    /// Gets an outlet for the first time and pins the griffie's key; nothing is left behind where it cannot be trusted.
    ///
    /// - Throws: a `Failure` where the folder is in use, the outlet does not answer, or its chain does not hold.
    public static func pull(from address: String, into directory: String) async throws -> PullResult {
        guard Files.isEmptyDirectory(directory) else { throw Failure.folderInUse(directory) }
        let existed = Files.exists(directory)
        let source = Files.realPath(address) ?? address
        let outcome = try await GitProgram.run(["clone", "--quiet", "--no-checkout", source, directory], in: ".")
        guard outcome.succeeded else { throw Failure.transport(outcome.errors.trimmingBlanks) }
        do {
            return try trusted(directory, from: address)
        } catch {
            // The folder was empty or not there, so nothing of anyone's can be lost by taking it away again.
            Files.removeTree(directory, keepingTop: existed)
            throw error
        }
    }

    /// Pins the key that the outlet in `directory` begins with, and checks all that is in it.
    private static func trusted(_ directory: String, from address: String) throws -> PullResult {
        let repository = try Repository.open(at: directory)
        guard let tip = try repository.reference(DossierReference.main.name) else { throw Failure.outletEmpty(address) }
        let chain = try chain(in: repository, from: nil, to: tip)
        guard let first = chain.first, case .key(let text) = SignatureReader.signer(of: first),
            let key = SSHPublicKey(text: text)
        else { throw Failure.strangerInOutlet(chain.first?.id.hex ?? "") }
        try check(chain, key: text, in: repository)
        try repository.setConfiguration("kader.griffiekey", to: text)
        let tree = try repository.commit(tip).tree
        try repository.checkOut(tree: tree, replacing: nil)
        let (documents, texts) = try changes(in: repository, from: nil, to: tree)
        return PullResult(
            folder: Files.realPath(directory) ?? directory, fingerprint: key.fingerprint, isFirst: true,
            documents: documents, texts: texts)
    }

    /// Gets what is new, and checks every commit against the key that was pinned.
    ///
    /// - Throws: a `Failure` of damage where the outlet was rewound or a stranger wrote in it; then nothing changes here.
    public static func pull(in directory: String) async throws -> PullResult {
        let repository = try Repository.opened(at: directory, orElse: .noOutletClone(directory))
        guard let pinned = try repository.configuration("kader.griffiekey"), let key = SSHPublicKey(text: pinned),
            let here = try repository.reference(DossierReference.main.name)
        else { throw Failure.noOutletClone(directory) }
        let lock = try WriteLock(in: repository.commonDirectory)
        defer { withExtendedLifetime(lock) {} }
        let fetched = "refs/kader/fetched"
        try LockFile.clear(
            ["index", DossierReference.main.name, Workspace.tracking(DossierReference.main.name), fetched]
                .map { "\(repository.gitDirectory)/\($0).lock" })
        // Without its own map, so that what is refused below leaves no trace in any reference.
        let outcome = try await GitProgram.run(
            ["fetch", "--quiet", "--no-tags", "--refmap=", "origin", "+\(DossierReference.main.name):\(fetched)"],
            in: directory)
        guard outcome.succeeded else { throw Failure.transport(outcome.errors.trimmingBlanks) }
        guard let there = try repository.reference(fetched) else { throw Failure.outletEmpty(directory) }
        defer { try? repository.deleteReference(fetched, expecting: there) }
        guard try repository.isAncestor(here, of: there) else { throw Failure.outletRewound }
        try check(try chain(in: repository, from: here, to: there), key: pinned, in: repository)

        let (old, new) = (try repository.commit(here).tree, try repository.commit(there).tree)
        let (documents, texts) = try changes(in: repository, from: old, to: new)
        if old != new { try repository.checkOut(tree: new, replacing: old) }
        if here != there {
            try repository.setReference(DossierReference.main.name, to: there, expecting: here, log: "kader pull")
            let tracking = Workspace.tracking(DossierReference.main.name)
            try repository.setReference(
                tracking, to: there, expecting: repository.reference(tracking), log: "kader pull")
        }
        return PullResult(
            folder: directory, fingerprint: key.fingerprint, isFirst: false, documents: documents, texts: texts)
    }

    /// The commits after `old` up to `new`, the oldest first.
    private static func chain(in repository: Repository, from old: ObjectID?, to new: ObjectID) throws -> [Commit] {
        try repository.history(from: [new], hiding: old.map { [$0] } ?? [], firstParentOnly: false, limit: nil)
            .reversed().map { try repository.commit($0) }
    }

    /// Every commit is the griffie's, follows one other, says what it shares, and holds just that.
    private static func check(_ chain: [Commit], key: String, in repository: Repository) throws {
        let texts = TextReader(repository)
        for commit in chain {
            guard case .key(key) = SignatureReader.signer(of: commit) else {
                throw Failure.strangerInOutlet(commit.id.hex)
            }
            guard commit.parents.count <= 1, case .success(let statement) = ActReader.statement(commit.message),
                statement.action == .share,
                let bytes = try texts.text(at: RepositoryPath(Manifest.path), in: commit.tree),
                let manifest = Manifest(bytes)
            else { throw Failure.outletDamaged(commit.id.hex) }
            for row in manifest.rows {
                guard try texts.digest(of: RepositoryPath(row.path), in: commit.tree) == row.text else {
                    throw Failure.outletDamaged(commit.id.hex)
                }
            }
        }
    }

    /// What changed in the documents that the manifests name.
    private static func changes(
        in repository: Repository, from old: ObjectID?, to new: ObjectID
    ) throws -> ([DocumentChange], [(path: String, old: [UInt8], new: [UInt8])]) {
        let texts = TextReader(repository)
        func manifest(_ tree: ObjectID?) throws -> Manifest {
            guard let tree, let bytes = try texts.text(at: RepositoryPath(Manifest.path), in: tree) else {
                return Manifest(rows: [])
            }
            return Manifest(bytes) ?? Manifest(rows: [])
        }
        let before = try manifest(old)
        var documents: [DocumentChange] = []
        var pairs: [(path: String, old: [UInt8], new: [UInt8])] = []
        for row in try manifest(new).rows {
            let known = before.rows.first { $0.document == row.document }
            guard known != row else { continue }
            let was = try old.flatMap { try texts.text(at: RepositoryPath(known?.path ?? row.path), in: $0) }
            let now = try texts.text(at: RepositoryPath(row.path), in: new) ?? []
            let document = try? Document(bytes: now, file: row.path)
            documents.append(
                DocumentChange(
                    id: row.document.text, path: row.path, title: document?.title ?? row.document.text, old: was,
                    new: now,
                    state: was == nil ? .new : .adopted, version: row.version, proposal: nil, people: []))
            pairs.append((row.path, was ?? [], now))
        }
        return (documents, pairs)
    }
}

extension Failure {
    fileprivate static func outletEmpty(_ address: String) -> Failure {
        Failure(
            .surroundings, nl: "In de uitgifte \(address) is nog niets gedeeld.",
            en: "Nothing has been shared in the outlet \(address) yet.")
    }

    fileprivate static func noOutletClone(_ path: String) -> Failure {
        Failure(
            .surroundings,
            nl: "\(path) is geen map met gedeelde stukken. Haal ze eerst op met `kader pull ADRES MAP`.",
            en: "\(path) is no folder with shared documents. Get them first with `kader pull URL DIR`.")
    }

    fileprivate static let outletRewound = Failure(
        .damaged,
        nl: "De uitgifte is teruggezet: wat u eerder ontving, staat er niet meer in. Er is hier niets veranderd. "
            + "Vraag de griffie wat er is gebeurd.",
        en: "The outlet was rewound: what you received before is no longer in it. Nothing was changed here. "
            + "Ask the griffie what happened.")

    fileprivate static func strangerInOutlet(_ commit: String) -> Failure {
        .damaged(
            nl:
                "Vastlegging \(commit.prefix(12)) in de uitgifte is niet ondertekend met de sleutel van de griffie die u vertrouwt. "
                + "Er is hier niets veranderd. Vraag de griffie of haar sleutel is veranderd.",
            en: "Commit \(commit.prefix(12)) in the outlet is not signed with the griffie's key that you trust. "
                + "Nothing was changed here. Ask the griffie whether her key has changed.")
    }
}
