import Testing

@testable import Git

@Suite struct ReferenceTests {
    private let sandbox: Sandbox
    private let repository: Repository
    private let first: ObjectID
    private let second: ObjectID

    init() throws {
        sandbox = try Sandbox()
        repository = try Repository.create(at: sandbox.absolute("repo"), bare: true)
        first = try repository.emptyCommit("1")
        second = try repository.emptyCommit("2", parents: [first])
    }

    @Test func compareAndSwapChangesOnlyWhatWasExpected() throws {
        let name = "refs/heads/proposal/A/ans/1"
        #expect(try repository.reference(name) == nil)
        #expect(try code { try repository.setReference(name, to: second, expecting: first, log: "x") } == .modified)
        try repository.setReference(name, to: first, expecting: nil, log: "begin")
        #expect(try code { try repository.setReference(name, to: second, expecting: nil, log: "x") } == .modified)
        #expect(try code { try repository.setReference(name, to: first, expecting: second, log: "x") } == .modified)
        #expect(try repository.reference(name) == first)
        try repository.setReference(name, to: second, expecting: first, log: "verder")
        #expect(try sandbox.git("rev-parse", name, in: "repo").trimmed == second.hex)
        #expect(try code { try repository.deleteReference(name, expecting: first) } == .modified)
        #expect(try repository.reference(name) == second)
        try repository.deleteReference(name, expecting: second)
        #expect(try repository.reference(name) == nil)
        #expect(try code { try repository.deleteReference(name, expecting: second) } == .modified)
    }

    @Test func packedReferencesAreSwappedToo() throws {
        try repository.setReference("refs/heads/a", to: first, expecting: nil, log: "x")
        try sandbox.git("pack-refs", "--all", in: "repo")
        #expect(
            try code { try repository.setReference("refs/heads/a", to: second, expecting: nil, log: "x") } == .modified)
        try repository.setReference("refs/heads/a", to: second, expecting: first, log: "x")
        try sandbox.git("pack-refs", "--all", in: "repo")
        try repository.deleteReference("refs/heads/a", expecting: second)
        #expect(try sandbox.git("for-each-ref", in: "repo").isEmpty)
    }

    @Test func manyWritersLoseNothing() async throws {
        let path = repository.gitDirectory
        try repository.setReference("refs/heads/a", to: first, expecting: nil, log: "x")
        // Each writer adds a commit on what it read, and begins again when another was before it.
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    let repository = try Repository.open(at: path)
                    for number in 0..<5 {
                        while true {
                            guard let tip = try repository.reference("refs/heads/a") else { return }
                            let next = try repository.emptyCommit("\(writer)/\(number)", parents: [tip])
                            do {
                                try repository.setReference("refs/heads/a", to: next, expecting: tip, log: "x")
                                break
                            } catch let error as GitError where error.code == .modified || error.code == .locked {
                                continue
                            }
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        let tip = try #require(try repository.reference("refs/heads/a"))
        #expect(try repository.history(from: [tip], hiding: [], firstParentOnly: false, limit: nil).count == 21)
    }

    @Test func aLockThatStaysIsReported() throws {
        try repository.setReference("refs/heads/a", to: first, expecting: nil, log: "x")
        try sandbox.write("", to: "repo/refs/heads/a.lock")
        #expect(
            try code { try repository.setReference("refs/heads/a", to: second, expecting: first, log: "x") } == .locked)
        #expect(try repository.reference("refs/heads/a") == first)
    }

    @Test func aMissingObjectIsRefused() throws {
        let absent = try #require(ObjectID(hex: String(repeating: "12", count: 20)))
        #expect(throws: GitError.self) {
            try repository.setReference("refs/heads/a", to: absent, expecting: nil, log: "x")
        }
        #expect(try repository.reference("refs/heads/a") == nil)
    }

    @Test(arguments: [
        "", "HEAD", "refs/heads/", "refs/heads/a..b", "refs/heads/a\0b", "refs/heads/a.lock", "heads/a", "../x",
    ])
    func namesOutsideRefsAreRefused(_ name: String) throws {
        #expect(try code { try repository.setReference(name, to: first, expecting: nil, log: "x") } == .invalidName)
        #expect(try code { try repository.deleteReference(name, expecting: first) } == .invalidName)
        #expect(try code { try repository.setHead(to: name) } == .invalidName)
    }

    @Test func referencesAreListedByPrefix() throws {
        let names = [
            "refs/heads/main", "refs/heads/proposal/A/ans/1", "refs/heads/proposal/B/ans/1", "refs/heads/proposalx",
        ]
        for (index, name) in names.reversed().enumerated() {
            try repository.setReference(name, to: first, expecting: nil, log: "x")
            if index == 1 { try sandbox.git("pack-refs", "--all", in: "repo") }
        }
        let tag = try repository.tagBuffer(
            target: first, targetKind: .commit, name: "v", tagger: .ans, message: "x".bytes)
        let tagID = try repository.writeTag(buffer: tag, signature: nil)
        try repository.setReference("refs/tags/v", to: tagID, expecting: nil, log: "x")
        #expect(try repository.references(prefix: "refs/heads/proposal/").map(\.name) == Array(names[1...2]))
        #expect(try repository.references(prefix: "refs/heads/proposal").map(\.name) == Array(names[1...3]))
        #expect(try repository.references(prefix: "refs/tags/") == [Reference(name: "refs/tags/v", target: tagID)])
        #expect(try repository.references(prefix: "refs/").count == 5)
        #expect(try repository.references(prefix: "refs/heads/*").isEmpty)
        #expect(try repository.references(prefix: "refs/none/").isEmpty)
        let listed = try sandbox.git("for-each-ref", "--format=%(refname) %(objectname)", in: "repo").lines
        #expect(try repository.references(prefix: "refs/").map { "\($0.name) \($0.target)" } == listed)
    }

    @Test func symbolicReferencesAreFollowed() throws {
        try repository.setReference("refs/heads/main", to: first, expecting: nil, log: "x")
        try sandbox.git("symbolic-ref", "refs/heads/alias", "refs/heads/main", in: "repo")
        try sandbox.git("symbolic-ref", "refs/heads/loose", "refs/heads/none", in: "repo")
        #expect(try repository.reference("refs/heads/alias") == first)
        #expect(try repository.reference("refs/heads/loose") == nil)
        #expect(
            try repository.references(prefix: "refs/heads/").map(\.name) == ["refs/heads/alias", "refs/heads/main"])
    }

    @Test func aNameThatIsNoTextIsReported() throws {
        let line = "\(first.hex) ".bytes
        try sandbox.write(line + "refs/heads/a".bytes + [0xff, 0x0a], to: "repo/packed-refs")
        #expect(try code { _ = try repository.references(prefix: "refs/") } == .invalidName)
    }

    @Test func headNamesABranchOrNone() throws {
        #expect(try repository.headReference == "refs/heads/main")
        #expect(try repository.reference("HEAD") == nil)
        try repository.setHead(to: "refs/heads/other")
        #expect(try sandbox.git("symbolic-ref", "HEAD", in: "repo").trimmed == "refs/heads/other")
        try sandbox.write("\(first)\n", to: "repo/HEAD")
        #expect(try repository.headReference == nil)
        #expect(try repository.reference("HEAD") == first)
    }
}

extension Repository {
    /// Writes a commit without files.
    func emptyCommit(_ message: String, parents: [ObjectID] = [], seconds: Int64 = 1) throws -> ObjectID {
        let tree = try replacing([:], in: nil)
        return try commit(tree: tree, message, parents: parents, seconds: seconds)
    }

    func commit(tree: ObjectID, _ message: String, parents: [ObjectID] = [], seconds: Int64 = 1) throws -> ObjectID {
        let person = Person(name: "Ans", email: "ans@example.nl", seconds: seconds, offset: 0)
        let buffer = try commitBuffer(
            tree: tree, parents: parents, author: person, committer: person, message: message.bytes)
        return try writeCommit(buffer: buffer, signature: nil)
    }

    /// Writes a tree with these files.
    func tree(_ files: [String: String], in tree: ObjectID? = nil) throws -> ObjectID {
        var edits: [RepositoryPath: TreeEdit] = [:]
        for (path, text) in files { edits[RepositoryPath(path)] = .put(try writeBlob(text.bytes), .blob) }
        return try replacing(edits, in: tree)
    }
}
