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
                Toont een regel voor elk probleem; de exitstatus is 1 als er een is.

                Voorbeeld: kader controleer A
                """,
            en: """
                Prints a line for each problem, as compilers do; the exit status is 1 where there are any.

                Example: kader check A
                """),
        aliases: CommandNames.aliases(of: "check"))

    @Argument(
        help: .said(
            nl: "Een stuk of een voorstel; anders alle vastgestelde stukken.",
            en: "A document or a proposal; else all adopted documents."), completion: .documents)
    var document: String?

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let workspace = try global.workspace()
        let problems = try workspace.check(document.map(workspace.name))
        let report = CheckReport(problems)
        try console.give(text: report.text(in: console.language), json: report.json(in: console.language))
        guard problems.isEmpty else { throw ExitCode(Failure.Status.refused.rawValue) }
        console.note(Phrase(nl: "In orde.", en: "All is well."))
    }
}
