import ArgumentParser
import Workflow

struct OpenCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: .said(
            nl: "Zet een tekst in de map, voor elke tekstverwerker",
            en: "Put a text in the working folder, for any editor"),
        discussion: .said(
            nl: """
                Sla uw wijzigingen daar op, en leg ze vast met `kader draft`. `kader open main` toont de vastgestelde teksten.

                Voorbeeld: kader open A
                """,
            en: """
                Save your changes there, then commit them with `kader draft`. `kader open main` shows the adopted texts.

                Example: kader open A
                """))

    @Argument(
        help: .said(
            nl: "Een stuk, een voorstel zoals A/marie/1, of main.",
            en: "A document, a proposal such as A/marie/1, or main."), completion: .documents)
    var name: String

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let workspace = try global.workspace()
        try console.give(
            name == "main" ? try await workspace.openMain() : try await workspace.open(workspace.name(name)))
    }
}
