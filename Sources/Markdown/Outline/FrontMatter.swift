/// The block of fields between two lines of three dashes at the very start of a Markdown text.
package enum FrontMatter {
    /// The lines of the block with its fences, or an empty range where there is none.
    package static func range(in text: [UInt8]) -> Range<Int> {
        let start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var lines = Lines(text, from: start)
        guard let first = lines.next(), isFence(text[first], closing: false) else { return start..<start }
        while let line = lines.next() {
            if isFence(text[line], closing: true) { return start..<lines.position }
        }
        return start..<start
    }

    private static func isFence(_ line: ArraySlice<UInt8>, closing: Bool) -> Bool {
        guard let last = line.lastIndex(where: { $0 != 0x20 && $0 != 0x09 }) else { return false }
        let content = line[...last]
        return content.elementsEqual("---".utf8) || closing && content.elementsEqual("...".utf8)
    }
}
