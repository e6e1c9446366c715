import ArgumentParser
import Workflow

struct VerifyCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Audit the whole dossier from its founding commit",
        discussion: """
            Every signature, every rule, every merge, every tag and every session's snapshot. It ends with status 3 \
            where it finds something.

            With --since TAG it takes what the history of that tag holds as an earlier audit left it, for a session also \
            the branches as they stood, and audits in full what came after; of older tags it looks at names and places \
            only. It says how much it did not look at again.

            Example: kader verify --json
            Example: kader verify --since session/2018-09-12
            """)

    @Option(help: ArgumentHelp("Audit only what came after this session or version.", valueName: "tag"))
    var since: String?

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let progress = console.progress()
        let audit = try await global.workspace().verify(since: since, progress: progress.update)
        progress.finish()
        try console.give(audit)
    }
}
