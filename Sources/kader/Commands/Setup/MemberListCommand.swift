import ArgumentParser
import Dossier
import Report
import Workflow

struct MemberListCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: .said(
            nl: "Toon de leden, met hun hoedanigheden en gremia",
            en: "Show the members, with their capacities and bodies"),
        discussion: .said(nl: "Voorbeeld: kader lid lijst", en: "Example: kader member list"),
        aliases: CommandNames.aliases(of: "list", in: "member"))

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let members = MembersReport(try global.workspace().charter.members)
        try console.give(text: members.text(in: console.language, style: console.style), json: members.json())
    }
}
