import ArgumentParser
import Dossier
import Workflow

struct UpdateCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: .said(
            nl: "Werk een voorstel bij met wat sindsdien is vastgesteld",
            en: "Bring a proposal up to date with what was adopted since"),
        discussion: .said(
            nl: """
                Veranderen beide teksten dezelfde regels, dan wordt een bestand met beide genoemd; maak er één tekst van en geef die \
                met --from.

                Voorbeeld: kader bijwerken A
                """,
            en: """
                Where both texts change the same lines, a file with both is named; make one text of it and give that \
                with --from.

                Example: kader update A
                """),
        aliases: CommandNames.aliases(of: "update"))

    @Argument(
        help: .said(
            nl: "Het stuk, of het voorstel als er meer zijn.",
            en: "The document, or the proposal where there is more than one."), completion: .documents)
    var document: String

    @Option(
        help: .said(
            nl: "De tekst die u van beide maakte; - is de standaardinvoer.",
            en: "The text that you made of both; - is standard input.", valueName: "file"),
        completion: .file())
    var from: String?

    @OptionGroup var acting: ActingOptions
    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let workspace = try acting.workspace()
        let result = try await workspace.update(
            workspace.name(document), resolved: try from.map(TextSource.bytes(from:)))
        try console.give(result, charter: workspace.charter)
    }
}
