import Testing

@testable import Git

@Suite struct SignatureTests {
    @Test(
        arguments: [
            ("ed25519", nil, "ssh-ed25519"), ("ecdsa", 256, "ecdsa-sha2-nistp256"),
            ("ecdsa", 384, "ecdsa-sha2-nistp384"),
            ("ecdsa", 521, "ecdsa-sha2-nistp521"), ("rsa", 2_048, "ssh-rsa"), ("rsa", 3_072, "ssh-rsa"),
        ] as [(String, Int?, String)])
    func everyKindOfKeyVerifies(_ type: String, _ bits: Int?, _ name: String) throws {
        let sandbox = try Sandbox()
        let key = try sandbox.makeKey(type: type, bits: bits)
        #expect(key.type == name)
        let printed = try sandbox.run("ssh-keygen", "-l", "-f", "key.pub")
        #expect(printed.split(separator: " ").dropFirst().first.map(String.init) == key.fingerprint)
        // Several payloads, because the numbers in an ECDSA signature differ in length.
        for payload in ["", "x", "tree\n", String(repeating: "lang ", count: 5_000)] {
            for hash in ["sha256", "sha512"] {
                let signature = try SSHSignature(armoured: try sandbox.sign(payload.bytes, hash: hash))
                #expect(signature.publicKey == key)
                #expect(signature.namespace == "git")
                #expect(signature.hashAlgorithm == hash)
                try signature.verify(payload: payload.bytes)
                #expect(throws: SSHSignatureError.badSignature) { try signature.verify(payload: payload.bytes + [0]) }
            }
        }
    }

    @Test func anotherNamespaceIsRefused() throws {
        let sandbox = try Sandbox()
        _ = try sandbox.makeKey()
        let signature = try SSHSignature(armoured: try sandbox.sign("x".bytes, namespace: "file"))
        #expect(throws: SSHSignatureError.wrongNamespace("file")) { try signature.verify(payload: "x".bytes) }
        try signature.verify(payload: "x".bytes, namespace: "file")
    }

    @Test func truncatedArmourIsRefusedAtEveryLength() throws {
        let sandbox = try Sandbox()
        _ = try sandbox.makeKey()
        let armoured = try sandbox.sign("x".bytes)
        try SSHSignature(armoured: armoured).verify(payload: "x".bytes)
        for length in 0..<armoured.count {
            #expect(throws: SSHSignatureError.self) { try SSHSignature(armoured: Array(armoured.prefix(length))) }
        }
        #expect(throws: SSHSignatureError.self) {
            try SSHSignature(armoured: armoured + [UInt8](repeating: 10, count: SSHSignature.longest))
        }
    }

    @Test func armourHasOneForm() throws {
        let sandbox = try Sandbox()
        _ = try sandbox.makeKey(type: "rsa", bits: 2_048)
        let armoured = try sandbox.sign("x".bytes)
        let text = String(decoding: armoured, as: UTF8.self)
        #expect(armour(try #require(dearmoured(armoured))) == armoured)
        let lines = text.lines
        let (opening, first, closing) = (lines[0], lines[1], lines[lines.count - 1])
        var others: [String] = []
        func add(_ parts: String...) { others.append(parts.joined()) }
        add(text, "\n")
        add("\n", text)
        add(text, "x")
        add(" ", text)
        add(text, " ")
        add(text, text)
        add(lines.joined(separator: "\r\n"), "\r\n")
        add(lines.joined(separator: " \n"), "\n")
        add(opening, "\n", lines.dropFirst().dropLast().joined(), "\n", closing, "\n")
        add(text.replacingFirst(first, with: "\(first.prefix(69))\n\(first.suffix(1))"))
        add(text.replacingFirst(first, with: "\n\(first)"))
        add(text.replacingFirst(closing, with: "\n\(closing)"))
        add(text.replacingFirst(closing, with: "=\n\(closing)"))
        add(opening, "\n", closing, "\n")
        add(opening, "\n\n", closing, "\n")
        add(opening, closing, "\n")
        add(opening, "\n")
        for other in others {
            #expect(throws: SSHSignatureError.self, "\(other)") { try SSHSignature(armoured: other.bytes) }
        }
    }

    /// A line of 70 characters may be the last as well.
    @Test func armourOfWholeLinesIsRead() throws {
        let sandbox = try Sandbox()
        let key = try sandbox.makeKey()
        let blob = try #require(dearmoured(try sandbox.sign("x".bytes)))
        var whole = false
        // 105 bytes are two lines.
        for length in 1...200 {
            let namespace = [UInt8](repeating: UInt8(ascii: "n"), count: length)
            var other = Array(blob.prefix(10))
            for field in [key.blob, namespace, [], "sha512".bytes] { other += wireString(field) }
            other += blob.suffix(87)
            let armoured = armour(other)
            whole = whole || other.count % 105 == 0
            #expect(try SSHSignature(armoured: armoured).namespace.utf8.elementsEqual(namespace))
        }
        #expect(whole)
    }

    @Test func theReservedFieldIsEmpty() throws {
        let sandbox = try Sandbox()
        let key = try sandbox.makeKey()
        let blob = try #require(dearmoured(try sandbox.sign("x".bytes)))
        // `SSHSIG`, the version, the key, the purpose; then the field.
        let start = 6 + 4 + 4 + key.blob.count + 4 + 3
        #expect(Array(blob[start..<(start + 4)]) == [0, 0, 0, 0])
        let other: [UInt8] = Array(blob[..<start]) + wireString("x".bytes) + Array(blob[(start + 4)...])
        #expect(throws: SSHSignatureError.malformed("its reserved field is not empty")) {
            try SSHSignature(armoured: armour(other))
        }
    }

    @Test func noMutationVerifiesAndNoneTraps() throws {
        let sandbox = try Sandbox()
        var generator = SeededGenerator(seed: 3)
        for (type, bits) in [("ed25519", nil), ("ecdsa", 256), ("rsa", 2_048)] as [(String, Int?)] {
            _ = try sandbox.makeKey("key-\(type)", type: type, bits: bits)
            let armoured = try sandbox.sign("x".bytes, key: "key-\(type)")
            let blob = try #require(dearmoured(armoured))
            for _ in 0..<3_000 {
                let mutation = generator.mutated(blob)
                guard mutation != blob else { continue }
                #expect(throws: SSHSignatureError.self) {
                    try SSHSignature(armoured: armour(mutation)).verify(payload: "x".bytes)
                }
            }
            for _ in 0..<1_000 {
                let mutation = generator.mutated(armoured)
                guard mutation != armoured else { continue }
                #expect(throws: SSHSignatureError.self) {
                    try SSHSignature(armoured: mutation).verify(payload: "x".bytes)
                }
            }
        }
    }

    @Test func everyBitOfAValueCounts() throws {
        let sandbox = try Sandbox()
        _ = try sandbox.makeKey()
        let blob = try #require(dearmoured(try sandbox.sign("x".bytes)))
        for bit in 0..<(blob.count * 8) {
            var changed = blob
            changed[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(throws: SSHSignatureError.self) {
                try SSHSignature(armoured: armour(changed)).verify(payload: "x".bytes)
            }
        }
    }

    @Test func weakAndUnknownKeysAreRefused() throws {
        let sandbox = try Sandbox()
        try sandbox.run("ssh-keygen", "-q", "-t", "rsa", "-b", "1024", "-N", "", "-f", "weak")
        try sandbox.run("ssh-keygen", "-q", "-t", "dsa", "-N", "", "-f", "dsa")
        for name in ["weak", "dsa"] {
            #expect(SSHPublicKey(text: String(decoding: sandbox.read("\(name).pub") ?? [], as: UTF8.self)) == nil)
            let armoured = try sandbox.sign("x".bytes, key: name)
            let error = #expect(throws: SSHSignatureError.self) { try SSHSignature(armoured: armoured) }
            guard case .unsupportedAlgorithm = error else {
                Issue.record("\(String(describing: error))")
                continue
            }
        }
    }

    @Test func keysAreReadFromLines() throws {
        let sandbox = try Sandbox()
        let key = try sandbox.makeKey()
        #expect(SSHPublicKey(text: key.text) == key)
        #expect(SSHPublicKey(text: "\(key.text) naam met spaties\n") == key)
        let coded = encodeBase64(key.blob)
        for bad in [
            "", "ssh-ed25519", coded, "ssh-rsa \(coded)", "ssh-ed25519 \(coded.dropLast(4))",
            "ssh-ed25519 \(coded)AAAA",
            "\(key.text)\n\(key.text)", "ssh-ed25519 !", String(repeating: "a", count: 100_000),
        ] {
            #expect(SSHPublicKey(text: bad) == nil, "\(bad.prefix(90))")
        }
    }
}
