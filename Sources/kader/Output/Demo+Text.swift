import Dossier
import Glibc
import Report
import Workflow

extension Console {
    /// Tells one step of the story.
    func tell(_ event: DemoEvent) {
        guard !json else { return }
        let text: String
        switch event {
        case .scene(let phrase): text = "\n# \(phrase(language))\n"
        case .command(let person, let line): text = "\n\(person)$ \(Terminal.escape(line))\n"
        case .outcome(let output, let status):
            let lines = Terminal.escape(output, keepingLines: true).split(
                separator: "\n", omittingEmptySubsequences: false)
            let shown = lines.last == "" ? lines.dropLast() : lines[...]
            let end =
                status == 0 ? "" : Phrase(nl: "  (eindigt met \(status))\n", en: "  (ends with \(status))\n")(language)
            text = shown.map { "  \($0)\n" }.joined() + end
        }
        StandardStream.write(text, to: STDOUT_FILENO)
    }

    /// Tells where the story was played.
    func give(_ result: Demo.Result) throws {
        let folder = Terminal.escape(result.folder)
        let text = Phrase(
            nl: """

                Gespeeld in \(result.commands) opdrachten. Kijk rond in \(folder):
                  kader -C \(folder)/griet status          waar alles staat
                  kader -C \(folder)/griet logboek A       hoe bouwsteen A er kwam
                  kader -C \(folder)/griet vergelijk A@1 A@2 wat er in versie 2 veranderde
                  git -C \(folder)/griet log --graph       hetzelfde, voor wie Git kent

                """,
            en: """

                Played in \(result.commands) commands. Look around in \(folder):
                  kader -C \(folder)/griet status          where everything stands
                  kader -C \(folder)/griet log A           how building block A came about
                  kader -C \(folder)/griet redline A@1 A@2 what changed in version 2
                  git -C \(folder)/griet log --graph       the same, for who knows Git

                """)(language)
        try give(text: text, json: JSON.text(of: DemoRecord(folder: result.folder, commands: result.commands)))
    }
}

private struct DemoRecord: Encodable {
    let schema = "kader.demo/1"
    let folder: String
    let commands: Int
}
