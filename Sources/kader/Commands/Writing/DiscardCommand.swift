import ArgumentParser
import Dossier
import Report
import Workflow

struct DiscardCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "discard",
        abstract: .said(
            nl: "Zet een tekst in de map terug naar wat is vastgelegd",
            en: "Put a text in the working folder back to what was committed"),
        discussion: .said(
            nl: """
                Wat u daar had gewijzigd, blijft bewaard in een bestand dat wordt genoemd, zodat er een weg terug is.

                Voorbeeld: kader terugzetten A
                """,
            en: """
                What you had changed there is kept in a file that is named, so that there is a way back.

                Example: kader discard A
                """),
        aliases: CommandNames.aliases(of: "discard"))

    @Argument(help: .said(nl: "Het stuk.", en: "The document."), completion: .documents)
    var document: String

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let workspace = try global.workspace()
        let result = try workspace.discard(workspace.name(document))
        let kept = Terminal.escape(result.kept)
        let text = Phrase(
            nl: "\(result.path) is teruggezet. Uw tekst is bewaard in \(kept).\n"
                + "Toch gebruiken: `kader draft \(result.document) --from \(kept)`.\n",
            en: "\(result.path) was put back. Your text is kept in \(kept).\n"
                + "To use it after all: `kader draft \(result.document) --from \(kept)`.\n")
        try console.give(text: text(console.language), json: JSON.text(of: DiscardRecord(result)))
    }
}

private struct DiscardRecord: Encodable {
    let schema = "kader.discard/1"
    let document: String
    let path: String
    let kept: String

    init(_ result: DiscardResult) {
        document = result.document.text
        path = result.path
        kept = result.kept
    }
}
