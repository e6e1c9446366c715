import ArgumentParser
import Workflow

struct SessionListCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the sessions",
        discussion: "Example: kader session list --json")

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws { try console.give(global.workspace().sessions()) }
}
