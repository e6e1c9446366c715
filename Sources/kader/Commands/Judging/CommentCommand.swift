import ArgumentParser
import Workflow

struct CommentCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "comment",
        abstract: "Leave a remark about one section of a proposal",
        discussion: "Example: kader comment A --on \"Wat doen we goed\" -m \"Noem ook het jongerenwerk\"")

    @Argument(help: "The document, or the proposal where there is more than one.")
    var document: String

    @Option(name: .customLong("on"), help: "The heading of the section, or how it begins.")
    var heading: String

    @Option(name: .shortAndLong, help: "The remark.")
    var message: String

    @OptionGroup var acting: ActingOptions
    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let workspace = try acting.workspace()
        let result = try await workspace.comment(DocumentName(document), on: heading, message: message)
        try console.give(result, charter: workspace.charter)
    }
}
