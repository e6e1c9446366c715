import TestSupport
import Testing

/// Commits on `main` that the griffie's program did not make.
@Suite("Main against the server")
struct MainTests {
    /// The merge that adopts A, as Griet's own program would make it.
    private func adoption(by id: String = "griet", as capacity: String = "griffie@weert", in town: Town) throws
        -> Forgery
    {
        let resident = town[id]
        try resident.kader("sync")
        let digest = try resident.digest(of: fileA, in: branchA)
        let text = try resident.git("cat-file", "blob", "\(branchA):\(fileA)") + "\n"
        var merge = try resident.act(
            Message.text("tag", "A", as: capacity, "Kader-Text: A \(digest)"), on: "main", branchA)
        merge.tree = try resident.tree(of: "main", with: fileA, text)
        return merge
    }

    /// Pushes a merge with a tag on it, as `kader tag` does.
    private func pushAdoption(_ merge: Forgery, by id: String = "griet", in town: Town) throws -> Outcome {
        let resident = town[id]
        let commit = try resident.forge(merge)
        try resident.git("tag", "-s", "-m", String(decoding: merge.message, as: UTF8.self), "approved/A/1", commit)
        return try resident.push("--atomic", "\(commit):refs/heads/main", "refs/tags/approved/A/1")
    }

    @Test func aWellMadeAdoptionIsTaken() throws {
        let town = try Stage.approved.town()
        let outcome = try pushAdoption(adoption(in: town), in: town)
        #expect(outcome.status == 0, "\(outcome)")
        try expectClean(town)
    }

    @Test func aMembersCommitIsRefused() throws {
        let town = try Stage.founded.town()
        let marie = town["marie"]
        let tree = try marie.tree(of: "main", with: fileA, Texts.block("A"))
        let unsigned = try marie.git("commit-tree", "-p", "main", "-m", "Even snel", tree)
        try expectRefusal(by: "order", in: town) { try marie.push("\(unsigned):refs/heads/main") }
        let draft = try marie.forge(
            marie.act(Message.text("draft", "A", as: "ambtenaar@weert"), on: "main", tree: tree))
        try expectRefusal(by: "order", in: town) { try marie.push("\(draft):refs/heads/main") }
        let record = try marie.forge(
            marie.act(Message.text("record", "A", as: "ambtenaar@weert"), on: "main", tree: tree))
        try expectRefusal(by: "capacity", in: town) { try marie.push("\(record):refs/heads/main") }
    }

    @Test func theGriffieWritesNoTextOnMain() throws {
        let town = try Stage.founded.town()
        let griet = town["griet"]
        let tree = try griet.tree(of: "main", with: fileA, Texts.block("A"))
        let record = try griet.forge(
            griet.act(Message.text("record", "A", as: "griffie@weert"), on: "main", tree: tree))
        try expectRefusal(by: "exact", in: town) { try griet.push("\(record):refs/heads/main") }
    }

    @Test func theGriffieChangesNoPolicyOnMain() throws {
        let town = try Stage.founded.town()
        let griet = town["griet"]
        let charter = try griet.git("cat-file", "blob", "main:kader.yml")
        let tree = try griet.tree(of: "main", with: "kader.yml", charter.replacing("quorum: 2", with: "quorum: 1"))
        let record = try griet.forge(
            griet.act(Message.text("record", "kader", as: "griffie@weert"), on: "main", tree: tree))
        try expectRefusal(by: "own-change", in: town) { try griet.push("\(record):refs/heads/main") }
    }

    @Test func anExtraPathIsRefused() throws {
        let town = try Stage.approved.town()
        var merge = try adoption(in: town)
        merge.tree = try town["griet"].tree(of: merge.tree, with: "bouwstenen/B.md", Texts.block("B"))
        try expectRefusal(by: "exact", in: town) { try pushAdoption(merge, in: town) }
    }

    @Test func otherBytesAreRefused() throws {
        let town = try Stage.approved.town()
        var merge = try adoption(in: town)
        merge.tree = try town["griet"].tree(of: merge.tree, with: fileA, Texts.block("A") + " ")
        try expectRefusal(by: "exact", in: town) { try pushAdoption(merge, in: town) }
    }

    @Test func aChangedModeIsRefused() throws {
        let town = try Stage.approved.town()
        for mode in ["100755", "120000"] {
            var merge = try adoption(in: town)
            merge.tree = try town["griet"].tree(of: merge.tree, with: fileA, Texts.block("A"), mode: mode)
            let commit = try town["griet"].forge(merge)
            try expectRefusal(by: "exact", in: town) { try town["griet"].push("\(commit):refs/heads/main") }
        }
    }

    @Test func swappedParentsAreRefused() throws {
        let town = try Stage.approved.town()
        var merge = try adoption(in: town)
        merge.parents.reverse()
        try expectRefusal(by: "order", in: town) { try pushAdoption(merge, in: town) }
    }

    @Test func anOctopusIsRefused() throws {
        let town = try Stage.approved.town()
        var merge = try adoption(in: town)
        merge.parents.append(try town["griet"].git("rev-parse", "\(branchA)~1"))
        try expectRefusal(by: "order", in: town) { try pushAdoption(merge, in: town) }
    }

    @Test func aSquashIsRefused() throws {
        let town = try Stage.approved.town()
        var merge = try adoption(in: town)
        merge.parents.removeLast()
        try expectRefusal(by: "order", in: town) { try pushAdoption(merge, in: town) }
    }

    @Test func anAdoptionWithoutItsTagIsRefused() throws {
        let town = try Stage.approved.town()
        let commit = try town["griet"].forge(adoption(in: town))
        try expectRefusal(by: "order", in: town) { try town["griet"].push("\(commit):refs/heads/main") }
    }

    @Test func anAdoptionWithoutApprovalIsRefused() throws {
        let town = try Stage.reviewed.town()
        try expectRefusal(by: "quorum", in: town) { try pushAdoption(adoption(in: town), in: town) }
    }

    @Test func anAdoptionByAnotherMemberIsRefused() throws {
        let town = try Stage.approved.town()
        // Marie wrote it, Wim approved it, Piet has nothing to do with it.
        for (id, capacity, rule) in [
            ("marie", "ambtenaar@weert", "one-hat"), ("wim", "wethouder@weert", "one-hat"),
            ("piet", "ambtenaar@nederweert", "capacity"),
        ] {
            let merge = try adoption(by: id, as: capacity, in: town)
            try expectRefusal(by: rule, in: town) { try pushAdoption(merge, by: id, in: town) }
        }
    }

    @Test func anAdoptionThatLeavesOutAHoldIsRefused() throws {
        let town = try Stage.approved.town()
        let piet = town["piet"]
        let merge = try adoption(in: town)
        try piet.kader("sync")
        try piet.kader("review", "A", "--hold", "-m", "Wacht op de accountant")
        try expectRefusal(by: "exact", in: town) { try pushAdoption(merge, in: town) }
    }
}
