import ArgumentParser

/// The command `kader`. A new command is a file in `Commands/` and a line here, in the group where people look for it.
struct Kader: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kader",
        abstract: .said(
            nl: "Houd een beleidsdossier bij in Git: schrijven, beoordelen, akkoord geven, vaststellen.",
            en: "Keep a policy dossier in Git: draft, review, approve, adopt."),
        discussion: .said(
            nl: """
                Elke tekst, elk oordeel en elk besluit is een ondertekende vastlegging; `git log` toont alles. Begin met \
                `kader init`, of kijk rond in een dossier met `kader status`. In een dossier toont `kader` alleen wat op u wacht.

                Opties die bij elke opdracht kunnen, ervoor of erachter:
                  -C MAP        werk in MAP, zoals git -C
                  --lang nl|en  spreek Nederlands of Engels; anders wat de landinstelling zegt
                  --json        geef resultaten en weigeringen als JSON

                Exitstatus: 0 gedaan; 1 geweigerd door een regel; 2 verouderd of in conflict; 3 beschadigd, of er is \
                mee geknoeid; 4 geen dossier, sleutel, ruimte of netwerk; 64 verkeerd gebruik; 70 een fout van kader zelf.
                """,
            en: """
                Every text, verdict and decision is a signed commit; `git log` shows it all. Begin with \
                `kader init`, or look around in a dossier with `kader status`. In a dossier `kader` alone shows what waits \
                for you.

                Options that every command takes, before or after its name:
                  -C DIR        work in DIR, as git -C does
                  --lang nl|en  speak Dutch or English; else what the locale says
                  --json        give results and refusals as JSON

                Exit status: 0 done; 1 refused by a rule; 2 out of date or in conflict; 3 damaged or \
                tampered with; 4 no dossier, key, space or network; 64 wrong usage; 70 a fault \
                of kader itself.
                """),
        version: Program.version,
        groupedSubcommands: [
            CommandGroup(
                name: .said(nl: "Inrichten:", en: "Set up:"),
                subcommands: [
                    InitCommand.self, CloneCommand.self, JoinCommand.self, MemberCommand.self, FoundCommand.self,
                    HooksCommand.self,
                ]),
            CommandGroup(
                name: .said(nl: "Schrijven:", en: "Write:"),
                subcommands: [
                    DraftCommand.self, OpenCommand.self, DiscardCommand.self, ProposeCommand.self, UpdateCommand.self,
                    WithdrawCommand.self,
                    RecordCommand.self,
                ]),
            CommandGroup(
                name: .said(nl: "Beoordelen en besluiten:", en: "Judge and adopt:"),
                subcommands: [
                    ReviewCommand.self, CommentCommand.self, ResolveCommand.self, ApproveCommand.self,
                    RejectCommand.self, TagCommand.self,
                ]),
            CommandGroup(
                name: .said(nl: "Kijken:", en: "Look:"),
                subcommands: [
                    TurnCommand.self, StatusCommand.self, ShowCommand.self, LogCommand.self, RolesCommand.self,
                    CheckCommand.self,
                    OverviewCommand.self, ReportCommand.self,
                    RedlineCommand.self, SummaryCommand.self, ExportCommand.self, VerifyCommand.self,
                ]),
            CommandGroup(name: .said(nl: "Bijeenkomen:", en: "Meet:"), subcommands: [SessionCommand.self]),
            CommandGroup(
                name: .said(nl: "Uitwisselen:", en: "Exchange:"),
                subcommands: [SyncCommand.self, ShareCommand.self, PullCommand.self]),
            CommandGroup(
                name: .said(nl: "Een server beheren, of uitproberen:", en: "Run a server, or try it out:"),
                subcommands: [ServerCommand.self, HookCommand.self, DemoCommand.self]),
        ],
        defaultSubcommand: TurnCommand.self
    )
}
