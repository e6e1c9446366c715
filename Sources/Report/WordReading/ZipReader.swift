import CZlib

/// Takes files out of a zip archive that a stranger made (PKWARE APPNOTE 6.3).
///
/// Only what its directory lists is there; what is encrypted, in several pieces, larger than 4 GiB or named twice is
/// refused, since no word processor writes it.
struct ZipReader {
    /// The most files.
    static let entryLimit = 4_096
    /// The most bytes that may come out of the archive together.
    static let sizeLimit = 64 * 1_048_576
    /// DEFLATE packs no more than 1,032 to one; text hardly fifty, and a bomb nearly all.
    static let ratioLimit = 250

    private struct Entry {
        let isPacked: Bool
        let packedSize: Int
        let size: Int
        let checksum: UInt32
        let offset: Int
    }

    private let bytes: [UInt8]
    private var entries: [String: Entry] = [:]
    private var budget = ZipReader.sizeLimit

    /// Reads the directory.
    ///
    /// - Throws: a `WordFlaw` where this is no archive, or one of those that are refused.
    init(_ bytes: [UInt8]) throws(WordFlaw) {
        self.bytes = bytes
        guard bytes.starts(with: [0x50, 0x4B]), let end = Self.endOfDirectory(bytes) else { throw .notWord }
        let (count, size, start) = (number(end + 10, 2), number(end + 12, 4), number(end + 16, 4))
        guard number(end + 4, 4) == 0, number(end + 8, 2) == count, count != 0xFFFF, start != 0xFFFF_FFFF else {
            throw .broken("")
        }
        guard count <= Self.entryLimit else { throw .tooLarge }
        guard start + size <= end else { throw .broken("") }
        var place = start
        var names: Set<String> = []
        for _ in 0..<count {
            guard place + 46 <= start + size, number(place, 4) == 0x0201_4B50 else { throw .broken("") }
            let nameEnd = place + 46 + number(place + 28, 2)
            guard nameEnd <= start + size else { throw .broken("") }
            let name = String(decoding: bytes[place + 46..<nameEnd], as: UTF8.self)
            // Names of parts are compared without case (ECMA-376, part 2, 6.2.2.3).
            guard Self.isSafe(name), names.insert(name.lowercased()).inserted else { throw .broken(name) }
            guard number(place + 8, 2) & 1 == 0 else { throw .locked }
            let entry = Entry(
                isPacked: number(place + 10, 2) == 8, packedSize: number(place + 20, 4), size: number(place + 24, 4),
                checksum: UInt32(number(place + 16, 4)), offset: number(place + 42, 4))
            guard entry.isPacked || number(place + 10, 2) == 0 && entry.packedSize == entry.size else {
                throw .broken(name)
            }
            entries[name] = entry
            place = nameEnd + number(place + 30, 2) + number(place + 32, 2)
        }
    }

    /// The names of the files.
    var names: Set<String> { Set(entries.keys) }

    /// Takes a file out; nil where there is none of this name.
    ///
    /// - Throws: a `WordFlaw` where it is damaged, or too large together with what came out before.
    mutating func content(_ name: String) throws(WordFlaw) -> [UInt8]? {
        guard let entry = entries[name] else { return nil }
        guard entry.size <= budget, entry.size / Self.ratioLimit <= max(entry.packedSize, 4_096) else {
            throw .tooLarge
        }
        budget -= entry.size
        let head = entry.offset
        guard head + 30 <= bytes.count, number(head, 4) == 0x0403_4B50 else { throw .broken(name) }
        let start = head + 30 + number(head + 26, 2) + number(head + 28, 2)
        guard start + entry.packedSize <= bytes.count else { throw .broken(name) }
        let packed = bytes[start..<start + entry.packedSize]
        guard let content = entry.isPacked ? Self.inflated(packed, size: entry.size) : Array(packed),
            UInt32(truncatingIfNeeded: crc32(0, content, uInt(content.count))) == entry.checksum
        else { throw .broken(name) }
        return content
    }

    private func number(_ place: Int, _ count: Int) -> Int {
        guard place >= 0, place + count <= bytes.count else { return 0 }
        return (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }

    /// The place of the record that closes an archive: the last one that the rest of the file is the comment of.
    private static func endOfDirectory(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        for place in stride(from: bytes.count - 22, through: max(0, bytes.count - 22 - 0xFFFF), by: -1)
        where bytes[place] == 0x50 && bytes[place + 1] == 0x4B && bytes[place + 2] == 0x05 && bytes[place + 3] == 0x06 {
            if place + 22 + Int(bytes[place + 20]) + Int(bytes[place + 21]) << 8 == bytes.count { return place }
        }
        return nil
    }

    /// Whether a name stays inside the archive.
    private static func isSafe(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix("/") && !name.utf8.contains { $0 < 0x20 || $0 == 0x5C }
            && !name.split(separator: "/").contains("..")
    }

    /// The content of a DEFLATE stream (RFC 1951) that has exactly this size; nil for any other.
    private static func inflated(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
        var stream = z_stream()
        // Minus fifteen: no head and no checksum of zlib's own around the stream.
        guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var input = Array(packed)
        // One more than promised, so that a stream that holds more is seen to.
        var output = [UInt8](repeating: 0, count: size + 1)
        let status = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = uInt(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = uInt(target.count)
                return inflate(&stream, Z_FINISH)
            }
        }
        guard status == Z_STREAM_END, Int(stream.total_out) == size else { return nil }
        output.removeLast()
        return output
    }
}
