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
            key = Self.rsaKey(modulus, exponent)
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
        key(named: "EC") { builder in
            let group =
                switch curve {
                case .nistp256: "prime256v1"
                case .nistp384: "secp384r1"
                case .nistp521: "secp521r1"
                }
            return OSSL_PARAM_BLD_push_utf8_string(builder, OSSL_PKEY_PARAM_GROUP_NAME, group, 0) == 1
                && OSSL_PARAM_BLD_push_octet_string(builder, OSSL_PKEY_PARAM_PUB_KEY, point, point.count) == 1
        }
    }

    private static func rsaKey(_ modulus: [UInt8], _ exponent: [UInt8]) -> OpaquePointer? {
        let n = BN_bin2bn(modulus, Int32(modulus.count), nil)
        let e = BN_bin2bn(exponent, Int32(exponent.count), nil)
        defer {
            BN_free(n)
            BN_free(e)
        }
        return key(named: "RSA") { builder in
            OSSL_PARAM_BLD_push_BN(builder, OSSL_PKEY_PARAM_RSA_N, n) == 1
                && OSSL_PARAM_BLD_push_BN(builder, OSSL_PKEY_PARAM_RSA_E, e) == 1
        }
    }

    /// Makes a public key of the parameters that `fill` pushes; nil where libcrypto refuses them.
    private static func key(named name: String, _ fill: (OpaquePointer) -> Bool) -> OpaquePointer? {
        guard let builder = OSSL_PARAM_BLD_new() else { return nil }
        defer { OSSL_PARAM_BLD_free(builder) }
        guard fill(builder), let parameters = OSSL_PARAM_BLD_to_param(builder) else { return nil }
        defer { OSSL_PARAM_free(parameters) }
        guard let context = EVP_PKEY_CTX_new_from_name(nil, name, nil) else { return nil }
        defer { EVP_PKEY_CTX_free(context) }
        var key: OpaquePointer?
        guard EVP_PKEY_fromdata_init(context) == 1,
            EVP_PKEY_fromdata(context, &key, kader_public_key_selection, parameters) == 1
        else { return nil }
        return key
    }

    /// An ECDSA signature of SSH, the two numbers r and s, in the encoding that libcrypto reads; nil where it is none.
    private static func distinguishedEncoding(_ signature: [UInt8], _ curve: Curve) -> [UInt8]? {
        var reader = WireReader(signature)
        guard let r = reader.unsignedInteger(), let s = reader.unsignedInteger(), reader.isAtEnd,
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
