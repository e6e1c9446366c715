import ArgumentParser
import Dossier
import Workflow

struct MemberEndCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "end",
        abstract: "End a membership; what the member signed stays valid",
        discussion: "Example: kader member end marie")

    @Argument(help: "The member.")
    var id: String

    @OptionGroup var acting: ActingOptions
    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let change = try await acting.workspace().endMember(Reading.member(id))
        try console.give(change, Phrase(nl: "Lidmaatschap beëindigd: \(id)", en: "Membership ended: \(id)"))
    }
}
