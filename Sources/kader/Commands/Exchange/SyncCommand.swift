import ArgumentParser
import Report
import Workflow

struct SyncCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "sync",
        abstract: .said(
            nl: "Haal op wat er nieuw is, voeg samen waar nodig, en verstuur",
            en: "Fetch what is new, join where needed, and push"),
        discussion: .said(nl: "Voorbeeld: kader sync", en: "Example: kader sync"))

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        try await Workspace.complete(Options(directory: GlobalOptions.currentDirectory))
        let workspace = try global.workspace()
        let result: SyncResult
        do {
            result = try await workspace.sync { SummaryMarkdown.text($0, in: $1) }
        } catch {
            // What was given up before it stopped is told once.
            console.note(workspace.asides)
            throw error
        }
        try console.give(result)
    }
}
