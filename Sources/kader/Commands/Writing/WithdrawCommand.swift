import ArgumentParser
import Workflow

struct WithdrawCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Take a proposal back; it stays readable",
        discussion: "Example: kader withdraw A -m \"Wacht op het onderzoek\"")

    @Argument(help: "The document, or the proposal where there is more than one.")
    var document: String

    @Option(name: .shortAndLong, help: "Why.")
    var message: String?

    @OptionGroup var acting: ActingOptions
    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let workspace = try acting.workspace()
        let result = try await workspace.withdraw(DocumentName(document), message: message)
        try console.give(result, charter: workspace.charter)
    }
}
