import ArgumentParser
import Dossier
import Glibc
import Report
import Workflow

/// What `kader` does alone.
struct TurnCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "turn",
        abstract: .said(nl: "Toon wat op u wacht", en: "Show what waits for you"),
        discussion: .said(
            nl: """
                Eerst wordt de server gevraagd wat daar nieuw is, hoogstens enkele seconden lang.

                Voorbeeld: kader --offline
                """,
            en: """
                It asks the server first what is new there, for some seconds at most.

                Example: kader --offline
                """),
        shouldDisplay: false)

    @Flag(help: .said(nl: "Vraag de server niets.", en: "Do not ask the server."))
    var offline = false

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        var options = Options(directory: GlobalOptions.currentDirectory, offline: offline)
        options.hurry()
        let (workspace, freshness): (Workspace, Freshness)
        do {
            (workspace, freshness) = try await Workspace.lookOut(options)
        } catch let failure as Failure where failure.isNoDossier && !console.json {
            // Who types the name of a program that is new to them wants to know what it does.
            throw CleanExit.helpRequest(Kader.self)
        }
        let status = try workspace.status()
        if case .stale(let why) = freshness {
            console.note(
                Phrase(
                    nl: "De server is niet gevraagd wat er nieuw is; dit is wat hier bekend is. \(why.nl)",
                    en: "The server was not asked what is new; this is what is known here. \(why.en)"))
        }
        try console.give(
            text: status.turnText(in: console.language, style: console.style),
            json: status.turnJSON(freshness: freshness.name))
    }
}
