import Redline

/// The blocks of a redline in the order in which they are shown, where they stand, and where those that moved went.
struct RedlinePlaces {
    /// Where one block stands.
    struct Place: Equatable {
        /// The heading above it in the old text; for a heading, that heading itself.
        var oldHeading: Int?
        /// The heading above it in the new text.
        var newHeading: Int?
        /// The block at the other end of its move; nil where it did not move.
        var partner: Int?
        /// It moved along with the block before it.
        var isFollower = false
    }

    /// The blocks. Both texts have theirs in this order.
    let blocks: [Redline.Block]
    /// The places, one for each block.
    private(set) var all: [Place]

    init(_ redline: Redline) {
        blocks = Self.ordered(redline.blocks)
        all = Array(repeating: Place(), count: blocks.count)
        var ends: [Int: Int] = [:]
        var (old, new): (Int?, Int?)
        for (index, block) in blocks.enumerated() {
            if case .heading = block.kind {
                if block.fate.isInOld { old = index }
                if block.fate.isInNew { new = index }
            }
            all[index].oldHeading = old
            all[index].newHeading = new
            guard let number = block.fate.move else { continue }
            if let other = ends[number] {
                all[index].partner = other
                all[other].partner = index
            } else {
                ends[number] = index
            }
        }
        for index in all.indices.dropFirst() {
            guard let partner = all[index].partner, let before = all[index - 1].partner else { continue }
            all[index].isFollower =
                partner == before + 1 && blocks[index].fate.isInNew == blocks[index - 1].fate.isInNew
        }
    }

    /// The blocks so that rows that came stay with the table before them, and items with their list.
    ///
    /// Where blocks went and others came between two that stayed, any order of the ones among the others is right.
    private static func ordered(_ blocks: [Redline.Block]) -> [Redline.Block] {
        var result: [Redline.Block] = []
        var rest = blocks[...]
        while let block = rest.first {
            guard block.isOneSided else {
                result.append(block)
                rest.removeFirst()
                continue
            }
            let gap = rest.prefix { $0.isOneSided }
            rest = rest.dropFirst(gap.count)
            var (gone, come) = (gap.filter(\.fate.isInOld)[...], gap.filter(\.fate.isInNew)[...])
            if let family = result.last.flatMap(\.family) {
                for block in gone.prefix(while: { $0.family == family }) { result.append(block) }
                gone = gone.drop { $0.family == family }
                for block in come.prefix(while: { $0.family == family }) { result.append(block) }
                come = come.drop { $0.family == family }
            }
            result += gone + come
        }
        return result
    }

    /// The heading above a block in the old text, as a reader sees it; nil where there is none.
    func oldHeading(above index: Int) -> String? { heading(all[index].oldHeading, without: .inserted) }

    /// The heading above a block in the new text.
    func newHeading(above index: Int) -> String? { heading(all[index].newHeading, without: .deleted) }

    private func heading(_ index: Int?, without change: Redline.Segment.Change) -> String? {
        index.map { BlockContent(blocks[$0]).text.string(without: change) }
    }

    /// How many blocks moved in one piece from `index` on.
    func pieceLength(from index: Int) -> Int {
        1 + all[(index + 1)...].prefix { $0.isFollower }.count
    }
}

extension Redline.Block.Fate {
    /// Whether the block is in the old text at this place.
    var isInOld: Bool {
        switch self {
        case .kept, .changed, .deleted, .movedFrom: true
        case .inserted, .movedTo: false
        }
    }

    /// Whether the block is in the new text at this place.
    var isInNew: Bool {
        switch self {
        case .kept, .changed, .inserted, .movedTo: true
        case .deleted, .movedFrom: false
        }
    }

    /// The number of a move.
    var move: Int? {
        switch self {
        case .movedFrom(let number), .movedTo(let number): number
        case .kept, .changed, .inserted, .deleted: nil
        }
    }
}

extension Redline.Block {
    /// Nothing changed that a reader reads: the block is the same, or its layout alone differs.
    var isQuiet: Bool { fate == .kept || fate == .changed && isLayoutOnly }

    /// It stands here in one of the texts only.
    fileprivate var isOneSided: Bool { fate.isInOld != fate.isInNew }

    /// What a block is a member of.
    fileprivate enum Family { case table, list }

    fileprivate var family: Family? {
        switch kind {
        case .tableRow(isHeader: false): .table
        case .tableRow(isHeader: true): fate.isInOld == fate.isInNew ? .table : nil
        case .item: .list
        default: nil
        }
    }

    /// Its layout differs, and not in the blank lines after it alone.
    fileprivate var hasOtherLayout: Bool {
        guard fate == .changed, isLayoutOnly else { return false }
        func side(_ change: Redline.Segment.Change) -> String {
            MarkedText(MarkedText(segments).units.filter { $0.change != change }[...]).trimmed.string()
        }
        return Array(side(.inserted).utf8) != Array(side(.deleted).utf8)
    }
}

extension Redline {
    /// How many blocks differ in layout alone.
    var layoutOnlyCount: Int { blocks.count { $0.hasOtherLayout } }
}
