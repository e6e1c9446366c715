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
        #expect(try town.tip("refs/heads/proposal/A/marie/1") == nil)
        #expect(try town.tip("refs/heads/closed/A/marie/1") == marie.git("rev-parse", "closed/A/marie/1"))
        try joris.kader("sync")
        for id in ["marie", "joris"] {
            #expect(try !town.references(of: town[id].clone).contains("refs/heads/proposal/"))
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

    /// Whenever the power goes: what is there is whole, no act shows by halves, and the next command works.
    @Test(arguments: [UInt64(1), 2, 3])
    func aCommandThatIsKilledLeavesNothingByHalves(seed: UInt64) throws {
        let town = try Stage.approved.town()
        let (marie, griet) = (town["marie"], town["griet"])
        try griet.kader("sync")
        var state = seed
        for round in 1...10 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            // Between 10 and 310 milliseconds: from before the first byte to after the last.
            let pause = "0.\(String(1_010 + state >> 33 % 300).dropFirst())"
            let (who, command): (Resident, [String]) =
                switch round % 5 {
                case 0: (griet, ["tag", "A"])
                case 1: (marie, ["draft", "B", "--from", "-"])
                case 2: (griet, ["session", "open", "s\(round)", "--type", "informeel", "--chair", "wim"])
                case 3: (marie, ["withdraw", "B"])
                default: (griet, ["session", "close", "--no-expectations"])
                }
            _ = try who.attempt(
                "timeout", ["-s", "KILL", pause, Binary.kader] + command, in: who.clone,
                input: Array(Texts.block("B", choice: "Ronde \(round).").utf8))
            for folder in [who.clone, town.server] {
                let sound = try who.attempt("git", ["fsck", "--strict", "--no-dangling"], in: folder)
                #expect(sound.status == 0 && sound.bytes.isEmpty, "\(command) \(pause): \(sound)")
                let audit = try who.attempt(Binary.kader, ["verify"], in: folder)
                #expect(audit.status == 0, "\(command) \(pause): \(audit)")
            }
            let next = try who.tries("sync")
            #expect(next.status == 0 || next.status == 2, "\(command) \(pause): \(next)")
        }
    }
}
