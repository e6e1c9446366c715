import ArgumentParser
import Dossier
import Report
import Workflow

struct LogCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Show the history of a document, or of the whole dossier",
        discussion: "Example: kader log A -n 20")

    @Argument(help: "A document or a proposal.")
    var document: String?

    @Option(name: [.customShort("n"), .long], help: ArgumentHelp("At most so many, newest first.", valueName: "count"))
    var limit: Int?

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard limit.map({ $0 > 0 }) ?? true else {
            throw ValidationError(
                nl: "Bij --limit hoort een getal boven 0.", en: "--limit takes a number above 0.")
        }
    }

    func perform(_ console: Console) async throws {
        let workspace = try global.workspace()
        let entries = try workspace.log(document.map { try DocumentName($0) }, limit: limit)
        let log = LogReport(entries, people: People(workspace.charter))
        try console.give(text: log.text(in: console.language, style: console.style), json: log.json())
        if entries.isEmpty {
            console.note(
                Phrase(nl: "Aan dit stuk is nog niets gedaan.", en: "Nothing has been done to this document yet."))
        }
    }
}
