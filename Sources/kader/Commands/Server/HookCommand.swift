import ArgumentParser
import Workflow

struct HookCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "hook",
        abstract: .said(nl: "Wat Git zelf aanroept als hook", en: "What Git runs as a hook"),
        discussion: .said(nl: "Voorbeeld: kader hook pre-receive", en: "Example: kader hook pre-receive"),
        shouldDisplay: false)

    enum Name: String, ExpressibleByArgument, CaseIterable {
        case preCommit = "pre-commit"
        case commitMessage = "commit-msg"
        case prePush = "pre-push"
        case preReceive = "pre-receive"
        case referenceTransaction = "reference-transaction"
        case externalDiff = "external-diff"
    }

    @Argument(help: .said(nl: "De hook.", en: "The hook."))
    var name: Name

    @Argument(parsing: .allUnrecognized, help: .said(nl: "Wat Git meegeeft.", en: "What Git gives it."))
    var arguments: [String] = []

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        switch name {
        case .preCommit: try console.give(try await Hooks.preCommit())
        case .commitMessage:
            guard let file = arguments.first else { throw Failure.badHookInput }
            try Hooks.commitMessage(file)
        case .prePush: try console.give(try await Hooks.prePush(TextSource.bytes(from: "-")))
        case .externalDiff: try console.give(try ExternalDiff(arguments))
        case .referenceTransaction:
            try console.give(try Hooks.referenceTransaction(TextSource.bytes(from: "-")))
        case .preReceive: try console.give(try await Hooks.preReceive(TextSource.bytes(from: "-")))
        }
    }
}
