import ArgumentParser
import Dossier
import Report
import Workflow

struct ShareCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "share",
        abstract: "Publish an adopted version to a partner's outlet",
        discussion: """
            The partner gets the text, an overview and a summary of what changed; no draft, no author, no history.

            Example: kader share A --with cranendonck
            """,
        aliases: CommandNames.aliases(of: "share"))

    @Argument(help: "The document, such as A; or a version, such as A@1.")
    var document: String

    @Option(help: "The partner.")
    var with: String

    @Option(help: "When in the work it is shared: start, result or final.")
    var moment = "result"

    @Option(help: ArgumentHelp("Where the outlet is; else what kader.yml says.", valueName: "url"))
    var to: String?

    @OptionGroup var acting: ActingOptions
    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let result = try await acting.workspace().share(
            try DocumentName(document), with: try Reading.partner(with), moment: moment, outlet: to
        ) { SummaryMarkdown.text($0, in: $1) }
        try console.give(result)
    }
}
