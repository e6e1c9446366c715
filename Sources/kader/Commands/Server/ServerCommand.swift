import ArgumentParser

struct ServerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "server",
        abstract: .said(nl: "Maak opslagplaatsen op een server", en: "Make repositories on a server"),
        subcommands: [ServerInitCommand.self])
}
