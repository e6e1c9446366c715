/// Takes from a text what md4c spends quadratic time on. No byte moves, so that places in the answer hold for the text.
///
/// - It compares every line with every open container: 25,000 bullets on one line and ten times as many blank lines cost
///   it seconds. What nests deeper than any reader can follow becomes plain text.
/// - For every bracket it searches the lines of the paragraph from the first: a paragraph of 250,000 lines with a link
///   on each cost it half a minute. Beyond as many lines as no paragraph has, an opening bracket opens no link.
enum ParserGuard {
    private static let marks = 100
    private static let prefix = 512
    private static let paragraphLines = 500

    /// A text of the same length with the same headings at the top level.
    static func apply(to text: ArraySlice<UInt8>) -> [UInt8] {
        var result = Array(text)
        result.withUnsafeMutableBufferPointer { bytes in
            var index = 0
            var lines = 0
            while index < bytes.count {
                if let place = tooDeep(bytes, from: index) { bytes[place] = 0x78 }
                let end = LineEnd.first(in: UnsafeBufferPointer(bytes), from: index)
                var first = index
                while first < end, bytes[first] == 0x20 || bytes[first] == 0x09 { first += 1 }
                // A blank line ends every paragraph; a heading is one of its own.
                lines = first == end ? 0 : lines + 1
                if lines > paragraphLines, bytes[first] != 0x23 {
                    for place in index..<end where bytes[place] == 0x5B { bytes[place] = 0x28 }
                }
                index = end + 1
            }
        }
        return result
    }

    /// The place of the first mark beyond the limit on the line that starts at an index.
    private static func tooDeep(_ text: UnsafeMutableBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start
        var count = 0
        while index < text.count {
            let mark = index
            switch text[index] {
            case 0x20, 0x09:
                index += 1
                continue
            case 0x3E:
                index += 1
            case 0x2A, 0x2B, 0x2D:
                index += 1
                guard index < text.count, isBlank(text[index]) else { return deepText(mark, start) }
            case 0x30...0x39:
                while index < text.count, index - mark < 10, (0x30...0x39).contains(text[index]) { index += 1 }
                guard index + 1 < text.count, text[index] == 0x2E || text[index] == 0x29, isBlank(text[index + 1])
                else {
                    return deepText(mark, start)
                }
                index += 1
            case 0x0A, 0x0D:
                return nil
            default:
                return deepText(mark, start)
            }
            count += 1
            if count > marks || mark - start > prefix { return mark }
        }
        return nil
    }

    private static func deepText(_ mark: Int, _ start: Int) -> Int? { mark - start > prefix ? mark : nil }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
