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
        // All but the last line end is needed.
        for length in 0..<(armoured.count - 1) {
            #expect(throws: SSHSignatureError.self) { try SSHSignature(armoured: Array(armoured.prefix(length))) }
        }
        #expect(throws: SSHSignatureError.self) { try SSHSignature(armoured: armoured + "x".bytes) }
        #expect(throws: SSHSignatureError.self) {
            try SSHSignature(armoured: armoured + [UInt8](repeating: 10, count: SSHSignature.longest))
        }
    }

    @Test func noMutationVerifiesAndNoneTraps() throws {
        let sandbox = try Sandbox()
        var generator = SeededGenerator(seed: 3)
        for (type, bits) in [("ed25519", nil), ("ecdsa", 256), ("rsa", 2_048)] as [(String, Int?)] {
            let key = try sandbox.makeKey("key-\(type)", type: type, bits: bits)
            let armoured = try sandbox.sign("x".bytes, key: "key-\(type)")
            let text = String(decoding: armoured, as: UTF8.self)
            let body = text.lines.dropFirst().dropLast().joined()
            let blob = try #require(decodeBase64(body.utf8))
            for _ in 0..<3_000 {
                let mutation = generator.mutated(blob)
                let wrapped = "-----BEGIN SSH SIGNATURE-----\n\(encodeBase64(mutation))\n-----END SSH SIGNATURE-----\n"
                guard mutation != blob, let signature = try? SSHSignature(armoured: wrapped.bytes),
                    (try? signature.verify(payload: "x".bytes)) != nil
                else { continue }
                // Zeros before a number change its spelling alone; the key and the value must be the same.
                #expect(signature.publicKey == key)
            }
            for _ in 0..<1_000 { _ = try? SSHSignature(armoured: generator.mutated(armoured)) }
        }
    }

    @Test func everyBitOfAValueCounts() throws {
        let sandbox = try Sandbox()
        _ = try sandbox.makeKey()
        let lines = String(decoding: try sandbox.sign("x".bytes), as: UTF8.self).lines
        let blob = try #require(decodeBase64(lines.dropFirst().dropLast().joined().utf8))
        for bit in 0..<(blob.count * 8) {
            var changed = blob
            changed[bit / 8] ^= 1 << UInt8(bit % 8)
            let wrapped = "\(lines[0])\n\(encodeBase64(changed))\n\(lines[lines.count - 1])\n"
            #expect(throws: SSHSignatureError.self) {
                try SSHSignature(armoured: wrapped.bytes).verify(payload: "x".bytes)
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
