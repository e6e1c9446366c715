import Glibc

/// WeasyPrint, which makes PDF files, and poppler's programs, which look into them.
package enum Printing {
    /// The Debian packages that the tests need.
    package static let packages = "weasyprint and poppler-utils"

    private static let programs = ["weasyprint", "pdfinfo", "pdftotext", "pdffonts"]

    /// Whether the tests are to run: where the programs are installed, and where the environment variable
    /// `KADER_TEST_OFFICE` says that they must be; then their absence is a failure.
    package static let isWanted =
        getenv("KADER_TEST_OFFICE") != nil || programs.allSatisfy { access("/usr/bin/\($0)", X_OK) == 0 }

    /// What one of poppler's programs says of a file.
    ///
    /// - Throws: a `TestError` where the program is absent or finds fault with the file.
    package static func look(_ program: String, _ arguments: [String], in folder: String) throws -> String {
        let outcome = try Program.run("/usr/bin/\(program)", arguments, in: folder, environment: Program.plain)
        guard outcome.status == 0, outcome.errors.isEmpty else { throw TestError("\(program): \(outcome)") }
        return outcome.output
    }

    /// The PDF that WeasyPrint makes of a page.
    ///
    /// - Throws: a `TestError` where it makes none.
    package static func print(_ page: [UInt8], to file: String) throws {
        let outcome = try Program.run(
            "/usr/bin/weasyprint", ["--pdf-variant", "pdf/ua-1", "-u", "", "-", file], in: "/",
            environment: Program.plain, input: page)
        guard outcome.status == 0 else { throw TestError("weasyprint: \(outcome)") }
    }
}
