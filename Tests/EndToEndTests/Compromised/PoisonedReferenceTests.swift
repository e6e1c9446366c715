import TestSupport
import Testing

/// References on a compromised server that point where they should not, or that nobody should have made.
@Suite("Bad references on a compromised server")
struct PoisonedReferenceTests {
    /// A town in which Piet's B is good and the server has more besides; Noor fetches it.
    private func expectUsable(
        _ status: Int32 = 0, saying words: String = "", after change: (Town) throws -> Void,
        at location: SourceLocation = #_sourceLocation
    ) throws {
        let town = try Stage.proposed.town()
        let (piet, noor) = (town["piet"], town["noor"])
        try noor.kader("sync")
        try piet.drafts("B", Texts.block("B"))
        // Where nothing can be fetched at all, what she has is what she goes on with.
        if status > 3 || words.contains("main") { try noor.kader("sync") }
        try change(town)
        let sync = try noor.tries("sync")
        #expect(sync.status == status && sync.errors.contains(words), "\(sync)", sourceLocation: location)
        #expect(!sync.errors.contains("Fatal error"), "\(sync)", sourceLocation: location)
        for command in ["status", "log", "roles", "summary", "show B"] {
            let outcome = try noor.attempt(
                Binary.kader, command.split(separator: " ").map(String.init), in: noor.clone)
            #expect(outcome.status == 0, "\(command): \(outcome)", sourceLocation: location)
        }
        #expect(try noor.kader("status").output.contains("B/piet/1"), sourceLocation: location)
        let audit = try noor.tries("verify", "--json")
        #expect(audit.status == 0 || audit.status == 3, "\(audit)", sourceLocation: location)
        // The server's own audit goes to the end as well, unless there is nothing left to audit.
        let own = try town["root"].attempt(Binary.kader, ["verify", "--json"], in: town.server)
        #expect(own.status == 3 || own.status == 4, "\(own)", sourceLocation: location)
    }

    /// Writes a reference as a file, past every check that Git makes.
    private func point(_ name: String, at id: String, in town: Town) throws {
        try town["root"].run(
            "sh", ["-c", "mkdir -p \"$(dirname \"$1\")\" && echo \"$2\" > \"$1\"", "sh", name, id], in: town.server)
    }

    @Test func strangersAndLookAlikes() throws {
        try expectUsable(3, saying: "approved/A/7") { town in
            for name in [
                "refs/heads/los", "refs/heads/proposal/\u{410}/marie/1", "refs/heads/proposal/A/Marie/1",
                "refs/heads/proposal/a/marie/1", "refs/heads/proposal/A/marie/01", "refs/heads/\u{202E}niam",
                "refs/heads/proposal/onbekend/marie/1", "refs/heads/proposal/A/niemand/1",
                "refs/heads/proposal/A/marie/999999999999999999999", "refs/tags/approved/A/7", "refs/tags/session/x",
                "refs/tags/v1", "refs/heads/closed/A/marie/9",
            ] { try town.administrator("update-ref", name, "refs/heads/main") }
        }
    }

    @Test func branchesThatAreNoCommits() throws {
        try expectUsable(3, saying: "A/marie/7") { town in
            let tree = try town.administrator("rev-parse", "main^{tree}")
            let blob = try town.administrator("rev-parse", "main:kader.yml")
            try point("refs/heads/proposal/A/marie/7", at: tree, in: town)
            try point("refs/heads/proposal/A/marie/8", at: blob, in: town)
            try point("refs/heads/closed/A/marie/9", at: blob, in: town)
            try point("refs/tags/approved/A/1", at: blob, in: town)
            try point("refs/tags/session/een", at: tree, in: town)
        }
    }

    @Test func aBranchWhoseObjectIsGone() throws {
        let none = String(repeating: "ab", count: 20)
        try expectUsable(4, saying: "not our ref \(none)") { town in
            try point("refs/heads/proposal/A/marie/7", at: none, in: town)
        }
    }

    @Test func anotherDossiersBranches() throws {
        let other = try Stage.kadernota.town()
        try expectUsable(3, saying: "A/marie/7") { town in
            try town["root"].run(
                "git", ["fetch", "-q", other.server, "main:refs/heads/proposal/A/marie/7"], in: town.server)
            try town.administrator("update-ref", "refs/tags/approved/A/1", "refs/heads/proposal/A/marie/7")
        }
    }

    @Test func anotherDossiersMain() throws {
        let other = try Stage.kadernota.town()
        try expectUsable(2, saying: "`main` is hier en op de server") { town in
            try town["root"].run("git", ["fetch", "-q", other.server, "+main:refs/heads/main"], in: town.server)
        }
    }

    @Test(arguments: ["no kader.yml", "a kader.yml that is none", "no time"])
    func aMainThatNobodyCanRead(_ flaw: String) throws {
        try expectUsable(3, saying: "`main` op de server is niet leesbaar") { town in
            let griet = town["griet"]
            var next = try griet.act(Message.text("record", "kader", as: "griffie@weert"), on: "main")
            switch flaw {
            case "no time": next.clock = ""
            case "no kader.yml": next.tree = try griet.tree(of: "main", with: "kader.yml", nil)
            default: next.tree = try griet.tree(of: "main", with: "kader.yml", "- [")
            }
            let id = try griet.forge(next)
            try town["root"].run("git", ["fetch", "-q", griet.clone, id], in: town.server)
            try town.administrator("update-ref", "refs/heads/main", id)
        }
    }
}
