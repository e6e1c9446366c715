extension SSHPublicKey {
    /// Reads the public part of a private key's file, which is never encrypted there. Source: OpenSSH's `PROTOCOL.key`.
    ///
    /// Nil where the file is of an older form, which has no public part, or of a type that ``init(text:)`` refuses.
    public init?(privateFile bytes: [UInt8]) {
        let opening = Array("-----BEGIN OPENSSH PRIVATE KEY-----".utf8)
        let closing = Array("-----END OPENSSH PRIVATE KEY-----".utf8)
        let lines = bytes.split { $0 == lineFeed || $0 == UInt8(ascii: "\r") }
        guard lines.count > 2, lines[0].elementsEqual(opening), lines[lines.count - 1].elementsEqual(closing),
            let content = decodeBase64(lines[1..<(lines.count - 1)].joined())
        else { return nil }
        var reader = WireReader(content)
        guard let magic = reader.bytes(15), magic.elementsEqual("openssh-key-v1\0".utf8),
            // The cipher, how its key is made of the passphrase, and with what.
            reader.string() != nil, reader.string() != nil, reader.string() != nil,
            reader.number() == 1, let blob = reader.string(), let key = try? SSHPublicKey(blob: blob)
        else { return nil }
        self = key
    }
}
