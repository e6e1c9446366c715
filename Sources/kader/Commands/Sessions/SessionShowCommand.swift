import ArgumentParser
import Workflow

struct SessionShowCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a session: seats, decisions, expectations and its summary",
        discussion: "Example: kader session show 2018-09-12")

    @Argument(help: "The session; else the one that is open, or the last.")
    var id: String?

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let workspace = try global.workspace()
        let (record, summary) = try workspace.showSession(try id.map(Reading.session))
        try console.give(record, summary: summary, charter: workspace.charter)
    }
}
