import CZlib

/// The Markdown that a Word file was made from, which it carries along for the way back.
///
/// It is a part of its own (ECMA-376, part 1, 15.2.5) that Word and LibreOffice keep and show to nobody. What is taken
/// from it is held against what the file shows, so that the checksum needs to guard against damage only.
struct WordSource: Equatable {
    static let namespace = "urn:kader:word-source:1"

    /// The text without its tracked changes.
    let old: [UInt8]
    /// The text with them; the same where the file went out without.
    let new: [UInt8]

    init(old: [UInt8], new: [UInt8]) {
        self.old = old
        self.new = new
    }

    /// Reads the part; nil where it is none of ours, or not as it was written.
    init?(_ root: XMLElement) {
        guard root.name == "kader:source", let old = root.first("kader:old").flatMap(Self.text) else { return nil }
        self.old = old
        guard let element = root.first("kader:new") else {
            new = old
            return
        }
        guard let new = Self.text(of: element) else { return nil }
        self.new = new
    }

    /// The part.
    var part: String {
        "\(XML.declaration)<source xmlns=\"\(Self.namespace)\">\(Self.element("old", old))"
            + (new == old ? "" : Self.element("new", new)) + "</source>"
    }

    /// What Word wants to know of a part that is not its own.
    static let properties =
        "\(XML.declaration)<ds:datastoreItem ds:itemID=\"{6B616465-7200-4D61-9264-6F776E000001}\" "
        + "xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\"><ds:schemaRefs>"
        + "<ds:schemaRef ds:uri=\"\(namespace)\"/></ds:schemaRefs></ds:datastoreItem>"

    private static func element(_ name: String, _ text: [UInt8]) -> String {
        "<\(name) crc32=\"\(checksum(text))\">\(Base64Text.encode(text))</\(name)>"
    }

    private static func text(of element: XMLElement) -> [UInt8]? {
        guard let text = Base64Text.decode(element.text), element["crc32"] == checksum(text) else { return nil }
        return text
    }

    private static func checksum(_ text: [UInt8]) -> String {
        String(crc32(0, text, uInt(text.count)), radix: 16)
    }
}

/// Bytes as the letters and digits of Base64 (RFC 4648, section 4).
private enum Base64Text {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encode(_ bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count / 3 * 4 + 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let value = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 {
                result.append(place > group.count ? UInt8(ascii: "=") : alphabet[value >> (18 - 6 * place) & 63])
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The bytes; nil where other signs than blanks stand between the letters.
    static func decode(_ text: [UInt8]) -> [UInt8]? {
        var result: [UInt8] = []
        var (value, bits) = (0, 0)
        var hasEnded = false
        for byte in text where byte > 0x20 {
            if byte == UInt8(ascii: "=") {
                hasEnded = true
                continue
            }
            guard !hasEnded, let digit = digits[Int(byte)] else { return nil }
            value = (value << 6 | digit) & 0xFFFFFF
            bits += 6
            if bits >= 8 {
                bits -= 8
                result.append(UInt8(truncatingIfNeeded: value >> bits))
            }
        }
        return result
    }

    private static let digits: [Int?] = {
        var digits: [Int?] = Array(repeating: nil, count: 256)
        for (value, letter) in alphabet.enumerated() { digits[Int(letter)] = value }
        return digits
    }()
}
