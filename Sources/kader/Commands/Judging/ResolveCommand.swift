import ArgumentParser
import Dossier
import Workflow

struct ResolveCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "resolve",
        abstract: .said(
            nl: "Neem uw bezwaar, aanhouding of akkoord terug, of handel een opmerking af",
            en: "Take back your objection, hold or approval, or mark a comment as dealt with"),
        discussion: .said(
            nl: "Voorbeeld: kader afhandelen 3fa2c1d0 -m \"De kosten staan er nu in\"",
            en: "Example: kader resolve 3fa2c1d0 -m \"The costs are in it now\""),
        aliases: CommandNames.aliases(of: "resolve"))

    @Argument(
        help: .said(
            nl: "De eerste cijfers van het nummer, zoals `kader status` ze toont.",
            en: "The first digits of the number, as `kader status` shows them."))
    var id: String

    @Option(name: .shortAndLong, help: .said(nl: "Waarom.", en: "Why."))
    var message: String?

    @OptionGroup var acting: ActingOptions
    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let workspace = try acting.workspace()
        let result = try await workspace.resolve(id, message: message)
        try console.give(result, charter: workspace.charter)
    }
}
