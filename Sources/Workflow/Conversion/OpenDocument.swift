import Glibc

/// Word files that become OpenDocument files.
public enum OpenDocument {
    /// A Word file as an OpenDocument text, made by LibreOffice without a window and with a profile of its own, so that a
    /// LibreOffice in which the person is writing is left alone.
    ///
    /// - Throws: a `Failure` where LibreOffice is not there or does not make it, or there is no room for its profile.
    public static func text(of file: [UInt8]) async throws -> [UInt8] {
        let folder = try Files.makeTemporaryDirectory()
        defer { Files.removeTree(folder, keepingTop: false) }
        try Files.write(file, to: "\(folder)/text.docx", mode: 0o600)
        let outcome = try await Converter(program: "soffice", package: "libreoffice-writer-nogui").run(
            [
                "--headless", "--norestore", "-env:UserInstallation=file://\(folder)/profile", "--convert-to", "odt",
                "--outdir", folder, "\(folder)/text.docx",
            ], input: [])
        // It ends well whatever happened.
        guard Files.exists("\(folder)/text.odt") else { throw Failure.notConverted("soffice", outcome.errors) }
        return try Files.read("\(folder)/text.odt", limit: 512 * 1_048_576)
    }
}

extension Files {
    /// Makes a folder that only this person can look into.
    ///
    /// - Returns: its path, in which no sign has a meaning in an address.
    /// - Throws: a `Failure` where there is no room for it.
    static func makeTemporaryDirectory() throws -> String {
        let wanted = ProcessEnvironment.value("TMPDIR") ?? "/tmp"
        let isPlain =
            wanted.hasPrefix("/")
            && wanted.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    || Array("/._-".utf8).contains(byte)
            }
        var path = Array(((isPlain ? wanted : "/tmp") + "/kader-XXXXXX").utf8CString)
        guard mkdtemp(&path) != nil else { throw Failure.cannotWrite(wanted, errno) }
        return String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
