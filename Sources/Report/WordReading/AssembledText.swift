/// A text that is put together from blocks that stay and blocks that are new, with a blank line where one is needed.
struct AssembledText {
    private let source: SourceText
    private let lineEnd: [UInt8]
    private var result: [UInt8] = []
    private var needsBlank = false

    init(_ source: SourceText) {
        self.source = source
        // The line ends of the text are those of its first line.
        let first = source.bytes.firstIndex(of: 0x0A)
        lineEnd = first.map { $0 > 0 && source.bytes[$0 - 1] == 0x0D } ?? false ? [0x0D, 0x0A] : [0x0A]
    }

    /// Takes over a block, with other bytes for parts of it.
    mutating func keep(_ range: Range<Int>, _ changes: [(range: Range<Int>, text: [UInt8])] = []) {
        if needsBlank { addBlank() }
        var place = range.lowerBound
        for change in changes where change.range.lowerBound >= place && change.range.upperBound <= range.upperBound {
            result += source.bytes[place..<change.range.lowerBound] + ended(change.text)
            place = change.range.upperBound
        }
        result += source.bytes[place..<range.upperBound]
    }

    /// Puts a text in the place of a block, and leaves the blank lines after it.
    mutating func replace(_ range: Range<Int>, by text: [UInt8]) {
        if needsBlank { addBlank() }
        let last = source.bytes[range].lastIndex { $0 > 0x20 } ?? range.lowerBound
        let rest = source.bytes[last..<range.upperBound].firstIndex(of: 0x0A).map { $0 + 1 } ?? range.upperBound
        result += ended(text) + source.bytes[rest..<range.upperBound]
    }

    /// Adds new blocks.
    mutating func add(_ text: [UInt8]) {
        guard !text.isEmpty else { return }
        addBlank()
        result += ended(text)
        needsBlank = true
    }

    func finish() -> [UInt8] {
        var result = result
        // The blank lines that stood before a block that went are none of the last one's.
        while result.count > lineEnd.count, result.hasSuffix(lineEnd + lineEnd),
            !source.bytes.hasSuffix(lineEnd + lineEnd)
        {
            result.removeLast(lineEnd.count)
        }
        return result
    }

    private mutating func addBlank() {
        needsBlank = false
        guard !result.isEmpty else { return }
        if !result.hasSuffix(lineEnd) { result += lineEnd }
        if !result.hasSuffix(lineEnd + lineEnd) { result += lineEnd }
    }

    private func ended(_ text: [UInt8]) -> [UInt8] {
        lineEnd.count == 1 ? text : text.flatMap { $0 == 0x0A ? lineEnd : [$0] }
    }
}

extension [UInt8] {
    fileprivate func hasSuffix(_ suffix: [UInt8]) -> Bool {
        count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
    }
}
