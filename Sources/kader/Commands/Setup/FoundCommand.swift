import ArgumentParser
import Dossier
import Workflow

struct FoundCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "found",
        abstract: "End the set-up: from here on kader.yml changes by a proposal",
        discussion: "Example: kader found")

    @OptionGroup var acting: ActingOptions
    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let change = try await acting.workspace().found()
        try console.give(change, Phrase(nl: "De inrichting is afgesloten", en: "The set-up has ended"))
    }
}
