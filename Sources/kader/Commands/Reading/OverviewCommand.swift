public import ArgumentParser
public import Content
import Dossier
public import Report
import Workflow

struct OverviewCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "overview",
        abstract: .said(
            nl: "Toon wat de stukken samen zeggen, zoals de planning",
            en: "Show what texts say together, such as the planning"),
        discussion: .said(
            nl: """
                NAAM is een van: planning, matrix (eisen en stukken), coverage (wat nog ontbreekt), stages (hoe ver de
                stukken zijn), terms (begrippen), budget (bedragen), open (wat nog openstaat).

                Voorbeeld: kader overzicht planning
                """,
            en: """
                NAME is one of planning, matrix (requirements and documents), coverage (what is missing), stages (how far
                the documents are), terms, budget, open.

                Example: kader overview planning --format html > planning.html
                """),
        aliases: CommandNames.aliases(of: "overview"))

    @Argument(help: .said(nl: "Wat u wilt zien.", en: "What to show.", valueName: "name"))
    var name: Overview.Topic

    @Option(help: .said(nl: "De vorm: text, csv of html.", en: "The form: text, csv or html."))
    var format: OverviewReport.Form = .text

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let workspace = try global.workspace()
        let overview = try workspace.overview(name)
        let report = OverviewReport(overview)
        try console.give(text: report.text(as: format, in: console.language), json: report.json(in: console.language))
        if overview.rows.isEmpty, format == .text {
            console.note(Phrase(nl: "Er is nog niets om te tonen.", en: "There is nothing to show yet."))
        }
    }
}

extension Overview.Topic: ExpressibleByArgument {}
extension OverviewReport.Form: ExpressibleByArgument {}
