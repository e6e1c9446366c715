import TestSupport
import Testing

@testable import Git

@Suite("The public part of a private key's file") struct PrivateFileTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test(arguments: [("ed25519", ""), ("ed25519", "geheim"), ("ecdsa", ""), ("rsa", "geheim")])
    func itIsReadAlsoWhereTheRestIsEncrypted(_ type: String, _ phrase: String) throws {
        try sandbox.run(
            "ssh-keygen", "-q", "-t", type, "-N", phrase, "-C", "a comment", "-f", sandbox.absolute("key"))
        let line = String(decoding: try #require(sandbox.read("key.pub")), as: UTF8.self)
        let file = try #require(sandbox.read("key"))
        #expect(SSHPublicKey(privateFile: file) == SSHPublicKey(text: line))
        #expect(SSHPublicKey(privateFile: file) != nil)
    }

    @Test func otherFilesHaveNone() throws {
        try sandbox.run(
            "ssh-keygen", "-q", "-t", "rsa", "-m", "PEM", "-N", "", "-f", sandbox.absolute("old"))
        #expect(SSHPublicKey(privateFile: try #require(sandbox.read("old"))) == nil)
        #expect(SSHPublicKey(privateFile: try #require(sandbox.read("old.pub"))) == nil)
        #expect(SSHPublicKey(privateFile: []) == nil)
    }

    @Test func aDamagedFileIsRefused() throws {
        try sandbox.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", sandbox.absolute("key"))
        let file = try #require(sandbox.read("key"))
        for count in stride(from: 0, to: file.count - 1, by: 7) {
            #expect(SSHPublicKey(privateFile: Array(file.prefix(count))) == nil)
        }
        var generator = SeededGenerator(seed: 9)
        // Whatever comes of it is a key or none, and no crash.
        for _ in 0..<2_000 { _ = SSHPublicKey(privateFile: generator.mutated(file)) }
    }
}
