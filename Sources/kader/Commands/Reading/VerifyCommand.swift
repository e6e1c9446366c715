import ArgumentParser
import Workflow

struct VerifyCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Audit the whole dossier from its founding commit",
        discussion: """
            Every signature, every rule, every merge, every tag and every session's snapshot. It ends with status 3 \
            where it finds something.

            Example: kader verify --json
            """)

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let progress = console.progress()
        let audit = try global.workspace().verify(progress: progress.update)
        progress.finish()
        try console.give(audit)
    }
}
