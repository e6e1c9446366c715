import ArgumentParser

struct HooksCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hooks",
        abstract: .said(nl: "Laat ook gewone git de regels navragen", en: "Let plain git ask the rulebook too"),
        subcommands: [HooksInstallCommand.self])
}
