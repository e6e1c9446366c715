import ArgumentParser
import Workflow

struct UpdateCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: "Bring a proposal up to date with what was adopted since",
        discussion: """
            Where both texts change the same lines, a file with both is named; make one text of it and give that \
            with --from.

            Example: kader update A
            """)

    @Argument(help: "The document, or the proposal where there is more than one.")
    var document: String

    @Option(
        help: ArgumentHelp("The text that you made of both; - is standard input.", valueName: "file"),
        completion: .file())
    var from: String?

    @OptionGroup var acting: ActingOptions
    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let workspace = try acting.workspace()
        let result = try await workspace.update(
            DocumentName(document), resolved: try from.map(TextSource.bytes(from:)))
        try console.give(result, charter: workspace.charter)
    }
}
