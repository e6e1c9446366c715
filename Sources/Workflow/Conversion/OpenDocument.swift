/// Word files that become OpenDocument files.
public enum OpenDocument {
    /// A Word file as an OpenDocument text, made by LibreOffice without a window and with a profile of its own, so that a
    /// LibreOffice in which the person is writing is left alone.
    ///
    /// - Throws: a `Failure` where LibreOffice is not there or does not make it, or there is no room for its profile.
    public static func text(of file: [UInt8]) async throws -> [UInt8] {
        try await Converter(program: "soffice", package: "libreoffice-writer-nogui").convert(file, named: "text.docx") {
            [
                "--headless", "--norestore", "-env:UserInstallation=file://\($0)/profile", "--convert-to", "odt",
                "--outdir", $0, "\($0)/text.docx",
            ]
        } result: { outcome, folder in
            // It ends well whatever happened.
            guard Files.exists("\(folder)/text.odt") else { throw Failure.notConverted("soffice", outcome.errors) }
            return try Files.read("\(folder)/text.odt", limit: 512 * 1_048_576)
        }
    }
}
