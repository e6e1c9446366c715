public import ArgumentParser
import Dossier
public import Review
import Workflow

struct ReviewCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Give your verdict on a proposal",
        discussion: """
            An objection is no veto: an approver may go on with a stated reason. A hold stops the proposal until you \
            lift it with `kader resolve`.

            Example: kader review A --object -m "De kosten ontbreken"
            """,
        aliases: CommandNames.aliases(of: "review"))

    @Argument(help: "The document, or the proposal where there is more than one.")
    var document: String

    @Flag var verdict: Verdict

    @Option(name: .shortAndLong, help: "Why; needed with --object and --hold.")
    var message: String?

    @OptionGroup var acting: ActingOptions
    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let workspace = try acting.workspace()
        let result = try await workspace.review(DocumentName(document), verdict: verdict, message: message)
        try console.give(result, charter: workspace.charter)
    }
}

extension Verdict: EnumerableFlag {
    /// What `--help` says of each verdict.
    public static func help(for value: Verdict) -> ArgumentHelp? {
        switch value {
        case .agree: "Nothing against it."
        case .object: "Something against it."
        case .hold: "Stop until you lift the hold."
        }
    }
}
