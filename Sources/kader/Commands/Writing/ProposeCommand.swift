import ArgumentParser
import Dossier
import Workflow

struct ProposeCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "propose",
        abstract: "Ask for review of a draft as it stands",
        discussion: "Example: kader propose A -m \"Graag jullie oordeel voor de bijeenkomst van 12 september\"",
        aliases: CommandNames.aliases(of: "propose"))

    @Argument(help: "The document, or the proposal where there is more than one.")
    var document: String

    @Option(name: .shortAndLong, help: "What you ask.")
    var message: String?

    @OptionGroup var acting: ActingOptions
    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let workspace = try acting.workspace()
        let result = try await workspace.propose(DocumentName(document), message: message)
        try console.give(result, charter: workspace.charter)
    }
}
