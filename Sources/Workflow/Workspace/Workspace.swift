import Git

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
        try self.init(try Repository.opened(at: options.directory, orElse: .noDossier(options.directory)), options)
        try recorder.finishInterrupted()
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
