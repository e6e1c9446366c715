public import ArgumentParser
import Dossier
public import Report
import Summary
import Workflow

struct SummaryCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "summary",
        abstract: .said(
            nl: "Vertel wat er veranderde: sinds de laatste bijeenkomst, of in een bereik",
            en: "Tell what changed: since the last session, or in a range"),
        discussion: .said(
            nl: """
                In een dossier is het bereik precies: van het einde van de ene bijeenkomst tot dat van de andere, of tot nu. Het werkt \
                ook in elke andere Git-opslagplaats met Markdown; daar zijn de einden takken, labels of vastleggingen.

                Voorbeeld: kader samenvatting 2018-09-12..2018-10-10
                Voorbeeld: kader samenvatting --format html -o wat-er-veranderde.html
                Voorbeeld: kader samenvatting --format docx -o wat-er-veranderde.docx
                """,
            en: """
                In a dossier the range is exact: from one session's end to another's, or to now. It works in any Git \
                repository with Markdown too, where the ends are branches, tags or commits.

                Example: kader summary 2018-09-12..2018-10-10
                Example: kader summary --format html -o wat-er-veranderde.html
                Example: kader summary --format docx -o wat-er-veranderde.docx
                """),
        aliases: CommandNames.aliases(of: "summary"))

    @Argument(help: .said(nl: "VAN..TOT; elk van beide mag weg.", en: "FROM..TO; either may be left out."))
    var range: String?

    @Option(
        help: .said(
            nl: "De vorm; anders waarop de naam van het bestand eindigt, anders markdown.",
            en: "The form to give it in; else what the file's name ends in, else markdown."))
    var format: SummaryForm?

    @OptionGroup var result: ResultOptions

    @OptionGroup var global: GlobalOptions

    private var form: SummaryForm {
        format ?? result.ending.flatMap { SummaryForm(rawValue: $0 == "htm" ? "html" : $0) } ?? .markdown
    }

    func validate() throws {
        if format == nil, let ending = result.ending, ["pdf", "odt", "csv"].contains(ending) {
            throw ValidationError.unclear(ending: ending, known: ["md", "html", "docx"])
        }
    }

    func perform(_ console: Console) async throws {
        if !form.isText, !console.json { try result.file.requirePath(suggesting: "samenvatting.docx") }
        let progress = console.progress()
        let summary = try await Workspace.summary(at: GlobalOptions.currentDirectory, range, progress: progress.update)
        progress.finish()
        if console.json { return try result.file.write(Array((JSON.text(of: SummaryJSON(summary)) + "\n").utf8)) }
        let language = global.language ?? summary.charter?.language ?? console.language
        try result.file.write(
            form.bytes(of: summary, in: language), pages: console.pages && form == .markdown, isText: form.isText)
    }
}

extension SummaryForm: ExpressibleByArgument {}
