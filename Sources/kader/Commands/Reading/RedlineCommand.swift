import ArgumentParser
import Dossier
import Redline
import Report
import Summary
import Workflow

struct RedlineCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "redline",
        abstract: .said(
            nl: "Toon per woord wat er tussen twee teksten verschilt",
            en: "Show word by word what differs between two texts"),
        discussion: .said(
            nl: """
                Elke tekst is een bestand, een stuk van het dossier (A), een versie (A@1), de tekst waarover een gremium besloot \
                (A@raad@weert), een voorstel (A/marie/1) of een bestand in een oudere stand (main:bouwstenen/A.md).

                Vormen: terminal; markdown (<ins> en <del>); criticmarkup; html, een eigen pagina om te lezen en af te drukken; \
                was-wordt, een tabel van oude en nieuwe zinnen met de reden van de indiener; csv, die tabel voor een rekenblad; \
                amendment, genummerde punten zoals een amendement van de raad ze verwoordt; docx, een Word-bestand met bijgehouden \
                wijzigingen, elk op naam van de indiener, en met de open opmerkingen bij het voorstel.

                Voorbeeld: kader vergelijk A@1 A/marie/2
                Voorbeeld: kader vergelijk A@1 A/marie/2 --format html -o wijzigingen.html
                Voorbeeld: kader vergelijk A A/marie/2 --format docx -o voorstel.docx
                """,
            en: """
                Each text is a file, a document of the dossier (A), a version of it (A@1), the text that a body approved \
                (A@raad@weert), a proposal (A/marie/1) or a file at a revision (main:bouwstenen/A.md).

                Forms: terminal; markdown (<ins> and <del>); criticmarkup; html, a page of its own for reading and \
                printing; was-wordt, a table of old and new sentences with the proposer's reason; csv, that table for a \
                spreadsheet; amendment, numbered points as a council's amendment words them; docx, a Word file with tracked \
                changes, each under the name of who proposed it, and with the open comments on the proposal.

                Example: kader redline A@1 A/marie/2
                Example: kader redline A@1 A/marie/2 --format html -o wijzigingen.html
                Example: kader redline A A/marie/2 --format docx -o voorstel.docx
                """),
        aliases: CommandNames.aliases(of: "redline"))

    /// What a redline is written as: one of the texts, or a Word file.
    enum Form: ExpressibleByArgument {
        case text(RedlineForm)
        case word

        init?(argument: String) {
            if let form = RedlineForm(rawValue: argument) {
                self = .text(form)
            } else if argument == "docx" {
                self = .word
            } else {
                return nil
            }
        }

        /// The form of a file whose name ends so; nil for a text that may be called anything.
        init?(ending: String) {
            switch ending {
            case "docx": self = .word
            case "html", "htm": self = .text(.html)
            case "csv": self = .text(.csv)
            case "md": self = .text(.markdown)
            default: return nil
            }
        }

        static var allValueStrings: [String] { RedlineForm.allCases.map(\.rawValue) + ["docx"] }
        static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
    }

    @Argument(help: .said(nl: "De oude tekst.", en: "The old text."), completion: .file())
    var old: String

    @Argument(help: .said(nl: "De nieuwe tekst.", en: "The new text."), completion: .file())
    var new: String

    @Option(
        help: .said(
            nl: "De vorm; anders waarop de naam van het bestand eindigt, anders terminal.",
            en: "The form to give it in; else what the file's name ends in, else terminal."))
    var format: Form?

    @OptionGroup var result: ResultOptions
    @OptionGroup var global: GlobalOptions

    private var form: Form { format ?? result.ending.flatMap { Form(ending: $0) } ?? .text(.terminal) }

    func validate() throws {
        if format == nil, let ending = result.ending, ["pdf", "odt"].contains(ending) {
            throw ValidationError.unclear(ending: ending, known: ["docx", "html", "csv", "md"])
        }
    }

    func perform(_ console: Console) async throws {
        let directory = GlobalOptions.currentDirectory
        let comparison = try Workspace.redline(old, new, in: directory)
        if console.json {
            return try result.file.write(Array((JSON.text(of: RedlineJSON(comparison.redline)) + "\n").utf8))
        }
        // A document is in the language of the dossier; on a terminal a person reads in their own.
        func language() -> Language { global.language ?? Workspace.language(in: directory) ?? console.language }
        switch form {
        case .text(.terminal):
            let style = result.output == nil ? console.style : .plain
            try result.file.write(
                RedlineForm.terminal.bytes(of: comparison, in: console.language, style: style), pages: console.pages)
        case .text(let form):
            try result.file.write(form.bytes(of: comparison, in: language(), style: .plain))
        case .word:
            let attribution = try Workspace.attribution(of: comparison.redline.old, from: old, to: new, in: directory)
            let file = WordFile.redline(
                comparison.redline, title: "\(old) → \(new)", authorship: attribution.authorship,
                remarks: attribution.remarks, in: language())
            try result.file.write(file, isText: false)
        }
    }
}
