import ArgumentParser
import Report
import Workflow

struct RedlineCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "redline",
        abstract: "Show word by word what differs between two texts",
        discussion: """
            Each text is a file, a document of the dossier (A), a version of it (A@1), a proposal (A/marie/1) or a \
            file at a revision (main:bouwstenen/A.md).

            Example: kader redline A@1 A/marie/2
            """)

    @Argument(help: "The old text.", completion: .file())
    var old: String

    @Argument(help: "The new text.", completion: .file())
    var new: String

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let comparison = try Workspace.redline(old, new, in: GlobalOptions.currentDirectory)
        try console.give(
            text: RedlineText.text(comparison.redline, in: console.language, style: console.style),
            json: JSON.text(of: RedlineJSON(comparison.redline)))
    }
}
