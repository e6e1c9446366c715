import Redline

/// A line of a block, in pieces of one fate each.
struct MarkedLine {
    /// A run of bytes of the line that share a fate.
    struct Piece {
        let change: Redline.Segment.Change
        let bytes: ArraySlice<UInt8>

        /// The text; bytes that are no UTF-8 become the replacement character.
        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    private(set) var pieces: [Piece] = []

    var isEmpty: Bool { pieces.isEmpty }

    /// Whether a reader sees nothing of it.
    var isBlank: Bool { pieces.allSatisfy { $0.bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } } }

    var isChanged: Bool { pieces.contains { $0.change != .kept } }

    /// What stands in it, whatever its fate.
    var text: String { pieces.count == 1 ? pieces[0].text : pieces.map(\.text).joined() }

    /// The lines of these segments, without their ends.
    static func all(of segments: some Sequence<Redline.Segment>) -> [MarkedLine] {
        var lines: [MarkedLine] = []
        var line = MarkedLine()
        for segment in segments {
            var rest = segment.bytes[...]
            while let end = rest.firstIndex(of: 0x0A) {
                line.append(segment.change, rest[..<end])
                line.dropCarriageReturn()
                lines.append(line)
                line = MarkedLine()
                rest = rest[(end + 1)...]
            }
            line.append(segment.change, rest)
        }
        // What is no part of the new text may end without a line end: the next block begins a line all the same.
        if !line.isEmpty {
            line.dropCarriageReturn()
            lines.append(line)
        }
        return lines
    }

    private mutating func append(_ change: Redline.Segment.Change, _ bytes: ArraySlice<UInt8>) {
        if !bytes.isEmpty { pieces.append(Piece(change: change, bytes: bytes)) }
    }

    /// The first half of a line end that two characters make.
    private mutating func dropCarriageReturn() {
        guard let last = pieces.last, last.bytes.last == 0x0D else { return }
        pieces.removeLast()
        append(last.change, last.bytes.dropLast())
    }
}
