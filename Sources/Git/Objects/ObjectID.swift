import CLibgit2

/// The SHA-1 name of an object, held in place without a heap allocation.
public struct ObjectID: Hashable, Sendable, Comparable, CustomStringConvertible {
    // Big-endian words, so that comparing words orders as comparing bytes does.
    private let high: UInt64
    private let middle: UInt64
    private let low: UInt32

    private init(high: UInt64, middle: UInt64, low: UInt32) {
        self.high = high
        self.middle = middle
        self.low = low
    }

    /// The id of 40 zeros, which Git uses for "no object".
    public static let zero = ObjectID(high: 0, middle: 0, low: 0)

    /// The id of the tree without entries, which every repository knows.
    public static let emptyTree = ObjectID(
        high: 0x4b82_5dc6_42cb_6eb9, middle: 0xa060_e54b_f8d6_9288, low: 0xfbee_4904)

    /// Returns the id written as exactly 40 hexadecimal digits, or nil for any other text.
    public init?(hex: some StringProtocol) {
        self.init(hexBytes: hex.utf8)
    }

    /// Returns the id written as exactly 40 hexadecimal digits in ASCII, or nil for any other bytes.
    public init?(hexBytes digits: some Sequence<UInt8>) {
        var words: (UInt64, UInt64, UInt32) = (0, 0, 0)
        var count = 0
        for digit in digits {
            guard let value = ObjectID.nibble(digit) else { return nil }
            switch count {
            case 0..<16: words.0 = words.0 << 4 | UInt64(value)
            case 16..<32: words.1 = words.1 << 4 | UInt64(value)
            case 32..<40: words.2 = words.2 << 4 | UInt32(value)
            default: return nil
            }
            count += 1
        }
        guard count == 40 else { return nil }
        self.init(high: words.0, middle: words.1, low: words.2)
    }

    /// Returns the id of exactly 20 raw bytes, or nil for any other number of them.
    public init?(bytes: [UInt8]) { self.init(bytes: bytes[...]) }

    /// Returns the id of exactly 20 raw bytes, or nil for any other number of them.
    ///
    /// Not generic: files and folders of many thousands of ids are read through it, from other modules too.
    public init?(bytes: ArraySlice<UInt8>) {
        guard bytes.count == 20 else { return nil }
        self = bytes.withUnsafeBytes(ObjectID.init(raw:))
    }

    /// The id of the first 20 of `raw`, which must have them.
    private init(raw: UnsafeRawBufferPointer) {
        self.init(
            high: UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
            middle: UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
            low: UInt32(bigEndian: raw.loadUnaligned(fromByteOffset: 16, as: UInt32.self)))
    }

    init(_ oid: git_oid) {
        self = withUnsafeBytes(of: oid.id, ObjectID.init(raw:))
    }

    /// The same id as libgit2 holds it.
    var oid: git_oid {
        var result = git_oid()
        withUnsafeMutableBytes(of: &result.id) { raw in
            raw.storeBytes(of: high.bigEndian, toByteOffset: 0, as: UInt64.self)
            raw.storeBytes(of: middle.bigEndian, toByteOffset: 8, as: UInt64.self)
            raw.storeBytes(of: low.bigEndian, toByteOffset: 16, as: UInt32.self)
        }
        return result
    }

    /// Tells whether this is the id of 40 zeros.
    public var isZero: Bool { self == .zero }

    /// The 20 raw bytes.
    public var bytes: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(20)
        for shift in stride(from: 56, through: 0, by: -8) { result.append(UInt8(truncatingIfNeeded: high >> shift)) }
        for shift in stride(from: 56, through: 0, by: -8) { result.append(UInt8(truncatingIfNeeded: middle >> shift)) }
        for shift in stride(from: 24, through: 0, by: -8) { result.append(UInt8(truncatingIfNeeded: low >> shift)) }
        return result
    }

    /// The 40 lower-case hexadecimal digits.
    public var hex: String { hexadecimal(bytes) }

    /// The 40 lower-case hexadecimal digits.
    public var description: String { hex }

    /// Orders ids by their bytes.
    public static func < (left: ObjectID, right: ObjectID) -> Bool {
        (left.high, left.middle, left.low) < (right.high, right.middle, right.low)
    }

    private static func nibble(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

/// The lower-case hexadecimal digits of `bytes`, two for each byte.
func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 2)
    for byte in bytes {
        result.append(digits[Int(byte >> 4)])
        result.append(digits[Int(byte & 15)])
    }
    return String(decoding: result, as: UTF8.self)
}
