import Testing

@testable import Git

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite struct OpeningTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    /// The error with which the repository in `folder` is refused.
    private func refusal(_ folder: String) -> GitError? {
        do throws(GitError) {
            _ = try Repository.open(at: sandbox.absolute(folder))
            return nil
        } catch {
            return error
        }
    }

    @Test func repositoriesAreMadeAndFound() throws {
        let made = try Repository.create(at: sandbox.absolute("deep/er/repo"), bare: false)
        #expect(made.workingDirectory == sandbox.absolute("deep/er/repo"))
        #expect(made.gitDirectory == sandbox.absolute("deep/er/repo/.git"))
        #expect(made.commonDirectory == made.gitDirectory)
        #expect(try made.headReference == "refs/heads/main")
        sandbox.makeFolder("deep/er/repo/sub")
        let found = try Repository.open(at: sandbox.absolute("deep/er/repo/sub"))
        #expect(found.gitDirectory == made.gitDirectory)
        #expect(try code { _ = try Repository.create(at: sandbox.absolute("deep/er/repo"), bare: false) } == .exists)

        let bare = try Repository.create(at: sandbox.absolute("bare"), bare: true)
        #expect(bare.workingDirectory == nil)
        #expect(bare.gitDirectory == sandbox.absolute("bare"))
        #expect(try sandbox.git("rev-parse", "--is-bare-repository", in: "bare").trimmed == "true")
        #expect(try code { _ = try Repository.create(at: sandbox.absolute("bare"), bare: true) } == .exists)
        #expect(try code { _ = try bare.workingChanges(against: nil) } == .bare)
        #expect(try code { try bare.checkOut(tree: .emptyTree, replacing: nil) } == .bare)
        #expect(try code { _ = try bare.readWorkingFile(RepositoryPath("a"), limit: 1) } == .bare)
    }

    @Test func aFolderWithoutARepositoryIsNamed() throws {
        sandbox.makeFolder("plain")
        let error = refusal("plain")
        #expect(error?.code == .notFound)
        #expect(error?.description.contains(sandbox.absolute("plain")) == true)
        #expect(refusal("absent")?.code == .notFound)
        #expect(refusal("a\0b")?.code == .invalidName)
    }

    @Test func linkedFoldersShareOneRepository() throws {
        let repository = try Repository.create(at: sandbox.absolute("repo"), bare: false)
        let commit = try repository.emptyCommit("1")
        try repository.setReference("refs/heads/main", to: commit, expecting: nil, log: "x")
        try sandbox.git("worktree", "add", "-q", "../linked", "-b", "other", in: "repo")
        let linked = try Repository.open(at: sandbox.absolute("linked"))
        #expect(linked.commonDirectory == repository.gitDirectory)
        #expect(linked.gitDirectory == sandbox.absolute("repo/.git/worktrees/linked"))
        #expect(try linked.reference("refs/heads/main") == commit)
        #expect(try linked.headReference == "refs/heads/other")
    }

    @Test func aShallowCloneIsRefused() throws {
        let repository = try Repository.create(at: sandbox.absolute("repo"), bare: true)
        let first = try repository.emptyCommit("1")
        let second = try repository.emptyCommit("2", parents: [first])
        try repository.setReference("refs/heads/main", to: second, expecting: nil, log: "x")
        try sandbox.git("clone", "-q", "--depth", "1", "file://\(sandbox.absolute("repo"))", "shallow")
        let error = refusal("shallow")
        #expect(error?.code == .shallow)
        #expect(error?.message.contains("shallow") == true)
        try sandbox.git("fetch", "-q", "--unshallow", in: "shallow")
        #expect(refusal("shallow") == nil)
    }

    @Test(arguments: [
        ("core.repositoryformatversion=2", "version 2"), ("core.repositoryformatversion=99", "version 99"),
        ("extensions.objectFormat=sha256", "sha256"), ("extensions.refStorage=reftable", "reftable"),
        ("extensions.partialClone=origin", "partial clone"), ("extensions.unheard=1", "unheard"),
        ("remote.origin.promisor=true", "partial clone"),
    ])
    func unknownFormatsAreRefused(_ setting: String, _ word: String) throws {
        for version in ["0", "1"] {
            _ = try Repository.create(at: sandbox.absolute(version), bare: true)
            let parts = setting.split(separator: "=").map(String.init)
            let file = sandbox.absolute("\(version)/config")
            try sandbox.git("config", "-f", file, "core.repositoryformatversion", version)
            try sandbox.git("config", "-f", file, parts[0], parts[1])
            let error = refusal(version)
            #expect(error?.code == (word == "partial clone" ? .partial : .unsupported))
            #expect(error?.message.contains(word) == true, "\(error?.message ?? "opened")")
        }
    }

    @Test(arguments: [
        "extensions.worktreeConfig=true", "extensions.preciousObjects=true", "remote.origin.promisor=false",
    ])
    func whatChangesNothingOfWhatIsReadIsNoObstacle(_ setting: String) throws {
        for version in ["0", "1"] {
            _ = try Repository.create(at: sandbox.absolute(version), bare: false)
            let parts = setting.split(separator: "=").map(String.init)
            try sandbox.git("config", "core.repositoryformatversion", version, in: version)
            try sandbox.git("config", parts[0], parts[1], in: version)
            #expect(refusal(version) == nil)
        }
    }

    @Test(arguments: [
        ("group", 0o660), ("true", 0o660), ("all", 0o664), ("0640", 0o640), ("0660", 0o660), ("umask", 0o600),
        ("x", 0o600),
    ])
    func aSharedRepositoryStaysShared(_ setting: String, _ mode: Int) async throws {
        let made = try Repository.create(at: sandbox.absolute("repo"), bare: false)
        try made.setConfiguration("core.sharedRepository", to: setting)
        // The mask is that of a whole process.
        await #expect(processExitsWith: .success) {
            [folder = sandbox.path as String, mode = mode as Int] in
            umask(0o077)
            try Repository.isolateFromUserConfiguration()
            let repository = try Repository.open(at: "\(folder)/repo")
            let commit = try repository.emptyCommit("1")
            try repository.setReference("refs/heads/main", to: commit, expecting: nil, log: "x")
            var status = stat()
            try #require(stat("\(folder)/repo/.git/refs/heads/main", &status) == 0)
            try #require(Int(status.st_mode & 0o777) == mode)
            try #require(stat("\(folder)/repo/.git/objects/\(commit.hex.prefix(2))", &status) == 0)
            try #require(status.st_mode & 0o050 == (mode & 0o040 == 0 ? 0 : 0o050))
        }
    }

    @Test(.enabled(if: geteuid() == 0, "only an administrator can give a folder away"))
    func aRepositoryOfSomebodyElseIsRefused() throws {
        _ = try Repository.create(at: sandbox.absolute("repo"), bare: false)
        try sandbox.run("chown", "-R", "12345", "repo")
        let error = refusal("repo")
        #expect(error?.code == .owner)
        #expect(error?.message.contains("safe.directory") == true)
    }

    @Test func aHookSeesTheObjectsOfThePush() async throws {
        let repository = try Repository.create(at: sandbox.absolute("repo"), bare: true)
        let quarantine = try Repository.create(at: sandbox.absolute("other"), bare: true)
        let pushed = try quarantine.writeBlob("pushed".bytes)
        #expect(try repository.kind(of: pushed) == nil)
        await #expect(processExitsWith: .success) {
            [folder = sandbox.path as String, hex = pushed.hex as String] in
            setenv("GIT_DIR", "\(folder)/repo", 1)
            setenv("GIT_OBJECT_DIRECTORY", "\(folder)/other/objects", 1)
            setenv("GIT_ALTERNATE_OBJECT_DIRECTORIES", "\(folder)/repo/objects", 1)
            try Repository.isolateFromUserConfiguration()
            let repository = try Repository.openFromEnvironment()
            let id = try #require(ObjectID(hex: hex))
            try #require(try repository.blob(id, limit: 10) == "pushed".bytes)
            try #require(repository.gitDirectory == "\(folder)/repo")
        }
    }
}
