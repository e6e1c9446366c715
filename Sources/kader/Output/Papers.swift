import ArgumentParser
import Dossier
import Workflow

// Papers that other programs make, which takes seconds and is told meanwhile.
extension Console {
    /// An OpenDocument text of a Word file, by LibreOffice.
    ///
    /// - Throws: a `Failure` where LibreOffice is not there or does not make it.
    func openDocument(of file: [UInt8]) async throws -> [UInt8] {
        let progress = progress()
        defer { progress.finish() }
        progress.say(Phrase(nl: "LibreOffice maakt het bestand…", en: "LibreOffice is making the file…"))
        return try await OpenDocument.text(of: file)
    }

    /// A PDF of a page, by WeasyPrint.
    ///
    /// - Throws: a `Failure` where WeasyPrint is not there or does not make it.
    func pdf(
        of page: [UInt8], variant: PrintVariant = .accessible, at moment: Moment, identifier: String
    ) async throws -> [UInt8] {
        let progress = progress()
        defer { progress.finish() }
        progress.say(Phrase(nl: "WeasyPrint maakt het bestand…", en: "WeasyPrint is making the file…"))
        return try await PrintedPage.pdf(of: page, variant: variant, at: moment, identifier: identifier)
    }
}

extension ResultOptions {
    /// What the file's name ends in, behind a full stop.
    var ending: String? {
        let parts = output?.split(separator: "/").last?.split(separator: ".") ?? []
        return parts.count > 1 ? parts.last?.lowercased() : nil
    }
}

extension ValidationError {
    /// A file's name ends in what is no form.
    static func unclear(ending: String, known: [String]) -> ValidationError {
        let list = known.map { "." + $0 }.joined(separator: ", ")
        return ValidationError(
            nl: "Van een bestand op .\(ending) is niet duidelijk wat het moet worden. "
                + "Laat de naam eindigen op \(list), of kies met --format.",
            en: "What a file that ends in .\(ending) is to become is not clear. "
                + "Let its name end in \(list), or choose with --format.")
    }
}
