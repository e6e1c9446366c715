import ArgumentParser
import Workflow

struct RecordCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "As griffie: write a register, such as a list of decisions",
        discussion: """
            A register holds facts and no policy, so that it changes without a proposal. Which documents are registers \
            stands in kader.yml.

            Example: kader record besluiten --from besluiten.md -m "Besluit van 3 oktober"
            """)

    @Argument(help: "The register.")
    var document: String

    @Option(name: .shortAndLong, help: "Why it changes.")
    var message: String?

    @Option(
        help: ArgumentHelp("Take the text from this file; - is standard input.", valueName: "file"), completion: .file()
    )
    var from: String?

    @OptionGroup var acting: ActingOptions
    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let workspace = try acting.workspace()
        let name = try DocumentName(document)
        let source = try TextSource(from: from, for: name.document, in: workspace)
        let result = try await source.keepingText(console) {
            try await workspace.recordRegister(name, from: source.draftSource, message: message)
        }
        try console.give(result, charter: workspace.charter)
    }
}
