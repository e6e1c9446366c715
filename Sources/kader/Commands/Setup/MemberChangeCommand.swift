import ArgumentParser
import Dossier
import Workflow

struct MemberChangeCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "change",
        abstract: "Change what is known of a member: a name, an address, a further key, capacity or seat",
        discussion: """
            Before `kader found` it takes effect at once, afterwards by a proposal. What is named is added, or takes the \
            place of the name, the first address or the political group; former addresses and keys stay the member's own. \
            What stops is ended with `kader member end`. Who moves to the other municipality gets a capacity there, and \
            the one here is ended; both stand on one proposal.

            Example: kader member change marie --name "Marie Jansen-Smeets" --email m.smeets@weert.nl
            Example: kader member change marie --capacity wethouder@weert:2022-05-01.. --body stuurgroep
            """)

    @Argument(help: "The member.")
    var id: String

    @Option(help: "The full name from now on.")
    var name: String?

    @Option(help: ArgumentHelp("An address, which commits bear from now on.", valueName: "address"))
    var email: [String] = []

    @Option(
        help: ArgumentHelp(
            "A further capacity, such as raadslid@weert; repeat it for more.", valueName: "role@place[:from..until]"))
    var capacity: [String] = []

    @Option(help: ArgumentHelp("A body in which they get a seat; repeat it for more.", valueName: "body"))
    var body: [String] = []

    @Option(help: "The political group in the council.")
    var fractie: String?

    @Option(help: ArgumentHelp("A subject in which they have an interest; repeat it for more.", valueName: "subject"))
    var interest: [String] = []

    @Option(
        help: ArgumentHelp(
            "A further public key, or the file that holds one; repeat it for more.", valueName: "key"),
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
        details.fractie = fractie
        details.interests = interest
        let change = try await acting.workspace().changeMember(try Reading.member(id), details)
        try console.give(
            change, done: Phrase(nl: "Gewijzigd: \(id)", en: "Changed: \(id)"),
            proposed: Phrase(nl: "Wijziging voorgesteld: \(id)", en: "Change proposed: \(id)"))
    }
}
