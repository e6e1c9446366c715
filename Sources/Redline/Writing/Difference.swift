/// The runs of two texts that are versions of each other.
struct Difference {
    let segments: [Redline.Segment]
    let wordsAdded: Int
    let wordsRemoved: Int
    /// Whether the texts differ in white space and in nothing else.
    let isLayoutOnly: Bool

    /// - Parameters:
    ///   - oldReading: how the old text is read.
    ///   - newReading: how the new text is read.
    init(old: [UInt8], _ oldReading: Reading, new: [UInt8], _ newReading: Reading) {
        let areLines = oldReading == .lines && newReading == .lines
        let ends = areLines ? CommonEnds(old, new) : CommonEnds.none
        var runs = SegmentRuns()
        runs.append(.kept, old[..<ends.start])
        if old.count == new.count, ends.start == old.count {
            (wordsAdded, wordsRemoved, isLayoutOnly) = (0, 0, false)
        } else {
            var interner = Interner<UInt8>(capacity: 64)
            let oldText = TokenText(
                Array(old[ends.start..<old.count - ends.tail]), reading: oldReading, interner: &interner)
            let newText = TokenText(
                Array(new[ends.start..<new.count - ends.tail]), reading: newReading, interner: &interner)
            isLayoutOnly = oldText.hasSameContent(as: newText)
            var pairing = TokenPairing(old: oldText, new: newText)
            pairing.pair(WordAligner.matches(old: oldText, new: newText))
            let count = pairing.write(to: &runs)
            (wordsAdded, wordsRemoved) = (count.added, count.removed)
        }
        runs.append(.kept, old[(old.count - ends.tail)...])
        segments = runs.finish()
    }
}

/// The whole lines that two texts have in common at their start and at their end.
struct CommonEnds {
    /// No line at either end.
    static let none = CommonEnds(start: 0, tail: 0)

    /// The number of bytes in common at the start; the length of the texts where they are equal.
    let start: Int
    /// The number of bytes in common at the end.
    let tail: Int

    private init(start: Int, tail: Int) {
        self.start = start
        self.tail = tail
    }

    /// One more line than needed stays out of either end, so that a change can be moved over it.
    init(_ old: [UInt8], _ new: [UInt8]) {
        let limit = min(old.count, new.count)
        var head = 0
        while head < limit, old[head] == new[head] { head += 1 }
        if head == old.count, head == new.count {
            start = head
            tail = 0
            return
        }
        var foot = 0
        while foot < limit - head, old[old.count - 1 - foot] == new[new.count - 1 - foot] { foot += 1 }
        head = old[..<head].lastIndex(of: 0x0A) ?? 0
        start = (old[..<head].lastIndex(of: 0x0A) ?? -1) + 1
        // The first line feed in the common end closes a line of which the start may differ; the second closes the spare.
        var index = old.count - foot
        var feeds = 0
        while index < old.count, feeds < 2 {
            if old[index] == 0x0A { feeds += 1 }
            index += 1
        }
        tail = old.count - index
    }
}
