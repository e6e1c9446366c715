import ArgumentParser

struct HooksCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hooks",
        abstract: "Let plain git ask the rulebook too",
        subcommands: [HooksInstallCommand.self])
}
