import TestSupport
import Testing

@testable import Git

@Suite struct WritingTests {
    private let sandbox: Sandbox
    private let repository: Repository

    init() throws {
        sandbox = try Sandbox()
        repository = try Repository.create(at: sandbox.absolute("repo"), bare: true)
    }

    private func buffer(message: String = "Onderwerp\n\nReden\n", parents: [ObjectID] = []) throws -> [UInt8] {
        let tree = try repository.replacing([:], in: nil)
        return try repository.commitBuffer(
            tree: tree, parents: parents, author: .ans, committer: .ans, message: message.bytes)
    }

    @Test func aSignedCommitIsAcceptedByGit() throws {
        let key = try sandbox.makeKey()
        let buffer = try buffer()
        let id = try repository.writeCommit(buffer: buffer, signature: try sandbox.sign(buffer))
        let outcome = try sandbox.outcome("git", ["verify-commit", id.hex], in: "repo")
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("Good \"git\" signature for ans@example.nl"))
        try sandbox.git("fsck", "--strict", in: "repo")

        let commit = try repository.commit(id)
        #expect(commit.id == id)
        #expect(commit.signedPayload == buffer)
        #expect(commit.author == .ans)
        let signature = try SSHSignature(armoured: try #require(commit.signature))
        #expect(signature.publicKey == key)
        try signature.verify(payload: buffer)
    }

    @Test func aCommitThatGitSignedIsReadAndWrittenAlike() throws {
        _ = try sandbox.makeKey()
        try sandbox.git("config", "--global", "user.signingKey", sandbox.absolute("key.pub"))
        let tree = try repository.replacing([:], in: nil).hex
        let hex = try sandbox.git("commit-tree", "-S", tree, "-m", "Één\n\nKader-Action: draft", in: "repo").trimmed
        let id = try #require(ObjectID(hex: hex))
        let commit = try repository.commit(id)
        let payload = try #require(commit.signedPayload)
        try SSHSignature(armoured: try #require(commit.signature)).verify(payload: payload)
        #expect(try repository.writeCommit(buffer: payload, signature: commit.signature) == id)
        let again = try repository.commitBuffer(
            tree: commit.tree, parents: commit.parents, author: commit.author, committer: commit.committer,
            message: commit.message)
        #expect(again == payload)
    }

    @Test func aSignedTagIsAcceptedByGit() throws {
        _ = try sandbox.makeKey()
        let commit = try repository.writeCommit(buffer: try buffer(), signature: nil)
        let buffer = try repository.tagBuffer(
            target: commit, targetKind: .commit, name: "approved/A/1", tagger: .ans, message: "Vastgesteld".bytes)
        let id = try repository.writeTag(buffer: buffer, signature: try sandbox.sign(buffer))
        #expect(try repository.kind(of: id) == .tag)
        let outcome = try sandbox.outcome("git", ["verify-tag", id.hex], in: "repo")
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("Good \"git\" signature for ans@example.nl"))
        let tag = try repository.tag(id)
        #expect(tag.target == commit)
        #expect(tag.message == "Vastgesteld\n".bytes)
        #expect(tag.signedPayload == buffer)
        try SSHSignature(armoured: try #require(tag.signature)).verify(payload: buffer)
        try repository.setReference("refs/tags/approved/A/1", to: id, expecting: nil, log: "tag")
        try sandbox.git("fsck", "--strict", in: "repo")
    }

    @Test func aTamperedCommitIsRefused() throws {
        _ = try sandbox.makeKey()
        let signature = try sandbox.sign(try buffer())
        let id = try repository.writeCommit(buffer: try buffer(message: "Iets anders\n"), signature: signature)
        let commit = try repository.commit(id)
        #expect(throws: SSHSignatureError.badSignature) {
            try SSHSignature(armoured: commit.signature ?? []).verify(payload: commit.signedPayload ?? [])
        }
        #expect(try sandbox.outcome("git", ["verify-commit", id.hex], in: "repo").status != 0)
    }

    @Test(arguments: ["", " Ans", "Ans ", "A\nB", "A<B", "A>B", "A\0B", "A\u{1b}B"])
    func hostileNamesAreRefused(_ name: String) throws {
        let person = Person(name: name, email: "a@b", seconds: 1, offset: 0)
        let error = #expect(throws: GitError.self) {
            try repository.commitBuffer(tree: .emptyTree, parents: [], author: person, committer: .ans, message: [])
        }
        #expect(error?.code == .malformed)
        if !name.isEmpty {
            let other = Person(name: "A", email: name, seconds: 1, offset: 0)
            #expect(throws: GitError.self) {
                try repository.commitBuffer(tree: .emptyTree, parents: [], author: .ans, committer: other, message: [])
            }
        }
    }

    @Test func nulAndDanglingPartsAreRefused() throws {
        #expect(throws: GitError.self) { try buffer(message: "a\0b") }
        let absent = try #require(ObjectID(hex: String(repeating: "12", count: 20)))
        let orphan = try buffer(parents: [absent])
        #expect(try code { _ = try repository.writeCommit(buffer: orphan, signature: nil) } == .notFound)
        let treeless = try repository.commitBuffer(
            tree: absent, parents: [], author: .ans, committer: .ans, message: [])
        #expect(try code { _ = try repository.writeCommit(buffer: treeless, signature: nil) } == .notFound)
        #expect(try code { _ = try repository.writeCommit(buffer: "x".bytes, signature: nil) } == .malformed)
        let plain = try buffer()
        #expect(try code { _ = try repository.writeCommit(buffer: plain, signature: [10]) } == .malformed)
        let long = try buffer(message: String(repeating: "x", count: Commit.limit))
        #expect(try code { _ = try repository.writeCommit(buffer: long, signature: nil) } == .tooLarge)
        let tag = try repository.tagBuffer(
            target: absent, targetKind: .commit, name: "v", tagger: .ans, message: "x".bytes)
        #expect(try code { _ = try repository.writeTag(buffer: tag, signature: nil) } == .notFound)
    }

    @Test(arguments: ["", "-x", "a..b", "a b", "a\0b", "a~1", "a.lock", "/a", "a//b", "x\n"])
    func hostileTagNamesAreRefused(_ name: String) throws {
        #expect(
            try code {
                _ = try repository.tagBuffer(
                    target: .emptyTree, targetKind: .tree, name: name, tagger: .ans, message: [])
            } == .invalidName)
    }

    @Test func aMessageThatLooksSignedIsRefused() throws {
        #expect(
            try code {
                _ = try repository.tagBuffer(
                    target: .emptyTree, targetKind: .tree, name: "v", tagger: .ans,
                    message: "x\n-----BEGIN SSH SIGNATURE-----\n".bytes)
            } == .malformed)
    }

    @Test func datesAreWrittenAsGitWritesThem() throws {
        for (offset, text) in [(0, "+0000"), (90, "+0130"), (-210, "-0330"), (899, "+1459"), (5, "+0005")] {
            let person = Person(name: "a", email: "", seconds: 5, offset: offset)
            #expect(try person.line("test") == "a <> 5 \(text)".bytes)
            #expect(Person(line: try person.line("test")[...]) == person)
        }
        for (seconds, offset) in [(-1, 0), (1, 900), (1, .min), (1, .max)] as [(Int64, Int)] {
            #expect(throws: GitError.self) {
                try Person(name: "a", email: "", seconds: seconds, offset: offset).line("test")
            }
        }
    }

    @Test func objectsAreReadWithinLimits() throws {
        let id = try repository.writeBlob("tien bytes".bytes)
        #expect(try sandbox.git("cat-file", "blob", id.hex, in: "repo") == "tien bytes")
        #expect(try repository.blob(id, limit: 10) == "tien bytes".bytes)
        #expect(try repository.blobSize(id) == 10)
        #expect(try repository.kind(of: id) == .blob)
        #expect(try repository.kind(of: .zero) == nil)
        #expect(try code { _ = try repository.blob(id, limit: 9) } == .tooLarge)
        #expect(try code { _ = try repository.commit(id) } == .notFound)
        #expect(try code { _ = try repository.blob(.zero, limit: 9) } == .notFound)
        let empty = try repository.writeBlob([])
        #expect(try repository.blob(empty, limit: 0).isEmpty)
    }
}

/// The code of the error that `body` throws; nil when it throws none.
func code(_ body: () throws -> Void) throws -> GitError.Code? {
    do {
        try body()
        return nil
    } catch let error as GitError {
        return error.code
    }
}
