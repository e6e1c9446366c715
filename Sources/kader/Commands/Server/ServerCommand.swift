import ArgumentParser

struct ServerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "server",
        abstract: "Make repositories on a server",
        subcommands: [ServerInitCommand.self])
}
