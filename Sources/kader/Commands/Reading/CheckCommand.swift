import ArgumentParser
import Dossier
import Report
import Workflow

struct CheckCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: .said(
            nl: "Controleer teksten op wat hun soort vraagt", en: "Check texts against what their kind asks"),
        discussion: .said(
            nl: """
                Toont wat fout is, wat opvalt en wat nog te schrijven is. De exitstatus is 1 als er iets is \
                dat een voorstel of de vaststelling tegenhoudt. Wat u in uw map hebt gewijzigd, telt mee als u het stuk noemt. Met `kader` als stuk vertelt deze opdracht wat kader.yml van \
                elke soort zegt.

                Voorbeeld: kader controleer A
                """,
            en: """
                Shows what is wrong, what stands out and what is still to be written. The exit status is 1 where anything \
                holds back a proposal or the adoption. What you edited in your folder counts where you name the document. \
                With `kader` as the document it tells what kader.yml says of each kind.

                Example: kader check A
                """),
        aliases: CommandNames.aliases(of: "check"))

    @Argument(
        help: .said(
            nl: "Een stuk of een voorstel; anders alle vastgestelde stukken.",
            en: "A document or a proposal; else all adopted documents."), completion: .documents)
    var document: String?

    @Flag(
        help: .said(
            nl: "Toon elke opmerking op een eigen regel.", en: "Show each remark on a line of its own."))
    var signals = false

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let workspace = try global.workspace()
        let result = try workspace.check(document.map(workspace.name))
        let report = CheckReport(errors: result.errors, findings: result.findings, showsSignals: signals)
        let kinds = result.charter.map { KindsReport($0).text(in: console.language) } ?? ""
        if result.isOfFolder {
            console.note(
                Phrase(
                    nl: "Nagekeken is de tekst in uw map, die nog niet is vastgelegd.",
                    en: "This is about the text in your folder, which is not committed yet."))
        }
        try console.give(text: report.text(in: console.language) + kinds, json: report.json(in: console.language))
        guard !report.isHeld else { throw ExitCode(Failure.Status.refused.rawValue) }
        if result.errors.isEmpty, result.findings.isEmpty, result.charter == nil {
            console.note(Phrase(nl: "In orde.", en: "All is well."))
        }
    }
}
