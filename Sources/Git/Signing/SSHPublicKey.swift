import CCrypto

/// A public key of SSH; its identity is the bytes of the key itself, without any comment.
public struct SSHPublicKey: Hashable, Sendable {
    /// The key in SSH's binary encoding.
    public let blob: [UInt8]
    let material: KeyMaterial

    /// The longest key that is read, in bytes: RSA of 16,384 bits has some 2,100.
    static let longest = 8_192

    /// Reads a key in its binary encoding; throws where it is malformed, too weak, or of an unknown type.
    init(blob: [UInt8]) throws(SSHSignatureError) {
        material = try KeyMaterial(blob: blob)
        self.blob = blob
    }

    /// Reads a line as in a `.pub` file: the type, the key in base64, and perhaps a comment.
    ///
    /// Nil where the line is no such line, or where the key is of a type whose signatures are never accepted: DSA,
    /// certificates, RSA below 2,048 or above 16,384 bits.
    public init?(text: String) {
        guard text.utf8.count <= 4 * SSHPublicKey.longest, !text.utf8.dropLast().contains(lineFeed) else { return nil }
        let line = text.utf8.last == lineFeed ? text.utf8.dropLast() : text.utf8[...]
        let parts = line.split(maxSplits: 2) { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        guard parts.count >= 2, let blob = decodeBase64(parts[1]), let key = try? SSHPublicKey(blob: blob),
            parts[0].elementsEqual(key.type.utf8)
        else { return nil }
        self = key
    }

    /// The name of the type, such as `ssh-ed25519`.
    public var type: String { material.type }

    /// The type and the key in base64, as in a `.pub` file, without a comment.
    public var text: String { "\(type) \(encodeBase64(blob))" }

    /// The fingerprint as ssh-keygen prints it: `SHA256:` and base64 without padding.
    public var fingerprint: String { "SHA256:\(encodeBase64(Digest.sha256(blob), padded: false))" }
}

/// The parts of a key, by type. Sources: RFC 4253, 5656 and 8709; OpenSSH's `PROTOCOL.u2f`.
enum KeyMaterial: Hashable, Sendable {
    case ed25519([UInt8])
    case ecdsa(Curve, point: [UInt8])
    case rsa(modulus: [UInt8], exponent: [UInt8])
    case securityKeyEd25519([UInt8], application: [UInt8])
    case securityKeyECDSA(point: [UInt8], application: [UInt8])

    /// The curves that RFC 5656 requires.
    enum Curve: String, Sendable, CaseIterable {
        case nistp256, nistp384, nistp521

        /// The bytes of one coordinate.
        var width: Int {
            switch self {
            case .nistp256: 32
            case .nistp384: 48
            case .nistp521: 66
            }
        }

        /// The name that libcrypto has for it.
        var group: String {
            switch self {
            case .nistp256: "prime256v1"
            case .nistp384: "secp384r1"
            case .nistp521: "secp521r1"
            }
        }

        /// Whether OpenSSH takes the point for a key: it lies on the curve, and its coordinates are neither short nor as
        /// large as the order of the curve (`sshkey_ec_validate_public`).
        func hasSound(point: [UInt8]) -> Bool {
            defer { ERR_clear_error() }
            return kader_point_is_sound(group, point, point.count) == 1
        }

        var digest: StreamedDigest.Algorithm {
            switch self {
            case .nistp256: .sha256
            case .nistp384: .sha384
            case .nistp521: .sha512
            }
        }
    }

    var type: String {
        switch self {
        case .ed25519: "ssh-ed25519"
        case .ecdsa(let curve, _): "ecdsa-sha2-\(curve.rawValue)"
        case .rsa: "ssh-rsa"
        case .securityKeyEd25519: "sk-ssh-ed25519@openssh.com"
        case .securityKeyECDSA: "sk-ecdsa-sha2-nistp256@openssh.com"
        }
    }

    init(blob: [UInt8]) throws(SSHSignatureError) {
        guard blob.count <= SSHPublicKey.longest else { throw .malformed("the key is too long") }
        var reader = WireReader(blob)
        guard let type = reader.name() else { throw .malformed("the key has no type") }
        let material: KeyMaterial?
        switch type {
        case "ssh-ed25519": material = Self.edwards(&reader).map { .ed25519($0) }
        case "sk-ssh-ed25519@openssh.com":
            let key = Self.edwards(&reader)
            let application = Self.application(&reader)
            material = key.flatMap { key in application.map { .securityKeyEd25519(key, application: $0) } }
        case "sk-ecdsa-sha2-nistp256@openssh.com":
            let key = Self.point(&reader, on: .nistp256)
            let application = Self.application(&reader)
            material = key.flatMap { key in application.map { .securityKeyECDSA(point: key, application: $0) } }
        case "ssh-rsa": material = try Self.rsa(&reader)
        default:
            guard let curve = Curve.allCases.first(where: { type == "ecdsa-sha2-\($0.rawValue)" }) else {
                throw .unsupportedAlgorithm(type)
            }
            material = Self.point(&reader, on: curve).map { .ecdsa(curve, point: $0) }
        }
        guard let material, reader.isAtEnd else { throw .malformed("the key is damaged") }
        self = material
    }

    private static func edwards(_ reader: inout WireReader) -> [UInt8]? {
        guard let key = reader.string(), key.count == 32 else { return nil }
        return key
    }

    /// What a security key is bound to: text for a C program, so that nothing after a NUL byte is passed over there.
    private static func application(_ reader: inout WireReader) -> [UInt8]? {
        guard let application = reader.string(), !application.contains(0) else { return nil }
        return application
    }

    private static func point(_ reader: inout WireReader, on curve: Curve) -> [UInt8]? {
        guard reader.name() == curve.rawValue, let point = reader.string(),
            // Uncompressed: the only form that OpenSSH writes.
            point.count == 1 + 2 * curve.width, point.first == 4, curve.hasSound(point: point)
        else { return nil }
        return point
    }

    private static func rsa(_ reader: inout WireReader) throws(SSHSignatureError) -> KeyMaterial? {
        guard let exponent = reader.positiveInteger(), let modulus = reader.positiveInteger(),
            let high = modulus.first, let low = exponent.last
        else { return nil }
        let bits = modulus.count * 8 - high.leadingZeroBitCount
        // Below is too weak; above, and with a large exponent, one verification would take seconds.
        guard (2_048...16_384).contains(bits) else { throw .unsupportedAlgorithm("ssh-rsa of \(bits) bits") }
        guard exponent.count <= 8, low & 1 == 1, exponent != [1] else {
            throw .unsupportedAlgorithm("ssh-rsa with this exponent")
        }
        return .rsa(modulus: modulus, exponent: exponent)
    }
}
