import ArgumentParser
import Dossier
import Workflow

struct SessionShowCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: .said(
            nl: "Toon een bijeenkomst: zetels, besluiten, verwachtingen en de samenvatting",
            en: "Show a session: seats, decisions, expectations and its summary"),
        discussion: .said(
            nl: "Voorbeeld: kader bijeenkomst toon 2018-09-12", en: "Example: kader session show 2018-09-12"),
        aliases: CommandNames.aliases(of: "show", in: "session"))

    @Argument(
        help: .said(
            nl: "De bijeenkomst; anders de open bijeenkomst, of de laatste.",
            en: "The session; else the one that is open, or the last."))
    var id: String?

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let workspace = try global.workspace()
        let (record, summary) = try workspace.showSession(try id.map(Reading.session))
        try console.give(record, summary: summary, charter: workspace.charter)
    }
}
