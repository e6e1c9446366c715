import ArgumentParser
import Dossier
import Workflow

struct VerifyCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: .said(
            nl: "Kijk het hele dossier na, vanaf het begin", en: "Audit the whole dossier from its founding commit"),
        discussion: .said(
            nl: """
                Elke handtekening, elke regel, elke samenvoeging, elk label en elke stand bij een bijeenkomst. De exitstatus is 3 als er \
                iets is gevonden.

                Met --since LABEL blijft wat de geschiedenis van dat label bevat zoals het eerder is nagekeken, bij een bijeenkomst ook \
                de takken zoals zij toen stonden; wat daarna kwam, wordt helemaal nagekeken, en van oudere labels alleen naam en plaats. \
                Er staat bij hoeveel niet opnieuw is bekeken.

                Voorbeeld: kader nakijken --json
                Voorbeeld: kader nakijken --since session/2018-09-12
                """,
            en: """
                Every signature, every rule, every merge, every tag and every session's snapshot. It ends with status 3 \
                where it finds something.

                With --since TAG it takes what the history of that tag holds as an earlier audit left it, for a session also \
                the branches as they stood, and audits in full what came after; of older tags it looks at names and places \
                only. It says how much it did not look at again.

                Example: kader verify --json
                Example: kader verify --since session/2018-09-12
                """),
        aliases: CommandNames.aliases(of: "verify"))

    @Option(
        help: .said(
            nl: "Kijk alleen na wat na deze bijeenkomst of versie kwam.",
            en: "Audit only what came after this session or version.", valueName: "tag"))
    var since: String?

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let progress = console.progress()
        let audit = try await global.workspace().verify(since: since, progress: progress.update)
        progress.finish()
        try console.give(audit)
    }
}
