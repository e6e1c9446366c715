import Markdown

/// The runs of two rows of a table that are versions of each other, cell by cell.
struct RowDifference {
    private(set) var segments: [Redline.Segment] = []
    private(set) var wordsAdded = 0
    private(set) var wordsRemoved = 0
    private(set) var wordsMoved = 0
    /// Whether no cell says anything else and no column came, went or moved.
    private(set) var isLayoutOnly = true

    private let old: [UInt8]
    private let new: [UInt8]
    private let columns: TableColumns
    private var runs = SegmentRuns()

    /// - Parameters:
    ///   - old: the bytes of the old row.
    ///   - new: the bytes of the new row.
    ///   - isHeader: whether a line of dashes follows in both.
    init(old: [UInt8], new: [UInt8], isHeader: Bool, columns: TableColumns) {
        self.old = old
        self.new = new
        self.columns = columns
        let (oldRow, newRow) = (TableRow(old[...], isHeader: isHeader), TableRow(new[...], isHeader: isHeader))
        for index in 0..<max(oldRow.lines.count, newRow.lines.count) {
            let left = index < oldRow.lines.count ? oldRow.lines[index] : TableRow.Line(tail: 0..<0)
            let right = index < newRow.lines.count ? newRow.lines[index] : TableRow.Line(tail: 0..<0)
            write(left, right, isRuler: index == 1)
        }
        change(oldRow.rest, newRow.rest)
        segments = runs.finish()
    }

    private mutating func write(_ left: TableRow.Line, _ right: TableRow.Line, isRuler: Bool) {
        var next = 0
        var waiting: [Int] = []
        func pass(to end: Int) {
            while next < min(end, left.cells.count) {
                remove(next, left.cells[next], isRuler)
                next += 1
            }
            for column in waiting { insert(column, left, right, isRuler) }
            waiting = []
        }
        for (column, cell) in right.cells.enumerated() {
            let partner = column < columns.oldOfNew.count ? columns.oldOfNew[column] : -1
            guard partner >= next, partner < left.cells.count, !columns.isMoved[column] else {
                waiting.append(column)
                continue
            }
            pass(to: partner)
            if isRuler {
                replace(left.cells[partner], cell)
            } else {
                change(left.cells[partner], cell)
            }
            next = partner + 1
        }
        pass(to: left.cells.count)
        change(left.tail, right.tail)
    }

    private mutating func remove(_ column: Int, _ cell: Range<Int>, _ isRuler: Bool) {
        runs.append(.deleted, old[cell])
        isLayoutOnly = false
        guard !isRuler else { return }
        let partner = column < columns.newOfOld.count ? columns.newOfOld[column] : -1
        // The words of a column that moved are counted where it went.
        if partner < 0 || !columns.isMoved[partner] { wordsRemoved += words(old[cell]) }
    }

    private mutating func insert(_ column: Int, _ left: TableRow.Line, _ right: TableRow.Line, _ isRuler: Bool) {
        let cell = right.cells[column]
        runs.append(.inserted, new[cell])
        isLayoutOnly = false
        guard !isRuler else { return }
        let partner = column < columns.oldOfNew.count ? columns.oldOfNew[column] : -1
        guard partner >= 0, partner < left.cells.count, columns.isMoved[column] else {
            wordsAdded += words(new[cell])
            return
        }
        let difference = Difference(old: Array(old[left.cells[partner]]), .prose, new: Array(new[cell]), .prose)
        wordsAdded += difference.wordsAdded
        wordsRemoved += difference.wordsRemoved
        wordsMoved += words(new[cell]) - difference.wordsAdded
    }

    private func words(_ cell: ArraySlice<UInt8>) -> Int { Token.words(in: cell, .tableRow(isHeader: false)) }

    /// Dashes and colons under a head: layout.
    private mutating func replace(_ oldCell: Range<Int>, _ newCell: Range<Int>) {
        if old[oldCell] == new[newCell] {
            runs.append(.kept, new[newCell])
        } else {
            runs.append(.deleted, old[oldCell])
            runs.append(.inserted, new[newCell])
        }
    }

    private mutating func change(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
        if old[oldRange] == new[newRange] {
            runs.append(.kept, new[newRange])
            return
        }
        let difference = Difference(old: Array(old[oldRange]), .prose, new: Array(new[newRange]), .prose)
        for segment in difference.segments { runs.append(segment.change, segment.bytes[...]) }
        wordsAdded += difference.wordsAdded
        wordsRemoved += difference.wordsRemoved
        isLayoutOnly = isLayoutOnly && difference.isLayoutOnly
    }
}
