import ArgumentParser
import Workflow

struct OpenCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Put a text in the working folder, for any editor",
        discussion: """
            Save your changes there, then commit them with `kader draft`. `kader open main` shows the adopted texts.

            Example: kader open A
            """)

    @Argument(help: "A document, a proposal such as A/marie/1, or main.")
    var name: String

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let workspace = try global.workspace()
        try console.give(
            name == "main" ? try await workspace.openMain() : try await workspace.open(DocumentName(name)))
    }
}
