import ArgumentParser
import Workflow

struct JoinCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "join",
        abstract: "Make or find your signing key, and show the line for the griffie",
        discussion: """
            Run it in your clone of the dossier, or anywhere before you have one, and send the line to the griffie.

            Example: kader join --key ~/.ssh/id_ed25519
            """)

    @Option(help: ArgumentHelp("Use this key.", valueName: "file"), completion: .file())
    var key: String?

    @Flag(help: "Make a new key, whatever there is.")
    var new = false

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard key == nil || !new else {
            throw ValidationError(
                nl: "Geef --key of --new, niet allebei.", en: "Give --key or --new, not both.")
        }
    }

    func perform(_ console: Console) async throws {
        let options = Options(directory: GlobalOptions.currentDirectory)
        try await Workspace.complete(options)
        try console.give(try await Workspace.join(options, key: key, fresh: new))
    }
}
