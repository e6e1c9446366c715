import ArgumentParser
import Dossier
import Workflow

struct WithdrawCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: .said(nl: "Trek een voorstel in; het blijft leesbaar", en: "Take a proposal back; it stays readable"),
        discussion: .said(
            nl: "Voorbeeld: kader intrekken A -m \"Wacht op het onderzoek\"",
            en: "Example: kader withdraw A -m \"Waits for the survey\""),
        aliases: CommandNames.aliases(of: "withdraw"))

    @Argument(
        help: .said(
            nl: "Het stuk, of het voorstel als er meer zijn.",
            en: "The document, or the proposal where there is more than one."), completion: .documents)
    var document: String

    @Option(name: .shortAndLong, help: .said(nl: "Waarom.", en: "Why."))
    var message: String?

    @OptionGroup var acting: ActingOptions
    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let workspace = try acting.workspace()
        let result = try await workspace.withdraw(workspace.name(document), message: message)
        try console.give(result, charter: workspace.charter)
    }
}
