public import Redline

/// A redline as `kader.redline/1`; its keys may only grow.
public struct RedlineJSON: Encodable {
    private let schema = "kader.redline/1"
    private let wordsAdded: Int
    private let wordsRemoved: Int
    private let wordsMoved: Int
    private let layoutOnly: Bool
    private let replaced: Bool
    private let blocks: [Block]

    fileprivate struct Block: Encodable {
        let kind: String
        var level: Int?
        var depth: Int?
        var ordered: Bool?
        var header: Bool?
        var key: String?
        let fate: String
        /// The number that a moved block has in both its places.
        var move: Int?
        let layoutOnly: Bool
        let segments: [Segment]

        private enum CodingKeys: String, CodingKey {
            case kind, level, depth, ordered, header, key, fate, move, segments
            case layoutOnly = "layout_only"
        }
    }

    fileprivate struct Segment: Encodable {
        let change: String
        let text: String
    }

    private enum CodingKeys: String, CodingKey {
        case schema, replaced, blocks
        case wordsAdded = "words_added"
        case wordsRemoved = "words_removed"
        case wordsMoved = "words_moved"
        case layoutOnly = "layout_only"
    }

    /// Takes the values of `redline`; bytes that are no UTF-8 are shown as the replacement character.
    public init(_ redline: Redline) {
        wordsAdded = redline.wordsAdded
        wordsRemoved = redline.wordsRemoved
        wordsMoved = redline.wordsMoved
        layoutOnly = redline.layoutOnly
        replaced = redline.isReplaced
        blocks = redline.blocks.map(Block.init)
    }
}

extension RedlineJSON.Block {
    fileprivate init(_ block: Redline.Block) {
        switch block.fate {
        case .kept: fate = "kept"
        case .changed: fate = "changed"
        case .inserted: fate = "inserted"
        case .deleted: fate = "deleted"
        case .movedFrom(let number): (fate, move) = ("moved_from", number)
        case .movedTo(let number): (fate, move) = ("moved_to", number)
        }
        switch block.kind {
        case .heading(let level): (kind, self.level) = ("heading", level)
        case .paragraph: kind = "paragraph"
        case .item(let depth, let isOrdered): (kind, self.depth, ordered) = ("item", depth, isOrdered)
        case .quote: kind = "quote"
        case .code: kind = "code"
        case .tableRow(let isHeader): (kind, header) = ("table_row", isHeader)
        case .frontMatter(let key): (kind, self.key) = ("front_matter", key)
        case .footnote: kind = "footnote"
        case .html: kind = "html"
        case .rule: kind = "rule"
        case .blank: kind = "blank"
        }
        layoutOnly = block.isLayoutOnly
        segments = block.segments.map { segment in
            let change =
                switch segment.change {
                case .kept: "kept"
                case .inserted: "inserted"
                case .deleted: "deleted"
                }
            return RedlineJSON.Segment(change: change, text: String(decoding: segment.bytes, as: UTF8.self))
        }
    }
}
