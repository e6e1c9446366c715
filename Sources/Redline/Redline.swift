/// The differences of two texts as an editor would mark them, exact for any bytes.
///
/// The blocks of the Markdown are aligned first, then the sentences of a changed block, then the words of a changed
/// sentence. A word is never cut. What stands between two changed words goes with them.
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

    /// A block of Markdown, with what happened to it.
    ///
    /// Blank lines and the marks of lists and quotations belong to the block before or after them, the line under the
    /// head of a table to that head: the blocks together are the whole of both texts.
    public struct Block: Sendable, Equatable {
        /// What a block is in its text.
        public enum Kind: Sendable, Equatable {
            /// A heading, of level 1 to 6.
            case heading(level: Int)
            /// A paragraph, also one that follows another in a list item, and the target of a link (`[name]: target`).
            case paragraph
            /// The first paragraph of a list item; depth 1 is the outermost list.
            case item(depth: Int, isOrdered: Bool)
            /// A paragraph in a quotation.
            case quote
            /// A piece of code, with its fences.
            case code
            /// A row of a table.
            case tableRow(isHeader: Bool)
            /// A field of the front matter; a fence of it has no key.
            case frontMatter(key: String)
            /// A footnote (`[^1]: text`).
            case footnote
            /// A piece of HTML.
            case html
            /// A line across the page.
            case rule
            /// Blank lines before the first block.
            case blank
        }

        /// What happened to a block.
        public enum Fate: Sendable, Equatable {
            /// It is the same in both texts, and in the same place.
            case kept
            /// It stands in the same place with other bytes.
            case changed
            /// It is in the new text only.
            case inserted
            /// It is in the old text only.
            case deleted
            /// Here it stood; the block with the same number tells where it went.
            case movedFrom(Int)
            /// Here it went; the block with the same number tells where it stood.
            case movedTo(Int)
        }

        /// What it is: in the new text, or in the old one where it stood there only.
        public let kind: Kind
        /// What happened to it.
        public let fate: Fate
        /// Its bytes, never empty. Of a block that moved, `movedFrom` has the old bytes as deleted, and `movedTo` the
        /// difference from the old bytes to the new ones, so that what is kept there moved.
        public let segments: [Segment]
        /// Whether it changed in white space, wrapping, line ends or the alignment of a table alone.
        public let isLayoutOnly: Bool
    }

    /// How a text is read.
    public enum Format: Sendable {
        /// As Markdown, with front matter.
        case markdown
        /// As lines and words, in one block.
        case plain
    }

    /// The blocks in reading order: the old text has its blocks in this order, and so has the new one.
    ///
    /// Where blocks went and others came in their place, those that went stand first. A paragraph that was split stands
    /// as several blocks, of which the bytes kept are those of the one paragraph; one that was joined likewise.
    public let blocks: [Block]
    /// How many words the new text has that the old one has not.
    public let wordsAdded: Int
    /// How many words the old text has that the new one has not.
    public let wordsRemoved: Int
    /// How many words stand in another place with the block that they belong to.
    public let wordsMoved: Int
    /// Whether the texts differ in layout and in nothing else.
    public let layoutOnly: Bool

    /// Compares two texts, valid UTF-8 or not.
    /// - Complexity: near-linear in bytes for the edits that people make, bounded for any two texts.
    public init(old: [UInt8], new: [UInt8], format: Format = .markdown) {
        let writer = format == .plain ? BlockWriter.plain(old, new) : BlockWriter.markdown(old, new)
        blocks = writer.finish()
        wordsAdded = writer.wordsAdded
        wordsRemoved = writer.wordsRemoved
        wordsMoved = writer.wordsMoved
        layoutOnly = blocks.contains { $0.fate != .kept } && blocks.allSatisfy { $0.fate == .kept || $0.isLayoutOnly }
    }

    /// The runs of the whole in reading order: neighbours differ in change, and a deletion stands before the insertion in
    /// its place. What moved is deleted in one place and inserted in the other.
    public var segments: [Segment] {
        var runs = SegmentRuns()
        for block in blocks {
            for segment in block.segments {
                switch (block.fate, segment.change) {
                case (.movedTo, .deleted): break
                case (.movedTo, .kept): runs.append(.inserted, segment.bytes[...])
                default: runs.append(segment.change, segment.bytes[...])
                }
            }
        }
        return runs.finish()
    }

    /// The old text, byte for byte.
    public var old: [UInt8] { bytes(without: .inserted) }

    /// The new text, byte for byte.
    public var new: [UInt8] { bytes(without: .deleted) }

    /// Whether the two texts are the same bytes.
    public var isUnchanged: Bool { blocks.allSatisfy { $0.fate == .kept } }

    /// Whether the new text came in the place of the old one: of either less than a twentieth is in both.
    ///
    /// Of a few words that says no more than the words themselves.
    public var isReplaced: Bool {
        guard wordsRemoved >= Self.tellingWords, wordsAdded >= Self.tellingWords else { return false }
        var (kept, gone, came) = (0, 0, 0)
        for block in blocks {
            if case .movedFrom = block.fate { continue }
            for segment in block.segments {
                switch segment.change {
                case .kept: kept += segment.bytes.count
                case .deleted: gone += segment.bytes.count
                case .inserted: came += segment.bytes.count
                }
            }
        }
        return kept * 20 < kept + min(gone, came)
    }

    private static let tellingWords = 20

    private func bytes(without change: Segment.Change) -> [UInt8] {
        var result: [UInt8] = []
        for block in blocks {
            if change == .inserted, case .movedTo = block.fate { continue }
            for segment in block.segments where segment.change != change { result += segment.bytes }
        }
        return result
    }
}

/// Gathers runs so that neighbours differ in change and a deletion stands before the insertion in its place.
struct SegmentRuns {
    private var segments: [Redline.Segment] = []
    private var kept: [UInt8] = []
    private var deleted: [UInt8] = []
    private var inserted: [UInt8] = []

    mutating func append(_ change: Redline.Segment.Change, _ bytes: ArraySlice<UInt8>) {
        guard !bytes.isEmpty else { return }
        switch change {
        case .kept:
            flushChange()
            kept += bytes
        case .deleted:
            flushKept()
            deleted += bytes
        case .inserted:
            flushKept()
            inserted += bytes
        }
    }

    /// The runs, once all have been added; what comes next starts anew.
    mutating func finish() -> [Redline.Segment] {
        flushChange()
        flushKept()
        defer { segments = [] }
        return segments
    }

    private mutating func flushKept() {
        guard !kept.isEmpty else { return }
        segments.append(Redline.Segment(change: .kept, bytes: kept))
        kept = []
    }

    private mutating func flushChange() {
        if !deleted.isEmpty { segments.append(Redline.Segment(change: .deleted, bytes: deleted)) }
        if !inserted.isEmpty { segments.append(Redline.Segment(change: .inserted, bytes: inserted)) }
        deleted = []
        inserted = []
    }
}
