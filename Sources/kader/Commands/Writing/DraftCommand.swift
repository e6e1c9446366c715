import ArgumentParser
import Dossier
import Report
import Workflow

struct DraftCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "draft",
        abstract: "Commit a new text of a document",
        discussion: """
            The text comes from --from, from standard input, or from your editor; it goes onto your open proposal, or \
            onto a new one. Without a document, everything that changed in the working folder is committed.

            A Word file (.docx) is taken in as a reply: the tracked changes of each person become a proposal in their \
            name, which counts only once they have signed it with `kader propose`; what was changed untracked becomes a \
            draft of yours; the remarks in the margin become comments.

            Example: kader draft A --from voorstel.md -m "Antwoord op de vraag van de stuurgroep"
            Example: kader draft A --from reactie.docx --member "P. de Vries=piet"
            """,
        aliases: CommandNames.aliases(of: "draft"))

    @Argument(help: "The document, or the proposal where you have more than one.")
    var document: String?

    @Option(name: .shortAndLong, help: "Why the text changes.")
    var message: String?

    @Option(
        help: ArgumentHelp("Take the text from this file; - is standard input.", valueName: "file"), completion: .file()
    )
    var from: String?

    @Option(
        help: ArgumentHelp(
            "The member whom a name in the Word file means; repeat it for more.", valueName: "name=member"))
    var member: [String] = []

    @Option(help: ArgumentHelp("A member who wrote it as well; repeat it for more.", valueName: "member"))
    var coAuthor: [String] = []

    @Option(help: "The kind of a document that is new.")
    var kind: String?

    @Option(help: "The title of a document that is new.")
    var title: String?

    @OptionGroup var acting: ActingOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard document != nil || (from == nil && kind == nil && title == nil && member.isEmpty) else {
            throw ValidationError(
                nl: "Noem het stuk waar --from, --kind, --title of --member voor is.",
                en: "Name the document that --from, --kind, --title or --member is for.")
        }
    }

    func perform(_ console: Console) async throws {
        let workspace = try acting.workspace()
        let details = Workspace.DraftDetails(
            message: message, coAuthors: try coAuthor.map(Reading.member), kind: try kind.map(Reading.kind),
            title: title)
        guard let document else {
            for result in try await workspace.draftFolder(details) {
                try console.give(result, charter: workspace.charter)
            }
            return
        }
        let name = try DocumentName(document)
        if let from, let reply = try WordReply.read(from) {
            let aliases = try Reading.aliases(member)
            for result in try await workspace.takeIn(reply, from: from.lastStep, as: name, aliases: aliases, details) {
                try console.give(result, charter: workspace.charter)
            }
            return
        }
        guard member.isEmpty else {
            throw Failure.usage(
                .optionsApart, nl: "--member hoort bij een Word-bestand: geef dat met --from.",
                en: "--member goes with a Word file: give that with --from.")
        }
        let source = try TextSource(from: from, for: name.document, in: workspace)
        let result = try await source.keepingText(console) {
            try await workspace.draft(name, from: source.draftSource, details)
        }
        try console.give(result, charter: workspace.charter)
    }
}
