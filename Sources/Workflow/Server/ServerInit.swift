public import Dossier
import Git
import Review

/// A repository that was made, or made ready, for a server.
public struct ServerResult: Sendable {
    /// The folder.
    public let folder: String
    /// The partner whose outlet it is; nil for a dossier.
    public let partner: PartnerID?
    /// It had contents that no rule was asked about when they came.
    public let heldUnjudged: Bool
    /// The fingerprints of the keys that were let write in an outlet; nil where what it had before stands.
    public let officeKeys: [String]?
}

/// Repositories on a server.
public enum Server {
    /// Makes a bare repository that enforces the rulebook, or an outlet; a bare repository that is there, as gitolite makes
    /// them, is made so and keeps what it has.
    ///
    /// - Parameters:
    ///   - keys: for an outlet, the public keys of the griffie's office, or files that hold them; none for those of the
    ///     griffie in the dossier that the command is given in. Where there is none either, whoever shares first says by
    ///     their list whose the outlet is.
    ///   - folder: where the command is given.
    /// - Throws: a `Failure` where a key is none, the folder holds something else, holds what an outlet may not hold, belongs
    ///   to another user, or cannot be written.
    public static func create(
        _ directory: String, outlet partner: PartnerID?, keys: [String] = [], from folder: String = "."
    ) throws -> ServerResult {
        // Nothing is made where a key is none.
        let office = try partner.flatMap { _ in try officeKeys(keys, from: folder) }
        let repository = try emptyOrBare(directory)
        let held = try repository.references(prefix: "refs/")
        try refuseOtherUse(of: repository, at: directory, outlet: partner, isEmpty: held.isEmpty)
        // The settings of whoever pushes on this computer may name another folder, with other hooks in it or none.
        try repository.setConfiguration("core.hooksPath", to: "hooks")
        let guarded = try HookInstallation.isInstalled("pre-receive", in: repository)
        let settings = [
            // What is damaged never comes in, and nothing is rewound even where the hook is missing.
            ("receive.fsckObjects", "true"), ("receive.denyNonFastForwards", "true"),
            // Adopted proposals are taken away; the hook sees to it that nothing else is.
            ("receive.denyDeletes", partner == nil ? "false" : "true"),
            ("receive.maxInputSize", "256m"), ("receive.advertisePushOptions", "false"),
            ("receive.advertiseAtomic", "true"),
            ("core.fsync", "committed,reference"), ("gc.auto", "0"),
        ]
        for (key, value) in settings { try repository.setConfiguration(key, to: value) }
        if let partner { try repository.setConfiguration(OutletGate.setting, to: partner.text) }
        if let office { try OfficeHandover(of: office, from: repository).write(to: repository) }
        // A clone shows what HEAD names, and a server may have a first branch of its own taste.
        try repository.setHead(to: DossierReference.main.name)
        _ = try HookInstallation.install(
            partner == nil ? ["pre-receive", "reference-transaction"] : ["pre-receive"], in: repository)
        let given = try held.isEmpty ? OfficeHandover(in: repository)?.keys ?? OfficeKeys([]) : office
        return ServerResult(
            folder: Files.realPath(directory) ?? directory, partner: partner, heldUnjudged: !held.isEmpty && !guarded,
            officeKeys: partner == nil ? nil : given?.fingerprints)
    }

    /// The keys that an outlet is given to; nil where nobody says whose it is.
    private static func officeKeys(_ keys: [String], from folder: String) throws -> OfficeKeys? {
        guard keys.isEmpty else {
            return OfficeKeys(try keys.compactMap { SSHPublicKey(text: try Workspace.publicKey($0)) })
        }
        guard let dossier = try? Workspace(Options(directory: folder)) else { return nil }
        let office = dossier.charter.officeKeys(at: try Clock.committer())
        return office.isEmpty ? nil : office
    }

    /// The repository to guard: a new one in an empty folder, or the bare one that is there.
    private static func emptyOrBare(_ directory: String) throws -> Repository {
        guard !Files.isEmptyDirectory(directory) else { return try Repository.create(at: directory, bare: true) }
        let repository: Repository
        do throws(GitError) {
            repository = try Repository.open(at: directory)
        } catch {
            switch error.code {
            case .notFound: throw Failure.folderInUse(directory)
            case .owner: throw Failure.servedByAnother(directory)
            default: throw Failure(mapping: error)
            }
        }
        // The search for a repository goes upward, and what lies above is not what was meant.
        guard repository.workingDirectory == nil, let folder = Files.realPath(directory),
            Files.realPath(repository.gitDirectory) == folder
        else { throw Failure.folderInUse(directory) }
        return repository
    }

    /// Refuses to make an outlet of a repository with drafts in it, or anything else of an outlet.
    private static func refuseOtherUse(
        of repository: Repository, at directory: String, outlet partner: PartnerID?, isEmpty: Bool
    ) throws {
        let present = try repository.configuration(OutletGate.setting)
        guard present != partner?.text else { return }
        guard present == nil, isEmpty else { throw Failure.otherUse(directory, outletOf: present) }
    }
}

extension Failure {
    fileprivate static func servedByAnother(_ path: String) -> Failure {
        Failure(
            .surroundings, .servedByAnother,
            nl: "\(path) is van een andere gebruiker. Doe dit als die gebruiker, die de map ook aanbiedt: "
                + "sudo -u GEBRUIKER kader server init \(path)",
            en: "\(path) belongs to another user. Do this as that user, who serves the folder too: "
                + "sudo -u USER kader server init \(path)")
    }

    fileprivate static func otherUse(_ path: String, outletOf partner: String?) -> Failure {
        guard let partner else {
            return .usage(
                .otherUse,
                nl: "In \(path) staat al iets anders, en een uitgifte mag niets anders bevatten. Kies een nieuwe map.",
                en: "\(path) holds something else already, and an outlet may hold nothing else. Choose a new folder.")
        }
        return .usage(
            .otherUse, nl: "\(path) is de uitgifte voor \(partner) en kan niets anders worden. Kies een nieuwe map.",
            en: "\(path) is the outlet for \(partner) and cannot become anything else. Choose a new folder.")
    }
}
