import ArgumentParser
import Dossier
import Report
import Workflow

struct SessionCloseCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: .said(
            nl: "Sluit de open bijeenkomst, met een samenvatting van wat er veranderde",
            en: "Close the session that is open, with a summary of what changed"),
        discussion: .said(
            nl: """
                Elke bijeenkomst eindigt met wat de groep van de volgende verwacht.

                Voorbeeld: kader bijeenkomst sluit --expect "Bouwsteen A met cijfers" --decision "B naar de stuurgroep" --met 1
                """,
            en: """
                Every session ends with what the group expects of the next one.

                Example: kader session close --expect "Bouwsteen A with figures" --decision "B goes to the stuurgroep" --met 1
                """),
        aliases: CommandNames.aliases(of: "close", in: "session"))

    @Option(
        name: .customLong("expect"),
        help: .said(
            nl: "Wat van de volgende bijeenkomst wordt verwacht; mag vaker.",
            en: "What is expected of the next session; repeat it for more.", valueName: "expectation"))
    var expectations: [String] = []

    @Flag(help: .said(nl: "Het is gevraagd, en er wordt niets verwacht.", en: "It was asked, and nothing is expected."))
    var noExpectations = false

    @Option(
        name: .customLong("decision"),
        help: .said(nl: "Wat is besloten; mag vaker.", en: "What was decided; repeat it for more."))
    var decisions: [String] = []

    @Option(
        help: .said(
            nl: "Het nummer van een verwachting van vorige keer die is uitgekomen.",
            en: "An expectation of last time that was met, by its number.", valueName: "n"))
    var met: [Int] = []

    @Option(
        help: .said(
            nl: "Het nummer van een verwachting van vorige keer die niet is uitgekomen.",
            en: "An expectation of last time that was not met, by its number.", valueName: "n"))
    var unmet: [Int] = []

    @Option(
        help: .said(
            nl: "Een Markdown-bestand met het verslag.", en: "A Markdown file with the minutes.", valueName: "file"),
        completion: .file())
    var minutes: String?

    @OptionGroup var acting: ActingOptions
    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let closing = Workspace.Closing(
            expectations: expectations, noExpectations: noExpectations, decisions: decisions, met: met, unmet: unmet,
            minutes: try minutes.map { String(decoding: try TextSource.bytes(from: $0), as: UTF8.self) })
        let workspace = try acting.workspace()
        let result = try await workspace.closeSession(closing) { SummaryMarkdown.text($0, in: $1) }
        try console.give(result, charter: workspace.charter)
    }
}
