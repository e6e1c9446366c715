/// Why a signature is not accepted.
public enum SSHSignatureError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The signature or its key is not built as the format requires; with what is wrong.
    case malformed(String)
    /// The type of key, signature or digest is unknown or too weak; with its name.
    case unsupportedAlgorithm(String)
    /// The signature was made for another purpose; with the namespace that it names.
    case wrongNamespace(String)
    /// The signature is not that of this key over these bytes.
    case badSignature

    /// The reason in words; names come from the signature and have their control characters escaped.
    public var description: String {
        switch self {
        case .malformed(let reason): "the signature is malformed: \(reason)"
        case .unsupportedAlgorithm(let name): "the algorithm \(escapingControls(name)) is not accepted"
        case .wrongNamespace(let name): "the signature is for the namespace \(escapingControls(name))"
        case .badSignature: "the signature does not belong to this content and key"
        }
    }
}

/// A signature as `ssh-keygen -Y sign` makes it. Source: OpenSSH's `PROTOCOL.sshsig`.
public struct SSHSignature: Sendable {
    /// The key that the signature says it was made with. Whose it is, is for the caller to know.
    public let publicKey: SSHPublicKey
    /// The purpose that the signature was made for; for Git's objects `git`.
    public let namespace: String
    /// The name of the digest of what was signed: `sha256` or `sha512`.
    public let hashAlgorithm: String

    private let algorithm: String
    private let value: [UInt8]
    /// The flags and the counter of a security key.
    private let presence: (flags: UInt8, counter: [UInt8])?

    /// The longest armoured signature that is read, in bytes.
    static let longest = 32_768

    /// The characters of base64 in each line of the armour but the last.
    private static let lineWidth = 70

    /// Reads an armoured signature, in the one form that `ssh-keygen -Y sign` gives it: base64 in lines of 70 characters
    /// between the lines that begin and end an SSH signature. Other forms could be made of it without its key, and each
    /// would give the object that it stands in another id.
    ///
    /// - Throws: ``SSHSignatureError`` with `.malformed` where it is no such signature or longer than 32 KiB,
    ///   `.unsupportedAlgorithm` where its key, digest or kind of signature is unknown or too weak.
    public init(armoured: [UInt8]) throws(SSHSignatureError) {
        guard armoured.count <= SSHSignature.longest else { throw .malformed("it is too long") }
        try self.init(blob: try SSHSignature.dearmoured(armoured))
    }

    private static func dearmoured(_ armoured: [UInt8]) throws(SSHSignatureError) -> [UInt8] {
        let opening = Array("-----BEGIN SSH SIGNATURE-----\n".utf8)
        let closing = Array("\n-----END SSH SIGNATURE-----\n".utf8)
        guard armoured.count > opening.count + closing.count, armoured.starts(with: opening),
            armoured.suffix(closing.count).elementsEqual(closing)
        else { throw .malformed("it does not begin and end as one") }
        let lines = armoured[opening.count..<(armoured.count - closing.count)]
            .split(separator: lineFeed, omittingEmptySubsequences: false)
        guard let last = lines.last, (1...lineWidth).contains(last.count),
            lines.dropLast().allSatisfy({ $0.count == lineWidth })
        else { throw .malformed("its lines are not as ssh-keygen breaks them") }
        guard let blob = decodeBase64(lines.joined()) else { throw .malformed("it is not in base64") }
        return blob
    }

    private init(blob: [UInt8]) throws(SSHSignatureError) {
        var reader = WireReader(blob)
        guard let magic = reader.bytes(6), magic.elementsEqual("SSHSIG".utf8), let version = reader.number() else {
            throw .malformed("it does not say that it is one")
        }
        guard version == 1 else { throw .unsupportedAlgorithm("SSHSIG version \(version)") }
        guard let key = reader.string(), let namespace = reader.string(), let reserved = reader.string(),
            let hash = reader.name(), let signature = reader.string(), reader.isAtEnd
        else { throw .malformed("it is cut off or too long") }
        // What is signed has an empty field there, whatever stands here.
        guard reserved.isEmpty else { throw .malformed("its reserved field is not empty") }
        guard let namespace = String(validating: namespace, as: UTF8.self), !namespace.isEmpty else {
            throw .malformed("it has no namespace")
        }
        guard hash == "sha256" || hash == "sha512" else { throw .unsupportedAlgorithm(hash) }
        let publicKey = try SSHPublicKey(blob: key)
        var inner = WireReader(signature)
        guard let algorithm = inner.name(), let value = inner.string() else { throw .malformed("its value is cut off") }
        guard publicKey.material.signatureAlgorithms.contains(algorithm) else { throw .unsupportedAlgorithm(algorithm) }
        var presence: (flags: UInt8, counter: [UInt8])?
        if publicKey.material.application != nil {
            guard let flags = inner.bytes(1)?.first, let counter = inner.bytes(4) else {
                throw .malformed("its value is cut off")
            }
            presence = (flags, counter)
        }
        guard inner.isAtEnd else { throw .malformed("its value is too long") }
        self.publicKey = publicKey
        self.namespace = namespace
        self.hashAlgorithm = hash
        self.algorithm = algorithm
        self.value = value
        self.presence = presence
    }

    /// Returns when the signature is that of its key over `payload`, made for `namespace`.
    ///
    /// Says nothing of whose key it is. A security key must have noted that a person touched it.
    /// - Throws: ``SSHSignatureError`` with `.wrongNamespace`, `.badSignature`, or `.malformed` where the key is no point
    ///   of its curve.
    public func verify(payload: [UInt8], namespace: String = "git") throws(SSHSignatureError) {
        guard self.namespace.utf8.elementsEqual(namespace.utf8) else { throw .wrongNamespace(self.namespace) }
        let digest = Digest.digest(payload, hashAlgorithm == "sha512" ? .sha512 : .sha256)
        var signed = Array("SSHSIG".utf8)
        signed += wireString(Array(self.namespace.utf8))
        signed += wireString([])
        signed += wireString(Array(hashAlgorithm.utf8))
        signed += wireString(digest)
        if let application = publicKey.material.application, let presence {
            // PROTOCOL.u2f: what a security key signs, with bit 0 of the flags for a person's presence.
            guard presence.flags & 1 == 1 else { throw .badSignature }
            signed = Digest.sha256(application) + [presence.flags] + presence.counter + Digest.sha256(signed)
        }
        guard try publicKey.material.verifies(value, algorithm: algorithm, over: signed) else { throw .badSignature }
    }
}
