/// Bounds how deep one line can nest quotations and lists.
///
/// md4c compares every line with every open container: 25,000 bullets on one line and as many blank lines cost it a second,
/// ten times as many of both two minutes. What lies deeper than any reader can follow is handed to it as plain text.
enum NestingLimit {
    private static let marks = 100
    private static let prefix = 512

    /// The text with, on each line that nests too deep, the first mark beyond the limit made a letter; no byte moves.
    static func apply(to text: ArraySlice<UInt8>) -> [UInt8] {
        var result = Array(text)
        var index = 0
        while index < result.count {
            if let place = tooDeep(result, from: index) { result[place] = 0x78 }
            index = (result[index...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? result.count) + 1
        }
        return result
    }

    /// The place of the first mark beyond the limit on the line that starts at an index.
    private static func tooDeep(_ text: [UInt8], from start: Int) -> Int? {
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
                guard index + 1 < text.count, text[index] == 0x2E || text[index] == 0x29, isBlank(text[index + 1]) else {
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
