import ArgumentParser
import Assets
import Dossier
import Report
import Workflow

struct InitCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a dossier from a template, with its founding commit",
        discussion: """
            You become its first member, as griffie of the first municipality; name and address are those of Git. \
            Then add members with `kader member add`, and end the set-up with `kader found`.

            Example: kader init kadernota --template kadernota --title "Kadernota 2019" --municipality weert
            """)

    @Argument(help: "The folder to make.", completion: .directory)
    var folder: String

    @Option(help: "The template.", completion: .list(Assets.templates))
    var template: String

    @Option(help: "What the dossier is called.")
    var title: String

    @Option(help: ArgumentHelp("A municipality, or id=Name; repeat it for each.", valueName: "id"))
    var municipality: [String]

    @Option(help: ArgumentHelp("Your id in the dossier; else your first name.", valueName: "id"))
    var member: String?

    @Option(name: .customLong("language"), help: "The language of the documents; else that of the template.")
    var documentLanguage: Language?

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let founding = Founding(
            template: template, title: title, municipalities: municipality,
            member: try member.map(Reading.member), language: documentLanguage)
        let result = try await Workspace.create(folder, founding)
        try console.give(result)
    }
}
