import Testing

@testable import Git

@Suite struct CommitParsingTests {
    private static let tree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
    private static let plain = """
        tree \(tree)
        parent 1111111111111111111111111111111111111111
        parent 2222222222222222222222222222222222222222
        author Ans Peeters <ans@example.nl> 1536758400 +0200
        committer Bob <bob@example.nl> 1536758401 -0330

        Onderwerp

        Kader-Action: draft

        """

    private func parse(_ text: String) throws(Malformed) -> Commit { try Commit(id: .zero, bytes: text.bytes) }

    @Test func aPlainCommitIsRead() throws {
        let commit = try parse(Self.plain)
        #expect(commit.tree == .emptyTree)
        #expect(commit.parents.map { $0.hex.first } == ["1", "2"])
        #expect(commit.author == .ans)
        #expect(commit.committer == Person(name: "Bob", email: "bob@example.nl", seconds: 1_536_758_401, offset: -210))
        #expect(commit.message == "Onderwerp\n\nKader-Action: draft\n".bytes)
        #expect(commit.signature == nil)
        #expect(commit.signedPayload == nil)
    }

    @Test func aSignatureIsTakenOutOfThePayload() throws {
        let before = "-0330\nencoding UTF-8\nmergetag a\n b\nmergetag c\n"
        let signed = Self.plain.replacingFirst("-0330\n", with: before + "gpgsig -----BEGIN\n one\n \n two\n")
        let commit = try parse(signed)
        #expect(commit.signature == "-----BEGIN\none\n\ntwo\n".bytes)
        #expect(commit.signedPayload == Self.plain.replacingFirst("-0330\n", with: before).bytes)
        #expect(commit.message == "Onderwerp\n\nKader-Action: draft\n".bytes)
    }

    /// A line beside the signature would give what was signed a second id.
    @Test(arguments: [
        "gpgsig a\ngpgsig-sha256 b\n", "gpgsig-sha256 b\ngpgsig a\n", "gpgsig-sha256 b\n", "gpgsig-x b\n",
        "gpgsig a\nencoding UTF-8\n", "gpgsig a\nmergetag b\n", "gpgsig a\nHG:extra b\n", "gpgsig a\nx b\n",
        "change-id x\ngpgsig a\n", "encoding x\nencoding y\n", "mergetag a\nencoding x\n", "encoding x\n y\n",
        "GPGSIG a\n", "gpgsig a\nparent 1111111111111111111111111111111111111111\n",
    ])
    func onlyWhatGitWritesStandsInAHeader(_ lines: String) {
        #expect(throws: Malformed.self) { try parse(Self.plain.replacingFirst("-0330\n", with: "-0330\n" + lines)) }
    }

    @Test func anAuthorIsOneLine() {
        #expect(throws: Malformed.self) { try parse(Self.plain.replacingFirst("+0200\n", with: "+0200\n x\n")) }
    }

    @Test func oddButHarmlessCommitsAreRead() throws {
        #expect(try parse("tree \(Self.tree)\nauthor a <b> 1 +0000\ncommitter c <d> 2 +9999\n").message.isEmpty)
        let odd = try parse("tree \(Self.tree)\nauthor <b> 1\ncommitter c <> -2 +051800\n\n\nx")
        #expect(odd.author == Person(name: "", email: "b", seconds: 1, offset: 0))
        #expect(odd.committer == Person(name: "c", email: "", seconds: -2, offset: 0))
        #expect(odd.message == "\nx".bytes)
    }

    @Test(arguments: [
        "", "\n", "tree", "tree \n", "tree \(tree)", "tree \(tree)\n",
        "tree \(tree)x\nauthor a <b> 1 +0000\ncommitter a <b> 1 +0000\n\n",
        "tree \(tree)\nauthor a <b> 1 +0000\n\nx", "tree \(tree)\ncommitter a <b> 1 +0000\nauthor a <b> 1 +0000\n\n",
        "tree \(tree)\nauthor a b 1 +0000\ncommitter a <b> 1 +0000\n\n",
        "tree \(tree)\nauthor a <b>\ncommitter a <b> 1 +0000\n\n",
        "tree \(tree)\nauthor a <b> x +0000\ncommitter a <b> 1 +0000\n\n",
        "tree \(tree)\nauthor a <b> 99999999999999999999 +0000\ncommitter a <b> 1 +0000\n\n",
        "tree \(tree)\nparent 12\nauthor a <b> 1 +0000\ncommitter a <b> 1 +0000\n\n",
        "tree \(tree)\nauthor a <b> 1 +0000\nparent \(tree)\ncommitter a <b> 1 +0000\n\n",
        "tree \(tree)\nauthor a <b> 1 +0000\ncommitter a <b> 1 +0000\nparent \(tree)\n\n",
        "tree \(tree)\nauthor a <b> 1 +0000\nauthor a <b> 1 +0000\ncommitter a <b> 1 +0000\n\n",
        "tree \(tree)\nauthor a <b> 1 +0000\ncommitter a <b> 1 +0000\ncommitter a <b> 1 +0000\n\n",
        "tree \(tree)\nauthor a <b> 1 +0000\ncommitter a <b> 1 +0000\ngpgsig a\ngpgsig b\n\n",
        "tree \(tree)\nauthor a <b> 1 +0000\ncommitter a <b> 1 +0000\nnokey\n\n",
        "tree \(tree)\nauthor a <b> 1 +0000\ncommitter a <b> 1 +0000\ngpgsig a\n b",
        "tree \(tree)\nauthor a <b> 1 +0000\ncommitter a <b> 1 +0000\n\na\0b",
        " tree \(tree)\nauthor a <b> 1 +0000\ncommitter a <b> 1 +0000\n\n",
    ])
    func malformedCommitsAreRefused(_ text: String) {
        #expect(throws: Malformed.self) { try parse(text) }
    }

    @Test func mutationsNeverTrap() {
        var generator = SeededGenerator(seed: 1)
        let signed = Self.plain.replacingFirst("-0330\n", with: "-0330\ngpgsig -----BEGIN\n one\n two\n").bytes
        var read = 0
        for _ in 0..<20_000 {
            let bytes = generator.mutated(signed)
            guard let commit = try? Commit(id: .zero, bytes: bytes) else { continue }
            read += 1
            if let payload = commit.signedPayload, let signature = commit.signature {
                #expect(payload.count + signature.count < bytes.count)
            }
        }
        #expect(read > 0)
    }

    @Test func aLargeHeaderIsReadInLinearTime() throws {
        let many = String(repeating: "mergetag a\n", count: 80_000)
        let start = ContinuousClock.now
        let commit = try parse(Self.plain.replacingFirst("-0330\n", with: "-0330\n\(many)"))
        #expect(commit.parents.count == 2)
        #expect(ContinuousClock.now - start < .seconds(20))
    }
}
