/// Where a link of a text may lead in a document that leaves the house.
enum LinkTarget: Equatable {
    /// A heading of the same document.
    case anchor(String)
    /// An address.
    case address(String)

    /// Reads a target; nil for one that would run something or open a file on the reader's machine.
    init?(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        if text.hasPrefix("#") {
            guard text.utf8.count > 1 else { return nil }
            self = .anchor(String(text.dropFirst()))
            return
        }
        guard !text.isEmpty, !text.hasPrefix("//"), !text.utf8.contains(0x5C) else { return nil }
        let head = text.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        if let colon = head.firstIndex(of: ":") {
            guard ["http", "https", "mailto"].contains(head[..<colon].lowercased()) else { return nil }
        }
        self = .address(Self.encoded(text))
    }

    /// The address with blanks, controls, quotes and what is not ASCII as percent signs and digits (RFC 3986).
    private static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".unicodeScalars)
        var result = String.UnicodeScalarView()
        for byte in text.utf8 {
            if (0x21...0x7E).contains(byte), ![0x22, 0x3C, 0x3E, 0x5E, 0x60, 0x7B, 0x7C, 0x7D].contains(byte) {
                result.append(Unicode.Scalar(byte))
            } else {
                result.append(contentsOf: ["%", digits[Int(byte >> 4)], digits[Int(byte & 15)]])
            }
        }
        return String(result)
    }
}
