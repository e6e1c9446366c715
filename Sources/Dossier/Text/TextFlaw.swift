/// The first thing for which a text is not read at all.
enum TextFlaw: Equatable {
    /// A byte that is part of no UTF-8 character, at this offset.
    case notUtf8(offset: Int)
    /// A NUL byte, at this offset.
    case nul(offset: Int)
    /// A character that cannot be seen, at this offset.
    case hidden(Unicode.Scalar, offset: Int)

    /// The offset of the flaw.
    var offset: Int {
        switch self {
        case .notUtf8(let offset), .nul(let offset), .hidden(_, let offset): offset
        }
    }

    /// Finds the first flaw; a text without one is valid UTF-8 without NUL.
    ///
    /// - Parameter strict: also find what a YAML reader takes as the end of a line but a person does not see as one (a
    ///   lone carriage return, U+0085, U+2028, U+2029), and all other control characters and turns of direction.
    /// - Complexity: linear in the length of the text.
    static func first(in bytes: ArraySlice<UInt8>, strict: Bool) -> TextFlaw? {
        bytes.withUnsafeBufferPointer { buffer in
            var index = 0
            while index < buffer.count {
                let byte = buffer[index]
                if byte < 0x80 {
                    if byte == 0 { return .nul(offset: bytes.startIndex + index) }
                    let newline = byte == 0x0D && index + 1 < buffer.count && buffer[index + 1] == 0x0A
                    if strict, byte < 0x20 || byte == 0x7F, byte != 0x09, byte != 0x0A, !newline {
                        return .hidden(Unicode.Scalar(byte), offset: bytes.startIndex + index)
                    }
                    index += 1
                    continue
                }
                guard let (scalar, length) = scalar(in: buffer, at: index) else {
                    return .notUtf8(offset: bytes.startIndex + index)
                }
                if strict, isRefused(scalar) { return .hidden(scalar, offset: bytes.startIndex + index) }
                index += length
            }
            return nil
        }
    }

    private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
        // U+FEFF marks the order of bytes where a text begins, and is nothing within it.
        scalar.isSteering || scalar.value == 0xFEFF || scalar.isNoCharacter
    }

    /// Decodes the scalar of two to four bytes at `index`; nil where there is none (Unicode Standard, table 3-7).
    private static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Unicode.Scalar, Int)? {
        let first = bytes[index]
        let length: Int
        var value: UInt32
        switch first {
        case 0xC2...0xDF: (length, value) = (2, UInt32(first & 0x1F))
        case 0xE0...0xEF: (length, value) = (3, UInt32(first & 0x0F))
        case 0xF0...0xF4: (length, value) = (4, UInt32(first & 0x07))
        default: return nil
        }
        guard index + length <= bytes.count else { return nil }
        for byte in bytes[(index + 1)..<(index + length)] {
            guard byte & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        guard value >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000), let scalar = Unicode.Scalar(value) else {
            return nil
        }
        return (scalar, length)
    }
}

extension ArraySlice<UInt8> {
    /// Where the first control character stands, ends of lines and tabs aside, or the first that embeds, overrides or
    /// isolates a direction of writing; nil where there is none. A mark such as U+200E, which word processors leave
    /// behind, steers nothing by itself.
    var firstIndexOfSteering: Int? {
        withUnsafeBufferPointer { buffer in
            for index in buffer.indices {
                let byte = buffer[index]
                let next = index + 1 < buffer.count ? buffer[index + 1] : 0
                let steers =
                    switch byte {
                    case 0x09, 0x0A: false
                    case 0x0D: next != 0x0A
                    case 0x00...0x1F, 0x7F: true
                    case 0xC2: (0x80...0x9F).contains(next)
                    case 0xE2:
                        // U+202A to U+202E and U+2066 to U+2069.
                        index + 2 < buffer.count
                            && (next == 0x80 && (0xAA...0xAE).contains(buffer[index + 2])
                                || next == 0x81 && (0xA6...0xA9).contains(buffer[index + 2]))
                    default: false
                    }
                if steers { return startIndex + index }
            }
            return nil
        }
    }
}

extension DocumentError {
    /// Makes the error of a flaw in `bytes`, which begin at `firstLine` of `file`.
    init(_ flaw: TextFlaw, in bytes: ArraySlice<UInt8>, file: String, firstLine: Int = 1) {
        let before = bytes[bytes.startIndex..<flaw.offset]
        let line = firstLine + before.count { $0 == 0x0A }
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? before.startIndex
        let column = 1 + before[lineStart...].count { $0 & 0xC0 != 0x80 }
        let mark = SourceMark(line: line, column: column, offset: flaw.offset)
        switch flaw {
        case .notUtf8(let offset):
            self.init(file: file, mark: mark, problem: .notUtf8(bytes[offset]), expected: .saveAsUtf8)
        case .nul:
            self.init(file: file, mark: mark, problem: .nulByte, expected: .textFile)
        case .hidden(let scalar, _):
            self.init(file: file, mark: mark, problem: .hiddenCharacter(scalar), expected: .removeCharacter)
        }
    }
}
