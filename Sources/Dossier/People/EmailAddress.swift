/// What an e-mail address is here.
///
/// An address stands in commits, in trailers and in the list by which Git knows whose key is whose; in that list `*`, `?`,
/// `!` and `,` make a pattern of it, which would be good for others. So it has a plain form: of what RFC 5321 allows, the
/// part that people have.
package enum EmailAddress {
    /// Tells whether `text` is one: ASCII letters, digits and `.`, `_`, `+`, `-`, `=`, `&`, `~`, then `@` and a host name.
    ///
    /// No dot or hyphen begins it, and no dots follow one another.
    package static func isOne(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.count <= 254, parts[0].count <= 64, parts[0].first != hyphen else {
            return false
        }
        return parts[0].split(separator: dot, omittingEmptySubsequences: false).allSatisfy { atom in
            !atom.isEmpty && atom.allSatisfy { isAlphanumeric($0) || "_+-=&~".utf8.contains($0) }
        }
            && parts[1].split(separator: dot, omittingEmptySubsequences: false).allSatisfy { label in
                (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
                    && label.allSatisfy { isAlphanumeric($0) || $0 == hyphen }
            }
    }

    private static let dot = UInt8(ascii: ".")
    private static let hyphen = UInt8(ascii: "-")

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
