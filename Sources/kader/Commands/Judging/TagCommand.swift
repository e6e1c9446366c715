import ArgumentParser
import Dossier
import Workflow

struct TagCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "tag",
        abstract: .said(
            nl: "Leg een vaststelling vast: breng de tekst op main, met een ondertekend label",
            en: "Adopt an approved text: merge it and set a signed tag"),
        discussion: .said(
            nl: """
                Een tekst die alleen verduidelijkt, zoals een maatregelenpakket, wordt nooit vastgesteld: met --annex komt hij naast de \
                vastgestelde teksten te staan, zonder versie.

                Voorbeeld: kader vaststellen A
                Voorbeeld: kader vaststellen maatregelenpakket --annex
                Voorbeeld: kader vaststellen --collection kadernota
                """,
            en: """
                A text that only explains, such as a maatregelenpakket, is never adopted: with --annex it is added beside \
                the adopted texts, without a version.

                Example: kader tag A
                Example: kader tag maatregelenpakket --annex
                Example: kader tag --collection kadernota
                """),
        aliases: CommandNames.aliases(of: "tag"))

    @Argument(
        help: .said(
            nl: "Het stuk, of het voorstel als er meer zijn.",
            en: "The document, or the proposal where there is more than one."), completion: .documents)
    var document: String?

    @Option(
        help: .said(
            nl: "Leg van deze stukken samen de vaststelling vast, zoals ze er staan.",
            en: "Adopt these documents together, as they stand.", valueName: "name"))
    var collection: String?

    @Flag(
        help: .said(
            nl: "Voeg een bijlage toe ter verduidelijking, zonder vaststelling.",
            en: "Add an annex in explanation, without adopting it."))
    var annex = false

    @Option(name: .shortAndLong, help: .said(nl: "Wat erbij gezegd wordt.", en: "What to say with it."))
    var message: String?

    @OptionGroup var acting: ActingOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard (document == nil) != (collection == nil) else {
            throw ValidationError(
                nl: "Noem een stuk, of een verzameling met --collection; niet allebei.",
                en: "Name a document, or a collection with --collection; not both.")
        }
        guard !annex || collection == nil else {
            throw ValidationError(
                nl: "Een bijlage is één stuk: --annex gaat niet samen met --collection.",
                en: "An annex is one document: --annex does not go with --collection.")
        }
    }

    func perform(_ console: Console) async throws {
        let workspace = try acting.workspace()
        if let collection {
            let result = try await workspace.tagCollection(Reading.collection(collection), message: message)
            try console.give(result, charter: workspace.charter)
        } else if let document {
            let result = try await workspace.tag(
                workspace.name(document), as: annex ? .annex : .version, message: message)
            try console.give(result, charter: workspace.charter)
        }
    }
}
