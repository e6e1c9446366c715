import Foundation
import TestSupport
import Testing

/// What the README says to type, typed.
@Suite("The README")
struct ReadmeTests {
    /// The indented lines of a section, one after another.
    private func commands(under heading: String) throws -> String {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "README.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex(of: Substring("## " + heading)))
        return lines[(start + 1)...].prefix { !$0.hasPrefix("## ") }.filter { $0.hasPrefix("    ") }
            .map { $0.dropFirst(4) }.joined(separator: "\n")
    }

    @Test func theFirstDossierWorksAsItIsTyped() throws {
        let folder = try TemporaryFolder("kader-readme")
        folder.makeFolder("home")
        folder.makeFolder("work")
        // A fresh machine: no settings of Git, no key, no agent; and one stops at the first command that fails.
        let folders = Binary.kader.split(separator: "/").dropLast().joined(separator: "/")
        let surroundings = [
            "HOME": folder.absolute("home"), "PATH": "/\(folders):/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8",
            "GIT_CONFIG_NOSYSTEM": "1",
        ]
        let script = "set -eu\n" + (try commands(under: "A first dossier"))
        let outcome = try Program.run("bash", ["-c", script], in: folder.absolute("work"), environment: surroundings)
        #expect(outcome.status == 0, "\(outcome)")
        #expect(outcome.output.contains("A@1") || outcome.output.contains("approved/A/1"), "\(outcome.output)")
    }
}
