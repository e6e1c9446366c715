public import Dossier
import Git

/// A repository that was made for a server.
public struct ServerResult: Sendable {
    /// The folder.
    public let folder: String
    /// The partner whose outlet it is; nil for a dossier.
    public let partner: PartnerID?
}

/// Repositories on a server.
public enum Server {
    /// Makes a bare repository that enforces the rulebook, or an outlet.
    ///
    /// - Throws: a `Failure` where the folder is in use or cannot be written.
    public static func create(_ directory: String, outlet partner: PartnerID?) throws -> ServerResult {
        guard Files.isEmptyDirectory(directory) else { throw Failure.folderInUse(directory) }
        let repository = try Repository.create(at: directory, bare: true)
        let settings = [
            // What is damaged never comes in, and nothing is rewound even where the hook is missing.
            ("receive.fsckObjects", "true"), ("receive.denyNonFastForwards", "true"),
            // Adopted proposals are taken away; the hook sees to it that nothing else is.
            ("receive.denyDeletes", partner == nil ? "false" : "true"),
            ("receive.maxInputSize", "256m"), ("receive.advertisePushOptions", "false"),
            ("core.fsync", "committed,reference"), ("gc.auto", "0"),
        ]
        for (key, value) in settings { try repository.setConfiguration(key, to: value) }
        if let partner { try repository.setConfiguration(OutletGate.setting, to: partner.text) }
        _ = try HookInstallation.install(["pre-receive"], in: repository)
        return ServerResult(folder: Files.realPath(directory) ?? directory, partner: partner)
    }
}
