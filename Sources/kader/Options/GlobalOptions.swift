public import ArgumentParser
public import Dossier
import Glibc
import Workflow

/// The options that every command has.
struct GlobalOptions: ParsableArguments {
    @Option(
        name: .customShort("C"), help: ArgumentHelp("Work in this folder, as git -C does.", valueName: "dir"),
        completion: .directory)
    var directory: String?

    @Option(name: .customLong("lang"), help: "Speak Dutch or English; else what the locale says.")
    var language: Language?

    @Flag(help: "Give results and refusals as JSON.")
    var json = false

    /// Goes to the folder of `-C`: from there on every relative path means what it would mean there.
    ///
    /// - Throws: a `Failure` where the folder is not there.
    func enterDirectory() throws {
        guard let directory else { return }
        guard chdir(directory) == 0 else { throw Failure.cannotRead(directory, errno) }
    }

    /// The dossier here, to read from.
    ///
    /// - Throws: a `Failure` where there is none.
    func workspace() throws -> Workspace { try Workspace(Options(directory: Self.currentDirectory)) }

    /// The folder that the command works in.
    static var currentDirectory: String {
        guard let path = getcwd(nil, 0) else { return "." }
        defer { free(path) }
        return String(validatingCString: path) ?? "."
    }
}

extension Language: ExpressibleByArgument {}
