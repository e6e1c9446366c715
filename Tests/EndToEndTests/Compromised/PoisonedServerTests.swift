import TestSupport
import Testing

/// A server that somebody has taken over serves objects that no hook has seen. Whoever fetches them goes on working: what is
/// good stays in sight, what is bad is left there and named, and nothing crashes.
@Suite("Poison from a compromised server")
struct PoisonedServerTests {
    /// What becomes of a commit that no hook has seen.
    enum Fate: Sendable {
        /// It cannot be read or breaks a rule, and stays out of every clone.
        case left
        /// It is odd, but in order: its signer could have pushed it.
        case taken
    }

    /// A commit that is put on top of Marie's branch on the server.
    struct Poison: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let fate: Fate
        let make: @Sendable (inout Forgery, Resident) throws -> Void

        init(
            _ name: String, _ fate: Fate = .left,
            _ make: @escaping @Sendable (inout Forgery, Resident) throws -> Void
        ) {
            testDescription = name
            self.fate = fate
            self.make = make
        }
    }

    static let poisons = [
        Poison("a message that says nothing") { act, _ in act.message = Array("Gewoon een commit\n".utf8) },
        Poison("an empty message") { act, _ in act.message = [] },
        Poison("a message that is no text") { act, _ in act.message = [0xC3, 0x28, 0xFF, 0x0A] + act.message },
        Poison("a message with NUL bytes") { act, _ in act.message.insert(contentsOf: [0, 0, 0], at: 3) },
        Poison("a message that steers the screen", .taken) { act, _ in
            act.message = Array("\u{1B}[2J\u{1B}]0;weg\u{07}\u{202E}\n\n".utf8) + act.message
        },
        Poison("a message of five megabytes") { act, _ in
            act.message = Array(repeating: UInt8(ascii: "x"), count: 5_000_000) + act.message
        },
        Poison("a hundred thousand trailers") { act, _ in
            act.message += Array(String(repeating: "Co-authored-by: P <p@example.nl>\n", count: 100_000).utf8)
        },
        Poison("the first day of 1970") { act, _ in act.seconds = 0 },
        Poison("a day before 1970") { act, _ in act.seconds = -1 },
        Poison("the last second that there is", .taken) { act, _ in act.seconds = .max },
        Poison("one second after the last") { act, _ in act.clock = "9223372036854775808 +0200" },
        Poison("no time at all") { act, _ in act.clock = "" },
        Poison("a time zone that is none", .taken) { act, resident in act.clock = "\(resident.town.tick()) +99999999999"
        },
        Poison("an author who steers the screen") { act, _ in act.author = "\u{1B}[2JX <x\u{1B}[31m@example.nl>" },
        Poison("nobody") { act, _ in (act.author, act.committer) = ("", "") },
        Poison("ten thousand parents") { act, resident in
            let commits = try resident.git("rev-list", branchA).split(separator: "\n").map(String.init)
            while act.parents.count < 10_000 { act.parents += commits }
        },
        Poison("itself for a second parent's parent") { act, _ in act.parents.append(act.parents[0]) },
        Poison("a tree entry named .git") { act, resident in
            let blob = try resident.git("hash-object", "-w", "--stdin", input: "x")
            let listing = try resident.git("ls-tree", "-z", act.tree) + "100644 blob \(blob)\t.git\0"
            act.tree = try resident.git("mktree", "-z", input: listing)
        },
        Poison("a tree entry that steers the screen") { act, resident in
            let blob = try resident.git("hash-object", "-w", "--stdin", input: "x")
            let listing = try resident.git("ls-tree", "-z", act.tree) + "100644 blob \(blob)\t\u{1B}[2J\n.md\0"
            act.tree = try resident.git("mktree", "-z", input: listing)
        },
        Poison("a folder where the text should be") { act, resident in
            let moved = try resident.tree(of: act.tree, with: fileA, nil)
            act.tree = try resident.tree(of: moved, with: "\(fileA)/x", "x")
        },
        Poison("a link where the text should be") { act, resident in
            act.tree = try resident.tree(of: act.tree, with: fileA, "/etc/passwd", mode: "120000")
        },
        Poison("no kader.yml") { act, resident in act.tree = try resident.tree(of: act.tree, with: "kader.yml", nil) },
        Poison("an empty tree") { act, resident in act.tree = try resident.git("mktree", input: "") },
        Poison("a text of many megabytes") { act, resident in
            let line = "- [x] een punt dat in een zin van tien woorden past\n"
            act.tree = try resident.tree(
                of: act.tree, with: fileA, Texts.block("A") + String(repeating: line, count: 200_000))
        },
        Poison("front matter that never ends") { act, resident in
            let deep = "---\nid: A\nkind: " + String(repeating: "[", count: 100_000)
            act.tree = try resident.tree(of: act.tree, with: fileA, deep)
        },
    ]

    /// Puts a commit that Joris made on the server, past its hook.
    private func plant(_ poison: Poison, in town: Town) throws -> String {
        let joris = town["joris"]
        try joris.kader("sync")
        var act = try joris.review(as: "raadslid@weert")
        try poison.make(&act, joris)
        let id = try joris.forge(act)
        try town["root"].run("git", ["-c", "fetch.fsckObjects=false", "fetch", "-q", joris.clone, id], in: town.server)
        try town.administrator("update-ref", branchA, id)
        return id
    }

    @Test(arguments: poisons) func hidesNothingAndStopsNobody(_ poison: Poison) throws {
        let town = try Stage.proposed.town()
        let (piet, noor) = (town["piet"], town["noor"])
        let id = try plant(poison, in: town)
        try piet.drafts("B", Texts.block("B"))
        try piet.kader("propose", "B", "-m", "Graag uw oordeel")

        // A member who was there before, and one who comes now.
        let sync = try noor.tries("sync")
        #expect(sync.status == (poison.fate == .left ? 3 : 0), "\(sync)")
        #expect((sync.output + sync.errors).contains("A/marie/1"), "\(sync)")
        try expectReadable(["status", "log", "roles", "summary"], by: noor)
        try expectFinding(id, false, in: noor.clone, of: town)
        try noor.kader("review", "B", "--agree")
        let vera = town["vera"]
        try vera.run("rm", ["-rf", vera.clone], in: vera.home)
        try vera.run(Binary.kader, ["clone", town.server, vera.clone], in: vera.home)
        try expectReadable(["status"], by: vera)
        try expectFinding(id, poison.fate != .taken, in: town.server, of: town)
    }

    /// Every command that reads does so, shows the good proposal, and writes nothing that a terminal acts on.
    private func expectReadable(
        _ commands: [String], by resident: Resident, at location: SourceLocation = #_sourceLocation
    ) throws {
        for command in commands {
            let outcome = try resident.tries(command)
            #expect(outcome.status == 0, "\(command): \(outcome)", sourceLocation: location)
            #expect(outcome.output.contains("Piet Proef"), "\(command): \(outcome)", sourceLocation: location)
            let said = outcome.output + outcome.errors
            #expect(!said.utf8.contains(0x1B), "\(command): \(outcome)", sourceLocation: location)
        }
    }

    /// An audit names the commit, or the branch where the commit cannot be read; or it finds nothing.
    private func expectFinding(
        _ poison: String, _ isFound: Bool, in folder: String, of town: Town,
        at location: SourceLocation = #_sourceLocation
    ) throws {
        let audit = try town["root"].attempt(Binary.kader, ["verify", "--json"], in: folder)
        #expect(audit.status == (isFound ? 3 : 0), "\(audit)", sourceLocation: location)
        guard isFound else { return }
        let isNamed = audit.output.contains(poison) || audit.output.contains(branchA)
        #expect(isNamed, "\(audit)", sourceLocation: location)
    }
}
