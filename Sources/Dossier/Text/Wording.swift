@_spi(_Unicode) import Swift

/// The words of a text, apart from how its bytes spell and set them.
///
/// Two texts with one wording read the same: they differ at most in the ends and the width of lines, in blanks, in
/// characters that nobody sees, or in whether `é` is one character or an `e` with an accent.
public enum Wording {
    /// The wording of a text: in Unicode's composed form (NFC), each run of white space as one space, nothing invisible, and
    /// no white space at either end. Bytes that are no UTF-8 are replaced.
    ///
    /// The composed form is the standard library's own, which it keeps under the mark of its Unicode internals.
    /// - Returns: UTF-8; the wording of a wording is that wording.
    /// - Complexity: linear in the length of the text.
    public static func of(_ text: [UInt8]) -> [UInt8] {
        var writer = WordingWriter(capacity: text.count)
        text.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                if bytes[index] < 0x80 {
                    writer.add(ascii: bytes[index])
                    index += 1
                    continue
                }
                let start = index
                while index < bytes.count, !isBoundary(bytes[index]) { index += 1 }
                writer.add(bytes[start..<index])
            }
        }
        return writer.result
    }

    /// Whether nothing before the byte composes with it or with what comes after it: a character of ASCII that stays.
    private static func isBoundary(_ byte: UInt8) -> Bool { byte < 0x80 && !isLeftOut(byte) }

    /// Whether a byte of ASCII is white space.
    fileprivate static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// Whether a byte of ASCII is a control character other than white space.
    fileprivate static func isLeftOut(_ byte: UInt8) -> Bool { (byte < 0x20 || byte == 0x7F) && !isSpace(byte) }

    /// Whether a scalar shows nothing: a control character, one that Unicode lets a program ignore where it cannot show it
    /// (joiners, soft hyphens, choices of a variant, turns of direction), a mark around a note, or no character at all.
    fileprivate static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 { return isLeftOut(UInt8(truncatingIfNeeded: scalar.value)) }
        return scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.generalCategory == .control
            || (0xFFF9...0xFFFB).contains(scalar.value) || scalar.isNoCharacter
    }

    /// Whether a scalar shows as a blank; the empty pattern of Braille does, though Unicode calls it a symbol.
    fileprivate static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.value == 0x2800
    }
}

/// Puts a wording together from the left to the right.
private struct WordingWriter {
    private(set) var result: [UInt8] = []
    /// White space has come since the last character that stays.
    private var isSpaced = false

    init(capacity: Int) { result.reserveCapacity(capacity) }

    mutating func add(ascii byte: UInt8) {
        if Wording.isSpace(byte) {
            isSpaced = true
        } else if !Wording.isLeftOut(byte) {
            if isSpaced, !result.isEmpty { result.append(0x20) }
            isSpaced = false
            result.append(byte)
        }
    }

    /// Adds a run that begins with a byte beyond ASCII and ends before a character of ASCII.
    mutating func add(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        var scalars = String.UnicodeScalarView()
        // An accent may belong to the letter before the run.
        if !isSpaced, let last = result.last, last < 0x80 { scalars.append(Unicode.Scalar(result.removeLast())) }
        var accents = 0
        var most = 0
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if Wording.isSpace(scalar) {
                isSpaced = true
            } else if !Wording.isLeftOut(scalar) {
                if isSpaced, !(result.isEmpty && scalars.isEmpty) { scalars.append(" ") }
                accents = scalar.properties.canonicalCombiningClass == .notReordered || isSpaced ? 0 : accents + 1
                most = max(most, accents)
                isSpaced = false
                scalars.append(scalar)
            }
        }
        // No language puts so many accents on a letter, and to sort millions of them would take days. They stay as they are.
        guard most <= 30 else { return result += String(scalars).utf8 }
        for scalar in String(scalars)._nfc { UTF8.encode(scalar).map { result.append(contentsOf: $0) } }
    }
}
