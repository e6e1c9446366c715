import ArgumentParser
import Dossier
import Report
import Workflow

struct MemberListCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Show the members, with their capacities and bodies",
        discussion: "Example: kader member list")

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let members = MembersReport(try global.workspace().charter.members)
        try console.give(text: members.text(in: console.language, style: console.style), json: members.json())
    }
}
