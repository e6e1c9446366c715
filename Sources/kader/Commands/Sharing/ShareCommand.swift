import ArgumentParser
import Dossier
import Report
import Workflow

struct ShareCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "share",
        abstract: .said(
            nl: "Deel een vastgestelde versie met een partner", en: "Publish an adopted version to a partner's outlet"),
        discussion: .said(
            nl: """
                De partner krijgt de tekst, een overzicht en een samenvatting van wat er veranderde; geen concept, geen schrijver, geen \
                geschiedenis.

                Voorbeeld: kader deel A --with cranendonck
                """,
            en: """
                The partner gets the text, an overview and a summary of what changed; no draft, no author, no history.

                Example: kader share A --with cranendonck
                """),
        aliases: CommandNames.aliases(of: "share"))

    @Argument(
        help: .said(
            nl: "Het stuk, zoals A; of een versie, zoals A@1.",
            en: "The document, such as A; or a version, such as A@1."), completion: .documents)
    var document: String

    @Option(help: .said(nl: "De partner.", en: "The partner.", valueName: "partner"), completion: .partners)
    var with: String

    @Option(
        help: .said(
            nl: "Op welk moment in het werk: start, result of final.",
            en: "When in the work it is shared: start, result or final."))
    var moment = "result"

    @Option(
        help: .said(
            nl: "Waar de uitgifte staat; anders wat kader.yml zegt.",
            en: "Where the outlet is; else what kader.yml says.", valueName: "url"))
    var to: String?

    @OptionGroup var acting: ActingOptions
    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let workspace = try acting.workspace()
        let result = try await workspace.share(
            try workspace.name(document), with: try Reading.partner(with), moment: moment, outlet: to
        ) { SummaryMarkdown.text($0, in: $1) }
        try console.give(result)
    }
}
