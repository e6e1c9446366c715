import ArgumentParser
import Dossier
import Workflow

struct TagCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "tag",
        abstract: "Adopt an approved text: merge it and set a signed tag",
        discussion: """
            A text that only explains, such as a maatregelenpakket, is never adopted: with --annex it is added beside \
            the adopted texts, without a version.

            Example: kader tag A
            Example: kader tag maatregelenpakket --annex
            Example: kader tag --collection kadernota
            """,
        aliases: CommandNames.aliases(of: "tag"))

    @Argument(help: "The document, or the proposal where there is more than one.")
    var document: String?

    @Option(help: ArgumentHelp("Adopt these documents together, as they stand.", valueName: "name"))
    var collection: String?

    @Flag(help: "Add an annex in explanation, without adopting it.")
    var annex = false

    @Option(name: .shortAndLong, help: "What to say with it.")
    var message: String?

    @OptionGroup var acting: ActingOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard (document == nil) != (collection == nil) else {
            throw ValidationError(
                nl: "Noem een stuk, of een verzameling met --collection.",
                en: "Name a document, or a collection with --collection.")
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
                DocumentName(document), as: annex ? .annex : .version, message: message)
            try console.give(result, charter: workspace.charter)
        }
    }
}
