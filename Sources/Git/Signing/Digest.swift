import CCrypto

/// Digests of bytes, computed by OpenSSL's libcrypto.
public enum Digest {
    /// The 32 bytes of the SHA-256 digest.
    public static func sha256(_ bytes: [UInt8]) -> [UInt8] { digest(bytes, .sha256) }

    /// The SHA-256 digest as 64 lower-case hexadecimal digits.
    public static func sha256Hex(_ bytes: [UInt8]) -> String { hexadecimal(sha256(bytes)) }

    static func digest(_ bytes: [UInt8], _ algorithm: StreamedDigest.Algorithm) -> [UInt8] {
        var digest = StreamedDigest(algorithm)
        digest.update(bytes)
        return digest.finish()
    }
}

/// A digest that takes its bytes piece by piece.
struct StreamedDigest: ~Copyable {
    enum Algorithm {
        case sha1, sha256, sha384, sha512

        var method: OpaquePointer? {
            switch self {
            case .sha1: Self.methods.sha1
            case .sha256: Self.methods.sha256
            case .sha384: Self.methods.sha384
            case .sha512: Self.methods.sha512
            }
        }

        /// Looked up once: `EVP_sha256()` would have libcrypto look for its provider with every digest.
        private static let methods = Methods()

        /// Never freed, and never changed by whoever uses them.
        private struct Methods: @unchecked Sendable {
            let sha1 = EVP_MD_fetch(nil, "SHA1", nil)
            let sha256 = EVP_MD_fetch(nil, "SHA256", nil)
            let sha384 = EVP_MD_fetch(nil, "SHA384", nil)
            let sha512 = EVP_MD_fetch(nil, "SHA512", nil)
        }
    }

    private let context: OpaquePointer

    init(_ algorithm: Algorithm) {
        guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, algorithm.method, nil) == 1 else {
            // Only without memory, or without the algorithms that every libcrypto has; a digest that is silently
            // wrong would be worse than the end of the process.
            fatalError("libcrypto gives no digest")
        }
        self.context = context
    }

    deinit { EVP_MD_CTX_free(context) }

    mutating func update(_ bytes: some Collection<UInt8>) {
        let done: Int32? = bytes.withContiguousStorageIfAvailable {
            EVP_DigestUpdate(context, $0.baseAddress, $0.count)
        }
        if done == nil { Array(bytes).withUnsafeBytes { _ = EVP_DigestUpdate(context, $0.baseAddress, $0.count) } }
    }

    consuming func finish() -> [UInt8] {
        var result = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var count: UInt32 = 0
        EVP_DigestFinal_ex(context, &result, &count)
        return Array(result.prefix(Int(count)))
    }
}
