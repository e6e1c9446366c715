import ArgumentParser
import Dossier
import Report
import Summary
import Workflow

struct SummaryCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "summary",
        abstract: "Tell what changed: since the last session, or in a range",
        discussion: """
            In a dossier the range is exact: from one session's end to another's, or to now. It works in any Git \
            repository with Markdown too, where the ends are branches, tags or commits.

            Example: kader summary 2018-09-12..2018-10-10
            """)

    @Argument(help: "FROM..TO; either may be left out.")
    var range: String?

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let summary = try Workspace.summary(at: GlobalOptions.currentDirectory, range)
        let language = global.language ?? summary.charter?.language ?? console.language
        try console.give(
            text: Terminal.escape(SummaryMarkdown.text(summary, in: language), keepingLines: true),
            json: JSON.text(of: SummaryJSON(summary)))
    }
}
