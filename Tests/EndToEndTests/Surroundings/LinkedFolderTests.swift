import TestSupport
import Testing

/// Folders that `git worktree` links to a clone, and the variables by which Git is pointed at another place.
@Suite("Linked folders")
struct LinkedFolderTests {
    /// Marie's clone shows `main`, and a folder beside it her proposal.
    private func linked() throws -> (town: Town, marie: Resident, beside: String) {
        let town = try Stage.proposed.town()
        let marie = town["marie"]
        let beside = "\(marie.home)/ernaast"
        try marie.git("worktree", "add", "-q", beside, "proposal/A/marie/1")
        return (town, marie, beside)
    }

    private func write(_ choice: String, in folder: String) throws {
        try Disk.write(Array(Texts.block("A", choice: choice).utf8), to: "\(folder)/\(fileA)")
    }

    @Test func oneIsWorkedInLikeAnyOther() throws {
        let (town, marie, beside) = try linked()
        try write("Hier naast.", in: beside)
        try marie.run(Binary.kader, ["draft", "-m", "Naast"], in: beside)
        #expect(try town.tip(branchA) == marie.git("rev-parse", branchA))
        // By hand too, with the hooks of the clone.
        try write("Met de hand.", in: beside)
        try marie.run("git", ["commit", "-q", "-a", "-m", "Met de hand"], in: beside)
        #expect(try marie.git("log", "-1", "--format=%B", branchA).contains("Kader-Action: draft"))
        try marie.run(Binary.kader, ["sync"], in: beside)
        #expect(try marie.tries("verify").status == 0)
    }

    @Test func whatMovesElsewhereMovesInItToo() throws {
        let (town, marie, beside) = try linked()
        try marie.drafts("A", Texts.block("A", choice: "Van elders."))
        #expect(try marie.run("git", ["status", "--porcelain"], in: beside).output.isEmpty)
        // What is drafted there now takes nothing back.
        try marie.kader("draft", "A", "--from", "-", "-m", "x", input: Texts.block("A", choice: "Nog een."))
        let text = String(decoding: try #require(Disk.read("\(beside)/\(fileA)")), as: UTF8.self)
        #expect(text == Texts.block("A", choice: "Nog een."))
        #expect(try town.tip(branchA) == marie.git("rev-parse", branchA))
    }

    @Test func whatWasNotCommittedInItIsNotOverwritten() throws {
        let (town, marie, beside) = try linked()
        let before = try town.references()
        try write("Mijn werk.", in: beside)
        let outcome = try marie.tries(
            "draft", "A", "--from", "-", "-m", "x", input: Texts.block("A", choice: "Van elders."))
        #expect(outcome.status == 2 && outcome.errors.contains("\(beside)/\(fileA)"), "\(outcome)")
        #expect(try town.references() == before)
        let text = String(decoding: try #require(Disk.read("\(beside)/\(fileA)")), as: UTF8.self)
        #expect(text == Texts.block("A", choice: "Mijn werk."))
    }

    @Test func anAdoptedProposalLeavesItAsItWas() throws {
        let town = try Stage.approved.town()
        let (griet, marie) = (town["griet"], town["marie"])
        try marie.kader("sync")
        let beside = "\(marie.home)/ernaast"
        try marie.git("worktree", "add", "-q", beside, "proposal/A/marie/1")
        try griet.kader("sync")
        try griet.kader("tag", "A")
        try marie.kader("sync")
        #expect(try marie.run("git", ["status", "--porcelain"], in: beside).output.isEmpty)
        try marie.run(Binary.kader, ["open", "A"], in: beside)
        #expect(try marie.tries("verify").status == 0)
    }

    @Test func variablesThatPointElsewhereMoveNothing() throws {
        let town = try Stage.founded.town()
        let marie = town["marie"]
        let elsewhere = [
            "GIT_DIR": "/weg", "GIT_WORK_TREE": "/weg", "GIT_INDEX_FILE": "/weg/index", "GIT_COMMON_DIR": "/weg",
            "GIT_NAMESPACE": "ander", "GIT_OBJECT_DIRECTORY": "/weg", "GIT_DEFAULT_HASH": "sha256",
        ]
        let draft = try marie.attempt(
            Binary.kader, ["draft", "A", "--from", "-", "-m", "x"], in: marie.clone,
            input: Array(Texts.block("A").utf8),
            environment: elsewhere)
        #expect(draft.status == 0, "\(draft)")
        #expect(try town.tip(branchA) == marie.git("rev-parse", branchA))
        let clone = try marie.attempt(
            Binary.kader, ["clone", town.server, "tweede"], in: marie.home, environment: elsewhere)
        #expect(clone.status == 0, "\(clone)")
    }

    @Test func aCommitWithAFolderOfItsOwnMeetsTheHooks() throws {
        let town = try Stage.proposed.town()
        let marie = town["marie"]
        try marie.kader("open", "A/marie/1")
        try write("Anders.", in: marie.clone)
        let places = ["--git-dir=\(marie.clone)/.git", "--work-tree=\(marie.clone)"]
        let commit = try marie.attempt("git", places + ["commit", "-q", "-a", "-m", "Anders"], in: marie.clone)
        #expect(commit.status == 0, "\(commit)")
        #expect(try marie.git("log", "-1", "--format=%B", branchA).contains("Kader-Action: draft"))
    }

    @Test func aServerByAnotherNameIsTold() throws {
        let town = try Stage.proposed.town()
        let marie = town["marie"]
        try marie.git("remote", "rename", "origin", "upstream")
        let outcome = try marie.tries("sync")
        #expect(outcome.status == 4 && outcome.errors.contains("git remote rename upstream origin"), "\(outcome)")
        try marie.git("remote", "rename", "upstream", "origin")
        try marie.kader("sync")
    }

    @Test func aFolderInsideAnotherRepositoryIsItsOwn() throws {
        let town = try Stage.founded.town()
        let marie = town["marie"]
        let outer = "\(marie.home)/buiten"
        try marie.run("git", ["init", "-q", outer], in: marie.home)
        #expect(try marie.attempt(Binary.kader, ["status"], in: outer).status == 4)
        try marie.run(Binary.kader, ["clone", town.server, "binnen"], in: outer)
        try marie.run(
            Binary.kader, ["draft", "A", "--from", "-", "-m", "x"], in: "\(outer)/binnen",
            input: Array(Texts.block("A").utf8))
        #expect(try town.tip(branchA) != nil)
        #expect(try marie.attempt("git", ["rev-parse", "HEAD"], in: outer).status != 0, "nothing came in it")
    }
}
