import ArgumentParser
import Workflow

struct ServerInitCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a bare repository that enforces the rulebook, or an outlet",
        discussion: """
            The griffie then brings the dossier there: git remote add origin URL, and kader sync. A bare repository that \
            is there already, such as gitolite makes, is guarded from then on and keeps what it has; do it again after \
            kader moved to another place.

            Example: kader server init /srv/git/sociaal-domein.git
            """)

    @Argument(help: "The folder to make, or the bare repository to guard.", completion: .directory)
    var dir: String

    @Option(help: ArgumentHelp("Make it the outlet of this partner.", valueName: "partner"))
    var outlet: String?

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        try console.give(try Server.create(dir, outlet: outlet.map(Reading.partner)))
    }
}
