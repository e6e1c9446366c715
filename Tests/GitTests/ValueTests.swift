import Testing

@testable import Git

@Suite struct ValueTests {
    @Test func objectIDReadsOnlyFortyDigits() throws {
        let hex = "0123456789abcdef0123456789abcdef01234567"
        let id = try #require(ObjectID(hex: hex))
        #expect(id.hex == hex)
        #expect(id.description == hex)
        #expect(
            id.bytes == [
                0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef, 1, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef, 1, 0x23,
                0x45, 0x67,
            ])
        #expect(ObjectID(bytes: id.bytes) == id)
        #expect(ObjectID(id.oid) == id)
        #expect(ObjectID(hex: hex.uppercased()) == id)
        for bad in ["", String(hex.dropLast()), hex + "0", "g" + hex.dropFirst(), " " + hex.dropFirst()] {
            #expect(ObjectID(hex: bad) == nil)
        }
        #expect(ObjectID(bytes: [1, 2, 3]) == nil)
        #expect(ObjectID.zero.isZero)
        #expect(!id.isZero)
        #expect(ObjectID.zero.hex == String(repeating: "0", count: 40))
    }

    @Test func objectIDsAreOrderedByBytes() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<500 {
            let one = (0..<20).map { _ in UInt8.random(in: 0...2, using: &generator) * 0x7f }
            let two = (0..<20).map { _ in UInt8.random(in: 0...2, using: &generator) * 0x7f }
            guard let first = ObjectID(bytes: one), let second = ObjectID(bytes: two) else {
                Issue.record("twenty bytes are an id")
                return
            }
            #expect((first < second) == one.lexicographicallyPrecedes(two))
        }
    }

    @Test func pathsAreBytes() {
        let composed = RepositoryPath("caf\u{e9}.md")
        let decomposed = RepositoryPath("cafe\u{301}.md")
        #expect(composed != decomposed)
        #expect(composed.string == "café.md")
        #expect(RepositoryPath(bytes: [0xff]).string == nil)
        #expect(RepositoryPath(bytes: [0xff, 0x1b, 0x5b]).description == "\u{fffd}\\u{1b}[")
        #expect(RepositoryPath("a\u{202e}b").description == "a\\u{202e}b")
        #expect(RepositoryPath("a/b") < RepositoryPath("a0"))
        #expect(RepositoryPath("a").appending("b".utf8) == RepositoryPath("a/b"))
        #expect(RepositoryPath("").appending("b".utf8) == RepositoryPath("b"))
    }

    @Test(arguments: [
        "", "/a", "a/", "a//b", ".", "..", "a/../b", "./a", ".git", ".GIT/config", "a/.git/hooks/pre-push", ".git ",
        ".git.",
        ".git. .", ".git::$INDEX_ALLOCATION", "GIT~1", "git~1/x", ".g\u{200c}it", "\u{feff}.git", ".git\u{200d}",
        "a\\b",
        "a\0b", ".git:x",
    ])
    func dangerousPathsAreNotSafe(_ path: String) {
        #expect(!RepositoryPath(path).isSafe)
    }

    @Test(arguments: [
        "a", "a/b/c.md", ".gitignore", ".gitattributes", "git", "..a", "a..", ".git2", "git~10", ".gitx .", "café/ß.md",
        "...",
        ".gi", "dot.git", "a b.md",
    ])
    func ordinaryPathsAreSafe(_ path: String) {
        #expect(RepositoryPath(path).isSafe)
    }

    @Test func longAndDeepPathsAreNotSafe() {
        #expect(RepositoryPath(String(repeating: "a", count: 4_096)).isSafe)
        #expect(!RepositoryPath(String(repeating: "a", count: 4_097)).isSafe)
        #expect(RepositoryPath(bytes: Array(repeatElement([0x61], count: 128).joined(separator: [0x2f]))).isSafe)
        #expect(!RepositoryPath(bytes: Array(repeatElement([0x61], count: 129).joined(separator: [0x2f]))).isSafe)
    }

    @Test func digestsAreThoseOfTheStandard() {
        // FIPS 180-4, example of one block, and of the empty text.
        #expect(Digest.sha256Hex("abc".bytes) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(Digest.sha256Hex([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(Digest.sha256("abc".bytes).count == 32)
    }

    @Test func base64IsThatOfTheStandard() {
        // RFC 4648, section 10.
        let vectors = [
            "": "", "f": "Zg==", "fo": "Zm8=", "foo": "Zm9v", "foob": "Zm9vYg==", "fooba": "Zm9vYmE=",
            "foobar": "Zm9vYmFy",
        ]
        for (plain, coded) in vectors {
            #expect(encodeBase64(plain.bytes) == coded)
            #expect(decodeBase64(coded.utf8) == plain.bytes)
        }
        #expect(encodeBase64("f".bytes, padded: false) == "Zg")
        for bad in [
            "Z", "Zg", "Zg=", "Zg===", "Zh==", "Zm9=", "Zm8=Zm8=", "Zm9v====", "Zm!v", "====", "Zm9v\n", "Zm 9v",
        ] {
            #expect(decodeBase64(bad.utf8) == nil, "\(bad)")
        }
    }
}
