import ArgumentParser
import Workflow

struct ResolveCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "resolve",
        abstract: "Take back your objection or hold, or mark a comment as dealt with",
        discussion: "Example: kader resolve 3fa2c1d0 -m \"De kosten staan er nu in\"")

    @Argument(help: "The first digits of the commit, as `kader log` shows them.")
    var id: String

    @Option(name: .shortAndLong, help: "Why.")
    var message: String?

    @OptionGroup var acting: ActingOptions
    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let workspace = try acting.workspace()
        let result = try await workspace.resolve(id, message: message)
        try console.give(result, charter: workspace.charter)
    }
}
