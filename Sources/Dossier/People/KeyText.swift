/// A public key as OpenSSH writes it, taken apart: `<type> <base64> [comment]`.
struct KeyText {
    /// The key types that signatures are accepted of.
    static let types = [
        "ssh-ed25519", "ssh-rsa", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521",
        "sk-ssh-ed25519@openssh.com", "sk-ecdsa-sha2-nistp256@openssh.com",
    ]

    /// The key without its comment.
    let text: String

    /// The bytes of the key: two texts are one key where these are equal.
    let blob: [UInt8]

    /// Reads a key on one line; nil where its type is unknown or its second word is no base64.
    init?(_ text: String) {
        let words = text.split { $0 == " " || $0 == "\t" }
        guard !text.unicodeScalars.contains(where: { $0.isHidden && $0 != "\t" }), words.count >= 2,
            Self.types.contains(String(words[0])), text.utf8.count <= 16_384,
            let blob = Self.decoded(words[1])
        else { return nil }
        self.blob = blob
        self.text = "\(words[0]) \(words[1])"
    }

    /// Decodes base64 (RFC 4648, section 4); padding may be absent, and bits left over are dropped, so that no second
    /// spelling of a key passes for another key.
    private static func decoded(_ text: Substring) -> [UInt8]? {
        let digits = Array(text.utf8)
        let padding = digits.reversed().prefix { $0 == UInt8(ascii: "=") }.count
        guard padding <= 2, padding < digits.count else { return nil }
        var blob: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for digit in digits.dropLast(padding) {
            let value: UInt8
            switch digit {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = digit - UInt8(ascii: "A")
            case UInt8(ascii: "a")...UInt8(ascii: "z"): value = digit - UInt8(ascii: "a") + 26
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0") + 52
            case UInt8(ascii: "+"): value = 62
            case UInt8(ascii: "/"): value = 63
            default: return nil
            }
            bits = (bits << 6 | UInt32(value)) & 0xFF_FFFF
            count += 6
            if count >= 8 {
                count -= 8
                blob.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return blob
    }
}
