import TestSupport
import Testing

/// A clone that plain Git made of a part of the dossier is no damaged one: it says what it lacks, and gets it.
@Suite("Clones of a part")
struct PartOfACloneTests {
    @Test(arguments: [
        ["--filter=blob:none"], ["--filter=tree:0", "--no-checkout"], ["--filter=blob:limit=10"], ["--depth", "1"],
        ["--depth", "1", "--filter=blob:none"], ["--depth", "1", "--single-branch", "--branch", "main"],
    ])
    func itGetsTheRest(_ options: [String]) throws {
        let town = try Stage.adopted.town()
        let marie = town["marie"]
        try town.administrator("config", "uploadpack.allowFilter", "true")
        try marie.run("rm", ["-rf", marie.clone], in: marie.home)
        try marie.run("git", ["clone", "-q"] + options + ["file://\(town.server)", marie.clone], in: marie.home)
        for verb in ["status", "verify", "log"] {
            let outcome = try marie.tries(verb)
            #expect(outcome.status == 4 && outcome.errors.contains("kader sync"), "\(verb): \(outcome)")
        }
        try marie.kader("join")
        try marie.kader("sync")
        let audit = try marie.tries("verify")
        #expect(audit.status == 0, "\(audit)")
        try marie.drafts("B", Texts.block("B"))
        #expect(try town.tip("refs/heads/proposal/B/marie/1") != nil)
        // Plain Git has all of it as well, without asking the server for more.
        try marie.git("remote", "set-url", "origin", "/weg")
        try marie.git("fsck", "--connectivity-only")
        #expect(try marie.git("rev-list", "--objects", "--all", "--missing=print").contains("?") == false)
    }

    @Test func whileTheServerIsAwayItIsAsItWas() throws {
        let town = try Stage.adopted.town()
        let marie = town["marie"]
        try town.administrator("config", "uploadpack.allowFilter", "true")
        try marie.run("rm", ["-rf", marie.clone], in: marie.home)
        try marie.run(
            "git", ["clone", "-q", "--filter=blob:none", "file://\(town.server)", marie.clone], in: marie.home)
        try marie.git("remote", "set-url", "origin", "file:///weg")
        #expect(try marie.tries("sync").status == 4)
        #expect(try marie.tries("verify").status == 4)
        try marie.git("remote", "set-url", "origin", town.server)
        try marie.kader("sync")
        #expect(try marie.tries("verify").status == 0)
    }
}
