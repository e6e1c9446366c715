import Git
import TestSupport
import Testing

/// Renames, revisions and names as Git itself takes them.
struct RenameTests {
    private func repository() throws -> (TemporaryFolder, Repository) {
        let folder = try TemporaryFolder()
        func git(_ arguments: String...) throws {
            let outcome = try Program.run(
                "git", ["-c", "user.name=Piet", "-c", "user.email=piet@werk"] + arguments, in: folder.path,
                environment: Program.plain.merging(["GIT_CONFIG_GLOBAL": "/dev/null"]) { _, new in new })
            guard outcome.status == 0 else { throw TestError("\(arguments): \(outcome)") }
        }
        try git("init", "-q", "-b", "main", ".")
        try Disk.write(Array("Een zin die blijft.\nNog een zin.\nEn een derde.\n".utf8), to: "\(folder.path)/oud.md")
        try Disk.write(Array("anders\n".utf8), to: "\(folder.path)/weg.md")
        try git("add", ".")
        try git("commit", "-q", "-m", "een")
        try git("tag", "-a", "-m", "merk", "begin")
        try git("mv", "oud.md", "nieuw.md")
        try git("rm", "-q", "weg.md")
        try Disk.write(Array("Een zin die blijft.\nNog een zin.\nEn een vierde.\n".utf8), to: "\(folder.path)/nieuw.md")
        try Disk.write(Array("Piet Puk <piet@thuis> <piet@werk>\n".utf8), to: "\(folder.path)/.mailmap")
        try git("add", ".")
        try git("commit", "-q", "-m", "twee")
        return (folder, try Repository.open(at: folder.path))
    }

    @Test func aFileThatWentAndCameIsOne() throws {
        let (folder, repository) = try repository()
        defer { _ = folder }
        let old = try #require(try repository.object(meantBy: "HEAD~1^{tree}"))
        let new = try #require(try repository.object(meantBy: "HEAD^{tree}"))
        let renames = try repository.renames(from: old, to: new)
        #expect(renames == [Rename(old: RepositoryPath("oud.md"), new: RepositoryPath("nieuw.md"))])
        #expect(try repository.renames(from: nil, to: new).isEmpty)
        #expect(try repository.renames(from: new, to: new).isEmpty)
    }

    @Test func revisionsMeanWhatTheyMeanToGit() throws {
        let (folder, repository) = try repository()
        defer { _ = folder }
        let first = try #require(try repository.object(meantBy: "HEAD~1"))
        let tag = try #require(try repository.object(meantBy: "begin"))
        #expect(try repository.tag(tag).target == first)
        #expect(try repository.object(meantBy: String(first.hex.prefix(12))) == first)
        for absent in ["HEAD~5", "nergens", "", "main..begin", "^"] {
            #expect(try repository.object(meantBy: absent) == nil, "\(absent)")
        }
        #expect(throws: GitError.self) { try repository.object(meantBy: "main\0") }
    }

    @Test func theMailmapNamesPeople() throws {
        let (folder, repository) = try repository()
        defer { _ = folder }
        let mailmap = try Mailmap(repository)
        let known = Person(name: "P.", email: "piet@werk", seconds: 0, offset: 0)
        let other = Person(name: "Ans", email: "ans@werk", seconds: 0, offset: 0)
        #expect(mailmap.name(of: known) == "Piet Puk")
        #expect(mailmap.name(of: other) == "Ans")
    }
}
