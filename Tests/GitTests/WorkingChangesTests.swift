import Testing

@testable import Git

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite struct WorkingChangesTests {
    private let sandbox: Sandbox
    private let repository: Repository
    private let tree: ObjectID

    init() throws {
        sandbox = try Sandbox()
        repository = try Repository.create(at: sandbox.absolute("repo"), bare: false)
        tree = try repository.tree(["a.md": "een\n", "d/b.md": "twee\n", "d/e/c.md": "drie\n", ".gitignore": "*.tmp\n"])
        try repository.checkOut(tree: tree, replacing: nil)
    }

    private func changes(_ tree: ObjectID?) throws -> [String] {
        try repository.workingChanges(against: tree).map { "\($0.kind) \($0.path)" }
    }

    @Test func aFreshFolderHasNoChanges() throws {
        #expect(try changes(tree).isEmpty)
        #expect(try changes(nil) == ["added .gitignore", "added a.md", "added d/b.md", "added d/e/c.md"])
    }

    @Test func everyKindOfChangeIsFound() throws {
        try sandbox.write("EEN\n", to: "repo/a.md")
        unlink(sandbox.absolute("repo/d/b.md"))
        sandbox.makeFolder("repo/n")
        try sandbox.write("x", to: "repo/n/é.md")
        try sandbox.write("x", to: "repo/n/y.tmp")
        chmod(sandbox.absolute("repo/d/e/c.md"), 0o755)
        symlink("/etc/passwd", sandbox.absolute("repo/link"))
        #expect(
            try changes(tree) == ["modified a.md", "deleted d/b.md", "modified d/e/c.md", "added link", "added n/é.md"])
        try repository.setConfiguration("core.filemode", to: "false")
        #expect(try !changes(tree).contains("modified d/e/c.md"))
        // What the index holds makes no difference.
        try sandbox.git("add", "-A", in: "repo")
        try repository.setConfiguration("core.filemode", to: "true")
        #expect(
            try changes(tree) == ["modified a.md", "deleted d/b.md", "modified d/e/c.md", "added link", "added n/é.md"])
        try sandbox.write("een\n", to: "repo/a.md")
        #expect(try !changes(tree).contains("modified a.md"))
    }

    @Test func anotherTreeIsComparedWithTheFolderToo() throws {
        let other = try repository.tree(["a.md": "anders\n", "z.md": "z"], in: tree)
        #expect(try changes(other) == ["modified a.md", "deleted z.md"])
    }

    @Test func aFileReplacedByALinkOrFolderIsFound() throws {
        unlink(sandbox.absolute("repo/a.md"))
        symlink("d/b.md", sandbox.absolute("repo/a.md"))
        try sandbox.run("rm", "-r", "repo/d")
        try sandbox.write("x", to: "repo/d")
        #expect(try changes(tree) == ["modified a.md", "added d", "deleted d/b.md", "deleted d/e/c.md"])
        unlink(sandbox.absolute("repo/a.md"))
        sandbox.makeFolder("repo/a.md")
        try sandbox.write("x", to: "repo/a.md/x")
        #expect(
            try changes(tree) == ["deleted a.md", "added a.md/x", "added d", "deleted d/b.md", "deleted d/e/c.md"])
    }

    @Test func aRepositoryInsideTheFolderIsOneAddition() throws {
        let inner = try Repository.create(at: sandbox.absolute("repo/inner"), bare: false)
        let commit = try inner.emptyCommit("1")
        try inner.setReference("refs/heads/main", to: commit, expecting: nil, log: "x")
        try sandbox.write("x", to: "repo/inner/file")
        #expect(try changes(tree) == ["added inner"])
        let linked = try repository.replacing([RepositoryPath("inner"): .put(commit, .commit)], in: tree)
        #expect(try changes(linked).isEmpty)
    }

    @Test func lineEndsAreNotConverted() throws {
        try repository.setConfiguration("core.autocrlf", to: "true")
        let crlf = try repository.tree(["w.md": "a\r\nb\r\n"], in: tree)
        try repository.checkOut(tree: crlf, replacing: tree)
        #expect(sandbox.read("repo/w.md") == "a\r\nb\r\n".bytes)
        #expect(sandbox.read("repo/a.md") == "een\n".bytes)
        #expect(try changes(crlf).isEmpty)
    }

    @Test func filesAreReadWithoutFollowingLinks() throws {
        let path = { RepositoryPath($0) }
        let file = try #require(try repository.readWorkingFile(path("d/b.md"), limit: 5))
        #expect(file.bytes == "twee\n".bytes)
        #expect(!file.isLink)
        #expect(try code { _ = try repository.readWorkingFile(path("d/b.md"), limit: 4) } == .tooLarge)
        symlink("/etc/passwd", sandbox.absolute("repo/link"))
        symlink("/etc", sandbox.absolute("repo/etc"))
        let link = try #require(try repository.readWorkingFile(path("link"), limit: 100))
        #expect(link.bytes == "/etc/passwd".bytes)
        #expect(link.isLink)
        mkfifo(sandbox.absolute("repo/pipe"), 0o600)
        for absent in [
            "etc/passwd", "../.gitconfig", "absent", "d", "a.md/x", "", "/etc/passwd", "a\0", "pipe", "d//b.md",
        ] {
            #expect(try repository.readWorkingFile(path(absent), limit: 10_000) == nil, "\(absent)")
        }
        try sandbox.write("", to: "repo/empty")
        #expect(try repository.readWorkingFile(path("empty"), limit: 0)?.bytes.isEmpty == true)
        let large = [UInt8](repeating: 7, count: 3_000_000)
        try sandbox.write(large, to: "repo/large")
        #expect(try repository.readWorkingFile(path("large"), limit: 3_000_000)?.bytes == large)
    }
}
