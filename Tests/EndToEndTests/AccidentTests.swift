import TestSupport
import Testing

@Suite("Accidents")
struct AccidentTests {
    @Test func aLockThatWasLeftBehindIsTakenAwayAndAYoungOneIsWaitedFor() throws {
        let town = try Stage.founded.town()
        let marie = town["marie"]
        try marie.drafts("A", Texts.block("A"))
        let branch = "refs/heads/proposal/A/marie/1"
        let lock = "\(marie.clone)/.git/\(branch).lock"
        try marie.run("touch", ["-d", "1 hour ago", lock], in: marie.home)
        try marie.drafts("A", Texts.block("A", choice: "Twee."))
        let tip = try town.tip(branch)
        #expect(try marie.git("rev-parse", branch) == tip)

        try marie.run("touch", [lock], in: marie.home)
        let refused = try marie.tries("draft", "A", "--from", "-", input: Texts.block("A", choice: "Drie."))
        #expect(refused.status == 2 && refused.errors.contains(lock), "\(refused)")
        #expect(try town.tip(branch) == tip)
        try marie.run("rm", [lock], in: marie.home)
        try marie.drafts("A", Texts.block("A", choice: "Drie."))
        #expect(try marie.git("rev-list", "--count", "main..\(branch)") == "3")
        #expect(try town.tip(branch) == marie.git("rev-parse", branch))
    }

    @Test func aServerThatIsAwayGetsTheWorkLater() throws {
        let town = try Stage.founded.town()
        let marie = town["marie"]
        try marie.run("mv", [town.server, "\(town.server).weg"], in: marie.home)
        let draft = try marie.drafts("A", Texts.block("A"))
        #expect(draft.errors.contains("de server antwoordt niet"))
        let sync = try marie.tries("sync")
        #expect(sync.status == 4 && sync.errors.contains("De server is niet te bereiken"), "\(sync)")
        #expect(!sync.errors.contains("Please make sure"))
        try marie.run("mv", ["\(town.server).weg", town.server], in: marie.home)
        try marie.kader("sync")
        #expect(try town.tip("refs/heads/proposal/A/marie/1") == marie.git("rev-parse", "proposal/A/marie/1"))
    }

    @Test func whatWasClosedOfflineDoesNotComeBack() throws {
        let town = try Stage.proposed.town()
        let (marie, joris) = (town["marie"], town["joris"])
        try joris.kader("sync")
        try marie.kader("withdraw", "A", "--offline")
        try marie.kader("sync")
        #expect(try town.tip(branchA) == marie.git("rev-parse", branchA))
        try joris.kader("sync")
        for id in ["marie", "joris"] {
            #expect(try town[id].kader("status", "--json").output.contains("\"state\" : \"withdrawn\""))
            try town[id].kader("verify")
        }
        try marie.drafts("A", Texts.block("A", choice: "Opnieuw."))
        #expect(try town.tip("refs/heads/proposal/A/marie/2") != nil)
    }

    @Test func whatWasAdoptedOfflineArrivesWithItsTag() throws {
        let town = try Stage.approved.town()
        let griet = town["griet"]
        try griet.kader("sync")
        try griet.kader("tag", "A", "--offline")
        try griet.kader("sync")
        #expect(try town.tip("refs/heads/proposal/A/marie/1") == nil)
        #expect(try town.tip("refs/tags/approved/A/1") == griet.git("rev-parse", "approved/A/1"))
        #expect(try griet.run(Binary.kader, ["verify"], in: town.server).status == 0)
    }

    @Test func aFolderThatShowsACommitFindsItsWayBack() throws {
        let marie = try Stage.proposed.town()["marie"]
        try marie.git("checkout", "-q", "--detach", "proposal/A/marie/1")
        try marie.run("sh", ["-c", "echo eigen werk >> bouwstenen/B.md"], in: marie.clone)
        #expect(try marie.tries("draft").errors.contains("losse HEAD"))
        try marie.kader("open", "main")
        #expect(try marie.git("symbolic-ref", "HEAD") == "refs/heads/main")
        #expect(try marie.git("status", "--porcelain") == " M bouwstenen/B.md")
    }

    @Test func aBranchThatAnotherFolderShowsIsLeftAlone() throws {
        let marie = try Stage.proposed.town()["marie"]
        try marie.git("worktree", "add", "-q", "../ander", "proposal/A/marie/1")
        let refused = try marie.tries("open", "A")
        #expect(refused.status == 2 && refused.errors.contains("in een andere map"), "\(refused)")
        #expect(try marie.git("status", "--porcelain").isEmpty)
        // A command in a folder below the top of that other one works on it.
        let other = "\(marie.home)/ander/bouwstenen"
        try marie.run(
            Binary.kader, ["draft", "A", "--from", "-"], in: other,
            input: Array(Texts.block("A", choice: "Vanuit de andere map.").utf8))
        #expect(try marie.run("git", ["status", "--porcelain"], in: other).output.isEmpty)
    }

    /// The connection breaks after the server took an act: to do it again would be to do it twice.
    @Test func aServerThatDiesAfterItTookAnActIsAskedWhetherItDid() throws {
        let town = try Stage.proposed.town()
        let joris = town["joris"]
        try joris.kader("sync")
        let hook = "\(town.server)/hooks/post-receive"
        try Disk.write(Array("#!/bin/sh\nkill -9 $PPID\n".utf8), to: hook, mode: 0o755)
        try joris.kader("review", "A", "--object", "-m", "Waar zijn de cijfers?")
        try joris.run("rm", [hook], in: joris.home)
        let branch = "refs/heads/proposal/A/marie/1"
        let objections = try town.administrator("log", "--format=%H", "--grep", "Kader-Verdict: object", branch)
        #expect(try [objections] == [town.tip(branch)], "it is there, and once")
        #expect(try joris.git("rev-parse", branch) == objections)
    }

    @Test func aServerThatDiesBeforeItTookAnActGetsItOnce() throws {
        let town = try Stage.proposed.town()
        let joris = town["joris"]
        try joris.kader("sync")
        let hook = "\(town.server)/hooks/pre-receive.before-kader"
        try Disk.write(
            Array("#!/bin/sh\nrm \"$0\"; kill -9 $(cut -d\" \" -f4 /proc/$PPID/stat)\n".utf8), to: hook, mode: 0o755)
        try joris.kader("review", "A", "--object", "-m", "Waar zijn de cijfers?")
        try joris.kader("sync")
        let branch = "refs/heads/proposal/A/marie/1"
        let objections = try town.administrator("log", "--format=%H", "--grep", "Kader-Verdict: object", branch)
        #expect(try [objections] == [town.tip(branch)], "it is there, and once")
    }

    /// The folder shows a proposal that goes: it then shows `main` with the text that was just adopted.
    @Test func aFolderThatShowsWhatIsAdoptedShowsMainAfterwards() throws {
        let griet = try Stage.approved.town()["griet"]
        try griet.kader("sync")
        try griet.kader("open", "A/marie/1")
        try griet.kader("tag", "A")
        #expect(try griet.git("symbolic-ref", "HEAD") == "refs/heads/main")
        #expect(try griet.git("status", "--porcelain").isEmpty)
    }
}
