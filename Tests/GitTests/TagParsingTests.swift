import Testing

@testable import Git

@Suite struct TagParsingTests {
    private static let plain = """
        object 4b825dc642cb6eb9a060e54bf8d69288fbee4904
        type tree
        tag approved/A/1
        tagger Ans Peeters <ans@example.nl> 1536758400 +0200

        Vastgesteld

        """
    private static let signature = "-----BEGIN SSH SIGNATURE-----\nabc\n-----END SSH SIGNATURE-----\n"

    private func parse(_ text: String) throws(Malformed) -> Git.Tag { try Git.Tag(id: .zero, bytes: text.bytes) }

    @Test func aPlainTagIsRead() throws {
        let tag = try parse(Self.plain)
        #expect(tag.target == .emptyTree)
        #expect(tag.targetKind == .tree)
        #expect(tag.name == "approved/A/1".bytes)
        #expect(tag.tagger == .ans)
        #expect(tag.message == "Vastgesteld\n".bytes)
        #expect(tag.signature == nil)
        #expect(tag.signedPayload == nil)
    }

    @Test func theLastSignatureCounts() throws {
        let tag = try parse(Self.plain + Self.signature + "daarna\n" + Self.signature)
        #expect(tag.signature == Self.signature.bytes)
        #expect(tag.signedPayload == (Self.plain + Self.signature + "daarna\n").bytes)
        #expect(tag.message == ("Vastgesteld\n" + Self.signature + "daarna\n").bytes)
        // A signature begins a line, or it is text.
        #expect(try parse(Self.plain + " " + Self.signature).signature == nil)
    }

    @Test func aTagWithoutTaggerIsRead() throws {
        let tag = try parse("object 4b825dc642cb6eb9a060e54bf8d69288fbee4904\ntype commit\ntag v0\n\nx")
        #expect(tag.tagger == nil)
        #expect(tag.message == "x".bytes)
    }

    @Test(arguments: [
        "", "object 12\ntype commit\ntag v\n\n",
        "object 4b825dc642cb6eb9a060e54bf8d69288fbee4904\ntype folder\ntag v\n\n",
        "object 4b825dc642cb6eb9a060e54bf8d69288fbee4904\ntype commit\ntag \n\n",
        "object 4b825dc642cb6eb9a060e54bf8d69288fbee4904\ntype commit\ntag v\n w\n\n",
        "object 4b825dc642cb6eb9a060e54bf8d69288fbee4904\ntype commit\ntag v\ntagger x\n\n",
        "object 4b825dc642cb6eb9a060e54bf8d69288fbee4904\ntype commit\ntag v\nother x\n\n",
        "object 4b825dc642cb6eb9a060e54bf8d69288fbee4904\ntype commit\ntag v\ntagger a <b> 1 +0000\ngpgsig x\n\n",
        "object 4b825dc642cb6eb9a060e54bf8d69288fbee4904\ntype commit\ntag v\n\na\0",
    ])
    func malformedTagsAreRefused(_ text: String) {
        #expect(throws: Malformed.self) { try parse(text) }
    }

    @Test func mutationsNeverTrap() {
        var generator = SeededGenerator(seed: 2)
        let signed = (Self.plain + Self.signature).bytes
        var read = 0
        for _ in 0..<20_000 {
            let bytes = generator.mutated(signed)
            guard let tag = try? Git.Tag(id: .zero, bytes: bytes) else { continue }
            read += 1
            if let payload = tag.signedPayload, let signature = tag.signature { #expect(payload + signature == bytes) }
        }
        #expect(read > 0)
    }
}
