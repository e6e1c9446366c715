import TestSupport
import Testing

/// Files with which programs keep each other out, left behind by one that was killed.
@Suite("Locks that were left behind")
struct LockTests {
    /// Where a killed command can leave a lock in a clone, below the repository's own folder.
    static let inClone = [
        "refs/heads/proposal/A/marie/1.lock", "refs/remotes/origin/main.lock",
        "refs/remotes/origin/proposal/A/marie/1.lock", "index.lock", "HEAD.lock", "packed-refs.lock", "config.lock",
    ]

    /// A town where everything that Marie's withdrawal touches is on the move: her folder shows the proposal, and `main` of
    /// the server is ahead of hers.
    private func town() throws -> Town {
        let town = try Stage.proposed.town()
        let (marie, griet) = (town["marie"], town["griet"])
        try marie.kader("open", "A")
        try griet.kader("sync")
        try griet.kader("session", "open", "eerste", "--type", "informeel", "--chair", "wim")
        return town
    }

    @Test(arguments: inClone)
    func aYoungOneIsNamedAndTakingItAwayHelps(_ name: String) throws {
        let town = try town()
        let marie = town["marie"]
        let lock = "\(marie.clone)/.git/\(name)"
        try marie.run("touch", [lock], in: marie.home)
        // What the lock is not in the way of goes on; what it is in the way of says so, and changes nothing.
        let before = try town.references()
        for command in [["sync"], ["withdraw", "A"]] {
            let outcome = try marie.attempt(Binary.kader, command, in: marie.clone)
            guard outcome.status != 0 else { continue }
            #expect(outcome.status == 2 && outcome.errors.contains(lock), "\(command): \(outcome)")
            #expect(outcome.errors.contains("verwijder dan het achtergebleven bestand"), "\(command): \(outcome)")
            #expect(try town.references() == before)
        }
        try marie.run("rm", ["-f", lock], in: marie.home)
        try marie.kader("sync")
        if try town.references() == before { try marie.kader("withdraw", "A") }
        try expectWithdrawn(town)
    }

    @Test(arguments: inClone)
    func anOldOneIsTakenAway(_ name: String) throws {
        let town = try town()
        let marie = town["marie"]
        try marie.run("touch", ["-d", "1 hour ago", "\(marie.clone)/.git/\(name)"], in: marie.home)
        try marie.kader("sync")
        try marie.kader("withdraw", "A")
        try expectWithdrawn(town)
    }

    @Test func oneOnTheServerIsNamedAndLaterTakenAway() throws {
        let name = "refs/heads/proposal/A/marie/1.lock"
        let town = try town()
        let marie = town["marie"]
        let lock = "\(town.server)/\(name)"
        try marie.run("sh", ["-c", "mkdir -p \"${1%/*}\" && touch \"$1\"", "sh", lock], in: marie.home)
        let before = try town.references()
        let refused = try marie.tries("withdraw", "A")
        #expect(
            refused.status == 2 && refused.errors.contains("\(name.split(separator: "/").last ?? "")"), "\(refused)")
        #expect(refused.errors.contains("vraag dan de beheerder"), "\(refused)")
        #expect(try town.references() == before)
        // Nobody has to come for it: from a minute on the next push takes it away.
        try marie.run("touch", ["-d", "2 minutes ago", lock], in: marie.home)
        try marie.kader("withdraw", "A")
        try expectWithdrawn(town)
    }

    @Test(arguments: ["index.lock", "refs/heads/main.lock", "refs/kader/fetched.lock"])
    func oneInAPartnersFolderIsNamedAndLaterTakenAway(_ name: String) throws {
        let town = try Deed.sharedTwice()
        let karel = town["karel"]
        let lock = "\(karel.clone)/.git/\(name)"
        try karel.run("sh", ["-c", "mkdir -p \"${1%/*}\" && touch \"$1\"", "sh", lock], in: karel.home)
        let before = try karel.git("rev-parse", "main")
        let refused = try karel.tries("pull")
        #expect(refused.status == 2 && refused.errors.contains(lock), "\(refused)")
        #expect(try karel.git("rev-parse", "main") == before)
        try karel.run("touch", ["-d", "1 hour ago", lock], in: karel.home)
        try karel.kader("pull")
        #expect(try karel.git("rev-parse", "main") != before)
        #expect(try karel.git("status", "--porcelain").isEmpty)
    }

    /// The hook of a server is told names before Git has looked at them.
    @Test(arguments: ["../elders/x", "refs/heads/../../../elders/x", "refs/tags/../../../elders/x", "config", "index"])
    func aPushTakesAwayNoFileButALockOfItsBranches(_ name: String) throws {
        let town = try town()
        let marie = town["marie"]
        let lock = "\(town.server)/\(name).lock"
        try marie.run(
            "sh", ["-c", "mkdir -p \"$1/../elders\" && touch -d '2 hours ago' \"$2\"", "sh", town.server, lock],
            in: marie.home)
        let zero = String(repeating: "0", count: 40)
        let main = try #require(try town.tip("refs/heads/main"))
        let outcome = try marie.attempt(
            Binary.kader, ["hook", "pre-receive"], in: town.server, input: Array("\(zero) \(main) \(name)\n".utf8))
        #expect(outcome.status == 1, "\(outcome)")
        #expect(Disk.read(lock) != nil)
    }

    private func expectWithdrawn(_ town: Town) throws {
        let marie = town["marie"]
        let tip = try #require(try town.tip(branchA))
        try marie.kader("sync")
        #expect(try marie.git("log", "-1", "--format=%B", tip).contains("Kader-Action: withdraw"))
        #expect(try marie.git("status", "--porcelain").isEmpty)
        #expect(try marie.git("rev-parse", branchA) == tip)
        #expect(try marie.git("rev-parse", "main") == town.tip("refs/heads/main"))
        for folder in [marie.clone, town.server] {
            #expect(
                try marie.run("git", ["fsck", "--strict", "--no-dangling", "--no-progress"], in: folder).bytes.isEmpty)
            try marie.run(Binary.kader, ["verify"], in: folder)
        }
    }
}
