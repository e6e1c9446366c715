import ArgumentParser
import Report
import Workflow

struct RolesCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "roles",
        abstract: "Show who wore which hat on which proposal",
        discussion: "Example: kader roles --session 2018-09-12")

    @Option(help: ArgumentHelp("Only what was done in this session.", valueName: "id"))
    var session: String?

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let roles = try global.workspace().roles(session: try session.map(Reading.session))
        try console.give(text: roles.text(in: console.language, style: console.style), json: roles.json())
    }
}
