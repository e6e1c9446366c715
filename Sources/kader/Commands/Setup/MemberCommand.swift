import ArgumentParser
import Dossier

struct MemberCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "member",
        abstract: .said(nl: "Houd de ledenlijst bij", en: "Keep the list of members"),
        subcommands: [
            MemberAddCommand.self, MemberListCommand.self, MemberChangeCommand.self, MemberEndCommand.self,
        ],
        aliases: CommandNames.aliases(of: "member"))
}
