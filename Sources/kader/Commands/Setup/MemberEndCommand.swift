import ArgumentParser
import Dossier
import Workflow

struct MemberEndCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "end",
        abstract: .said(
            nl: "Beëindig een lidmaatschap, hoedanigheid, zetel of sleutel; wat het lid ondertekende, blijft geldig",
            en: "End a membership, a capacity, a seat or a key; what the member signed stays valid"),
        discussion: .said(
            nl: """
                Met --capacity, --body of --key blijft het lid lid, en eindigt alleen dat. Na `kader found` eindigt het zodra het voorstel \
                is vastgesteld; een sleutel eindigt meteen, als de griffie of het lid met een andere sleutel dat vraagt. Een sleutel \
                van een griffie trekken ook twee leden in die akkoord geven op kader.yml: de een vraagt het, de ander geeft daarna \
                dezelfde opdracht.

                Voorbeeld: kader lid uitschrijven marie --capacity raadslid@weert
                """,
            en: """
                With --capacity, --body or --key the member stays one, and only that ends. After `kader found` it ends once \
                the proposal has been adopted; a key ends at once, where the griffie or the member with another key asks for it. \
                A griffie's key is also ended by two members who approve changes of kader.yml: one asks for it, and the other then \
                gives the same command.

                Example: kader member end marie --capacity raadslid@weert
                """),
        aliases: CommandNames.aliases(of: "end", in: "member"))

    @Argument(help: .said(nl: "Het lid.", en: "The member."), completion: .members)
    var id: String

    @Option(help: .said(nl: "Alleen deze hoedanigheid.", en: "Only this capacity.", valueName: "role@place"))
    var capacity: String?

    @Option(
        help: .said(
            nl: "Alleen deze openbare sleutel, of die in dit bestand.",
            en: "Only this public key, or the one in this file.", valueName: "key"),
        completion: .file(extensions: ["pub"]))
    var key: String?

    @Option(
        help: .said(nl: "Alleen de zetel in dit gremium.", en: "Only the seat in this body.", valueName: "body"),
        completion: .bodies)
    var body: String?

    @OptionGroup var acting: ActingOptions
    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let member = try Reading.member(id)
        guard [capacity, key, body].count(where: { $0 != nil }) <= 1 else {
            throw Failure.usage(
                .optionsApart, nl: "Geef één van --capacity, --body en --key.",
                en: "Give one of --capacity, --body and --key.")
        }
        let workspace = try acting.workspace()
        if let capacity = try capacity.map(Reading.capacity) {
            return try console.give(
                try await workspace.endMember(member, .capacity(capacity)),
                done: Phrase(nl: "Niet langer \(capacity): \(id)", en: "No longer \(capacity): \(id)"),
                proposed: Phrase(
                    nl: "Voorgesteld: \(id) niet langer \(capacity)", en: "Proposed: \(id) no longer \(capacity)"))
        }
        if let body = try body.map(Reading.body) {
            return try console.give(
                try await workspace.endMember(member, .seat(body)),
                done: Phrase(nl: "Niet langer in \(body): \(id)", en: "No longer in \(body): \(id)"),
                proposed: Phrase(
                    nl: "Voorgesteld: \(id) niet langer in \(body)", en: "Proposed: \(id) no longer in \(body)"))
        }
        if let key {
            return try console.give(
                try await workspace.endMember(member, .key(key)),
                done: Phrase(nl: "Sleutel ingetrokken: \(id)", en: "Key withdrawn: \(id)"),
                proposed: Phrase(
                    nl: "Voorgesteld: sleutel van \(id) intrekken", en: "Proposed: withdraw a key of \(id)"))
        }
        try console.give(
            try await workspace.endMember(member),
            done: Phrase(nl: "Lidmaatschap beëindigd: \(id)", en: "Membership ended: \(id)"),
            proposed: Phrase(
                nl: "Voorgesteld: lidmaatschap van \(id) beëindigen", en: "Proposed: end the membership of \(id)"))
    }
}
