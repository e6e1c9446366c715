import ArgumentParser
import Workflow

struct CloneCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "clone",
        abstract: .said(
            nl: "Haal een dossier van een server, en zie op wiens sleutel het rust",
            en: "Get a dossier from a server, and see whose key it rests on"),
        discussion: .said(
            nl: """
                Zoals git clone, maar stelt ook het ondertekenen en de controles (hooks) in.

                Voorbeeld: kader clone ssh://git@git.weert.example/sociaal-domein.git
                """,
            en: """
                As git clone, but it also sets up signing and the hooks.

                Example: kader clone ssh://git@git.weert.example/sociaal-domein.git
                """))

    @Argument(
        help: .said(nl: "Waar het dossier staat, zoals git dat schrijft.", en: "Where the dossier is, as git takes it.")
    )
    var url: String

    @Argument(
        help: .said(
            nl: "De map die wordt gemaakt; anders de naam in het adres.",
            en: "The folder to make; else the name in the address."), completion: .directory)
    var dir: String?

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        try console.give(try await Workspace.clone(url, into: dir))
    }
}
