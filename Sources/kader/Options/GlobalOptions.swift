public import ArgumentParser
public import Dossier
import Glibc
import Workflow

/// The options that every command has.
struct GlobalOptions: ParsableArguments {
    @Option(
        name: .customShort("C"),
        help: .said(
            nl: "Werk in deze map, zoals git -C.", en: "Work in this folder, as git -C does.", valueName: "dir"),
        completion: .directory)
    var directory: String?

    @Option(
        name: .customLong("lang"),
        help: .said(
            nl: "Spreek Nederlands of Engels; anders wat de landinstelling zegt.",
            en: "Speak Dutch or English; else what the locale says."))
    var language: Language?

    @Flag(
        name: .customLong("no-pager"),
        help: .said(nl: "Toon lange uitvoer niet in een bladerprogramma.", en: "Do not show long output in a pager."))
    var noPager = false

    @Option(help: .said(nl: "Of er kleur wordt gebruikt.", en: "Whether colour is used."))
    var color = Colour.auto

    @Flag(help: .said(nl: "Geef resultaten en weigeringen als JSON.", en: "Give results and refusals as JSON."))
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

/// Whether results are coloured.
enum Colour: String, CaseIterable, ExpressibleByArgument {
    /// On a terminal, unless `NO_COLOR` is set.
    case auto
    /// Wherever they go.
    case always
    /// Nowhere.
    case never
}

extension Language: ExpressibleByArgument {}
