import ArgumentParser
import Dossier
import Workflow

struct MemberAddCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: .said(
            nl: "Voeg een lid toe, of een sleutel of hoedanigheid aan een lid",
            en: "Add a member, or a key or capacity to a member that there is"),
        discussion: .said(
            nl: """
                Voor `kader found` gaat het meteen in, daarna door een voorstel. Voor nog een sleutel of hoedanigheid van een lid geeft u \
                het id met alleen --key of --capacity. Een hoedanigheid kan een begin en een einde hebben: \
                raadslid@weert:2018-03-29..2022-03-30, waarvan de laatste dag de eerste is die niet meer telt.

                Voorbeeld: kader lid toevoegen marie --name "Marie Jansen" --email m.jansen@weert.nl \
                --capacity raadslid@weert --body raadswerkgroep --key "ssh-ed25519 AAAA…"
                """,
            en: """
                Before `kader found` it takes effect at once, afterwards by a proposal. For another key or capacity of a \
                member that there is, give the id with --key or --capacity alone. A capacity can have a beginning and an \
                end: raadslid@weert:2018-03-29..2022-03-30, of which the last day is the first that no longer counts.

                Example: kader member add marie --name "Marie Jansen" --email m.jansen@weert.nl \
                --capacity raadslid@weert --body raadswerkgroep --key "ssh-ed25519 AAAA…"
                """),
        aliases: CommandNames.aliases(of: "add", in: "member"))

    @Argument(
        help: .said(
            nl: "Het id: kleine letters en cijfers, zoals marie.",
            en: "The id: small letters and digits, such as marie."))
    var id: String

    @Option(help: .said(nl: "De volledige naam.", en: "The full name."))
    var name: String?

    @Option(
        help: .said(
            nl: "Een e-mailadres; mag vaker.", en: "An e-mail address; repeat it for more.", valueName: "address"))
    var email: [String] = []

    @Option(
        help: .said(
            nl: "Een hoedanigheid, zoals raadslid@weert; mag vaker.",
            en: "A capacity, such as raadslid@weert; repeat it for more.", valueName: "role@place[:from..until]"))
    var capacity: [String] = []

    @Option(
        help: .said(
            nl: "Een gremium waarin het lid zit; mag vaker.", en: "A body in which they sit; repeat it for more.",
            valueName: "body"), completion: .bodies)
    var body: [String] = []

    @OptionGroup var standing: StandingOptions

    @Option(
        help: .said(
            nl: "Een openbare sleutel, of het bestand ervan; mag vaker.",
            en: "A public key, or the file that holds one; repeat it for more.", valueName: "key"),
        completion: .file(extensions: ["pub"]))
    var key: [String] = []

    @OptionGroup var acting: ActingOptions
    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let member = Member(
            id: try Reading.member(id), name: name ?? "", emails: email,
            capacities: try capacity.map(Reading.held),
            bodies: try body.map(Reading.body), fractie: standing.fractie,
            interests: standing.interest)
        let change = try await acting.workspace().addMember(member, keys: key)
        let shown = name ?? id
        try console.give(
            change, done: Phrase(nl: "Opgenomen: \(shown)", en: "Added: \(shown)"),
            proposed: Phrase(nl: "Voorgesteld om op te nemen: \(shown)", en: "Proposed for addition: \(shown)"))
    }
}
