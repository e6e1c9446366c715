import Glibc

/// LibreOffice without a window: what it makes of Word files is what a person sees who opens them.
package struct Office: Sendable {
    /// The Debian packages that the tests need.
    package static let packages = "libreoffice-writer-nogui and python3-uno"

    /// What is done with the tracked changes of a file before it is read.
    package enum Act: String, Sendable {
        case keep, accept, reject
        /// Nothing; the changes themselves are told.
        case changes
        /// The first is accepted and the second rejected, and the file is saved under its name with `.docx` once more.
        case answer
    }

    private static let python = "/usr/bin/python3"

    private static let isInstalled =
        access("/usr/bin/soffice", X_OK) == 0
        && (try? Program.run(python, ["-c", "import uno"], in: "/", environment: Program.plain).status) == 0

    /// Whether the tests are to run: where LibreOffice is installed, and where the environment variable
    /// `KADER_TEST_OFFICE` says that it must be; then its absence is a failure.
    package static let isWanted = getenv("KADER_TEST_OFFICE") != nil || isInstalled

    /// Opens files of a folder one after the other.
    ///
    /// - Returns: for each what a reader then sees, a line for each paragraph and cell; lines without text are left out,
    ///   because no program can take away the last paragraph before a table or before the end.
    /// - Throws: a `TestError` where LibreOffice is absent or does not answer.
    package static func read(_ files: [(act: Act, name: String)], in folder: TemporaryFolder) throws -> [[String]] {
        guard isInstalled else { throw TestError("LibreOffice is missing: install \(packages)") }
        var environment = Program.plain
        environment["HOME"] = folder.path
        let outcome = try Program.run(
            python,
            [script, folder.absolute("office")] + files.map { "\($0.act.rawValue):\(folder.absolute($0.name))" },
            in: folder.path, environment: environment)
        guard outcome.status == 0 else { throw TestError("LibreOffice: \(outcome)") }
        var results: [[String]] = []
        for line in outcome.output.split(separator: "\n") {
            if line == "== end" { continue }
            if line.hasPrefix("== ") {
                results.append([])
            } else if !line.hasSuffix(": "), !results.isEmpty {
                results[results.count - 1].append(String(line))
            }
        }
        guard results.count == files.count else { throw TestError("LibreOffice: \(outcome)") }
        return results
    }

    /// Opens a Word file and saves it as one, in the folder `saved`.
    ///
    /// - Throws: a `TestError` where LibreOffice is absent or cannot read the file.
    package static func save(_ name: String, in folder: TemporaryFolder) throws {
        _ = try convert(name, to: "docx:MS Word 2007 XML", into: "saved", in: folder)
    }

    /// What LibreOffice makes of a file: the text of an OpenDocument file, as XML, with its changes and comments.
    ///
    /// - Throws: a `TestError` where LibreOffice is absent or cannot read the file.
    package static func openDocument(of name: String, in folder: TemporaryFolder) throws -> String {
        let outcome = try convert(name, to: "odt", into: "odt", in: folder)
        let content = try Program.run(
            python,
            [
                "-c",
                "import glob, sys, zipfile; print(zipfile.ZipFile(glob.glob(sys.argv[1])[0]).read('content.xml').decode())",
                folder.absolute("odt/*.odt"),
            ], in: folder.path, environment: Program.plain)
        guard content.status == 0 else { throw TestError("LibreOffice: \(outcome) \(content)") }
        return content.output
    }

    private static func convert(
        _ name: String, to kind: String, into target: String, in folder: TemporaryFolder
    ) throws -> Outcome {
        guard isInstalled else { throw TestError("LibreOffice is missing: install \(packages)") }
        var environment = Program.plain
        environment["HOME"] = folder.path
        let outcome = try Program.run(
            "/usr/bin/soffice",
            [
                "--headless", "-env:UserInstallation=file://\(folder.absolute("office"))", "--convert-to", kind,
                "--outdir", folder.absolute(target), folder.absolute(name),
            ], in: folder.path, environment: environment)
        guard outcome.status == 0 else { throw TestError("LibreOffice: \(outcome)") }
        return outcome
    }

    private static let script = {
        var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        parts[parts.count - 1] = "resolve.py"
        return parts.joined(separator: "/")
    }()
}
