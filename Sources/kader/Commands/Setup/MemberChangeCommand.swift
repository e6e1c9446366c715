import ArgumentParser
import Dossier
import Workflow

struct MemberChangeCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "change",
        abstract: .said(
            nl: "Wijzig wat van een lid bekend is: naam, adres, nog een sleutel, hoedanigheid of zetel",
            en: "Change what is known of a member: a name, an address, a further key, capacity or seat"),
        discussion: .said(
            nl: """
                Voor `kader found` gaat het meteen in, daarna door een voorstel. Wat u noemt komt erbij, of komt in de plaats van de \
                naam, het eerste adres of de fractie; eerdere adressen en sleutels blijven van het lid. Wat ophoudt, beëindigt u met \
                `kader member end`. Wie naar de andere gemeente verhuist, krijgt daar een hoedanigheid, en die hier eindigt; beide staan \
                in één voorstel.

                Voorbeeld: kader lid wijzigen marie --name "Marie Jansen-Smeets" --email m.smeets@weert.nl
                Voorbeeld: kader lid wijzigen marie --capacity wethouder@weert:2022-05-01.. --body stuurgroep
                """,
            en: """
                Before `kader found` it takes effect at once, afterwards by a proposal. What is named is added, or takes the \
                place of the name, the first address or the political group; former addresses and keys stay the member's own. \
                What stops is ended with `kader member end`. Who moves to the other municipality gets a capacity there, and \
                the one here is ended; both stand on one proposal.

                Example: kader member change marie --name "Marie Jansen-Smeets" --email m.smeets@weert.nl
                Example: kader member change marie --capacity wethouder@weert:2022-05-01.. --body stuurgroep
                """),
        aliases: CommandNames.aliases(of: "change", in: "member"))

    @Argument(help: .said(nl: "Het lid.", en: "The member."), completion: .members)
    var id: String

    @Option(help: .said(nl: "De volledige naam voortaan.", en: "The full name from now on."))
    var name: String?

    @Option(
        help: .said(
            nl: "Een adres, dat voortaan bij bijdragen staat.", en: "An address, which commits bear from now on.",
            valueName: "address"))
    var email: [String] = []

    @Option(
        help: .said(
            nl: "Nog een hoedanigheid, zoals raadslid@weert; mag vaker.",
            en: "A further capacity, such as raadslid@weert; repeat it for more.", valueName: "role@place[:from..until]"
        ))
    var capacity: [String] = []

    @Option(
        help: .said(
            nl: "Een gremium waarin het lid een zetel krijgt; mag vaker.",
            en: "A body in which they get a seat; repeat it for more.", valueName: "body"), completion: .bodies)
    var body: [String] = []

    @OptionGroup var standing: StandingOptions

    @Option(
        help: .said(
            nl: "Nog een openbare sleutel, of het bestand ervan; mag vaker.",
            en: "A further public key, or the file that holds one; repeat it for more.", valueName: "key"),
        completion: .file(extensions: ["pub"]))
    var key: [String] = []

    @OptionGroup var acting: ActingOptions
    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        var details = MemberDetails()
        details.name = name
        details.emails = email
        details.keys = key
        details.capacities = try capacity.map(Reading.held)
        details.bodies = try body.map(Reading.body)
        details.fractie = standing.fractie
        details.interests = standing.interest
        let change = try await acting.workspace().changeMember(try Reading.member(id), details)
        try console.give(
            change, done: Phrase(nl: "Gewijzigd: \(id)", en: "Changed: \(id)"),
            proposed: Phrase(nl: "Wijziging voorgesteld: \(id)", en: "Change proposed: \(id)"))
    }
}
