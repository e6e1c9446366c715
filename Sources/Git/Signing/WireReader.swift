/// Reads the fields of SSH's binary encoding (RFC 4251, section 5), never past the end of the bytes.
struct WireReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: some Sequence<UInt8>) { rest = Array(bytes)[...] }

    var isAtEnd: Bool { rest.isEmpty }

    /// The next `count` bytes, or nil where there are not so many.
    mutating func bytes(_ count: Int) -> [UInt8]? {
        guard count >= 0, count <= rest.count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
    }

    /// The next unsigned number of four bytes.
    mutating func number() -> UInt32? { bytes(4)?.reduce(0) { $0 << 8 | UInt32($1) } }

    /// The next string: a number and so many bytes.
    mutating func string() -> [UInt8]? {
        guard let count = number() else { return nil }
        return bytes(Int(count))
    }

    /// The next string, as text; nil where it is no printable ASCII, as all names of algorithms are.
    mutating func name() -> String? {
        guard let bytes = string(), bytes.allSatisfy({ (0x21...0x7e).contains($0) }) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The bytes of the next whole number above zero, big-endian; nil where it is negative, zero, or not written in the
    /// fewest bytes. A zero byte that keeps it from being negative is left out.
    mutating func positiveInteger() -> [UInt8]? {
        guard let bytes = string(), let first = bytes.first, first & 0x80 == 0 else { return nil }
        guard first == 0 else { return bytes }
        guard bytes.count > 1, bytes[1] & 0x80 != 0 else { return nil }
        return Array(bytes.dropFirst())
    }
}

/// A string of SSH's binary encoding.
func wireString(_ bytes: [UInt8]) -> [UInt8] {
    let count = UInt32(truncatingIfNeeded: bytes.count)
    return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> UInt32($0)) } + bytes
}
