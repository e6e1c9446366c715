import ArgumentParser
import Report
import Workflow

struct RolesCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "roles",
        abstract: "Show who wore which hat on which proposal, and where it came close to confusion",
        discussion: """
            A is all that was proposed for that document, A@2 its second version, A/marie/1 one proposal. Below the hats \
            stands what a careful reader wants to know: acts that were refused, people who hold another capacity that \
            would have let them judge, and interests.

            Example: kader roles A --session 2018-09-12
            """)

    @Argument(help: "A document, a version or a proposal; all of them where it is left out.")
    var name: String?

    @Option(help: ArgumentHelp("Only what was done in this session.", valueName: "id"))
    var session: String?

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let roles = try global.workspace().roles(
            on: try name.map { try DocumentName($0) }, session: try session.map(Reading.session))
        try console.give(text: roles.text(in: console.language, style: console.style), json: roles.json())
    }
}
