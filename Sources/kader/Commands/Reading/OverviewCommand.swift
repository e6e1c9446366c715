public import ArgumentParser
import Content
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
                Zonder meer: planning, matrix (eisen en stukken), coverage (wat nog ontbreekt), stages (hoe ver de stukken \
                zijn), terms (begrippen), budget (bedragen), open (wat nog openstaat), versions (vastgestelde versies), \
                changes (wat er veranderde sinds de laatste bijeenkomst), decisions (besluiten sindsdien), attendance \
                (aanwezigheid), parties (wie meedoet).

                Met een soort of een kop erachter (SOORT of SOORT/KOP): stages, planning, budget en open, om er minder te \
                zien; table en section, voor de rijen (aangevuld met wat is vastgelegd) of de tekst onder een kop; fields, voor \
                wat bovenaan staat; deviation, voor wat afwijkt van de eerste vastgestelde versie; compare, voor antwoorden \
                naast elkaar; tree, voor wat waaruit volgt; matrix, voor twee soorten of voor een veld (SOORT/VELD).

                Voorbeeld: kader overzicht planning
                Voorbeeld: kader overzicht stages bouwsteen
                Voorbeeld: kader overzicht deviation opdracht/Planning opdracht/Budget
                """,
            en: """
                On their own: planning, matrix (requirements and documents), coverage (what is missing), stages (how far the \
                documents are), terms, budget, open, versions, changes (what changed since the last session), decisions \
                (since then), attendance, parties (who takes part).

                With a kind or a heading (KIND or KIND/HEADING): stages, planning, budget and open, to see less; table and \
                section, for the rows (filled from what is on record) or the text under a heading; fields, for what stands at \
                the top; deviation, for what differs from the first adopted version; compare, for answers beside each other; \
                tree, for what follows from what; matrix, for two kinds or for a field (KIND/FIELD).

                Example: kader overview planning --format html > planning.html
                Example: kader overview stages bouwsteen
                Example: kader overview deviation opdracht/Planning opdracht/Budget
                """),
        aliases: CommandNames.aliases(of: "overview"))

    @Argument(
        help: .said(nl: "Wat u wilt zien.", en: "What to show.", valueName: "name"),
        completion: .list(Block.Name.allCases.map(\.rawValue)))
    var name: String

    @Argument(help: .said(nl: "Waarvan.", en: "Of what.", valueName: "place"), completion: .places)
    var places: [String] = []

    @Option(help: .said(nl: "De vorm: text, csv of html.", en: "The form: text, csv or html."))
    var format: OverviewReport.Form = .text

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let workspace = try global.workspace()
        let overview = try workspace.overview(workspace.block(name, places))
        let report = OverviewReport(overview)
        try console.give(text: report.text(as: format, in: console.language), json: report.json(in: console.language))
        if overview.rows.isEmpty, format == .text { console.note(Phrase.nothingToShow) }
    }
}

extension OverviewReport.Form: ExpressibleByArgument {}
