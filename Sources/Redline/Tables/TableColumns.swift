/// Tells which column of a new table is which column of an old one.
struct TableColumns {
    /// For each new column its partner, or -1.
    private(set) var oldOfNew: [Int]
    /// For each new column whether it moved.
    private(set) var isMoved: [Bool]
    /// For each old column its partner, or -1.
    private(set) var newOfOld: [Int]

    /// Beyond this many columns each is its own partner, so that hostile tables cost no more than others.
    private static let most = 64
    /// How much the head of a column counts, in rows.
    private static let headWeight = 4

    /// - Parameter rows: pairs of rows that are versions of each other, as the contents of their cells; the first are the
    ///   heads.
    init(_ rows: [(old: [ArraySlice<UInt8>], new: [ArraySlice<UInt8>])]) {
        let (width, newWidth) = (rows.map(\.old.count).max() ?? 0, rows.map(\.new.count).max() ?? 0)
        oldOfNew = Array(repeating: -1, count: newWidth)
        newOfOld = Array(repeating: -1, count: width)
        isMoved = Array(repeating: false, count: newWidth)
        guard width <= Self.most, newWidth <= Self.most else {
            for column in 0..<min(width, newWidth) { pair(column, column) }
            return
        }
        pairLike(rows)
        pairByPlace()
        let paired = oldOfNew.indices.filter { oldOfNew[$0] >= 0 }
        for column in paired { isMoved[column] = true }
        for place in IncreasingRun.longest(paired.map { oldOfNew[$0] }) { isMoved[paired[place]] = false }
    }

    private mutating func pair(_ oldColumn: Int, _ newColumn: Int) {
        oldOfNew[newColumn] = oldColumn
        newOfOld[oldColumn] = newColumn
    }

    /// Pairs columns that have their head or most of their cells in common.
    private mutating func pairLike(_ rows: [(old: [ArraySlice<UInt8>], new: [ArraySlice<UInt8>])]) {
        var scores = Array(repeating: 0, count: newOfOld.count * oldOfNew.count)
        for (index, row) in rows.enumerated() {
            for (column, cell) in row.old.enumerated() where !cell.isEmpty {
                for (other, newCell) in row.new.enumerated() where cell == newCell {
                    scores[column * oldOfNew.count + other] += index == 0 ? Self.headWeight : 1
                }
            }
        }
        let least = min(Self.headWeight, (rows.count + Self.headWeight) / 2)
        let best = scores.indices.filter { scores[$0] >= max(1, least) }.sorted {
            let (left, right) = (distance($0), distance($1))
            return (scores[$0], right, $1) > (scores[$1], left, $0)
        }
        for index in best {
            let (column, other) = (index / oldOfNew.count, index % oldOfNew.count)
            if newOfOld[column] < 0, oldOfNew[other] < 0 { pair(column, other) }
        }
    }

    private func distance(_ index: Int) -> Int { abs(index / oldOfNew.count - index % oldOfNew.count) }

    /// Pairs what is left where as many columns stand between the same neighbours.
    private mutating func pairByPlace() {
        var (i, j) = (0, 0)
        func pairGap(_ oldEnd: Int, _ newEnd: Int) {
            let left = (i..<max(i, oldEnd)).filter { newOfOld[$0] < 0 }
            let right = (j..<max(j, newEnd)).filter { oldOfNew[$0] < 0 }
            if left.count == right.count {
                for (column, other) in zip(left, right) { pair(column, other) }
            }
            (i, j) = (oldEnd + 1, newEnd + 1)
        }
        for column in oldOfNew.indices where oldOfNew[column] >= i { pairGap(oldOfNew[column], column) }
        pairGap(newOfOld.count, oldOfNew.count)
    }
}
