import TestSupport
import Testing

/// Verdicts that are carried to another place, and joins that bring more than two lines together.
@Suite("Replays and joins against the server")
struct ReplayTests {
    /// Joris's review of A on the server, the last but one step of the stage.
    private func reviewOfJoris(_ resident: Resident) throws -> String {
        try resident.kader("sync")
        return try resident.git("rev-parse", "\(branchA)~1")
    }

    @Test func aVerdictOnAnotherDocument() throws {
        let town = try Stage.reviewed.town()
        let marie = town["marie"]
        let review = try reviewOfJoris(marie)
        try expectRefusal(by: "exact", in: town) { try marie.push("\(review):refs/heads/proposal/B/marie/1") }
    }

    @Test func aVerdictOnAnotherProposalOfTheSameDocument() throws {
        let town = try Stage.reviewed.town()
        let marie = town["marie"]
        let review = try reviewOfJoris(marie)
        try expectRefusal(by: "append-only", in: town) { try marie.push("\(review):refs/heads/proposal/A/marie/2") }
    }

    @Test func aVerdictWithOtherParents() throws {
        let town = try Stage.reviewed.town()
        let marie = town["marie"]
        let review = try reviewOfJoris(marie)
        try marie.drafts("A", Texts.block("A", choice: "Iets heel anders."))
        let tip = try marie.git("rev-parse", branchA)
        let bytes = try marie.git("cat-file", "commit", review)
        let parent = try marie.git("rev-parse", "\(review)~1")
        let moved = bytes.replacing("parent \(parent)", with: "parent \(tip)")
        let replay = try marie.git("hash-object", "-t", "commit", "-w", "--stdin", input: moved + "\n")
        try expectRefusal(by: "known", in: town) { try marie.push("\(replay):\(branchA)") }
    }

    @Test func anotherDossier() throws {
        let (town, other) = (try Stage.founded.town(), try Stage.kadernota.town())
        let griet = other["griet"]
        try expectRefusal(by: "append-only", in: town) {
            try griet.triesGit("push", "--no-verify", town.server, "+main:refs/heads/main")
        }
    }

    /// Two lines of A: Joris's review on the server, and Noor's that is only in her clone.
    private func twoLines(in town: Town) throws -> (noor: Resident, hers: String) {
        let (joris, noor) = (town["joris"], town["noor"])
        try noor.kader("sync")
        try noor.kader("review", "A", "--agree", "--offline")
        try joris.kader("sync")
        try joris.kader("review", "A", "--agree")
        try noor.git("fetch", "-q", "origin")
        return (noor, try noor.git("rev-parse", branchA))
    }

    @Test func aWellMadeJoinIsTaken() throws {
        let town = try Stage.proposed.town()
        let (noor, hers) = try twoLines(in: town)
        let join = try noor.forge(
            noor.act(Message.text("join", "A", as: "raadslid@nederweert"), on: hers, originA))
        #expect(try noor.push("\(join):\(branchA)").status == 0)
        try expectClean(town)
    }

    @Test func aJoinThatChangesTheText() throws {
        let town = try Stage.proposed.town()
        let (noor, hers) = try twoLines(in: town)
        let tree = try noor.tree(of: hers, with: fileA, Texts.block("A", choice: "Noor kiest."))
        let join = try noor.forge(
            noor.act(Message.text("join", "A", as: "raadslid@nederweert"), on: hers, originA, tree: tree))
        try expectRefusal(by: "capacity", in: town) { try noor.push("\(join):\(branchA)") }
    }

    @Test func aJoinThatBringsAnotherFile() throws {
        let town = try Stage.proposed.town()
        let (noor, hers) = try twoLines(in: town)
        let tree = try noor.tree(of: hers, with: "bouwstenen/B.md", Texts.block("B"))
        let join = try noor.forge(
            noor.act(Message.text("join", "A", as: "raadslid@nederweert"), on: hers, originA, tree: tree))
        try expectRefusal(by: "exact", in: town) { try noor.push("\(join):\(branchA)") }
    }

    @Test func aJoinThatBringsAnotherProposal() throws {
        let town = try Stage.proposed.town()
        let (noor, hers) = try twoLines(in: town)
        let piet = town["piet"]
        try piet.drafts("A", Texts.block("A", choice: "Piet kiest."))
        try noor.git("fetch", "-q", "origin")
        let his = "refs/remotes/origin/proposal/A/piet/1"
        // With two parents, and with the three of an octopus.
        for parents in [[originA, his], [hers, originA, his]] {
            var join = try noor.act(Message.text("join", "A", as: "raadslid@nederweert"), on: hers)
            join.parents = try parents.map { try noor.git("rev-parse", $0) }
            let id = try noor.forge(join)
            try expectRefusal(by: "append-only", in: town) { try noor.push("\(id):\(branchA)") }
        }
    }

    @Test func aJoinByAStranger() throws {
        let town = try Stage.proposed.town()
        let (noor, hers) = try twoLines(in: town)
        var join = try noor.act(Message.text("join", "A", as: "raadslid@nederweert"), on: hers, originA)
        join.key = town["vera"].key
        let id = try noor.forge(join)
        try expectRefusal(by: "known", in: town) { try noor.push("\(id):\(branchA)") }
    }
}
