import Markdown
import Redline

/// Where the bytes of two texts went, as a redline has them.
struct Correspondence {
    /// What became of a byte that has no place in the other text.
    enum Gone {
        static let changed: Int32 = -1
        static let moved: Int32 = -2
    }

    /// For each byte of the old text its place in the new one, or what became of it.
    private(set) var newOfOld: [Int32] = []
    /// For each byte of the new text its place in the old one, or where it came from.
    private(set) var oldOfNew: [Int32] = []
    /// For each block of the redline its bytes in the two texts.
    private(set) var blocks: [(old: Range<Int>, new: Range<Int>)] = []

    init(_ redline: Redline) {
        for block in redline.blocks {
            let start = (old: newOfOld.count, new: oldOfNew.count)
            var (hasLeft, hasArrived) = (false, false)
            if case .movedFrom = block.fate { hasLeft = true }
            if case .movedTo = block.fate { hasArrived = true }
            for segment in block.segments {
                let count = segment.bytes.count
                switch segment.change {
                case .deleted where hasArrived: break
                case .deleted:
                    newOfOld += repeatElement(hasLeft ? Gone.moved : Gone.changed, count: count)
                case .inserted: oldOfNew += repeatElement(Gone.changed, count: count)
                case .kept where hasArrived: oldOfNew += repeatElement(Gone.moved, count: count)
                case .kept:
                    let (old, new) = (Int32(clamping: newOfOld.count), Int32(clamping: oldOfNew.count))
                    newOfOld += new..<new + Int32(clamping: count)
                    oldOfNew += old..<old + Int32(clamping: count)
                }
            }
            blocks.append((start.old..<newOfOld.count, start.new..<oldOfNew.count))
        }
    }

    /// Pieces cut so that each has one fate and is either blank or not.
    static func cut(_ pieces: [Prose.Piece], _ map: [Int32]) -> [Prose.Piece] {
        pieces.flatMap { piece -> [Prose.Piece] in
            guard case .text(let bytes) = piece.content, bytes.count == piece.place.count,
                piece.place.upperBound <= map.count
            else { return [piece] }
            var result: [Prose.Piece] = []
            var start = 0
            for index in 1..<max(1, bytes.count + 1) {
                let place = piece.place.lowerBound + index
                if index < bytes.count, (bytes[index] <= 0x20) == (bytes[index - 1] <= 0x20),
                    map[place] == (map[place - 1] < 0 ? map[place - 1] : map[place - 1] + 1)
                {
                    continue
                }
                result.append(
                    Prose.Piece(
                        content: .text(Array(bytes[start..<index])), format: piece.format,
                        place: piece.place.lowerBound + start..<place))
                start = index
            }
            return result
        }
    }

    /// What of two runs of pieces stays, came and went, in reading order; what looks the same stays.
    ///
    /// - Complexity: linear in the pieces.
    func merge(old: [Prose.Piece], new: [Prose.Piece]) -> [(piece: Prose.Piece, change: Redline.Segment.Change)] {
        let (old, new) = (Self.cut(old, newOfOld), Self.cut(new, oldOfNew))
        var indexOfPlace: [Int: Int] = [:]
        for (index, piece) in old.enumerated() where !piece.place.isEmpty {
            indexOfPlace[piece.place.lowerBound] = index
        }
        var result: [(piece: Prose.Piece, change: Redline.Segment.Change)] = []
        var (i, j) = (0, 0)
        func flush(_ a: Range<Int>, _ b: Range<Int>) {
            let limit = min(a.count, b.count)
            var head = 0
            while head < limit, old[a.lowerBound + head].looksLike(new[b.lowerBound + head]) { head += 1 }
            var foot = 0
            while foot < limit - head, old[a.upperBound - 1 - foot].looksLike(new[b.upperBound - 1 - foot]) {
                foot += 1
            }
            result += new[b.lowerBound..<b.lowerBound + head].map { ($0, .kept) }
            result += old[a.lowerBound + head..<a.upperBound - foot].map { ($0, .deleted) }
            result += new[b.lowerBound + head..<b.upperBound - foot].map { ($0, .inserted) }
            result += new[b.upperBound - foot..<b.upperBound].map { ($0, .kept) }
        }
        for (index, piece) in new.enumerated() {
            guard let place = stays(piece), let partner = indexOfPlace[place], partner >= i,
                old[partner].place.count == piece.place.count, old[partner].looksLike(piece)
            else { continue }
            flush(i..<partner, j..<index)
            result.append((piece, .kept))
            (i, j) = (partner + 1, index + 1)
        }
        flush(i..<old.count, j..<new.count)
        return result
    }

    /// Where a piece of the new text stood, if all of it stood together.
    private func stays(_ piece: Prose.Piece) -> Int? {
        guard let first = piece.place.first, let last = piece.place.last, last < oldOfNew.count, oldOfNew[first] >= 0,
            Int(oldOfNew[last]) - Int(oldOfNew[first]) == last - first
        else { return nil }
        return Int(oldOfNew[first])
    }
}
