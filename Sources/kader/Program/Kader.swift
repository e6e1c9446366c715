import ArgumentParser

/// The command `kader`. A new command is a file in `Commands/` and a line here, in the group where people look for it.
struct Kader: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kader",
        abstract: "Keep a policy dossier in Git: draft, review, approve, adopt.",
        discussion: """
            Every text, verdict and decision is a signed commit; `git log` shows it all. Begin with \
            `kader init`, or look around in a dossier with `kader status`.

            Options that every command takes, before or after its name:
              -C DIR        work in DIR, as git -C does
              --lang nl|en  speak Dutch or English; else what the locale says
              --json        give results and refusals as JSON

            Exit status: 0 done; 1 refused by a rule; 2 out of date or in conflict; 3 damaged or \
            tampered with; 4 no dossier, key, space or network; 64 wrong usage; 70 a fault \
            of kader itself.
            """,
        version: Program.version,
        groupedSubcommands: [
            CommandGroup(
                name: "Set up:",
                subcommands: [
                    InitCommand.self, CloneCommand.self, JoinCommand.self, MemberCommand.self, FoundCommand.self,
                    HooksCommand.self,
                ]),
            CommandGroup(
                name: "Write:",
                subcommands: [
                    DraftCommand.self, OpenCommand.self, ProposeCommand.self, UpdateCommand.self, WithdrawCommand.self,
                    RecordCommand.self,
                ]),
            CommandGroup(
                name: "Judge and adopt:",
                subcommands: [
                    ReviewCommand.self, CommentCommand.self, ResolveCommand.self, ApproveCommand.self,
                    RejectCommand.self, TagCommand.self,
                ]),
            CommandGroup(
                name: "Look:",
                subcommands: [
                    StatusCommand.self, ShowCommand.self, LogCommand.self, RolesCommand.self, CheckCommand.self,
                    RedlineCommand.self, SummaryCommand.self, ExportCommand.self, VerifyCommand.self,
                ]),
            CommandGroup(name: "Meet:", subcommands: [SessionCommand.self]),
            CommandGroup(name: "Exchange:", subcommands: [SyncCommand.self, ShareCommand.self, PullCommand.self]),
            CommandGroup(
                name: "Run a server, or try it out:",
                subcommands: [ServerCommand.self, HookCommand.self, DemoCommand.self]),
        ]
    )
}
