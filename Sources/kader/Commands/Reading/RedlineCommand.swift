public import ArgumentParser
import Dossier
public import Report
import Summary
import Workflow

struct RedlineCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "redline",
        abstract: "Show word by word what differs between two texts",
        discussion: """
            Each text is a file, a document of the dossier (A), a version of it (A@1), a proposal (A/marie/1) or a \
            file at a revision (main:bouwstenen/A.md).

            Forms: terminal; markdown (<ins> and <del>); criticmarkup; html, a page of its own for reading and \
            printing; was-wordt, a table of old and new sentences with the proposer's reason; csv, that table for a \
            spreadsheet; amendment, numbered points as a council's amendment words them.

            Example: kader redline A@1 A/marie/2
            Example: kader redline A@1 A/marie/2 --format html -o wijzigingen.html
            """)

    @Argument(help: "The old text.", completion: .file())
    var old: String

    @Argument(help: "The new text.", completion: .file())
    var new: String

    @Option(help: "The form to give it in.")
    var format: RedlineForm = .terminal

    @OptionGroup var result: ResultOptions

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let comparison = try Workspace.redline(old, new, in: GlobalOptions.currentDirectory)
        if console.json {
            return try result.file.write(Array((JSON.text(of: RedlineJSON(comparison.redline)) + "\n").utf8))
        }
        // On a terminal a person reads in their own language; a document is in that of the dossier.
        let language =
            format == .terminal ? console.language : global.language ?? comparison.language ?? console.language
        let style = result.output == nil ? console.style : .plain
        try result.file.write(
            format.bytes(of: comparison, in: language, style: style), pages: format == .terminal)
    }
}

extension RedlineForm: ExpressibleByArgument {}
