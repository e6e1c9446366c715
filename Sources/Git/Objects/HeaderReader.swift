/// One line of the header of a commit or tag: its key and its value, both parts of the object's bytes.
struct HeaderField {
    let key: ArraySlice<UInt8>
    /// Where the line and the continuation lines that belong to it lie, with their line ends.
    let lines: Range<Int>
    /// Where the value lies, from after the key to before the last line end.
    let value: Range<Int>

    func isNamed(_ name: StaticString) -> Bool {
        name.withUTF8Buffer { key.elementsEqual($0) }
    }
}

/// Reads the header fields of a commit or tag one by one, never past the end of the bytes.
///
/// A field is `key SP value LF`, followed by lines that begin with a space and continue it. An empty line ends the
/// header. Source: Git's `commit.c`, `read_commit_extra_header_lines`.
struct HeaderReader {
    private let bytes: [UInt8]
    /// Where the next line begins; after the header, where the message begins.
    private(set) var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next field, or nil at the empty line or the end of the bytes.
    ///
    /// - Throws: ``Malformed`` where a line has no key, no end, or begins the header with a continuation.
    mutating func next() throws(Malformed) -> HeaderField? {
        guard position < bytes.count else { return nil }
        guard bytes[position] != lineFeed else {
            position += 1
            return nil
        }
        let start = position
        guard let end = bytes[start...].firstIndex(of: lineFeed) else {
            throw Malformed("a line of the header has no end")
        }
        guard let keyEnd = bytes[start..<end].firstIndex(of: UInt8(ascii: " ")), keyEnd > start else {
            throw Malformed("a line of the header has no key")
        }
        var last = end
        while last + 1 < bytes.count, bytes[last + 1] == UInt8(ascii: " ") {
            guard let next = bytes[(last + 1)...].firstIndex(of: lineFeed) else {
                throw Malformed("a line of the header has no end")
            }
            last = next
        }
        position = last + 1
        return HeaderField(key: bytes[start..<keyEnd], lines: start..<(last + 1), value: (keyEnd + 1)..<last)
    }

    /// The value of the next field, which must be of this name and of one line.
    mutating func require(_ name: StaticString) throws(Malformed) -> ArraySlice<UInt8> {
        guard let field = try next(), field.isNamed(name) else { throw Malformed("the line '\(name)' is missing") }
        let value = bytes[field.value]
        guard !value.contains(lineFeed) else { throw Malformed("the line '\(name)' is continued") }
        return value
    }
}

/// What makes an object unreadable, in words; to be wrapped with the name of the object.
struct Malformed: Error {
    let reason: String

    init(_ reason: String) { self.reason = reason }
}

/// The byte that ends a line.
let lineFeed = UInt8(ascii: "\n")
