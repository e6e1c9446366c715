import ArgumentParser
import Report
import Workflow

struct StatusCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: .said(nl: "Toon waar alles staat en wie aan zet is", en: "Show where things stand and who acts next"),
        discussion: .said(nl: "Voorbeeld: kader status --mine", en: "Example: kader status --mine"))

    @Flag(
        help: .said(nl: "Alleen wat op u wacht, of wat u indient.", en: "Only what waits for you, or what you propose.")
    )
    var mine = false

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let status = try global.workspace().status(mine: mine)
        try console.give(
            text: status.text(in: console.language, style: console.style, mine: mine), json: status.json())
    }
}
