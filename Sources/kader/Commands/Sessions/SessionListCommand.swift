import ArgumentParser
import Workflow

struct SessionListCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the sessions",
        discussion: "Example: kader session list --json")

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let workspace = try global.workspace()
        try console.give(workspace.sessions(), charter: workspace.charter)
    }
}
