import TestSupport
import Testing

/// `git diff` of Markdown by kader.
@Suite("Differences in git")
struct ExternalDiffTests {
    private func clone() throws -> Resident {
        let marie = try Stage.adopted.town()["marie"]
        try marie.kader("sync")
        try marie.kader("hooks", "install")
        return marie
    }

    private func change(_ marie: Resident) throws {
        let text = String(decoding: Disk.read("\(marie.clone)/\(fileA)") ?? [], as: UTF8.self)
        let changed = text.replacing("#", with: "##", maxReplacements: 1) + "\nEen slotzin.\n"
        try Disk.write(Array(changed.utf8), to: "\(marie.clone)/\(fileA)")
    }

    @Test func gitDiffShowsARedline() throws {
        let marie = try clone()
        try change(marie)
        let difference = try marie.git("diff")
        #expect(difference.hasPrefix("kader diff \(fileA)\n") && difference.contains("+ Een slotzin."), "\(difference)")
        #expect(!difference.contains("@@"), "\(difference)")
        let own = try marie.git("diff", "--no-ext-diff")
        #expect(own.contains("@@") && own.contains("+Een slotzin."), "\(own)")
    }

    @Test func gitLogShowsItWhereAsked() throws {
        let marie = try clone()
        let asked = try marie.git("log", "-p", "--ext-diff", "-m", "--first-parent", "main", "--", fileA)
        #expect(asked.contains("kader diff \(fileA)\n") && !asked.contains("@@"), "\(asked)")
        #expect(try marie.git("log", "-p", "-m", "--first-parent", "main", "--", fileA).contains("@@"))
    }

    @Test func otherFilesAreShownAsBefore() throws {
        let marie = try clone()
        let charter = "\(marie.clone)/kader.yml"
        try Disk.write((Disk.read(charter) ?? []) + Array("# een opmerking\n".utf8), to: charter)
        #expect(try marie.git("diff").contains("+# een opmerking"))
        // Files outside the dossier, from within it.
        try Disk.write(Array("een\n".utf8), to: "\(marie.home)/een.md")
        try Disk.write(Array("twee\n".utf8), to: "\(marie.home)/twee.md")
        let outside = try marie.triesGit("diff", "--no-index", "\(marie.home)/een.md", "\(marie.home)/twee.md")
        #expect(outside.output.contains("- een\n+ twee\n"), "\(outside)")
    }

    @Test func newGoneAndRenamedFilesAreShown() throws {
        let marie = try clone()
        try Disk.write(Array("Nieuw stuk.\n".utf8), to: "\(marie.clone)/nieuw.md")
        try marie.git("add", "-N", "nieuw.md")
        #expect(try marie.git("diff", "--", "nieuw.md").contains("+ Nieuw stuk."))
        try marie.git("mv", fileA, "elders.md")
        let renamed = try marie.git("diff", "--cached", "-M", "--", fileA, "elders.md")
        #expect(renamed.contains("elders.md"), "\(renamed)")
    }

    @Test func itIsDeclinedAndTakenBack() throws {
        let marie = try clone()
        try change(marie)
        try marie.kader("hooks", "install", "--no-diff")
        #expect(try marie.git("diff").contains("@@"))
        #expect(try marie.triesGit("config", "diff.kader.command").status == 1)
        try marie.kader("hooks", "install")
        try marie.kader("hooks", "install")
        let lines = String(decoding: Disk.read("\(marie.clone)/.git/info/attributes") ?? [], as: UTF8.self)
        #expect(lines == "*.md diff=kader\n")
        #expect(try marie.git("diff").hasPrefix("kader diff"))
    }

    @Test func aPersonsOwnChoiceStays() throws {
        let marie = try Stage.adopted.town()["marie"]
        let path = "\(marie.clone)/.git/info/attributes"
        try marie.run("mkdir", ["-p", "\(marie.clone)/.git/info"], in: marie.clone)
        try Disk.write(Array("*.md diff=markdown\n".utf8), to: path)
        let outcome = try marie.kader("hooks", "install")
        #expect(outcome.output.contains("*.md diff=markdown"), "\(outcome)")
        #expect(Disk.read(path) == Array("*.md diff=markdown\n".utf8))
    }

    @Test func withoutKaderThereIsStillADifference() throws {
        let marie = try clone()
        try change(marie)
        let command = try marie.git("config", "diff.kader.command")
        try marie.git("config", "diff.kader.command", command.replacing(Binary.kader, with: "/weg/kader"))
        let difference = try marie.git("diff")
        #expect(difference.contains("+Een slotzin."), "\(difference)")
    }
}
