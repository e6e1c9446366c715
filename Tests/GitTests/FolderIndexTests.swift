import TestSupport
import Testing

@testable import Git

@Suite("The list of the files in a folder") struct FolderIndexTests {
    private let sandbox: Sandbox
    private let repository: Repository
    private let old: ObjectID
    private let new: ObjectID

    init() throws {
        sandbox = try Sandbox()
        repository = try Repository.create(at: sandbox.absolute("repo"), bare: false)
        old = try repository.tree(["a": "1\n", "b": "1\n", "d/c": "1\n", "d/e": "1\n", "f/g": "1\n"])
        new = try repository.tree(["a": "2\n", "d/c": "2\n", "d/h": "2\n"], in: old)
        try repository.checkOut(tree: old, replacing: nil)
        let commit = try sandbox.git("commit-tree", "-m", "1", old.hex, in: "repo").trimmed
        try sandbox.git("update-ref", "refs/heads/main", commit, in: "repo")
    }

    /// Opens the repository anew, as the next command does.
    private func reopened() throws -> Repository { try Repository.open(at: sandbox.absolute("repo")) }

    @Test func oneWithoutAChecksumIsTold() throws {
        var bytes = try #require(sandbox.read("repo/.git/index"))
        bytes.replaceSubrange((bytes.count - 20)..., with: repeatElement(0, count: 20))
        try sandbox.write(bytes, to: "repo/.git/index")
        try expectUnreadable()
    }

    @Test func oneThatIsSplitIsTold() throws {
        try sandbox.git("update-index", "--split-index", in: "repo")
        try expectUnreadable()
        try sandbox.git("update-index", "--no-split-index", in: "repo")
        try reopened().readIndex()
    }

    @Test func oneThatIsDamagedIsTold() throws {
        for bytes in [
            "".bytes, "DIRC".bytes, "geen index, maar iets anders dat lang genoeg is om er een te zijn".bytes,
        ] {
            try sandbox.write(bytes, to: "repo/.git/index")
            if !bytes.isEmpty { try expectUnreadable() }
        }
    }

    private func expectUnreadable() throws {
        let repository = try reopened()
        #expect(try code { try repository.readIndex() } == .index)
        #expect(try code { _ = try repository.workingChanges(against: old) } == .index)
        #expect(try code { _ = try repository.stagedChanges(against: old) } == .index)
        #expect(try code { try repository.checkOut(tree: new, replacing: old) } == .index)
        #expect(sandbox.read("repo/a") == "1\n".bytes, "nothing was touched")
    }

    @Test(arguments: ["2", "3", "4"])
    func itsOtherVersionsAreRead(_ version: String) throws {
        try sandbox.git("update-index", "--index-version", version, in: "repo")
        try reopened().checkOut(tree: new, replacing: old)
        #expect(try reopened().workingChanges(against: new).isEmpty)
        #expect(try sandbox.git("status", "--porcelain", "--untracked-files=all", "d/h", in: "repo").hasPrefix("A"))
    }

    @Test func whatASparseCheckoutLeavesOutIsNoChange() throws {
        try sandbox.git("sparse-checkout", "set", "--no-cone", "/a", "/b", in: "repo")
        #expect(sandbox.read("repo/d/c") == nil)
        var repository = try reopened()
        #expect(try repository.workingChanges(against: old).isEmpty)
        // What was left out and changes comes into the folder; what does not change stays out.
        try repository.checkOut(tree: new, replacing: old)
        #expect(sandbox.read("repo/d/c") == "2\n".bytes && sandbox.read("repo/d/e") == nil)
        repository = try reopened()
        #expect(try repository.workingChanges(against: new).isEmpty)
        // A file of one's own at such a place is a change like any other.
        sandbox.makeFolder("repo/f")
        try sandbox.write("mijn werk\n", to: "repo/f/g")
        #expect(try repository.workingChanges(against: new).map(\.path) == [RepositoryPath("f/g")])
    }
}
