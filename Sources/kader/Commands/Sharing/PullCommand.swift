import ArgumentParser
import Dossier
import Workflow

struct PullCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "pull",
        abstract: "As a partner: get and check what was shared, and read what changed",
        discussion: """
            The first time, give the address and a folder: the keys of the griffie's office are trusted from then on. \
            Afterwards, in that folder, without arguments. Where the griffie's keys change you are told, and nothing that an \
            unknown key signed is taken before you say so: compare the fingerprints by telephone first.

            Example: kader pull ssh://git@git.weert.example/cranendonck.git gedeeld
            """,
        aliases: CommandNames.aliases(of: "pull"))

    @Argument(help: "Where the outlet is.")
    var url: String?

    @Argument(help: "The folder to make.", completion: .directory)
    var dir: String?

    @Option(
        help: ArgumentHelp(
            "A fingerprint that the griffie read out: one of her keys must have it. Repeat it for more.",
            valueName: "fingerprint"))
    var key: [String] = []

    @Flag(help: "Trust the keys that the outlet has now.")
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
