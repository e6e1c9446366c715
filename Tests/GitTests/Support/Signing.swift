@testable import Git
import TestSupport

extension Sandbox {
    /// Makes a key of the given type with ssh-keygen, and has Git trust it for `ans@example.nl`.
    func makeKey(_ name: String = "key", type: String = "ed25519", bits: Int? = nil) throws -> SSHPublicKey {
        var arguments = ["-q", "-t", type, "-N", "", "-C", "a comment", "-f", absolute(name)]
        if let bits { arguments += ["-b", "\(bits)"] }
        try run("ssh-keygen", arguments)
        let line = String(decoding: read("\(name).pub") ?? [], as: UTF8.self)
        guard let key = SSHPublicKey(text: line) else { throw TestError("no key in \(line)") }
        try write("ans@example.nl \(key.text)\n", to: "allowed")
        try git("config", "--global", "gpg.format", "ssh")
        try git("config", "--global", "gpg.ssh.allowedSignersFile", absolute("allowed"))
        return key
    }

    /// The armoured signature that ssh-keygen makes over `payload`.
    func sign(
        _ payload: [UInt8], key: String = "key", namespace: String = "git", hash: String = "sha512"
    ) throws -> [UInt8] {
        let name = "payload\(Int.random(in: 0..<Int.max))"
        try write(payload, to: name)
        try run("ssh-keygen", "-q", "-Y", "sign", "-n", namespace, "-O", "hashalg=\(hash)", "-f", absolute(key), name)
        return read("\(name).sig") ?? []
    }
}

/// The armour that ssh-keygen puts around `blob`.
func armour(_ blob: [UInt8]) -> [UInt8] {
    var digits = encodeBase64(blob)[...]
    var lines: [Substring] = []
    while !digits.isEmpty {
        lines.append(digits.prefix(70))
        digits = digits.dropFirst(70)
    }
    return "-----BEGIN SSH SIGNATURE-----\n\(lines.joined(separator: "\n"))\n-----END SSH SIGNATURE-----\n".bytes
}

/// The bytes that an armoured signature stands for; of what is no such signature, anything.
func dearmoured(_ armoured: [UInt8]) -> [UInt8]? {
    decodeBase64(String(decoding: armoured, as: UTF8.self).lines.dropFirst().dropLast().joined().utf8)
}
