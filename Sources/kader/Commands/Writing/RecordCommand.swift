import ArgumentParser
import Dossier
import Workflow

struct RecordCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: .said(
            nl: "Als griffie: werk een register bij, of kader.yml tot de inrichting is afgesloten",
            en: "As griffie: write a register, or kader.yml until the set-up ends"),
        discussion: .said(
            nl: """
                Een register bevat feiten en geen beleid, en verandert dus zonder voorstel. Welke stukken een register zijn, \
                staat in kader.yml; een register dat daar staat en nog geen bestand heeft, begint zo. Tot `kader found` legt \
                de griffie ook kader.yml zo vast, na het te wijzigen in een tekstverwerker.

                Zegt kader.yml wie voor een register mag indienen, dan schrijven en vragen leden daarvoor zoals voor elk \
                stuk. De griffie legt dat voorstel dan onder zijn naam vast.

                De tekst komt uit --from, uit het bestand in de map als dat is gewijzigd, uit de standaardinvoer, of uit uw \
                tekstverwerker.

                Voorbeeld: kader registreer besluiten --from besluiten.md -m "Besluit van 3 oktober"
                Voorbeeld: kader registreer besluiten/ans/1
                Voorbeeld: kader registreer kader -m "Een rol erbij"
                """,
            en: """
                A register holds facts and no policy, so that it changes without a proposal. Which documents are registers \
                stands in kader.yml; one that stands there and has no file yet begins so. Until `kader found` the griffie \
                records kader.yml in the same way, after editing it with any editor.

                Where kader.yml says who may propose for a register, members draft and propose on it as on any document. \
                The griffie then records the proposal by its name.

                The text comes from --from, from the file in the working folder where that was edited, from standard input, \
                or from your editor.

                Example: kader record besluiten --from besluiten.md -m "Decision of 3 October"
                Example: kader record besluiten/ans/1
                Example: kader record kader -m "One more role"
                """),
        aliases: CommandNames.aliases(of: "record"))

    @Argument(
        help: .said(
            nl: "Het register, een voorstel ervoor, of kader.", en: "The register, a proposal for one, or kader."),
        completion: .documents)
    var document: String

    @Option(name: .shortAndLong, help: .said(nl: "Waarom het verandert.", en: "Why it changes."))
    var message: String?

    @Option(
        help: .said(
            nl: "Neem de tekst uit dit bestand; - is de standaardinvoer.",
            en: "Take the text from this file; - is standard input.", valueName: "file"), completion: .file()
    )
    var from: String?

    @Option(
        help: .said(
            nl: "De soort van een nieuw register, als het id die niet zegt.",
            en: "The kind of a register that is new, where its id does not say it."))
    var kind: String?

    @Option(help: .said(nl: "De titel van een nieuw register.", en: "The title of a register that is new."))
    var title: String?

    @OptionGroup var acting: ActingOptions
    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let workspace = try acting.workspace()
        let name = try workspace.name(document)
        if name.proposal != nil {
            guard from == nil, kind == nil, title == nil else {
                throw Failure.usage(
                    .optionsApart,
                    nl: "Een voorstel wordt vastgelegd zoals het is: laat --from, --kind en --title weg.",
                    en: "A proposal is recorded as it is: leave out --from, --kind and --title.")
            }
            let result = try await workspace.tag(name, as: .register, message: message)
            return try console.give(result, charter: workspace.charter)
        }
        let details = Workspace.DraftDetails(message: message, kind: try kind.map(Reading.kind), title: title)
        if from == nil, try workspace.isEditedOnMain(name) {
            let result = try await workspace.recordRegister(name, from: .folder, details)
            return try console.give(result, charter: workspace.charter)
        }
        let source = try TextSource(from: from, for: name.document, in: workspace) {
            try workspace.requireRegister(name, kind: details.kind)
        }
        let result = try await source.keepingText(console) {
            try await workspace.recordRegister(name, from: source.draftSource, details)
        }
        try console.give(result, charter: workspace.charter)
    }
}
