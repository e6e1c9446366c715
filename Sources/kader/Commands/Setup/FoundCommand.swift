import ArgumentParser
import Dossier
import Workflow

struct FoundCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "found",
        abstract: .said(
            nl: "Sluit de inrichting af: voortaan wijzigt kader.yml door een voorstel",
            en: "End the set-up: from here on kader.yml changes by a proposal"),
        discussion: .said(
            nl: """
                Kijkt of elke soort stukken met de leden die er zijn ooit kan worden vastgesteld: bij één voorstel doet ieder maar één \
                ding. Waar dat niet kan, staat er wie er ontbreekt, en gaat het zonder --anyway niet door.

                Voorbeeld: kader afsluiten
                """,
            en: """
                It looks whether every kind of document can ever be adopted with the members that there are: on one proposal \
                everyone does one thing only. Where that cannot be it says who is missing, and does not go on without --anyway.

                Example: kader found
                """),
        aliases: CommandNames.aliases(of: "found"))

    @Flag(
        help: .said(
            nl: "Ook als soorten stukken met deze leden nooit kunnen worden vastgesteld.",
            en: "Also where kinds of documents can never be adopted with these members."))
    var anyway = false

    @OptionGroup var acting: ActingOptions
    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let change = try await acting.workspace().found(anyway: anyway)
        let done = Phrase(nl: "De inrichting is afgesloten", en: "The set-up has ended")
        try console.give(change, done: done, proposed: done)
    }
}
