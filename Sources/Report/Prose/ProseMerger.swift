import Markdown
import Redline
import Summary

/// Goes over the blocks of a redline and brings the paragraphs of the two texts together.
struct ProseMerger {
    let marker: Marker

    /// What the two texts have in one block of the redline.
    private struct Step {
        let block: Redline.Block
        let old: [Part]
        let new: [Part]
        let place: (old: Range<Int>, new: Range<Int>)
    }

    /// A paragraph, or the part of it that lies in one block.
    private struct Part {
        var paragraph: Prose.Paragraph
        /// Whether the paragraph ends here.
        let isEnd: Bool
    }

    /// A table of the result: one of the new text, with the one of the old text that became it, or one that is gone.
    private enum Table: Hashable {
        case new(Int)
        case old(Int)
    }

    private let steps: [Step]
    /// For each table of the old text the one of the new text that it became; and the other way round.
    private var newTables: [Int: Int] = [:]
    private var oldTables: [Int: Int] = [:]
    private var lists: [Int: MarkedProse.List] = [:]
    /// The moves of which both ends are paragraphs; a row of a table is told as gone and come.
    private var moves: Set<Int> = []
    private var blocks: [MarkedProse.Block] = []
    /// Text that has no end of a paragraph yet.
    private var pending: [MarkedProse.Piece] = []
    private var tables: [Table] = []
    private var rows: [Table: [MarkedProse.Paragraph]] = [:]

    init(_ redline: Redline, old: Prose, new: Prose, authorship: Authorship) {
        let correspondence = Correspondence(redline)
        marker = Marker(correspondence: correspondence, authorship: authorship)
        var (oldReader, newReader) = (PartReader(old.paragraphs), PartReader(new.paragraphs))
        steps = zip(redline.blocks, correspondence.blocks).map { block, place in
            Step(
                block: block, old: place.old.isEmpty ? [] : oldReader.take(until: place.old.upperBound),
                new: place.new.isEmpty ? [] : newReader.take(until: place.new.upperBound), place: place)
        }
        pairTablesAndLists()
        pairMoves()
    }

    mutating func merge() -> [MarkedProse.Block] {
        for step in steps { add(step) }
        flushTables()
        if !pending.isEmpty {
            addParagraph(Prose.Shape(), [[]], [], .kept, nil)
        }
        return blocks
    }

    /// Tables belong together where a row of one became a row of the other and they have as many columns.
    private mutating func pairTablesAndLists() {
        for step in steps {
            for (old, new) in zip(step.old, step.new) {
                let (before, after) = (old.paragraph, new.paragraph)
                guard before.shape == after.shape else { continue }
                if before.shape.isRow, newTables[before.table] == nil, oldTables[after.table] == nil {
                    newTables[before.table] = after.table
                    oldTables[after.table] = before.table
                } else if before.shape.depth > 0, lists[before.list] == nil {
                    lists[before.list] = list(of: after, isOld: false)
                }
            }
        }
    }

    private mutating func pairMoves() {
        var (left, arrived): (Set<Int>, Set<Int>) = ([], [])
        for step in steps {
            let parts = step.old + step.new
            guard !parts.isEmpty, parts.allSatisfy({ !$0.paragraph.shape.isRow && $0.isEnd }) else { continue }
            switch step.block.fate {
            case .movedFrom(let number): left.insert(number)
            case .movedTo(let number): arrived.insert(number)
            default: break
            }
        }
        moves = left.intersection(arrived)
    }

    private mutating func add(_ step: Step) {
        if step.block.kind == .rule { return addRule(step) }
        switch step.block.fate {
        case .movedFrom(let number) where moves.contains(number):
            for part in step.old { move(part, number, hasArrived: false) }
        case .movedTo(let number) where moves.contains(number):
            for part in step.new { move(part, number, hasArrived: true) }
        default:
            let common = min(step.old.count, step.new.count)
            for (old, new) in zip(step.old, step.new) { addPair(old, new) }
            for part in step.old[common...] { addWhole(part, .deleted) }
            for part in step.new[common...] { addWhole(part, .inserted) }
        }
    }

    private mutating func addRule(_ step: Step) {
        flushTables()
        let change: Redline.Segment.Change =
            step.place.new.isEmpty ? .deleted : step.place.old.isEmpty ? .inserted : .kept
        let place = change == .deleted ? step.place.old.lowerBound : step.place.new.lowerBound
        blocks.append(.rule(marker.mark(change, at: place)))
    }

    private mutating func addPair(_ old: Part, _ new: Part) {
        let (before, after) = (old.paragraph, new.paragraph)
        guard before.shape == after.shape, !before.shape.isRow || newTables[before.table] == after.table else {
            addWhole(old, .deleted)
            addWhole(new, .inserted)
            return
        }
        let cells = zip(before.cells, after.cells).map { marker.merged($0, $1) }
        switch (old.isEnd, new.isEnd) {
        case (true, true): finish(after, cells, .kept, isOld: false)
        case (true, false): finish(before, cells, marker.mark(.deleted, at: end(of: before)), isOld: true)
        case (false, true): finish(after, cells, marker.mark(.inserted, at: end(of: after)), isOld: false)
        case (false, false): pending += cells.joined()
        }
    }

    private mutating func addWhole(_ part: Part, _ change: Redline.Segment.Change) {
        let cells = part.paragraph.cells.map { marker.whole($0, change) }
        guard part.isEnd else {
            pending += cells.joined()
            return
        }
        finish(
            part.paragraph, cells, marker.mark(change, at: end(of: part.paragraph)), isOld: change == .deleted)
    }

    private mutating func move(_ part: Part, _ number: Int, hasArrived: Bool) {
        let paragraph = part.paragraph
        let place = end(of: paragraph)
        let authorship = marker.authorship
        let mark: MarkedProse.Mark =
            hasArrived
            ? .movedTo(number, authorship.writer(at: place)) : .movedFrom(number, authorship.remover(at: place))
        let cells = paragraph.cells.map {
            hasArrived ? marker.arriving($0, number) : marker.leaving($0, number)
        }
        finish(paragraph, cells, mark, isOld: !hasArrived)
    }

    private func end(of paragraph: Prose.Paragraph) -> Int {
        guard let place = paragraph.cells.joined().last?.place else { return paragraph.position }
        return max(place.lowerBound, place.upperBound - 1)
    }

    private mutating func finish(
        _ paragraph: Prose.Paragraph, _ cells: [[MarkedProse.Piece]], _ mark: MarkedProse.Mark, isOld: Bool
    ) {
        guard paragraph.shape.isRow else {
            flushTables()
            let list = paragraph.shape.opensItem && paragraph.shape.depth > 0 ? list(of: paragraph, isOld: isOld) : nil
            return addParagraph(paragraph.shape, cells, [], mark, list)
        }
        let number = paragraph.table
        let table = isOld ? newTables[number].map(Table.new) ?? .old(number) : .new(number)
        if rows[table] == nil { tables.append(table) }
        rows[table, default: []].append(
            MarkedProse.Paragraph(
                shape: paragraph.shape, cells: cells, alignments: paragraph.alignments, mark: mark, list: nil))
    }

    private func list(of paragraph: Prose.Paragraph, isOld: Bool) -> MarkedProse.List {
        if isOld, let list = lists[paragraph.list] { return list }
        return MarkedProse.List(
            isOld: isOld, number: paragraph.list, start: paragraph.start, depth: paragraph.shape.depth)
    }

    private mutating func addParagraph(
        _ shape: Prose.Shape, _ cells: [[MarkedProse.Piece]], _ alignments: [Prose.Alignment],
        _ mark: MarkedProse.Mark, _ list: MarkedProse.List?
    ) {
        let text = pending + cells.joined()
        pending = []
        blocks.append(
            .paragraph(
                MarkedProse.Paragraph(shape: shape, cells: [text], alignments: alignments, mark: mark, list: list)))
    }

    /// Tables that stand in each other's place are told apart: rows of one and rows of the other may alternate.
    private mutating func flushTables() {
        for table in tables { blocks.append(.table(rows[table] ?? [])) }
        tables = []
        rows = [:]
    }

    /// Gives the paragraphs of a text block by block.
    private struct PartReader {
        private let paragraphs: [Prose.Paragraph]
        private var index = 0
        private var piece = 0

        init(_ paragraphs: [Prose.Paragraph]) { self.paragraphs = paragraphs }

        /// What lies before a place of the source and has not been given yet. A row is not divided.
        mutating func take(until end: Int) -> [Part] {
            var parts: [Part] = []
            while index < paragraphs.count {
                var paragraph = paragraphs[index]
                guard !paragraph.shape.isRow, let pieces = paragraph.cells.first, !pieces.isEmpty else {
                    guard paragraph.position < end else { break }
                    parts.append(Part(paragraph: paragraph, isEnd: true))
                    index += 1
                    continue
                }
                let stop = pieces[piece...].firstIndex { $0.place.lowerBound >= end } ?? pieces.count
                guard stop > piece else { break }
                paragraph.cells = [Array(pieces[piece..<stop])]
                let isEnd = stop == pieces.count
                parts.append(Part(paragraph: paragraph, isEnd: isEnd))
                piece = isEnd ? 0 : stop
                guard isEnd else { break }
                index += 1
            }
            return parts
        }
    }
}
