import CCrypto
import Testing

@testable import Git

/// Security keys are hardware: here libcrypto signs as one would, according to OpenSSH's `PROTOCOL.u2f`.
@Suite struct SecurityKeyTests {
    /// A signature that a key of type `sk-ssh-ed25519@openssh.com` would give.
    private func armoured(
        payload: [UInt8], flags: UInt8, signedFlags: UInt8? = nil, counter: [UInt8] = [0, 0, 0, 7]
    ) throws -> [UInt8] {
        let secret = [UInt8](repeating: 9, count: 32)
        let key = try #require(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, secret, 32))
        defer { EVP_PKEY_free(key) }
        var point = [UInt8](repeating: 0, count: 32)
        var count = 32
        #expect(EVP_PKEY_get_raw_public_key(key, &point, &count) == 1)
        let message =
            "SSHSIG".bytes + wireString("git".bytes) + wireString([]) + wireString("sha256".bytes)
            + wireString(Digest.sha256(payload))
        let signed = Digest.sha256("ssh:".bytes) + [signedFlags ?? flags] + counter + Digest.sha256(message)
        let value = try sign(signed, with: key, method: nil)
        let type = "sk-ssh-ed25519@openssh.com".bytes
        return armour(
            key: wireString(type) + wireString(point) + wireString("ssh:".bytes),
            value: wireString(type) + wireString(value) + [flags] + counter)
    }

    private func sign(_ message: [UInt8], with key: OpaquePointer, method: OpaquePointer?) throws -> [UInt8] {
        let context = try #require(EVP_MD_CTX_new())
        defer { EVP_MD_CTX_free(context) }
        #expect(EVP_DigestSignInit(context, nil, method, nil, key) == 1)
        var value = [UInt8](repeating: 0, count: 256)
        var count = value.count
        #expect(EVP_DigestSign(context, &value, &count, message, message.count) == 1)
        return Array(value.prefix(count))
    }

    private func armour(key: [UInt8], value: [UInt8]) -> [UInt8] {
        let blob =
            "SSHSIG".bytes + [0, 0, 0, 1] + wireString(key) + wireString("git".bytes) + wireString([])
            + wireString("sha256".bytes) + wireString(value)
        return GitTests.armour(blob)
    }

    @Test func aTouchedEdwardsKeyVerifies() throws {
        let signature = try SSHSignature(armoured: try armoured(payload: "x".bytes, flags: 1))
        #expect(signature.publicKey.type == "sk-ssh-ed25519@openssh.com")
        try signature.verify(payload: "x".bytes)
        #expect(throws: SSHSignatureError.badSignature) { try signature.verify(payload: "y".bytes) }
        try SSHSignature(armoured: try armoured(payload: "x".bytes, flags: 5)).verify(payload: "x".bytes)
        #expect(SSHPublicKey(text: signature.publicKey.text) == signature.publicKey)
    }

    @Test func anUntouchedKeyIsRefused() throws {
        for flags: UInt8 in [0, 4] {
            let signature = try SSHSignature(armoured: try armoured(payload: "x".bytes, flags: flags))
            #expect(throws: SSHSignatureError.badSignature) { try signature.verify(payload: "x".bytes) }
        }
    }

    @Test func theFlagsAreSigned() throws {
        let signature = try SSHSignature(armoured: try armoured(payload: "x".bytes, flags: 1, signedFlags: 0))
        #expect(throws: SSHSignatureError.badSignature) { try signature.verify(payload: "x".bytes) }
    }

    @Test func aTouchedCurveKeyVerifies() throws {
        let context = try #require(EVP_PKEY_CTX_new_from_name(nil, "EC", nil))
        defer { EVP_PKEY_CTX_free(context) }
        #expect(EVP_PKEY_keygen_init(context) == 1)
        #expect(EVP_PKEY_CTX_set_group_name(context, "prime256v1") == 1)
        var generated: OpaquePointer?
        #expect(EVP_PKEY_generate(context, &generated) == 1)
        let key = try #require(generated)
        defer { EVP_PKEY_free(key) }
        var point = [UInt8](repeating: 0, count: 65)
        var count = 0
        #expect(EVP_PKEY_get_octet_string_param(key, OSSL_PKEY_PARAM_PUB_KEY, &point, point.count, &count) == 1)
        let message =
            "SSHSIG".bytes + wireString("git".bytes) + wireString([]) + wireString("sha256".bytes)
            + wireString(Digest.sha256("x".bytes))
        let rest: [UInt8] = [1, 0, 0, 0, 9]
        let encoded = try sign(
            Digest.sha256("ssh:".bytes) + rest + Digest.sha256(message), with: key, method: EVP_sha256())
        // The encoding of libcrypto: 30 length, 02 length r, 02 length s.
        let r = Array(encoded[4..<(4 + Int(encoded[3]))])
        let s = Array(encoded[(6 + r.count)...])
        let type = "sk-ecdsa-sha2-nistp256@openssh.com".bytes
        let signature = try SSHSignature(
            armoured: armour(
                key: wireString(type) + wireString("nistp256".bytes) + wireString(point) + wireString("ssh:".bytes),
                value: wireString(type) + wireString(wireString(r) + wireString(s)) + rest))
        try signature.verify(payload: "x".bytes)
        #expect(throws: SSHSignatureError.badSignature) { try signature.verify(payload: "y".bytes) }
    }
}
