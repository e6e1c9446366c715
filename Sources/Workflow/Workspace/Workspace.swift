import Git
import Review

/// A dossier that a member works in: what it says, and what they do in it.
///
/// Not Sendable: one workspace belongs to one command.
public final class Workspace: DossierReader {
    let options: Options

    /// What records what a member does.
    private(set) lazy var recorder = Recorder(of: self, by: options.carrier, isOffline: options.offline)

    /// Own steps that were put aside since the workspace was opened, whatever became of the command.
    public internal(set) var asides: [Aside] = []

    /// Opens the dossier that `options.directory` lies in.
    ///
    /// - Throws: a `Failure` where there is none, or `kader.yml` cannot be read.
    public convenience init(_ options: Options) throws {
        let repository = try Repository.opened(at: options.directory, orElse: .noDossier(options.directory))
        try Self.restoreMain(in: repository)
        try self.init(repository, options)
        try recorder.finishInterrupted()
    }

    /// Makes `main` anew where somebody took that branch away by hand, as the server had it when it was last asked.
    private static func restoreMain(in repository: Repository) throws {
        let name = DossierReference.main.name
        guard repository.workingDirectory != nil, try repository.reference(name) == nil,
            let theirs = try repository.reference(tracking(name))
        else { return }
        try repository.setReference(name, to: theirs, expecting: nil, log: "kader")
    }

    /// Opens the dossier in `repository`, as `main` has it.
    init(_ repository: Repository, _ options: Options) throws {
        self.options = options
        try super.init(repository, options.directory)
    }

    /// What carries objects to and from the server.
    var carrier: any Carrier { options.carrier }

    /// Where Git keeps this clone's own files; a text being edited lies there, out of everyone's sight.
    package var gitDirectory: String { repository.gitDirectory }

    /// The editor that Git's `core.editor` names; nil where it names none.
    package var configuredEditor: String? {
        (try? repository.configuration("core.editor")).flatMap { $0.isEmpty ? nil : $0 }
    }
}
