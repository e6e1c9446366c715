import ArgumentParser
import Dossier
import Workflow

/// The options of every command that records something.
struct ActingOptions: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: .said(
            nl: "Handel in deze hoedanigheid, zoals raadslid@weert.",
            en: "Act in this capacity, such as raadslid@weert.", valueName: "capacity"))
    var capacity: String?

    @Option(
        help: .said(
            nl: "De bijeenkomst waar het bij hoort; anders de open bijeenkomst.",
            en: "The session it belongs to; else the one that is open.", valueName: "id"))
    var session: String?

    @Flag(
        help: .said(
            nl: "Verstuur niets; `kader sync` doet dat later.", en: "Do not push; `kader sync` does that later."))
    var offline = false

    /// What the verbs need to know.
    ///
    /// - Throws: a `Failure` of usage where one of them cannot be read.
    func options() throws -> Options {
        Options(
            directory: GlobalOptions.currentDirectory, capacity: try capacity.map(Reading.capacity),
            session: try session.map(Reading.session), offline: offline)
    }

    /// The dossier here, to act in.
    ///
    /// - Throws: a `Failure` where there is none, or an option cannot be read.
    func workspace() throws -> Workspace { try Workspace(options()) }
}
