import ArgumentParser
import Workflow

struct PullCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "pull",
        abstract: "As a partner: get and check what was shared, and read what changed",
        discussion: """
            The first time, give the address and a folder: the griffie's key is trusted from then on. Afterwards, in \
            that folder, without arguments.

            Example: kader pull ssh://git@git.weert.example/cranendonck.git gedeeld
            """,
        aliases: ["haal"])

    @Argument(help: "Where the outlet is.")
    var url: String?

    @Argument(help: "The folder to make.", completion: .directory)
    var dir: String?

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        guard let url else { return try console.give(try await Partner.pull(in: GlobalOptions.currentDirectory)) }
        let name = url.split(separator: "/").last.map(String.init) ?? "gedeeld"
        let folder = dir ?? (name.hasSuffix(".git") ? String(name.dropLast(4)) : name)
        try console.give(try await Partner.pull(from: url, into: folder))
    }
}
