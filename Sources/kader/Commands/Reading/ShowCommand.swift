import ArgumentParser
import Dossier
import Glibc
import Report
import Workflow

struct ShowCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: .said(nl: "Toon de tekst van een stuk", en: "Show the text of a document"),
        discussion: .said(
            nl: """
                A is de vastgestelde tekst, A@2 de tweede versie daarvan, A/marie/1 de tekst van een voorstel.

                Voorbeeld: kader toon A@2
                """,
            en: """
                A is the adopted text, A@2 its second version, A/marie/1 the text of a proposal.

                Example: kader show A@2
                """),
        aliases: CommandNames.aliases(of: "show"))

    @Argument(
        help: .said(nl: "Een stuk, een versie of een voorstel.", en: "A document, a version or a proposal."),
        completion: .documents)
    var name: String

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let workspace = try global.workspace()
        let text = try workspace.show(workspace.name(name))
        let report = TextReport(document: text.document, path: text.path, source: text.source, bytes: text.bytes)
        guard !console.json, isatty(STDOUT_FILENO) != 1 else {
            return try console.give(text: report.terminalText, json: report.json())
        }
        // A file or another program gets the bytes as they are.
        StandardStream.write(text.bytes, to: STDOUT_FILENO)
    }
}
