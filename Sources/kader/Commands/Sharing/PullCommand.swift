import ArgumentParser
import Dossier
import Workflow

struct PullCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "pull",
        abstract: .said(
            nl: "Als partner: haal op wat is gedeeld, kijk het na en lees wat er veranderde",
            en: "As a partner: get and check what was shared, and read what changed"),
        discussion: .said(
            nl: """
                Geef de eerste keer het adres en een map: de sleutels van de griffie worden van dan af vertrouwd. Daarna, in die map, \
                zonder meer. Veranderen de sleutels van de griffie, dan wordt dat gezegd, en niets wat een onbekende sleutel \
                ondertekende wordt overgenomen voordat u dat zegt: vergelijk eerst de vingerafdrukken per telefoon.

                Voorbeeld: kader haal ssh://git@git.weert.example/cranendonck.git gedeeld
                """,
            en: """
                The first time, give the address and a folder: the keys of the griffie's office are trusted from then on. \
                Afterwards, in that folder, without arguments. Where the griffie's keys change you are told, and nothing that an \
                unknown key signed is taken before you say so: compare the fingerprints by telephone first.

                Example: kader pull ssh://git@git.weert.example/cranendonck.git gedeeld
                """),
        aliases: CommandNames.aliases(of: "pull"))

    @Argument(help: .said(nl: "Waar de uitgifte staat.", en: "Where the outlet is."))
    var url: String?

    @Argument(help: .said(nl: "De map die wordt gemaakt.", en: "The folder to make."), completion: .directory)
    var dir: String?

    @Option(
        help: .said(
            nl: "Een vingerafdruk die de griffie voorlas: een van haar sleutels moet hem hebben. Mag vaker.",
            en: "A fingerprint that the griffie read out: one of her keys must have it. Repeat it for more.",
            valueName: "fingerprint"))
    var key: [String] = []

    @Flag(
        help: .said(nl: "Vertrouw de sleutels die de uitgifte nu heeft.", en: "Trust the keys that the outlet has now.")
    )
    var acceptKeys = false

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let isAccepted = acceptKeys
        let trust = KeyTrust(fingerprints: key) { change in isAccepted || console.asks(about: change) }
        if let url {
            try console.give(try await Partner.pull(from: url, into: dir, trust: trust))
        } else {
            try console.give(try await Partner.pull(in: GlobalOptions.currentDirectory, trust: trust))
        }
    }
}
