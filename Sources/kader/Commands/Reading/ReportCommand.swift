import ArgumentParser
import Dossier
import Report
import Summary
import Workflow

struct ReportCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: .said(
            nl: "Maak een rapport dat in kader.yml is afgesproken", en: "Make a report that kader.yml declares"),
        discussion: .said(
            nl: """
                Wat een rapport toont, staat onder `reports` in kader.yml; zonder naam ziet u welke rapporten er zijn. Het gaat \
                over wat sinds de laatste bijeenkomst gebeurde, of over een bereik: VAN..TOT, elk een gesloten bijeenkomst of \
                een vastlegging op main; `..` is alles. Het toont de stand aan het eind van het bereik, en noemt van elk stuk de \
                versie.

                Vormen: markdown; html, een eigen pagina; pdf, met WeasyPrint; docx, een Word-bestand; odt, met LibreOffice; csv, \
                als het rapport één tabel is. Zonder --format zegt het einde van de bestandsnaam welke vorm het wordt.

                Voorbeeld: kader rapport
                Voorbeeld: kader rapport stuurgroep -o voortgang.docx
                Voorbeeld: kader rapport stuurgroep 2018-09-12..2018-10-10 -o oktober.html
                """,
            en: """
                What a report shows is declared under `reports` in kader.yml; without a name you see which there are. It is \
                about what happened since the last session, or about a range: FROM..TO, each a closed session or a commit on \
                main; `..` is everything. It shows how things stood at the end of the range, and names the version of each \
                document.

                Forms: markdown; html, a page of its own; pdf, by WeasyPrint; docx, a Word file; odt, by LibreOffice; csv, where \
                the report is one table. Without --format the ending of the file's name tells.

                Example: kader report
                Example: kader report stuurgroep -o voortgang.docx
                Example: kader report stuurgroep 2018-09-12..2018-10-10 -o oktober.html
                """),
        aliases: CommandNames.aliases(of: "report"))

    enum Form: String, ExpressibleByArgument, CaseIterable {
        case markdown, html, pdf, docx, odt, csv

        /// The form that a file's name says that it has; nil for one that says nothing.
        init?(ending: String) {
            let words = ["md": Form.markdown, "htm": .html]
            guard let form = words[ending] ?? Form(rawValue: ending) else { return nil }
            self = form
        }
    }

    @Argument(
        help: .said(
            nl: "Het rapport; zonder naam ziet u welke er zijn.", en: "The report; without it, which there are."),
        completion: .reports)
    var name: String?

    @Argument(help: .said(nl: "VAN..TOT; elk van beide mag weg.", en: "FROM..TO; either may be left out."))
    var range: String?

    @Option(
        help: .said(
            nl: "De vorm; anders waarop de naam van het bestand eindigt, anders markdown.",
            en: "The form to give it in; else what the file's name ends in, else markdown."))
    var format: Form?

    @OptionGroup var result: ResultOptions
    @OptionGroup var global: GlobalOptions

    private var form: Form { format ?? result.ending.flatMap { Form(ending: $0) } ?? .markdown }

    func validate() throws {
        if let ending = result.ending, format == nil, Form(ending: ending) == nil {
            throw ValidationError.unclear(ending: ending, known: ["md"] + Form.allCases.dropFirst().map(\.rawValue))
        }
    }

    func perform(_ console: Console) async throws {
        let workspace = try global.workspace()
        guard let name else { return try console.give(reports: workspace.charter) }
        let report = try workspace.report(name, range)
        let language = global.language ?? workspace.charter.language
        if console.json {
            return try result.file.write(Array((JSON.text(of: ReportJSON(report, in: language)) + "\n").utf8))
        }
        let isText = ReportForm(rawValue: form.rawValue)?.isText ?? false
        if !isText { try result.file.requirePath(suggesting: "\(name).\(form.rawValue)") }
        try result.file.write(
            try await bytes(of: report, language, console), pages: console.pages && form == .markdown, isText: isText)
    }

    private func bytes(of report: ComposedReport, _ language: Language, _ console: Console) async throws -> [UInt8] {
        func made(_ form: ReportForm) throws -> [UInt8] {
            guard let bytes = form.bytes(of: report, in: language) else {
                throw ValidationError(
                    nl:
                        "Csv kan alleen als een rapport uit één tabel bestaat. Gebruik `kader overview` voor een onderdeel.",
                    en: "CSV works only where a report is one table. Use `kader overview` for one block.")
            }
            return bytes
        }
        switch form {
        case .markdown: return try made(.markdown)
        case .html: return try made(.html)
        case .docx: return try made(.docx)
        case .csv: return try made(.csv)
        case .odt: return try await console.openDocument(of: made(.docx))
        case .pdf:
            return try await console.pdf(
                of: made(.html), at: report.moment, identifier: report.declared.id.text)
        }
    }
}

/// The reports that there are, for a program.
private struct ReportList: Encodable {
    struct Entry: Encodable {
        let name: String
        let title: String
    }

    let schema = "kader.report/1"
    let reports: [Entry]
}

extension Console {
    /// Tells which reports a dossier makes.
    fileprivate func give(reports charter: Charter) throws {
        let lines = charter.reports.map { Terminal.escape("\($0.id): \($0.title)") + "\n" }.joined()
        let list = ReportList(reports: charter.reports.map { ReportList.Entry(name: $0.id.text, title: $0.title) })
        try give(text: lines, json: JSON.text(of: list))
        guard charter.reports.isEmpty else { return }
        note(
            Phrase(
                nl: "Dit dossier heeft nog geen rapporten. Zet onder `reports` in kader.yml wat een rapport toont.",
                en: "This dossier has no reports yet. Say under `reports` in kader.yml what a report shows."))
    }
}
