import ArgumentParser
import Glibc
import Report
import Workflow

struct ShowCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show the text of a document",
        discussion: """
            A is the adopted text, A@2 its second version, A/marie/1 the text of a proposal.

            Example: kader show A@2
            """)

    @Argument(help: "A document, a version or a proposal.")
    var name: String

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let text = try global.workspace().show(DocumentName(name))
        let report = TextReport(document: text.document, path: text.path, source: text.source, bytes: text.bytes)
        guard !console.json, isatty(STDOUT_FILENO) != 1 else {
            return try console.give(text: report.terminalText, json: report.json())
        }
        // A file or another program gets the bytes as they are.
        StandardStream.write(text.bytes, to: STDOUT_FILENO)
    }
}
