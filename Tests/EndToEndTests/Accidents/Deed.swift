import TestSupport
import Testing

/// A command that writes, and a town in which it can be given.
struct Deed: Sendable, CustomTestStringConvertible {
    /// What it is called in what a test prints.
    let name: String
    /// Who gives it.
    let actor: String
    /// The command, from the name of the verb on.
    let command: [String]
    /// What the command ends with, where only the town can tell.
    var last: (@Sendable (Town) throws -> String)?
    /// What it reads from standard input.
    var input = ""
    /// The repositories that it may touch, below the town's folder.
    var repositories: [String]
    /// The folder that it makes, below the actor's home; nil for one that works in their clone.
    var makes: String?
    /// A town where everything is ready for it.
    let town: @Sendable () throws -> Town

    init(
        _ name: String, by actor: String, _ command: [String], input: String = "", repositories: [String]? = nil,
        makes: String? = nil, in town: @escaping @Sendable () throws -> Town,
        last: (@Sendable (Town) throws -> String)? = nil
    ) {
        self.name = name
        self.actor = actor
        self.command = command
        self.input = input
        self.repositories = repositories ?? ["server.git", "\(actor)/dossier"]
        self.makes = makes
        self.town = town
        self.last = last
    }

    var testDescription: String { name }

    /// The whole command.
    func arguments(in town: Town) throws -> [String] {
        guard let last else { return command }
        return command + [try last(town)]
    }
}

extension Deed {
    /// Every command that writes.
    static let all = drafting + judging + adopting + meeting + exchanging + settingUp

    static let drafting = [
        Deed("draft", by: "marie", ["draft", "A", "--from", "-", "-m", "Begin"], input: Texts.block("A")) {
            try Stage.founded.town()
        },
        Deed(
            "draft again", by: "marie", ["draft", "A", "--from", "-"], input: Texts.block("A", choice: "Anders."),
            in: shown("marie", "A", Stage.proposed)),
        Deed("open", by: "marie", ["open", "A/piet/1"]) {
            let town = try Stage.founded.town()
            try town["piet"].drafts("A", long)
            try town["marie"].kader("sync")
            return town
        },
        Deed("propose", by: "marie", ["propose", "A", "-m", "Graag uw oordeel"]) {
            let town = try Stage.founded.town()
            try town["marie"].drafts("A", Texts.block("A"))
            return town
        },
        Deed("withdraw", by: "marie", ["withdraw", "A"], in: shown("marie", "A", Stage.proposed)),
        Deed(
            "update", by: "piet", ["update", "A", "--from", "-"], input: Texts.block("A", choice: "Beide wegen.")
        ) {
            let town = try synced("griet", Stage.approved)()
            try town["piet"].drafts("A", Texts.block("A", choice: "Een tweede weg."))
            try town["griet"].kader("tag", "A")
            try town["piet"].kader("sync")
            return town
        },
    ]

    static let judging = [
        Deed("review", by: "joris", ["review", "A", "--agree"], in: synced("joris", Stage.proposed)),
        Deed(
            "object", by: "joris", ["review", "A", "--object", "-m", "Cijfers?"], in: synced("joris", Stage.proposed)),
        Deed(
            "comment", by: "joris", ["comment", "A", "--on", "Inwoners", "-m", "Wie?"],
            in: synced("joris", Stage.proposed)),
        Deed(
            "resolve", by: "joris", ["resolve", "-m", "Zo kan het"],
            in: {
                let town = try synced("joris", Stage.proposed)()
                try town["joris"].kader("review", "A", "--object", "-m", "Cijfers?")
                return town
            }, last: { try $0["joris"].git("rev-parse", "proposal/A/marie/1") }),
        Deed("approve", by: "wim", ["approve", "A"], in: synced("wim", Stage.reviewed)),
        Deed("reject", by: "wim", ["reject", "A", "-m", "Nee"], in: synced("wim", Stage.reviewed)),
    ]

    static let adopting = [
        Deed("tag", by: "griet", ["tag", "A"], in: shown("griet", "A/marie/1", Stage.approved)),
        Deed("tag in main", by: "griet", ["tag", "A"], in: synced("griet", Stage.approved)),
        Deed(
            "record", by: "griet", ["record", "besluiten", "--from", "-", "-m", "Besluit"],
            input:
                "---\nid: besluiten\nkind: besluiten\ntitle: Besluiten\n---\n\n## Besluitpunten per raad\n\nTwee.\n\n## Afgesloten wegen\n\nGeen.\n",
            in: synced("griet", Stage.founded)),
    ]

    static let meeting = [
        Deed(
            "session open", by: "griet", ["session", "open", "eerste", "--type", "informeel", "--chair", "wim"],
            in: synced("griet", Stage.proposed)),
        Deed("session close", by: "griet", ["session", "close", "--expect", "Cijfers"]) {
            let town = try synced("griet", Stage.proposed)()
            try town["griet"].kader("session", "open", "eerste", "--type", "informeel", "--chair", "wim")
            return town
        },
    ]

    static let exchanging = [
        Deed("sync in", by: "piet", ["sync"], in: { try Stage.adopted.town() }),
        Deed("sync out", by: "marie", ["sync"]) {
            let town = try shown("marie", "A", Stage.proposed)()
            try town["marie"].kader("withdraw", "A", "--offline")
            try town["marie"].kader("draft", "B", "--from", "-", "--offline", input: Texts.block("B"))
            return town
        },
        Deed("sync join", by: "joris", ["sync"]) {
            let town = try synced("joris", Stage.proposed)()
            try town["noor"].kader("sync")
            try town["noor"].kader("review", "A", "--agree")
            try town["joris"].kader("review", "A", "--agree", "--offline")
            return town
        },
        Deed(
            "share", by: "griet", ["share", "A", "--with", "cranendonck", "--to", "../../outlet.git"],
            repositories: ["server.git", "griet/dossier", "outlet.git"]
        ) {
            let town = try Stage.adopted.town()
            try town["griet"].run(
                Binary.kader, ["server", "init", town.outlet, "--outlet", "cranendonck"], in: town["griet"].home)
            return town
        },
        Deed(
            "pull", by: "karel", ["pull"], repositories: ["outlet.git", "karel/dossier"], in: sharedTwice),
        Deed(
            "first pull", by: "karel", ["pull", "../outlet.git", "nieuw"], repositories: ["outlet.git"], makes: "nieuw",
            in: sharedTwice),
    ]

    static let settingUp = [
        Deed(
            "member add", by: "griet",
            [
                "member", "add", "marie", "--name", "Marie", "--email", "m@example.nl", "--capacity",
                "ambtenaar@weert", "--key", "../../marie/.ssh/id_ed25519.pub",
            ], in: fresh),
        Deed("found", by: "griet", ["found", "--anyway"], in: fresh),
        Deed(
            "init", by: "griet",
            ["init", "nieuw", "--template", "kadernota", "--title", "Proef", "--municipality", "weert"],
            repositories: [], makes: "nieuw", in: fresh),
        Deed(
            "clone", by: "vera", ["clone", "../server.git", "nieuw"], repositories: ["server.git"], makes: "nieuw",
            in: { try Stage.proposed.town() }),
        Deed("hooks install", by: "marie", ["hooks", "install"]) {
            let town = try Stage.founded.town()
            try town["marie"].run("sh", ["-c", "rm .git/hooks/*"], in: town["marie"].clone)
            return town
        },
        Deed("server init", by: "griet", ["server", "init", "nieuw"], repositories: [], makes: "nieuw", in: fresh),
    ]

    /// A text that takes more than one write.
    private static let long = Texts.block(
        "A", choice: String(repeating: "Een lange zin over de keten.\n", count: 9_000))

    /// A stage, once this person has fetched it.
    private static func synced(_ id: String, _ stage: Stage) -> @Sendable () throws -> Town {
        {
            let town = try stage.town()
            try town[id].kader("sync")
            return town
        }
    }

    /// A stage, where this person's folder shows a proposal.
    private static func shown(_ id: String, _ proposal: String, _ stage: Stage) -> @Sendable () throws -> Town {
        {
            let town = try synced(id, stage)()
            try town[id].kader("open", proposal)
            return town
        }
    }

    /// A dossier that griet is still setting up.
    @Sendable private static func fresh() throws -> Town {
        let town = try Town()
        for id in ["root", "griet", "marie"] { try town.settle(id) }
        let griet = town["griet"]
        try griet.run(
            Binary.kader,
            [
                "init", griet.clone, "--template", "orientatietraject", "--title", "Proef", "--municipality", "weert",
                "--municipality", "nederweert",
            ], in: griet.home)
        try griet.run(Binary.kader, ["server", "init", town.server], in: griet.home)
        try griet.git("remote", "add", "origin", town.server)
        try griet.kader("sync")
        return town
    }

    /// A town where A was shared, Karel pulled it, and it was shared once more.
    @Sendable static func sharedTwice() throws -> Town {
        let town = try Stage.adopted.town()
        let (griet, karel) = (town["griet"], town["karel"])
        try griet.run(Binary.kader, ["server", "init", town.outlet, "--outlet", "cranendonck"], in: griet.home)
        try griet.kader("share", "A", "--with", "cranendonck", "--to", town.outlet)
        try karel.run(Binary.kader, ["pull", town.outlet, karel.clone], in: karel.home)
        try griet.kader("share", "A", "--with", "cranendonck", "--to", town.outlet, "--moment", "final")
        return town
    }
}
