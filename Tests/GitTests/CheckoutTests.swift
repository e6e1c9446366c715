import Testing

@testable import Git

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite struct CheckoutTests {
    private let sandbox: Sandbox
    private let repository: Repository
    private let old: ObjectID
    private let new: ObjectID

    init() throws {
        sandbox = try Sandbox()
        repository = try Repository.create(at: sandbox.absolute("repo"), bare: false)
        old = try repository.tree(["a": "1\n", "b": "1\n", "d/c": "1\n", "gone": "1\n", ".gitignore": "*.tmp\n"])
        let edited = try repository.tree(["a": "2\n", "n/x": "new\n", "y.tmp": "new\n"], in: old)
        new = try repository.replacing([RepositoryPath("gone"): .remove], in: edited)
        try repository.checkOut(tree: old, replacing: nil)
    }

    private func text(_ name: String) -> String? {
        sandbox.read("repo/\(name)").map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func theFolderAndTheIndexFollow() throws {
        try repository.checkOut(tree: new, replacing: old)
        #expect(text("a") == "2\n")
        #expect(text("n/x") == "new\n")
        #expect(text("gone") == nil)
        #expect(try repository.workingChanges(against: new).isEmpty)
        #expect(try sandbox.git("write-tree", in: "repo").trimmed == new.hex)
        #expect(try sandbox.git("diff-index", "--name-only", new.hex, in: "repo").isEmpty)
        try repository.checkOut(tree: old, replacing: new)
        #expect(try repository.workingChanges(against: old).isEmpty)
        #expect(text("n/x") == nil)
    }

    @Test func workOnOtherFilesStays() throws {
        try sandbox.write("mijn werk\n", to: "repo/b")
        try sandbox.write("mijn werk\n", to: "repo/untracked")
        unlink(sandbox.absolute("repo/d/c"))
        try repository.checkOut(tree: new, replacing: old)
        #expect(text("a") == "2\n")
        #expect(text("b") == "mijn werk\n")
        #expect(text("untracked") == "mijn werk\n")
        #expect(text("d/c") == nil)
    }

    @Test(arguments: ["a", "gone", "n/x", "y.tmp", "n"])
    func workInTheWayIsNeverOverwritten(_ name: String) throws {
        sandbox.makeFolder("repo/n")
        if name == "n" { rmdir(sandbox.absolute("repo/n")) }
        try sandbox.write("mijn werk\n", to: "repo/\(name)")
        let error = #expect(throws: GitError.self) { try repository.checkOut(tree: new, replacing: old) }
        #expect(error?.code == .conflict)
        #expect(error?.paths.map(\.description).contains { $0 == name || $0 == "n/x" } == true)
        // Nothing else is touched either.
        #expect(text(name) == "mijn werk\n")
        if name != "a" { #expect(text("a") == "1\n") }
        if name != "gone" { #expect(text("gone") == "1\n") }
    }

    @Test func workOfTheSameSizeAndTimeIsNotOverwritten() throws {
        // Within the same moment as the index was written, only the content tells.
        for _ in 0..<20 {
            try repository.checkOut(tree: new, replacing: old)
            try sandbox.write("9\n", to: "repo/a")
            #expect(try code { try repository.checkOut(tree: old, replacing: new) } == .conflict)
            #expect(text("a") == "9\n")
            try sandbox.write("2\n", to: "repo/a")
            try repository.checkOut(tree: old, replacing: new)
        }
    }

    /// Files that came before an interruption, new ones too, are nobody's uncommitted work.
    @Test func whatWasInterruptedIsDoneAgain() throws {
        try sandbox.write("2\n", to: "repo/a")
        sandbox.makeFolder("repo/n")
        try sandbox.write("new\n", to: "repo/n/x")
        unlink(sandbox.absolute("repo/gone"))
        sandbox.makeFolder("repo/.git/incoming")
        try sandbox.write("half", to: "repo/.git/incoming/0")
        try repository.checkOut(tree: new, replacing: old)
        #expect(try repository.workingChanges(against: new).isEmpty)
        #expect(try sandbox.git("write-tree", in: "repo").trimmed == new.hex)
        #expect(
            try sandbox.git("status", "--porcelain", in: "repo").split(separator: "\n").allSatisfy {
                !$0.hasPrefix(" ")
            })
        #expect(access(sandbox.absolute("repo/.git/incoming"), F_OK) != 0)
    }

    @Test func whatCannotBeWrittenTouchesNothing() throws {
        // A file where the contents are to wait makes that fail, for root too.
        try sandbox.write("", to: "repo/.git/incoming")
        let error = #expect(throws: GitError.self) { try repository.checkOut(tree: new, replacing: old) }
        #expect(error?.code == .system)
        #expect(try repository.workingChanges(against: old).isEmpty)
    }

    @Test func linksAndProgramsKeepTheirSort() throws {
        let blob = try repository.writeBlob("b".bytes)
        let edits: [RepositoryPath: TreeEdit] = [
            RepositoryPath("link"): .put(blob, .link), RepositoryPath("run"): .put(blob, .executable),
            RepositoryPath("d"): .remove, RepositoryPath("b/inner"): .put(blob, .blob), RepositoryPath("b"): .remove,
        ]
        let tree = try repository.replacing(edits, in: old)
        try repository.checkOut(tree: tree, replacing: old)
        #expect(try sandbox.git("ls-files", "-s", in: "repo").contains("120000"))
        #expect(try sandbox.git("diff-index", "--name-only", tree.hex, in: "repo").isEmpty)
        #expect(text("b/inner") == "b" && access(sandbox.absolute("repo/d"), F_OK) != 0)
        try repository.checkOut(tree: old, replacing: tree)
        #expect(try repository.workingChanges(against: old).isEmpty)
    }

    @Test func aLinkLeadsNothingOutOfTheFolder() throws {
        sandbox.makeFolder("outside")
        try sandbox.write("1\n", to: "outside/c")
        try sandbox.run("rm", "-r", "repo/d")
        symlink("../outside", sandbox.absolute("repo/d"))
        let tree = try repository.tree(["d/c": "2\n", "d/e": "3\n"], in: old)
        _ = try? repository.checkOut(tree: tree, replacing: old)
        #expect(sandbox.read("outside/c") == "1\n".bytes)
        #expect(sandbox.read("outside/e") == nil)
        let without = try repository.replacing([RepositoryPath("d"): .remove], in: old)
        _ = try? repository.checkOut(tree: without, replacing: old)
        #expect(sandbox.read("outside/c") == "1\n".bytes)
    }

    @Test func hostileTreesAreRefused() throws {
        let blob = try repository.writeBlob("#!/bin/sh\n".bytes)
        let inner = try repository.write(encodeTree([TreeEntry(name: "config".bytes, id: blob, mode: .blob)]), .tree)
        for name in [".git", "..", ".GIT", "git~1"] {
            let tree = try repository.write(encodeTree([TreeEntry(name: name.bytes, id: inner, mode: .tree)]), .tree)
            let error = #expect(throws: GitError.self) { try repository.checkOut(tree: tree, replacing: nil) }
            #expect(error?.code == .invalidName)
        }
        #expect(try !sandbox.git("config", "-l", in: "repo").contains("bin/sh"))
    }
}
