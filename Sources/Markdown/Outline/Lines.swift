/// The lines of a text, without the line break that ends them.
package struct Lines {
    /// The start of the line that comes next.
    package private(set) var position: Int
    private let text: [UInt8]

    package init(_ text: [UInt8], from start: Int = 0) {
        self.text = text
        position = start
    }

    package mutating func next() -> Range<Int>? {
        guard position < text.count else { return nil }
        let start = position
        let end = text.withUnsafeBufferPointer { LineEnd.first(in: $0, from: start) }
        pass(to: end)
        return start..<end
    }

    /// Goes on behind the line that ends at a place.
    package mutating func pass(to end: Int) {
        position = min(end + 1, text.count)
        if end < text.count, text[end] == 0x0D, position < text.count, text[position] == 0x0A { position += 1 }
    }
}

/// Line feeds and carriage returns.
package enum LineEnd {
    /// The place of the first one from a place on, or the end of the text.
    ///
    /// Eight bytes at a time: a byte less one has its highest bit set and had it not before only where the byte was zero.
    package static func first(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var place = start
        let bytes = UnsafeRawBufferPointer(text)
        while place + 8 <= text.count {
            let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            let (feeds, returns) = (word ^ 0x0A0A_0A0A_0A0A_0A0A, word ^ 0x0D0D_0D0D_0D0D_0D0D)
            let found =
                (feeds &- 0x0101_0101_0101_0101) & ~feeds | (returns &- 0x0101_0101_0101_0101) & ~returns
            if found & 0x8080_8080_8080_8080 != 0 { break }
            place += 8
        }
        while place < text.count, text[place] != 0x0A, text[place] != 0x0D { place += 1 }
        return place
    }
}
