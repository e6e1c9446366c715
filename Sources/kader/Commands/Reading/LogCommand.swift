import ArgumentParser
import Dossier
import Report
import Workflow

struct LogCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: .said(
            nl: "Toon de geschiedenis van een stuk, of van het hele dossier",
            en: "Show the history of a document, or of the whole dossier"),
        discussion: .said(nl: "Voorbeeld: kader logboek A -n 20", en: "Example: kader log A -n 20"),
        aliases: CommandNames.aliases(of: "log"))

    @Argument(help: .said(nl: "Een stuk of een voorstel.", en: "A document or a proposal."), completion: .documents)
    var document: String?

    @Option(
        name: [.customShort("n"), .long],
        help: .said(
            nl: "Hoogstens zoveel, de nieuwste eerst.", en: "At most so many, newest first.", valueName: "count"))
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
        let entries = try workspace.log(document.map(workspace.name), limit: limit)
        let log = LogReport(entries, people: People(workspace.charter))
        try console.give(text: log.text(in: console.language, style: console.style), json: log.json())
        if entries.isEmpty {
            console.note(
                Phrase(nl: "Aan dit stuk is nog niets gedaan.", en: "Nothing has been done to this document yet."))
        }
    }
}
