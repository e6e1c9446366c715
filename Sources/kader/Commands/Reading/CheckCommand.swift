import ArgumentParser
import Dossier
import Report
import Workflow

struct CheckCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check texts against what their kind asks",
        discussion: """
            Prints a line for each problem, as compilers do; the exit status is 1 where there are any.

            Example: kader check A
            """)

    @Argument(help: "A document or a proposal; else all adopted documents.")
    var document: String?

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let problems = try global.workspace().check(document.map { try DocumentName($0) })
        let report = CheckReport(problems)
        try console.give(text: report.text(in: console.language), json: report.json(in: console.language))
        guard problems.isEmpty else { throw ExitCode(Failure.Status.refused.rawValue) }
        console.note(Phrase(nl: "In orde.", en: "All is well."))
    }
}
