/// A public key as OpenSSH writes it, taken apart: `<type> <base64> [comment]`.
struct KeyText {
    /// The key types that signatures are accepted of.
    static let types = [
        "ssh-ed25519", "ssh-rsa", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521",
        "sk-ssh-ed25519@openssh.com", "sk-ecdsa-sha2-nistp256@openssh.com",
    ]

    /// The key without its comment.
    let text: String

    /// The key in base64: two texts are one key where these are equal, since one key has one spelling here.
    let digits: String

    /// Reads a key on one line; nil where its type is unknown or its second word is not base64 as OpenSSH writes it.
    init?(_ text: String) {
        let words = text.split { $0 == " " || $0 == "\t" }
        guard !text.unicodeScalars.contains(where: { $0.isHidden && $0 != "\t" }), words.count >= 2,
            Self.types.contains(String(words[0])), text.utf8.count <= 16_384,
            Self.isBase64(words[1].utf8)
        else { return nil }
        self.digits = String(words[1])
        self.text = "\(words[0]) \(words[1])"
    }

    /// Tells whether `text` is base64 in its one spelling (RFC 4648, section 4): full groups, padded, and no bit set beyond
    /// the last byte. What the bytes mean is not asked here: for that a signature is checked.
    private static func isBase64(_ text: Substring.UTF8View) -> Bool {
        let digits = text.prefix { $0 != UInt8(ascii: "=") }
        let padding = text.dropFirst(digits.count)
        guard let last = digits.last, text.count % 4 == 0, padding.count <= 2,
            padding.allSatisfy({ $0 == UInt8(ascii: "=") }), digits.allSatisfy({ alphabet.contains($0) })
        else { return false }
        // One missing byte leaves two bits over, two leave four.
        return padding.isEmpty || (padding.count == 1 ? "AEIMQUYcgkosw048" : "AQgw").utf8.contains(last)
    }

    private static let alphabet = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}
