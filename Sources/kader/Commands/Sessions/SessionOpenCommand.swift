public import ArgumentParser
public import Dossier
import Workflow

struct SessionOpenCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Open a session: its type, its chair, and who sits there as what",
        discussion: """
            While it is open, what those present do is noted as part of it, in the capacity in which they sit.

            Example: kader session open 2018-09-12 --type informeel --chair tom --present marie:raadslid@weert
            """)

    @Argument(help: "The id, such as the date: 2018-09-12.")
    var id: String

    @Option(help: "Whether the public may attend: informeel or openbaar.")
    var type: SessionType

    @Option(help: ArgumentHelp("The member who takes the chair.", valueName: "member"))
    var chair: String

    @Option(help: ArgumentHelp("Who is present, and as what; repeat it for more.", valueName: "member:role@place"))
    var present: [String] = []

    @Option(help: ArgumentHelp("A guest who speaks and decides nothing; repeat it for more.", valueName: "name"))
    var guest: [String] = []

    @Option(help: "What the session is called.")
    var title: String?

    @Option(help: ArgumentHelp("The body that meets, such as stuurgroep.", valueName: "body"))
    var body: String?

    @OptionGroup var acting: ActingOptions
    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let workspace = try acting.workspace()
        let result = try await workspace.openSession(
            try Reading.session(id), type: type, title: title, body: try body.map(Reading.body),
            chair: try Reading.member(chair), present: try present.map(Reading.seat), guests: guest)
        try console.give(result, charter: workspace.charter)
    }
}

extension SessionType: ExpressibleByArgument {}
