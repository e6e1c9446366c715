import ArgumentParser
import Dossier
import Workflow

struct ProposeCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "propose",
        abstract: .said(
            nl: "Vraag om een oordeel over een concept zoals het er ligt", en: "Ask for review of a draft as it stands"),
        discussion: .said(
            nl: "Voorbeeld: kader voorstel A -m \"Graag jullie oordeel voor de bijeenkomst van 12 september\"",
            en: "Example: kader propose A -m \"Your verdicts before the session of 12 September, please\""),
        aliases: CommandNames.aliases(of: "propose"))

    @Argument(
        help: .said(
            nl: "Het stuk, of het voorstel als er meer zijn.",
            en: "The document, or the proposal where there is more than one."), completion: .documents)
    var document: String

    @Option(name: .shortAndLong, help: .said(nl: "Wat u vraagt.", en: "What you ask."))
    var message: String?

    @Option(
        help: .said(
            nl: "Wanneer u antwoord wilt, zoals 2018-10-01.", en: "When you ask for answers, such as 2018-10-01.",
            valueName: "date"))
    var by: String?

    @OptionGroup var acting: ActingOptions
    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let workspace = try acting.workspace()
        let result = try await workspace.propose(
            workspace.name(document), message: message, deadline: by.map(Reading.date))
        try console.give(result, charter: workspace.charter)
    }
}
