import CCrypto

extension KeyMaterial {
    /// The names of the signatures that such a key may make. Not `ssh-rsa`: its SHA-1 is broken.
    var signatureAlgorithms: [String] {
        if case .rsa = self { return ["rsa-sha2-256", "rsa-sha2-512"] }
        return [type]
    }

    /// The application that a security key is bound to; nil for other keys.
    var application: [UInt8]? {
        switch self {
        case .securityKeyEd25519(_, let application), .securityKeyECDSA(_, let application): application
        case .ed25519, .ecdsa, .rsa: nil
        }
    }

    /// Tells whether `signature` is that of this key over `message`.
    ///
    /// - Throws: ``SSHSignatureError`` with `.malformed` where libcrypto does not accept the key.
    func verifies(
        _ signature: [UInt8], algorithm: String, over message: [UInt8]
    ) throws(SSHSignatureError) -> Bool {
        let key: OpaquePointer?
        let digest: StreamedDigest.Algorithm?
        let value: [UInt8]?
        switch self {
        case .ed25519(let bytes), .securityKeyEd25519(let bytes, _):
            key = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nil, bytes, bytes.count)
            digest = nil
            value = signature.count == 64 ? signature : nil
        case .ecdsa(let curve, let point):
            key = Self.curveKey(curve, point)
            digest = curve.digest
            value = Self.distinguishedEncoding(signature, curve)
        case .securityKeyECDSA(let point, _):
            key = Self.curveKey(.nistp256, point)
            digest = .sha256
            value = Self.distinguishedEncoding(signature, .nistp256)
        case .rsa(let modulus, let exponent):
            key = kader_rsa_key(modulus, modulus.count, exponent, exponent.count)
            digest = algorithm == "rsa-sha2-512" ? .sha512 : .sha256
            // Zeros that a writer left out at the front belong to the value (RFC 8332 allows no others).
            value =
                signature.count <= modulus.count
                ? [UInt8](repeating: 0, count: modulus.count - signature.count) + signature : nil
        }
        defer {
            EVP_PKEY_free(key)
            // The reasons of a refusal stay in a list of this thread, where they help nobody.
            ERR_clear_error()
        }
        guard let key else { throw .malformed("the key is not valid") }
        guard let value, let context = EVP_MD_CTX_new() else { return false }
        defer { EVP_MD_CTX_free(context) }
        guard EVP_DigestVerifyInit(context, nil, digest?.method, nil, key) == 1 else { return false }
        return EVP_DigestVerify(context, value, value.count, message, message.count) == 1
    }

    private static func curveKey(_ curve: Curve, _ point: [UInt8]) -> OpaquePointer? {
        kader_curve_key(curve.group, point, point.count)
    }

    /// An ECDSA signature of SSH, the two numbers r and s, in the encoding that libcrypto reads; nil where it is none.
    private static func distinguishedEncoding(_ signature: [UInt8], _ curve: Curve) -> [UInt8]? {
        var reader = WireReader(signature)
        guard let r = reader.positiveInteger(), let s = reader.positiveInteger(), reader.isAtEnd,
            (1...curve.width).contains(r.count), (1...curve.width).contains(s.count)
        else { return nil }
        let numbers = [r, s].flatMap { number -> [UInt8] in
            let signed = (number.first ?? 0) & 0x80 == 0 ? number : [0] + number
            return [0x02, UInt8(signed.count)] + signed
        }
        // At most 2 × (2 + 67) bytes, so that one byte of length after the mark is enough.
        return [0x30] + (numbers.count < 0x80 ? [] : [0x81]) + [UInt8(numbers.count)] + numbers
    }
}
