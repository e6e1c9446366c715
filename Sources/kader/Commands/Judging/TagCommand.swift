import ArgumentParser
import Workflow

struct TagCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "tag",
        abstract: "Adopt an approved text: merge it and set a signed tag",
        discussion: """
            Example: kader tag A
            Example: kader tag --collection kadernota
            """,
        aliases: ["vaststellen"])

    @Argument(help: "The document, or the proposal where there is more than one.")
    var document: String?

    @Option(help: ArgumentHelp("Adopt these documents together, as they stand.", valueName: "name"))
    var collection: String?

    @Option(name: .shortAndLong, help: "What to say with it.")
    var message: String?

    @OptionGroup var acting: ActingOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard (document == nil) != (collection == nil) else {
            throw ValidationError("Name a document, or a collection with --collection.")
        }
    }

    func perform(_ console: Console) async throws {
        let workspace = try acting.workspace()
        if let collection {
            let result = try await workspace.tagCollection(Reading.collection(collection), message: message)
            try console.give(result, charter: workspace.charter)
        } else if let document {
            let result = try await workspace.tag(DocumentName(document), message: message)
            try console.give(result, charter: workspace.charter)
        }
    }
}
