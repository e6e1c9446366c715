import TestSupport
import Testing

/// What the README says to type, typed.
@Suite("The README")
struct ReadmeTests {
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
        let script = "set -eu\n" + (try Readme("README.md").commands(under: "A first dossier"))
        let outcome = try Program.run("bash", ["-c", script], in: folder.absolute("work"), environment: surroundings)
        #expect(outcome.status == 0, "\(outcome)")
        #expect(outcome.output.contains("A@1") || outcome.output.contains("approved/A/1"), "\(outcome.output)")
    }
}
