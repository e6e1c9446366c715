import ArgumentParser

/// The option of a command whose result is a document of its own.
struct ResultOptions: ParsableArguments {
    @Option(
        name: [.customShort("o"), .long],
        help: .said(
            nl: "Schrijf het resultaat naar dit bestand, helemaal of niet.",
            en: "Write the result to this file, whole or not at all.", valueName: "file"),
        completion: .file())
    var output: String?

    /// Where the result goes.
    var file: ResultFile { ResultFile(path: output) }
}
