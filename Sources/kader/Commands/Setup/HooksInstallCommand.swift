import ArgumentParser
import Dossier
import Report
import Workflow

struct HooksInstallCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "install",
        abstract: "Put kader's hooks into this clone; hooks that were there run first",
        discussion: "Example: kader hooks install")

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        let kept = try global.workspace().installHooks()
        var text =
            Phrase(nl: "De controles van Git (hooks) zijn geplaatst.", en: "The hooks are in place.")(console.language)
            + "\n"
        if !kept.isEmpty {
            let list = kept.joined(separator: ", ")
            text +=
                Phrase(nl: "Wat er al was, loopt eerst: \(list).", en: "What was there runs first: \(list).")(
                    console.language) + "\n"
        }
        try console.give(text: text, json: JSON.text(of: HooksRecord(kept: kept)))
    }
}

/// What was installed, for a program.
private struct HooksRecord: Encodable {
    let schema = "kader.hooks/1"
    let kept: [String]
}
