import CCrypto
import Git

/// An Ed25519 key that signs in this process, as `ssh-keygen -Y sign` would: it takes a twentieth of a millisecond.
struct Key {
    /// The line of a `.pub` file.
    let publicText: String

    private let seed: [UInt8]
    private let point: [UInt8]
    private let handle: OpaquePointer

    /// The key that follows from `name`, always the same one.
    init(for name: String) {
        seed = Digest.sha256(Array("a key for nothing but measuring: \(name)".utf8))
        var room = [UInt8](repeating: 0, count: 32)
        var count = room.count
        guard let handle = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, seed.count),
            EVP_PKEY_get_raw_public_key(handle, &room, &count) == 1
        else { fatalError("libcrypto makes no key") }
        self.handle = handle
        point = room
        publicText = "ssh-ed25519 \(Self.base64(Self.publicBlob(room)))"
    }

    /// The armoured signature over `payload`, in Git's namespace. Source: OpenSSH's `PROTOCOL.sshsig`.
    func sign(_ payload: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 64)
        SHA512(payload, payload.count, &digest)
        let purpose = wire("git") + wire("") + wire("sha512")
        let message = Array("SSHSIG".utf8) + purpose + wire(digest)
        var signature = [UInt8](repeating: 0, count: 64)
        var count = signature.count
        let context = EVP_MD_CTX_new()
        defer { EVP_MD_CTX_free(context) }
        guard EVP_DigestSignInit(context, nil, nil, nil, handle) == 1,
            EVP_DigestSign(context, &signature, &count, message, message.count) == 1
        else { fatalError("libcrypto does not sign") }
        let blob =
            Array("SSHSIG".utf8) + [0, 0, 0, 1] + wire(Self.publicBlob(point)) + purpose
            + wire(wire("ssh-ed25519") + wire(signature))
        return Array(armoured(blob, "SSH SIGNATURE").utf8)
    }

    /// The private key as `ssh-keygen` reads it, without a passphrase. Source: OpenSSH's `PROTOCOL.key`.
    var privateFile: String {
        let blob = Self.publicBlob(point)
        var secret = [UInt8](repeating: 7, count: 8) + blob + wire(seed + point) + wire("")
        secret += (1...8).prefix((8 - secret.count % 8) % 8)
        let whole =
            Array("openssh-key-v1\0".utf8) + wire("none") + wire("none") + wire("") + [0, 0, 0, 1] + wire(blob)
            + wire(secret)
        return armoured(whole, "OPENSSH PRIVATE KEY")
    }

    private static func publicBlob(_ point: [UInt8]) -> [UInt8] { wire("ssh-ed25519") + wire(point) }

    fileprivate static func base64(_ bytes: [UInt8]) -> String {
        var room = [UInt8](repeating: 0, count: (bytes.count + 2) / 3 * 4 + 1)
        EVP_EncodeBlock(&room, bytes, Int32(bytes.count))
        return String(decoding: room.dropLast(), as: UTF8.self)
    }
}

/// A string of SSH's binary encoding.
private func wire(_ bytes: [UInt8]) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: bytes.count >> $0) } + bytes
}

private func wire(_ text: String) -> [UInt8] { wire(Array(text.utf8)) }

private func armoured(_ bytes: [UInt8], _ label: String) -> String {
    var rest = Key.base64(bytes).utf8[...]
    var lines = ["-----BEGIN \(label)-----"]
    while !rest.isEmpty {
        lines.append(String(rest.prefix(70)) ?? "")
        rest = rest.dropFirst(70)
    }
    return (lines + ["-----END \(label)-----", ""]).joined(separator: "\n")
}
