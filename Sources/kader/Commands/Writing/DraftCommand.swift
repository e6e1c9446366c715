import ArgumentParser
import Dossier
import Report
import Workflow

struct DraftCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "draft",
        abstract: .said(nl: "Leg een nieuwe tekst van een stuk vast", en: "Commit a new text of a document"),
        discussion: .said(
            nl: """
                De tekst komt uit --from, uit de standaardinvoer, uit het bestand in de map als u dat wijzigde, of uit uw \
                tekstverwerker; hij komt op uw open voorstel, of op een nieuw. Zonder stuk wordt alles vastgelegd wat in de map is \
                gewijzigd.

                Een Word-bestand (.docx) wordt als reactie overgenomen: de bijgehouden wijzigingen van elke persoon worden een \
                voorstel op hun naam, dat pas telt als zij het met `kader propose` ondertekenen; wat zonder bijhouden is gewijzigd, \
                wordt een concept van u; opmerkingen in de kantlijn worden opmerkingen.

                Voorbeeld: kader concept A --from voorstel.md -m "Antwoord op de vraag van de stuurgroep"
                Voorbeeld: kader concept A --from reactie.docx --member "P. de Vries=piet"
                """,
            en: """
                The text comes from --from, from standard input, from the file in the working folder where you changed it, \
                or from your editor; it goes onto your open proposal, or onto a new one. Without a document, everything that changed in the working folder is committed.

                A Word file (.docx) is taken in as a reply: the tracked changes of each person become a proposal in their \
                name, which counts only once they have signed it with `kader propose`; what was changed untracked becomes a \
                draft of yours; the remarks in the margin become comments.

                Example: kader draft A --from voorstel.md -m "Answer the question of the stuurgroep"
                Example: kader draft A --from reactie.docx --member "P. de Vries=piet"
                """),
        aliases: CommandNames.aliases(of: "draft"))

    @Argument(
        help: .said(
            nl: "Het stuk, of het voorstel als u er meer hebt.",
            en: "The document, or the proposal where you have more than one."), completion: .documents)
    var document: String?

    @Option(name: .shortAndLong, help: .said(nl: "Waarom de tekst verandert.", en: "Why the text changes."))
    var message: String?

    @Option(
        help: .said(
            nl: "Neem de tekst uit dit bestand; - is de standaardinvoer.",
            en: "Take the text from this file; - is standard input.", valueName: "file"), completion: .file()
    )
    var from: String?

    @Option(
        help: .said(
            nl: "Welk lid een naam in het Word-bestand is; mag vaker.",
            en: "The member whom a name in the Word file means; repeat it for more.", valueName: "name=member"))
    var member: [String] = []

    @Option(
        help: .said(
            nl: "Een lid dat meeschreef; mag vaker.", en: "A member who wrote it as well; repeat it for more.",
            valueName: "member"), completion: .members)
    var coAuthor: [String] = []

    @Option(help: .said(nl: "De soort van een nieuw stuk.", en: "The kind of a document that is new."))
    var kind: String?

    @Option(help: .said(nl: "De titel van een nieuw stuk.", en: "The title of a document that is new."))
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
            return try console.give(try await workspace.draftFolder(details), charter: workspace.charter)
        }
        let name = try workspace.name(document)
        if let from, let reply = try WordReply.read(from) {
            let aliases = try Reading.aliases(member)
            let results = try await workspace.takeIn(reply, from: from.lastStep, as: name, aliases: aliases, details)
            return try console.give(results, charter: workspace.charter)
        }
        guard member.isEmpty else {
            throw Failure.usage(
                .optionsApart, nl: "--member hoort bij een Word-bestand: geef dat met --from.",
                en: "--member goes with a Word file: give that with --from.")
        }
        let source = try TextSource(from: from, for: name.document, in: workspace) {
            try workspace.requireDocument(name, kind: details.kind)
        }
        if source.isFolder {
            return try console.give(try await workspace.draftFolder(details, only: name), charter: workspace.charter)
        }
        let result = try await source.keepingText(console) {
            try await workspace.draft(name, from: source.draftSource, details)
        }
        try console.give(result, charter: workspace.charter)
    }
}
