import CZlib

/// A zip archive in memory, of deflated entries (PKWARE APPNOTE 6.3, version 2.0 of the format).
///
/// Every entry bears the first moment that the format knows, so that equal contents make equal bytes.
struct ZipArchive {
    private static let firstMoment: (time: UInt16, date: UInt16) = (0, 0x0021)

    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count: UInt16 = 0

    /// Adds a file. The archive must stay below 4 GiB and 65,536 files, far above any document.
    mutating func add(_ name: String, _ content: [UInt8]) {
        let checksum = UInt32(truncatingIfNeeded: crc32(0, content, uInt(content.count)))
        let packed = Self.deflated(content)
        let data = packed ?? content
        let offset = UInt32(truncatingIfNeeded: bytes.count)
        var description: [UInt8] = []
        description.append(little: UInt16(20))
        // The name is UTF-8.
        description.append(little: UInt16(0x0800))
        description.append(little: UInt16(packed == nil ? 0 : 8))
        description.append(little: Self.firstMoment.time)
        description.append(little: Self.firstMoment.date)
        description.append(little: checksum)
        description.append(little: UInt32(truncatingIfNeeded: data.count))
        description.append(little: UInt32(truncatingIfNeeded: content.count))
        description.append(little: UInt16(truncatingIfNeeded: name.utf8.count))
        description.append(little: UInt16(0))

        bytes.append(little: UInt32(0x0403_4B50))
        bytes += description
        bytes += name.utf8
        bytes += data

        directory.append(little: UInt32(0x0201_4B50))
        directory.append(little: UInt16(20))
        directory += description
        // No comment, first disk, no attributes.
        directory += [UInt8](repeating: 0, count: 10)
        directory.append(little: offset)
        directory += name.utf8
        count += 1
    }

    /// The whole archive.
    func finish() -> [UInt8] {
        var result = bytes + directory
        result.append(little: UInt32(0x0605_4B50))
        result.append(little: UInt32(0))
        result.append(little: count)
        result.append(little: count)
        result.append(little: UInt32(truncatingIfNeeded: directory.count))
        result.append(little: UInt32(truncatingIfNeeded: bytes.count))
        result.append(little: UInt16(0))
        return result
    }

    /// The bytes in DEFLATE (RFC 1951); nil where that is no shorter.
    private static func deflated(_ content: [UInt8]) -> [UInt8]? {
        var size = compressBound(uLong(content.count))
        var buffer = [UInt8](repeating: 0, count: Int(size))
        guard compress(&buffer, &size, content, uLong(content.count)) == Z_OK else { return nil }
        // zlib puts two bytes before the stream and a checksum of four after it (RFC 1950).
        guard size > 6, Int(size) - 6 < content.count else { return nil }
        return Array(buffer[2..<Int(size) - 4])
    }
}

extension [UInt8] {
    fileprivate mutating func append(little value: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
    }
}
