import ArgumentParser
import Dossier
import Workflow

struct CommentCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "comment",
        abstract: .said(
            nl: "Maak een opmerking bij één onderdeel van een voorstel",
            en: "Leave a remark about one section of a proposal"),
        discussion: .said(
            nl: "Voorbeeld: kader opmerking A --on \"Wat doen we goed\" -m \"Noem ook het jongerenwerk\"",
            en: "Example: kader comment A --on \"Wat doen we goed\" -m \"Name the youth work too\""),
        aliases: CommandNames.aliases(of: "comment"))

    @Argument(
        help: .said(
            nl: "Het stuk, of het voorstel als er meer zijn.",
            en: "The document, or the proposal where there is more than one."), completion: .documents)
    var document: String

    @Option(
        name: .customLong("on"),
        help: .said(
            nl: "De kop van het onderdeel, of het begin daarvan.", en: "The heading of the section, or how it begins.",
            valueName: "heading"),
        completion: .headings)
    var heading: String

    @Option(name: .shortAndLong, help: .said(nl: "De opmerking.", en: "The remark."))
    var message: String

    @OptionGroup var acting: ActingOptions
    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let workspace = try acting.workspace()
        let result = try await workspace.comment(workspace.name(document), on: heading, message: message)
        try console.give(result, charter: workspace.charter)
    }
}
