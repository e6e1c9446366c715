import ArgumentParser
import Dossier
import Workflow

struct ApproveCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: "Approve a reviewed text, or record that a body did",
        discussion: """
            Example: kader approve A
            Example: kader approve wat --for raad@weert --decision RB-2018-41 --votes 19-8-0
            """,
        aliases: CommandNames.aliases(of: "approve"))

    @Argument(help: "The document, or the proposal where there is more than one.")
    var document: String

    @OptionGroup var decision: DecisionOptions

    @Flag(help: "Go on in spite of open objections; say why with -m.")
    var despiteObjections = false

    @OptionGroup var acting: ActingOptions
    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let workspace = try acting.workspace()
        let result = try await workspace.approve(
            DocumentName(document), decision.decision(despiteObjections: despiteObjections))
        try console.give(result, charter: workspace.charter)
    }
}
