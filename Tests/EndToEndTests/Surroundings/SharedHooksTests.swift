import TestSupport
import Testing

/// kader's hooks act in the clone that they are for, and nowhere else, whatever folder of hooks a member or their organisation has.
@Suite("Folders of hooks")
struct SharedHooksTests {
    /// A hook that notes that it ran.
    private func place(_ name: String, in folder: String, of resident: Resident) throws {
        try Disk.write(
            Array("#!/bin/sh\necho \(name) >> '\(resident.home)/gelopen'\n".utf8), to: "\(folder)/\(name)", mode: 0o755)
    }

    private func ran(_ resident: Resident) -> [Substring] {
        String(decoding: Disk.read("\(resident.home)/gelopen") ?? [], as: UTF8.self).split(separator: "\n")
    }

    @Test(arguments: ["--global", "--local"])
    func anothersFolderIsUsedAndNotChanged(_ level: String) throws {
        let town = try Stage.founded.town()
        let marie = town["marie"]
        let folder = "\(marie.home)/haken van 't bedrijf"
        try marie.run("mkdir", [folder], in: marie.home)
        for name in ["pre-commit", "post-commit"] { try place(name, in: folder, of: marie) }
        try marie.git("config", level, "core.hooksPath", folder)
        let installed = try marie.kader("hooks", "install")
        #expect(installed.output.contains("pre-commit"), "\(installed)")
        // Once more finds the same.
        try marie.kader("hooks", "install")
        #expect(try marie.run("ls", [folder], in: marie.home).trimmed == "post-commit\npre-commit")

        // In the dossier both act.
        try Disk.write(Array("geen stuk\n".utf8), to: "\(marie.clone)/bouwstenen/Z.md")
        try marie.git("add", ".")
        let refused = try marie.triesGit("commit", "-m", "Met de hand")
        #expect(refused.status != 0 && refused.errors.contains("Geweigerd ("), "\(refused)")
        #expect(ran(marie) == ["pre-commit"])
        try marie.git("reset", "-q", "--hard")

        // Elsewhere kader's act not at all.
        let other = "\(marie.home)/ander"
        try marie.run("git", ["init", "-q", other], in: marie.home)
        if level == "--local" { return }
        let commit = try marie.attempt(
            "git", ["-c", "commit.gpgsign=false", "commit", "-q", "--allow-empty", "-m", "gewoon werk"], in: other)
        #expect(commit.status == 0, "\(commit)")
        #expect(ran(marie) == ["pre-commit", "pre-commit", "post-commit"])
    }

    @Test func aNewCloneLeavesTheFolderAlone() throws {
        let town = try Stage.proposed.town()
        let marie = town["marie"]
        let folder = "\(marie.home)/haken"
        try marie.run("mkdir", [folder], in: marie.home)
        try place("pre-push", in: folder, of: marie)
        try marie.git("config", "--global", "core.hooksPath", "~/haken")
        try marie.run(Binary.kader, ["clone", town.server, "\(marie.home)/tweede"], in: marie.home)
        #expect(try marie.run("ls", [folder], in: marie.home).trimmed == "pre-push")
        let second = "\(marie.home)/tweede"
        try marie.run(
            Binary.kader, ["draft", "A", "--from", "-", "-m", "x"], in: second,
            input: Array(Texts.block("A", choice: "Anders.").utf8))
        #expect(ran(marie) == ["pre-push"])
    }
}
