import ArgumentParser
import Assets
import Dossier
import Report
import Workflow

struct InitCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: .said(
            nl: "Maak een dossier van een sjabloon, met een ondertekend begin",
            en: "Make a dossier from a template, with its founding commit"),
        discussion: .said(
            nl: """
                U wordt het eerste lid, als griffie van de eerste gemeente; naam en adres zijn die van Git. Voeg dan leden toe met \
                `kader member add`, en sluit de inrichting af met `kader found`.

                Voorbeeld: kader begin kadernota --template kadernota --title "Kadernota 2019" --municipality weert
                """,
            en: """
                You become its first member, as griffie of the first municipality; name and address are those of Git. \
                Then add members with `kader member add`, and end the set-up with `kader found`.

                Example: kader init kadernota --template kadernota --title "Kadernota 2019" --municipality weert
                """),
        aliases: CommandNames.aliases(of: "init"))

    @Argument(help: .said(nl: "De map die wordt gemaakt.", en: "The folder to make."), completion: .directory)
    var folder: String

    @Option(help: .said(nl: "Het sjabloon.", en: "The template."), completion: .list(Assets.templates))
    var template: String

    @Option(help: .said(nl: "Hoe het dossier heet.", en: "What the dossier is called."))
    var title: String

    @Option(
        help: .said(
            nl: "Een gemeente, of id=Naam; één keer voor elke gemeente.",
            en: "A municipality, or id=Name; repeat it for each.", valueName: "id"))
    var municipality: [String]

    @Option(
        help: .said(
            nl: "Uw id in het dossier; anders uw voornaam.", en: "Your id in the dossier; else your first name.",
            valueName: "id"))
    var member: String?

    @Option(
        name: .customLong("language"),
        help: .said(
            nl: "De taal van de stukken; anders die van het sjabloon.",
            en: "The language of the documents; else that of the template."))
    var documentLanguage: Language?

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard folder.contains(where: { !$0.isWhitespace }) else {
            throw ValidationError(nl: "Noem de map die wordt gemaakt.", en: "Name the folder to make.")
        }
        guard title.contains(where: { !$0.isWhitespace }) else {
            throw ValidationError(
                nl: "Zeg met --title hoe het dossier heet.", en: "Say with --title what the dossier is called.")
        }
    }

    func perform(_ console: Console) async throws {
        let founding = Founding(
            template: template, title: title, municipalities: municipality,
            member: try member.map(Reading.member), language: documentLanguage)
        let result = try await Workspace.create(folder, founding)
        try console.give(result)
    }
}
