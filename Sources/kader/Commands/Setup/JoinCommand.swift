import ArgumentParser
import Dossier
import Workflow

struct JoinCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "join",
        abstract: .said(
            nl: "Maak of zoek uw sleutel, en toon de regel voor de griffie",
            en: "Make or find your signing key, and show the line for the griffie"),
        discussion: .said(
            nl: """
                Doe dit in uw kloon van het dossier, of ergens anders als u die nog niet hebt, en stuur de regel naar de griffie.

                Voorbeeld: kader aanmelden --key ~/.ssh/id_ed25519
                """,
            en: """
                Run it in your clone of the dossier, or anywhere before you have one, and send the line to the griffie.

                Example: kader join --key ~/.ssh/id_ed25519
                """),
        aliases: CommandNames.aliases(of: "join"))

    @Option(help: .said(nl: "Gebruik deze sleutel.", en: "Use this key.", valueName: "file"), completion: .file())
    var key: String?

    @Flag(help: .said(nl: "Maak een nieuwe sleutel, wat er ook al is.", en: "Make a new key, whatever there is."))
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
