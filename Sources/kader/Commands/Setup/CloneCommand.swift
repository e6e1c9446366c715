import ArgumentParser
import Workflow

struct CloneCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "clone",
        abstract: "Get a dossier from a server, and see whose key it rests on",
        discussion: """
            As git clone, but it also sets up signing and the hooks.

            Example: kader clone ssh://git@git.weert.example/sociaal-domein.git
            """)

    @Argument(help: "Where the dossier is, as git takes it.")
    var url: String

    @Argument(help: "The folder to make; else the name in the address.", completion: .directory)
    var dir: String?

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        try console.give(try await Workspace.clone(url, into: dir))
    }
}
