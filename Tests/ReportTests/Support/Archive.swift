import CZlib
import Testing

/// A reader of zip archives.
enum Archive {
    /// A part of a Word file, as text.
    static func part(_ name: String, of file: [UInt8]) throws -> String {
        let entry = try #require(entries(of: file).first { $0.name == name })
        return String(decoding: entry.bytes, as: UTF8.self)
    }

    /// The entries of an archive as its local headers have them, each checked by its checksum.
    static func entries(of file: [UInt8]) throws -> [(name: String, bytes: [UInt8])] {
        func number(_ place: Int, _ count: Int) -> Int {
            (0..<count).reduce(0) { $0 | Int(file[place + $1]) << (8 * $1) }
        }
        var result: [(name: String, bytes: [UInt8])] = []
        var place = 0
        while number(place, 4) == 0x0403_4B50 {
            let (packed, size) = (number(place + 18, 4), number(place + 22, 4))
            let start = place + 30 + number(place + 26, 2)
            let name = String(decoding: file[place + 30..<start], as: UTF8.self)
            var bytes = Array(file[start..<start + packed])
            if number(place + 8, 2) == 8 { bytes = try inflated(bytes, size: size) }
            #expect(bytes.count == size)
            #expect(Int(crc32(0, bytes, uInt(bytes.count))) == number(place + 14, 4))
            result.append((name, bytes))
            place = start + packed
        }
        // The directory at the end names as many.
        #expect(number(file.count - 12, 2) == result.count)
        #expect(number(file.count - 6, 4) == place)
        return result
    }

    private static func inflated(_ bytes: [UInt8], size: Int) throws -> [UInt8] {
        var stream = z_stream()
        var (input, output) = (bytes, [UInt8](repeating: 0, count: size))
        try #require(inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK)
        defer { inflateEnd(&stream) }
        let status = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = uInt(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = uInt(target.count)
                return inflate(&stream, Z_FINISH)
            }
        }
        try #require(status == Z_STREAM_END)
        return output
    }
}
