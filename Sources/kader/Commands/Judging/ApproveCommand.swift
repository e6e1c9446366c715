import ArgumentParser
import Dossier
import Workflow

struct ApproveCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: .said(
            nl: "Geef akkoord op een beoordeelde tekst, of leg dat van een gremium vast",
            en: "Approve a reviewed text, or record that a body did"),
        discussion: .said(
            nl: """
                Voorbeeld: kader akkoord A
                Voorbeeld: kader akkoord wat --for raad@weert --decision RB-2018-41 --votes 19-8-0
                """,
            en: """
                Example: kader approve A
                Example: kader approve wat --for raad@weert --decision RB-2018-41 --votes 19-8-0
                """),
        aliases: CommandNames.aliases(of: "approve"))

    @Argument(
        help: .said(
            nl: "Het stuk, of het voorstel als er meer zijn.",
            en: "The document, or the proposal where there is more than one."), completion: .documents)
    var document: String

    @OptionGroup var decision: DecisionOptions

    @Flag(
        help: .said(
            nl: "Ga door ondanks open bezwaren; zeg waarom met -m.",
            en: "Go on in spite of open objections; say why with -m."))
    var despiteObjections = false

    @OptionGroup var acting: ActingOptions
    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let workspace = try acting.workspace()
        let result = try await workspace.approve(
            workspace.name(document), decision.decision(despiteObjections: despiteObjections))
        try console.give(result, charter: workspace.charter)
    }
}
