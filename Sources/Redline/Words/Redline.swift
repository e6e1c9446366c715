/// The word-level differences of two texts, exact for any bytes.
///
/// A word is a run of letters and digits; marks and joiners stay with it, and no word is ever cut. What stands between
/// two changed words goes with them, so that a change reads as an editor would mark it.
public struct Redline: Sendable, Equatable {
    /// A run of bytes with one fate.
    public struct Segment: Sendable, Equatable {
        /// What happened to the bytes of a segment.
        public enum Change: Sendable {
            /// In both texts.
            case kept
            /// In the new text only.
            case inserted
            /// In the old text only.
            case deleted
        }

        /// What happened to the bytes.
        public let change: Change
        /// The bytes themselves, never empty.
        public let bytes: [UInt8]
    }

    /// The runs in reading order: neighbours differ in change, and a deletion stands before the insertion in its place.
    public let segments: [Segment]
    /// How many words the new text has that are not kept from the old one.
    public let wordsAdded: Int
    /// How many words of the old text are not kept.
    public let wordsRemoved: Int
    /// Whether the texts differ in white space and in nothing else.
    public let layoutOnly: Bool

    /// Compares two texts, valid UTF-8 or not.
    /// - Complexity: O(n) in bytes plus the work on the lines that differ, which is bounded for any text.
    public init(old: [UInt8], new: [UInt8]) {
        let ends = CommonEnds(old, new)
        var markup = Markup()
        markup.keep(old[..<ends.start])
        if old.count == new.count, ends.start == old.count {
            layoutOnly = false
        } else {
            var interner = Interner<UInt8>(capacity: 1_024)
            let oldText = TokenText(Array(old[ends.start..<old.count - ends.tail]), interner: &interner)
            let newText = TokenText(Array(new[ends.start..<new.count - ends.tail]), interner: &interner)
            layoutOnly = oldText.hasSameContent(as: newText)
            markup.mark(oldText, newText, WordAligner.matches(old: oldText, new: newText))
        }
        markup.keep(old[(old.count - ends.tail)...])
        segments = markup.finish()
        wordsAdded = markup.wordsAdded
        wordsRemoved = markup.wordsRemoved
    }

    /// The old text, byte for byte.
    public var old: [UInt8] { bytes(without: .inserted) }

    /// The new text, byte for byte.
    public var new: [UInt8] { bytes(without: .deleted) }

    /// Whether the two texts are the same bytes.
    public var isUnchanged: Bool { segments.allSatisfy { $0.change == .kept } }

    private func bytes(without change: Segment.Change) -> [UInt8] {
        var result: [UInt8] = []
        for segment in segments where segment.change != change { result += segment.bytes }
        return result
    }
}

/// The whole lines that two texts have in common at their start and at their end.
struct CommonEnds {
    /// The number of bytes in common at the start; the length of the texts where they are equal.
    let start: Int
    /// The number of bytes in common at the end.
    let tail: Int

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
