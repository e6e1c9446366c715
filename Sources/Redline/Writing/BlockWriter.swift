import Markdown

#if canImport(Glibc)
    import Glibc
#endif

/// Puts the blocks of two texts into one reading order, with what happened to each.
struct BlockWriter {
    private(set) var wordsAdded = 0
    private(set) var wordsRemoved = 0
    private(set) var wordsMoved = 0

    private var blocks: [Redline.Block] = []
    /// The table that was looked at last.
    private var table: (rows: Range<Int>, columns: TableColumns)?

    /// The blocks in reading order.
    consuming func finish() -> [Redline.Block] { blocks }

    /// Two texts as one block.
    static func plain(_ old: [UInt8], _ new: [UInt8]) -> BlockWriter {
        var writer = BlockWriter()
        guard !old.isEmpty || !new.isEmpty else { return writer }
        let difference = Difference(old: old, .lines, new: new, .lines)
        writer.wordsAdded = difference.wordsAdded
        writer.wordsRemoved = difference.wordsRemoved
        let fate: Redline.Block.Fate =
            old == new ? .kept : old.isEmpty ? .inserted : new.isEmpty ? .deleted : .changed
        writer.blocks = [
            Redline.Block(
                kind: .paragraph, fate: fate, segments: difference.segments, isLayoutOnly: difference.isLayoutOnly)
        ]
        return writer
    }

    /// Two Markdown texts.
    static func markdown(_ old: [UInt8], _ new: [UInt8]) -> BlockWriter {
        var writer = BlockWriter()
        if old == new {
            for block in SourceBlock.all(of: new, outline: Outline(new)) { writer.keep(block.kind, new[block.range]) }
            return writer
        }
        let (oldText, newText) = BlockText.pair(old: old, new: new)
        writer.write(BlockPairing(old: oldText, new: newText))
        return writer
    }

    private mutating func write(_ pairing: BlockPairing) {
        let (old, new) = (pairing.old, pairing.new)
        var numbers: [Int: Int] = [:]
        func number(_ newBlock: Int) -> Int {
            if let known = numbers[newBlock] { return known }
            numbers[newBlock] = numbers.count + 1
            return numbers.count
        }
        var nextOld = 0
        // New blocks that wait for the old ones in their place to go first.
        var waiting: [Int] = []
        func pass(to oldEnd: Int) {
            while nextOld < oldEnd {
                let partner = pairing.newOfOld[nextOld]
                if partner >= 0 {
                    let bytes = Array(old.text(nextOld))
                    let fate = Redline.Block.Fate.movedFrom(number(partner))
                    blocks.append(one(.deleted, bytes[...], old.blocks[nextOld].kind, fate))
                } else {
                    remove(old.blocks[nextOld].kind, old.text(nextOld))
                }
                nextOld += 1
            }
            for index in waiting {
                if pairing.oldOfNew[index] >= 0 {
                    move(pairing, index, number(index))
                } else {
                    add(new.blocks[index].kind, new.text(index))
                }
            }
            waiting = []
        }
        var index = 0
        while index < new.blocks.count {
            guard pairing.oldOfNew[index] >= 0, !pairing.isMoved[index] else {
                waiting.append(index)
                index += 1
                continue
            }
            let partner = pairing.oldOfNew[index]
            pass(to: partner)
            var (oldEnd, newEnd) = (partner + 1, index + 1)
            while oldEnd < old.blocks.count, pairing.isJoined(oldEnd) { oldEnd += 1 }
            while newEnd < new.blocks.count, pairing.isSplit(newEnd) { newEnd += 1 }
            change(pairing, partner..<oldEnd, index..<newEnd)
            (nextOld, index) = (oldEnd, newEnd)
        }
        pass(to: old.blocks.count)
    }

    private func one(
        _ change: Redline.Segment.Change, _ bytes: ArraySlice<UInt8>, _ kind: Redline.Block.Kind,
        _ fate: Redline.Block.Fate
    ) -> Redline.Block {
        let segment = Redline.Segment(change: change, bytes: Array(bytes))
        return Redline.Block(kind: kind, fate: fate, segments: [segment], isLayoutOnly: false)
    }

    private mutating func keep(_ kind: Redline.Block.Kind, _ bytes: ArraySlice<UInt8>) {
        blocks.append(one(.kept, bytes, kind, .kept))
    }

    private mutating func remove(_ kind: Redline.Block.Kind, _ bytes: ArraySlice<UInt8>) {
        blocks.append(one(.deleted, bytes, kind, .deleted))
        wordsRemoved += Token.words(in: bytes, kind)
    }

    private mutating func add(_ kind: Redline.Block.Kind, _ bytes: ArraySlice<UInt8>) {
        blocks.append(one(.inserted, bytes, kind, .inserted))
        wordsAdded += Token.words(in: bytes, kind)
    }

    private mutating func move(_ pairing: BlockPairing, _ index: Int, _ number: Int) {
        let kind = pairing.new.blocks[index].kind
        let (old, new) = (pairing.old.text(pairing.oldOfNew[index]), pairing.new.text(index))
        if old == new {
            wordsMoved += Token.words(in: new, kind)
            blocks.append(one(.kept, new, kind, .movedTo(number)))
            return
        }
        let oldKind = pairing.old.blocks[pairing.oldOfNew[index]].kind
        if kind.isRow, oldKind.isRow, kind.isHead == oldKind.isHead {
            let difference = RowDifference(
                old: Array(old), new: Array(new), isHeader: kind.isHead, columns: columns(pairing, index))
            wordsMoved += Token.words(in: new, kind) - difference.wordsAdded
            wordsAdded += difference.wordsAdded
            wordsRemoved += difference.wordsRemoved
            blocks.append(
                Redline.Block(kind: kind, fate: .movedTo(number), segments: difference.segments, isLayoutOnly: false))
            return
        }
        let difference = Difference(old: Array(old), Reading(oldKind, old), new: Array(new), Reading(kind, new))
        wordsMoved += Token.words(in: new, kind) - difference.wordsAdded
        wordsAdded += difference.wordsAdded
        wordsRemoved += difference.wordsRemoved
        blocks.append(
            Redline.Block(kind: kind, fate: .movedTo(number), segments: difference.segments, isLayoutOnly: false))
    }

    /// Old blocks that became new ones in the same place: one and one, one and its parts, or parts and their whole.
    private mutating func change(_ pairing: BlockPairing, _ oldBlocks: Range<Int>, _ newBlocks: Range<Int>) {
        guard let firstOld = oldBlocks.first, let lastOld = oldBlocks.last, let firstNew = newBlocks.first,
            let lastNew = newBlocks.last
        else { return }
        let (oldParts, newParts) = (pairing.old.blocks[oldBlocks], pairing.new.blocks[newBlocks])
        let oldStart = pairing.old.blocks[firstOld].range.lowerBound
        let newStart = pairing.new.blocks[firstNew].range.lowerBound
        let old = pairing.old.bytes[oldStart..<pairing.old.blocks[lastOld].range.upperBound]
        let new = pairing.new.bytes[newStart..<pairing.new.blocks[lastNew].range.upperBound]
        let kind = pairing.new.blocks[firstNew].kind
        let oldKind = pairing.old.blocks[firstOld].kind
        let isSameKind = kind == oldKind
        if isSameKind, old.hasBytes(of: new), oldParts.count == 1, newParts.count == 1 { return keep(kind, new) }
        if kind.isRow, oldKind.isRow, kind.isHead == oldKind.isHead {
            let difference = RowDifference(
                old: Array(old), new: Array(new), isHeader: kind.isHead, columns: columns(pairing, firstNew))
            wordsAdded += difference.wordsAdded
            wordsRemoved += difference.wordsRemoved
            wordsMoved += difference.wordsMoved
            blocks.append(
                Redline.Block(
                    kind: kind, fate: .changed, segments: difference.segments, isLayoutOnly: difference.isLayoutOnly))
            return
        }
        let difference = Difference(old: Array(old), Reading(oldKind, old), new: Array(new), Reading(kind, new))
        wordsAdded += difference.wordsAdded
        wordsRemoved += difference.wordsRemoved
        if oldParts.count == 1, newParts.count == 1 {
            blocks.append(
                Redline.Block(
                    kind: kind, fate: .changed, segments: difference.segments,
                    isLayoutOnly: difference.isLayoutOnly && isSameKind))
        } else if newParts.count >= oldParts.count {
            let ends = newParts.map { $0.range.upperBound - newStart }
            append(difference.segments.cut(at: ends, in: .inserted), newParts.map(\.kind))
        } else {
            let ends = oldParts.map { $0.range.upperBound - oldStart }
            append(difference.segments.cut(at: ends, in: .deleted), oldParts.map(\.kind))
        }
    }

    /// The columns of the table in which a new row stands, as far as rows of it have partners.
    private mutating func columns(_ pairing: BlockPairing, _ row: Int) -> TableColumns {
        if let known = table, known.rows.contains(row) { return known.columns }
        var (start, end) = (row, row + 1)
        let blocks = pairing.new.blocks
        while start > 0, blocks[start].kind.isRow, !blocks[start].kind.isHead, blocks[start - 1].kind.isRow {
            start -= 1
        }
        while end < blocks.count, blocks[end].kind.isRow, !blocks[end].kind.isHead { end += 1 }
        let pairs = (start..<end).filter { pairing.oldOfNew[$0] >= 0 }.prefix(Self.fewRows).map { index in
            (
                old: contents(pairing.old, pairing.oldOfNew[index]), new: contents(pairing.new, index)
            )
        }
        let columns = TableColumns(pairs)
        table = (start..<end, columns)
        return columns
    }

    /// So many rows tell which column is which.
    private static let fewRows = 100

    private func contents(_ text: BlockText, _ row: Int) -> [ArraySlice<UInt8>] {
        let cells = TableRow(text.text(row), isHeader: text.blocks[row].kind.isHead).lines.first?.cells ?? []
        return cells.map { TableRow.content($0, in: text.bytes) }
    }

    private mutating func append(_ parts: [[Redline.Segment]], _ kinds: [Redline.Block.Kind]) {
        for (segments, kind) in zip(parts, kinds) {
            let isKept = segments.allSatisfy { $0.change == .kept }
            blocks.append(
                Redline.Block(kind: kind, fate: isKept ? .kept : .changed, segments: segments, isLayoutOnly: false))
        }
    }
}

extension ArraySlice<UInt8> {
    /// Whether both are the same bytes; several times as fast as `==`.
    fileprivate func hasBytes(of other: Self) -> Bool {
        guard count == other.count else { return false }
        return withUnsafeBytes { mine in
            other.withUnsafeBytes { theirs in
                guard let one = mine.baseAddress, let two = theirs.baseAddress else { return true }
                return memcmp(one, two, mine.count) == 0
            }
        }
    }
}

extension [Redline.Segment] {
    /// The runs in parts that end at these places, the last of them at the end.
    /// - Parameter change: `inserted` where the places are in the new text, `deleted` where they are in the old one.
    fileprivate func cut(at ends: [Int], in change: Redline.Segment.Change) -> [[Redline.Segment]] {
        var parts: [[Redline.Segment]] = []
        var part: [Redline.Segment] = []
        var place = 0
        for segment in self {
            var bytes = segment.bytes[...]
            while segment.change == .kept || segment.change == change, parts.count < ends.count - 1,
                place + bytes.count >= ends[parts.count]
            {
                let head = bytes.prefix(ends[parts.count] - place)
                if !head.isEmpty { part.append(Redline.Segment(change: segment.change, bytes: Array<UInt8>(head))) }
                place += head.count
                bytes = bytes.dropFirst(head.count)
                parts.append(part)
                part = []
            }
            guard !bytes.isEmpty else { continue }
            part.append(Redline.Segment(change: segment.change, bytes: Array<UInt8>(bytes)))
            if segment.change == .kept || segment.change == change { place += bytes.count }
        }
        parts.append(part)
        return parts
    }
}
