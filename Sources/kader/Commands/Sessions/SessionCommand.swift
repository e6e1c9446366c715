import ArgumentParser
import Dossier

struct SessionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "session",
        abstract: .said(
            nl: "Open, sluit en bekijk bijeenkomsten van de groep", en: "Open, close and look up meetings of the group"),
        subcommands: [
            SessionOpenCommand.self, SessionCloseCommand.self, SessionShowCommand.self, SessionListCommand.self,
        ],
        aliases: CommandNames.aliases(of: "session"))
}
