import TestSupport
import Testing

/// Objects that are made to hurt a reader: none of them is taken, and none keeps a good act out.
@Suite("Poison against the server")
struct PoisonTests {
    /// Pushes what `change` makes of a good review by Joris, and then a good one by Noor.
    private func expectRefused(
        at location: SourceLocation = #_sourceLocation, _ change: (inout Forgery, Resident) throws -> Void
    ) throws {
        let town = try Stage.proposed.town()
        let (joris, noor) = (town["joris"], town["noor"])
        for resident in [joris, noor] { try resident.kader("sync") }
        let digest = try joris.digest(of: fileA, in: branchA)
        var act = try joris.act(
            Message.text("review", "A", as: "raadslid@weert", "Kader-Text: A \(digest)", "Kader-Verdict: agree"),
            on: branchA)
        try change(&act, joris)
        let before = try town.references()
        let outcome = try joris.push("\(try joris.forge(act)):\(branchA)")
        #expect(outcome.status != 0, "\(outcome)", sourceLocation: location)
        #expect(!outcome.errors.contains("Fatal error"), "\(outcome)", sourceLocation: location)
        #expect(try town.references() == before, sourceLocation: location)
        try noor.kader("review", "A", "--agree")
        try expectClean(town, at: location)
    }

    @Test func aDateBeyondAllCalendars() throws {
        try expectRefused { act, _ in act.seconds = .max }
    }

    @Test func aDateBeforeAllCalendars() throws {
        try expectRefused { act, _ in act.seconds = -1 }
    }

    @Test func theFirstDayOf1970() throws {
        try expectRefused { act, _ in act.seconds = 0 }
    }

    @Test(arguments: ["9223372036854775808 +0200", "99999999999999999999999 +0200", "", "gisteren", "1536750000"])
    func aTimeThatIsNone(_ clock: String) throws {
        try expectRefused { act, _ in act.clock = clock }
    }

    @Test func aLookAlikeOfAMember() throws {
        // The second letter is Cyrillic.
        try expectRefused { act, _ in act.committer = "Jоris Proef <jоris@example.nl>" }
    }

    @Test func anAddressWithALineBreak() throws {
        try expectRefused { act, _ in act.author = "Joris Proef <joris@example.nl>\nparent 0000" }
    }

    @Test func aParentThatIsNotThere() throws {
        try expectRefused { act, _ in act.parents.append(String(repeating: "ab", count: 20)) }
    }

    @Test func aParentThatIsNoCommit() throws {
        try expectRefused { act, joris in act.parents.append(try joris.git("rev-parse", "HEAD^{tree}")) }
    }

    @Test func manyParents() throws {
        try expectRefused { act, joris in
            let main = try joris.git("rev-list", "main").split(separator: "\n").map(String.init)
            for _ in 0..<1_000 { act.parents += main }
        }
    }

    @Test func aMessageOfNulls() throws {
        try expectRefused { act, _ in act.message = Array(repeating: 0, count: 1_000) + act.message }
    }

    @Test func aCaseVariantOfABranch() throws {
        let town = try Stage.proposed.town()
        let marie = town["marie"]
        let draft = try marie.forge(
            marie.act(
                Message.text("draft", "A", as: "ambtenaar@weert"), on: "origin/main",
                tree: marie.tree(of: "origin/main", with: fileA, Texts.block("A", choice: "Nog een."))))
        for name in ["A/Marie/1", "a/marie/1"] {
            let before = try town.references()
            #expect(try marie.push("\(draft):refs/heads/proposal/\(name)").status != 0, "\(name)")
            #expect(try town.references() == before)
        }
    }
}
