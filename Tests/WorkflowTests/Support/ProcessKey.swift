import CCrypto
import TestSupport

@testable import Git
@testable import Workflow

/// An Ed25519 key that signs in this process, as `ssh-keygen -Y sign` would; no program and no file is needed.
struct ProcessKey: Signing {
    let publicKey: SSHPublicKey

    private let seed: [UInt8]

    /// The public key in SSH's binary encoding.
    private let blob: [UInt8]

    /// The key that follows from `name`, always the same one.
    init(for name: String) throws {
        seed = Digest.sha256(Array("a key for tests: \(name)".utf8))
        let handle = try Self.handle(seed)
        defer { EVP_PKEY_free(handle) }
        var point = [UInt8](repeating: 0, count: 32)
        var count = point.count
        guard EVP_PKEY_get_raw_public_key(handle, &point, &count) == 1 else { throw TestError("no public key") }
        blob = wire("ssh-ed25519") + wire(point)
        guard let key = SSHPublicKey(text: "ssh-ed25519 \(encodeBase64(blob))") else { throw TestError("no key") }
        publicKey = key
    }

    /// The armoured signature over `payload`, in Git's namespace. Source: OpenSSH's `PROTOCOL.sshsig`.
    func sign(_ payload: [UInt8]) throws -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 64)
        SHA512(payload, payload.count, &digest)
        let purpose = wire("git") + wire("") + wire("sha512")
        let message = Array("SSHSIG".utf8) + purpose + wire(digest)
        var signature = [UInt8](repeating: 0, count: 64)
        var count = signature.count
        let handle = try Self.handle(seed)
        let context = EVP_MD_CTX_new()
        defer {
            EVP_MD_CTX_free(context)
            EVP_PKEY_free(handle)
        }
        guard EVP_DigestSignInit(context, nil, nil, nil, handle) == 1,
            EVP_DigestSign(context, &signature, &count, message, message.count) == 1
        else { throw TestError("libcrypto does not sign") }
        let whole =
            Array("SSHSIG".utf8) + [0, 0, 0, 1] + wire(blob) + purpose + wire(wire("ssh-ed25519") + wire(signature))
        return armoured(whole)
    }

    private static func handle(_ seed: [UInt8]) throws -> OpaquePointer {
        guard let handle = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, seed.count) else {
            throw TestError("libcrypto makes no key")
        }
        return handle
    }
}

/// A string of SSH's binary encoding.
private func wire(_ bytes: [UInt8]) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: bytes.count >> $0) } + bytes
}

private func wire(_ text: String) -> [UInt8] { wire(Array(text.utf8)) }

private func armoured(_ bytes: [UInt8]) -> [UInt8] {
    var rest = encodeBase64(bytes)[...]
    var lines = ["-----BEGIN SSH SIGNATURE-----"]
    while !rest.isEmpty {
        lines.append(String(rest.prefix(70)))
        rest = rest.dropFirst(70)
    }
    return Array((lines + ["-----END SSH SIGNATURE-----", ""]).joined(separator: "\n").utf8)
}
