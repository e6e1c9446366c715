import ArgumentParser
import Dossier
import Report
import Workflow

struct HooksInstallCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "install",
        abstract: .said(
            nl: "Plaats de controles van kader (hooks) in deze kloon; wat er al was, loopt eerst",
            en: "Put kader's hooks into this clone; hooks that were there run first"),
        discussion: .said(
            nl: """
                Voortaan toont `git diff` Markdown in deze kloon zoals `kader redline`, en ook `git log -p --ext-diff`; \
                `git diff --no-ext-diff` toont het zoals eerst. Met --no-diff blijft of komt het verschil van Git zelf.

                Voorbeeld: kader hooks install
                """,
            en: """
                From then on `git diff` shows Markdown in this clone as `kader redline` does, and so does \
                `git log -p --ext-diff`; `git diff --no-ext-diff` shows it as before. With --no-diff Git's own difference \
                stays, or comes back.

                Example: kader hooks install
                """))

    @Flag(
        inversion: .prefixedNo,
        help: .said(
            nl: "Laat git diff Markdown tonen zoals kader dat doet.", en: "Let git diff show Markdown as kader does."))
    var diff = true

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let workspace = try global.workspace()
        let kept = try await workspace.installHooks()
        let driver = try workspace.settleDiffDriver(wanted: diff)
        var text =
            Phrase(nl: "De controles van Git (hooks) zijn geplaatst.", en: "The hooks are in place.")(console.language)
            + "\n"
        if !kept.isEmpty {
            let list = kept.joined(separator: ", ")
            text +=
                Phrase(nl: "Wat er al was, loopt eerst: \(list).", en: "What was there runs first: \(list).")(
                    console.language) + "\n"
        }
        switch driver {
        case .installed:
            text +=
                Phrase(
                    nl: "`git diff` toont Markdown hier voortaan per woord; met --no-diff niet meer.",
                    en: "From now on `git diff` shows Markdown here word by word; --no-diff ends that.")(
                    console.language) + "\n"
        case .other(let line):
            text +=
                Phrase(
                    nl: "`git diff` blijft zoals u het hebt ingesteld: \(Terminal.escape(line)).",
                    en: "`git diff` stays as you set it up: \(Terminal.escape(line)).")(console.language) + "\n"
        case .absent: break
        }
        try console.give(text: text, json: JSON.text(of: HooksRecord(kept: kept, diff: driver)))
    }
}

/// What was installed, for a program.
private struct HooksRecord: Encodable {
    let schema = "kader.hooks/1"
    let kept: [String]
    /// Whether Git shows Markdown by kader.
    let diff: Bool

    init(kept: [String], diff driver: Workspace.DiffDriver) {
        self.kept = kept
        if case .installed = driver { diff = true } else { diff = false }
    }
}
