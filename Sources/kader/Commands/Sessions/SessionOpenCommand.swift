public import ArgumentParser
public import Dossier
import Workflow

struct SessionOpenCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: .said(
            nl: "Open een bijeenkomst: het type, de voorzitter, en wie er als wat zit",
            en: "Open a session: its type, its chair, and who sits there as what"),
        discussion: .said(
            nl: """
                Zolang zij open is, wordt wat aanwezigen doen erbij genoteerd, in de hoedanigheid waarin zij er zitten.

                Voorbeeld: kader bijeenkomst open 2018-09-12 --type informeel --chair tom --present marie:raadslid@weert
                """,
            en: """
                While it is open, what those present do is noted as part of it, in the capacity in which they sit.

                Example: kader session open 2018-09-12 --type informeel --chair tom --present marie:raadslid@weert
                """))

    @Argument(help: .said(nl: "Het id, zoals de datum: 2018-09-12.", en: "The id, such as the date: 2018-09-12."))
    var id: String

    @Option(
        help: .said(
            nl: "Of er publiek bij mag: informeel of openbaar.",
            en: "Whether the public may attend: informeel or openbaar."))
    var type: SessionType

    @Option(help: .said(nl: "Het lid dat voorzit.", en: "The member who takes the chair.", valueName: "member"))
    var chair: String

    @Option(
        help: .said(
            nl: "Wie aanwezig is, en als wat; mag vaker.", en: "Who is present, and as what; repeat it for more.",
            valueName: "member:role@place"))
    var present: [String] = []

    @Option(
        help: .said(
            nl: "Een gast, die spreekt en niets beslist; mag vaker.",
            en: "A guest who speaks and decides nothing; repeat it for more.", valueName: "name"))
    var guest: [String] = []

    @Option(help: .said(nl: "Hoe de bijeenkomst heet.", en: "What the session is called."))
    var title: String?

    @Option(
        help: .said(
            nl: "Het gremium dat bijeenkomt, zoals stuurgroep.", en: "The body that meets, such as stuurgroep.",
            valueName: "body"))
    var body: String?

    @OptionGroup var acting: ActingOptions
    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let workspace = try acting.workspace()
        let result = try await workspace.openSession(
            try Reading.session(id), type: type, title: title, body: try body.map(Reading.body),
            chair: try Reading.member(chair), present: try present.map(Reading.seat), guests: guest)
        try console.give(result, charter: workspace.charter)
    }
}

extension SessionType: ExpressibleByArgument {}
