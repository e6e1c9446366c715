import ArgumentParser
import Dossier
import Report
import Workflow

struct RolesCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "roles",
        abstract: .said(
            nl: "Toon wie bij welk voorstel welke pet droeg, en waar dat bijna door elkaar liep",
            en: "Show who wore which hat on which proposal, and where it came close to confusion"),
        discussion: .said(
            nl: """
                A is alles wat voor dat stuk is voorgesteld, A@2 de tweede versie, A/marie/1 één voorstel. Onder de petten staat wat een \
                zorgvuldige lezer wil weten: stappen die zijn geweigerd, mensen met een tweede hoedanigheid waarin zij hadden kunnen \
                oordelen, en belangen.

                Voorbeeld: kader rollen A --session 2018-09-12
                """,
            en: """
                A is all that was proposed for that document, A@2 its second version, A/marie/1 one proposal. Below the hats \
                stands what a careful reader wants to know: acts that were refused, people who hold another capacity that \
                would have let them judge, and interests.

                Example: kader roles A --session 2018-09-12
                """),
        aliases: CommandNames.aliases(of: "roles"))

    @Argument(
        help: .said(
            nl: "Een stuk, een versie of een voorstel; zonder naam alle.",
            en: "A document, a version or a proposal; all of them where it is left out."), completion: .documents)
    var name: String?

    @Option(
        help: .said(
            nl: "Alleen wat in deze bijeenkomst is gedaan.", en: "Only what was done in this session.", valueName: "id")
    )
    var session: String?

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let workspace = try global.workspace()
        let roles = try workspace.roles(
            on: try name.map(workspace.name), session: try session.map(Reading.session))
        try console.give(text: roles.text(in: console.language, style: console.style), json: roles.json())
    }
}
