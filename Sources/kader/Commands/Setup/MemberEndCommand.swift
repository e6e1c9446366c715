import ArgumentParser
import Dossier
import Workflow

struct MemberEndCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "end",
        abstract: "End a membership, a capacity or a key; what the member signed stays valid",
        discussion: """
            With --capacity or --key the member stays one, and only that ends.

            Example: kader member end marie --capacity raadslid@weert
            """)

    @Argument(help: "The member.")
    var id: String

    @Option(help: ArgumentHelp("Only this capacity.", valueName: "role@place"))
    var capacity: String?

    @Option(
        help: ArgumentHelp("Only this public key, or the one in this file.", valueName: "key"),
        completion: .file(extensions: ["pub"]))
    var key: String?

    @OptionGroup var acting: ActingOptions
    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let member = try Reading.member(id)
        guard capacity == nil || key == nil else {
            throw Failure.usage(
                .optionsApart, nl: "Geef --capacity of --key, niet allebei.", en: "Give --capacity or --key, not both.")
        }
        if let capacity = try capacity.map(Reading.capacity) {
            let change = try await acting.workspace().endMember(member, .capacity(capacity))
            return try console.give(
                change, Phrase(nl: "Niet langer \(capacity): \(id)", en: "No longer \(capacity): \(id)"))
        }
        if let key {
            let change = try await acting.workspace().endMember(member, .key(key))
            return try console.give(change, Phrase(nl: "Sleutel ingetrokken: \(id)", en: "Key withdrawn: \(id)"))
        }
        let change = try await acting.workspace().endMember(member)
        try console.give(change, Phrase(nl: "Lidmaatschap beëindigd: \(id)", en: "Membership ended: \(id)"))
    }
}
