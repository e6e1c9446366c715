import TestSupport
import Testing

/// What a reference is at is for the server's repository to say, and not for whoever pushes.
@Suite("Old values")
struct OldValueTests {
    private static let zero = String(repeating: "0", count: 40)

    /// Lets the server's hook judge these moves, as Git gives them to it.
    private func judge(_ moves: [String], in town: Town) throws -> Outcome {
        try town["vera"].attempt(
            Binary.kader, ["hook", "pre-receive"], in: town.server,
            input: Array(moves.map { $0 + "\n" }.joined().utf8))
    }

    @Test(arguments: ["refs/heads/main", branchA, "refs/tags/approved/A/1"])
    func aFalseOneIsRefusedWhateverComesWithIt(_ name: String) throws {
        let town = try (name.hasPrefix("refs/tags") ? Stage.adopted : Stage.reviewed).town()
        let main = try #require(try town.tip("refs/heads/main"))
        let there = try #require(try town.tip(name))
        for old in [Self.zero, main, try town.administrator("rev-parse", "main~1")] where old != there {
            for new in [main, Self.zero] {
                let outcome = try judge(["\(old) \(new) \(name)"], in: town)
                #expect(outcome.status == 1 && outcome.errors.contains("Geweigerd (append-only)"), "\(outcome)")
            }
        }
        // Beside a move that is in order too: the push is refused as a whole.
        let pair = try judge(
            ["\(Self.zero) \(main) \(name)", "\(there) \(there) \(name)"], in: town)
        #expect(pair.status == 1, "\(pair)")
    }

    @Test func oneReferenceIsNotNamedTwice() throws {
        let town = try Stage.reviewed.town()
        let main = try #require(try town.tip("refs/heads/main"))
        let twice = try judge(Array(repeating: "\(main) \(main) refs/heads/main", count: 2), in: town)
        #expect(twice.status == 1 && twice.errors.contains("Geweigerd (append-only)"), "\(twice)")
    }

    /// By an old value of her choosing a stranger would be judged by a `kader.yml` of her own.
    @Test func aStrangerBringsNoPolicyOfTheirOwn() throws {
        let town = try Stage.proposed.town()
        let vera = town["vera"]
        try vera.kader("sync")
        let charter = try vera.git("cat-file", "blob", "main:kader.yml")
        let key = try vera.run("cut", ["-d", " ", "-f", "1,2", "\(town["griet"].key).pub"], in: vera.home).trimmed
        let own = try vera.run("cut", ["-d", " ", "-f", "1,2", "\(vera.key).pub"], in: vera.home).trimmed
        let tree = try vera.tree(of: "main", with: "kader.yml", charter.replacing(key, with: own))
        var policy = try vera.act(Message.text("record", "kader", as: "griffie@weert"), on: "main", tree: tree)
        (policy.author, policy.committer) = ("Griet Proef <griet@example.nl>", "Griet Proef <griet@example.nl>")
        let first = try vera.forge(policy)
        var next = try vera.act(Message.text("record", "kader", as: "griffie@weert"), on: first)
        (next.author, next.committer) = (policy.author, policy.committer)
        let second = try vera.forge(next)
        let before = try town.references()
        for atomic in [[], ["--atomic"]] {
            let outcome = try vera.attempt(
                "git", ["push", "--no-verify"] + atomic + ["origin", "\(second):refs/heads/main"], in: vera.clone)
            #expect(outcome.status != 0, "\(outcome)")
        }
        try town["root"].run("git", ["fetch", "-q", vera.clone, second], in: town.server)
        let outcome = try judge(["\(first) \(second) refs/heads/main"], in: town)
        #expect(outcome.status == 1, "\(outcome)")
        #expect(try town.references() == before)
    }
}
