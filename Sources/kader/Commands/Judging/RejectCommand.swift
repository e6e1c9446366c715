import ArgumentParser
import Workflow

struct RejectCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "reject",
        abstract: "Turn a proposal down, or record that a body did; it stays readable",
        discussion: "Example: kader reject A -m \"Past niet in de opdracht\"")

    @Argument(help: "The document, or the proposal where there is more than one.")
    var document: String

    @OptionGroup var decision: DecisionOptions

    @OptionGroup var acting: ActingOptions
    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let workspace = try acting.workspace()
        let result = try await workspace.reject(DocumentName(document), decision.decision())
        try console.give(result, charter: workspace.charter)
    }
}
