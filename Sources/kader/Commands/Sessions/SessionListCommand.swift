import ArgumentParser
import Dossier
import Workflow

struct SessionListCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: .said(nl: "Som de bijeenkomsten op", en: "List the sessions"),
        discussion: .said(nl: "Voorbeeld: kader bijeenkomst lijst --json", en: "Example: kader session list --json"),
        aliases: CommandNames.aliases(of: "list", in: "session"))

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let workspace = try global.workspace()
        try console.give(workspace.sessions(), charter: workspace.charter)
    }
}
