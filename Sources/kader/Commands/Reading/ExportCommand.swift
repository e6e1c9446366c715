public import ArgumentParser
import Dossier
import Report
import Review
public import Workflow

struct ExportCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: .said(
            nl: "Maak een nette versie van een vastgestelde tekst", en: "Give out a clean copy of an adopted text"),
        discussion: .said(
            nl: """
                A is de nieuwste vastgestelde versie, A@2 de tweede, kadernota een verzameling met al haar delen en een inhoudsopgave. \
                Een concept is hier nooit mee bedoeld; A/marie/1 geeft dat van een voorstel, en A@raad@weert waarover een gremium \
                besloot, met op elke bladzijde dat het een concept is. Voordat iets over een vaststelling wordt gezegd, worden de \
                handtekeningen en de regels eronder nagekeken.

                Vormen: html, een eigen pagina; pdf, met WeasyPrint, geschikt om voor te lezen (PDF/UA) of, met --variant archive, \
                voor het archief (PDF/A); docx, een Word-bestand; odt, met LibreOffice. Zonder --format zegt het einde van de \
                bestandsnaam welke vorm het wordt.

                Voorbeeld: kader exporteer A -o A.pdf
                Voorbeeld: kader exporteer kadernota@1 --format docx -o kadernota.docx
                Voorbeeld: kader exporteer A --format pdf --variant archive -o archief.pdf
                """,
            en: """
                A is the newest adopted version, A@2 its second one, kadernota a collection with all its parts and a table of \
                contents. A draft is never meant by these; A/marie/1 gives that of a proposal, and A@raad@weert what a body \
                approved, each page marked as a draft. Before anything is told of an adoption, the signatures and the rules \
                under it are checked.

                Forms: html, a page of its own; pdf, by WeasyPrint, made for being read aloud (PDF/UA) or, with --variant \
                archive, for the archive (PDF/A); docx, a Word file; odt, by LibreOffice. Without --format the ending of the \
                file's name tells.

                Example: kader export A -o A.pdf
                Example: kader export kadernota@1 --format docx -o kadernota.docx
                Example: kader export A --format pdf --variant archive -o archief.pdf
                """),
        aliases: CommandNames.aliases(of: "export"))

    /// What a clean copy is written as.
    enum Form: String, CaseIterable, ExpressibleByArgument {
        case html, pdf, docx, odt
    }

    @Argument(
        help: .said(
            nl: "Een stuk, een versie, een verzameling of een voorstel.",
            en: "A document, a version, a collection or a proposal."), completion: .documents)
    var name: String

    @Option(
        help: .said(
            nl: "De vorm; anders waarop de naam van het bestand eindigt, anders html.",
            en: "The form to give it in; else what the file's name ends in, else html."))
    var format: Form?

    @Option(
        help: .said(
            nl: "Waar een pdf voor is: voorlezen (ua), of het archief (archive).",
            en: "What a PDF is made for: being read aloud (ua), or the archive."))
    var variant: PrintVariant?

    @OptionGroup var result: ResultOptions
    @OptionGroup var global: GlobalOptions

    private var form: Form { format ?? result.ending.flatMap { Form(rawValue: $0) } ?? .html }

    func validate() throws {
        if let ending = result.ending, format == nil, Form(rawValue: ending) == nil, ending != "htm" {
            throw ValidationError.unclear(ending: ending, known: Form.allCases.map(\.rawValue))
        }
        guard variant == nil || form == .pdf else {
            throw ValidationError(
                nl: "--variant hoort bij --format pdf.", en: "--variant goes with --format pdf.")
        }
    }

    func perform(_ console: Console) async throws {
        let workspace = try global.workspace()
        let copy = try workspace.export(workspace.name(name))
        if console.json { return try result.file.write(Array((JSON.text(of: CopyJSON(copy)) + "\n").utf8)) }
        if form != .html { try result.file.requirePath(suggesting: "\(copy.fileName).\(form.rawValue)") }
        try result.file.write(try await bytes(of: copy, console), isText: form == .html)
    }

    private func bytes(of copy: CleanCopy, _ console: Console) async throws -> [UInt8] {
        let language = global.language ?? copy.charter.language
        switch form {
        case .html: return CopyPage.bytes(copy, in: language)
        case .docx: return WordFile.copy(copy, in: language)
        case .odt: return try await console.openDocument(of: WordFile.copy(copy, in: language))
        case .pdf:
            return try await console.pdf(
                of: CopyPage.bytes(copy, in: language), variant: variant ?? .accessible, at: copy.moment,
                identifier: copy.fileName)
        }
    }
}

extension PrintVariant: ExpressibleByArgument {}
