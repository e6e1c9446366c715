/// Pairs the runs of emphasis marks.
struct EmphasisStack {
    private struct Run {
        let mark: UInt8
        var range: Range<Int>
    }

    private var open: [Run] = []
    /// How many of each mark are open, so that a search that finds nothing costs nothing.
    private var count: [UInt8: Int] = [:]
    private var pairs: [(open: Range<Int>, close: Range<Int>)] = []

    init() {}

    mutating func clear() {
        open.removeAll()
        count.removeAll()
    }

    mutating func add(_ mark: UInt8, _ range: Range<Int>, canOpen: Bool, canClose: Bool) {
        var range = range
        while canClose, !range.isEmpty, count[mark, default: 0] > 0 {
            while let last = open.last, last.mark != mark { drop() }
            guard let opener = open.last else { break }
            let length = min(2, opener.range.count, range.count)
            let start = opener.range.upperBound - length
            pairs.append((start..<opener.range.upperBound, range.lowerBound..<range.lowerBound + length))
            range = range.lowerBound + length..<range.upperBound
            open[open.count - 1].range = opener.range.lowerBound..<start
            if opener.range.count == length { drop() }
        }
        if canOpen, !range.isEmpty {
            open.append(Run(mark: mark, range: range))
            count[mark, default: 0] += 1
        }
    }

    private mutating func drop() {
        guard let last = open.popLast() else { return }
        count[last.mark, default: 0] -= 1
    }

    /// The marks of the pairs, numbered from a group on.
    func marks(firstGroup: Int) -> [InlineMark] {
        pairs.enumerated().flatMap { index, pair in
            [
                InlineMark(range: pair.open, role: .open, group: firstGroup + index),
                InlineMark(range: pair.close, role: .close, group: firstGroup + index),
            ]
        }
    }
}
