/// Counts elements of two sequences and finds those by which they can be cut.
struct Occurrences {
    enum Result {
        /// No element occurs in both.
        case nothingShared
        /// Elements are shared, but none that occurs once in each.
        case repeated
        /// Elements that occur once in each and stand in the same order, the heaviest such row of them.
        case unique([Match])
    }

    private var oldCount: [Int32] = []
    private var newCount: [Int32] = []
    private var newPlace: [Int] = []

    /// - Complexity: O(n log n) in the elements of the two ranges, whatever the size of the vocabulary.
    mutating func anchors(
        _ old: [UInt32], _ a: Range<Int>, _ new: [UInt32], _ b: Range<Int>, weights: [Int]
    ) -> Result {
        let highest = Int(max(old[a].max() ?? 0, new[b].max() ?? 0))
        if highest >= oldCount.count {
            let missing = highest + 1 - oldCount.count
            oldCount += Array(repeating: 0, count: missing)
            newCount += Array(repeating: 0, count: missing)
            newPlace += Array(repeating: 0, count: missing)
        }
        defer {
            for id in old[a] { oldCount[Int(id)] = 0 }
            for id in new[b] { newCount[Int(id)] = 0 }
        }
        for id in old[a] { oldCount[Int(id)] += 1 }
        for place in b {
            newCount[Int(new[place])] += 1
            newPlace[Int(new[place])] = place
        }
        var shared = false
        var pairs: [Match] = []
        for place in a where newCount[Int(old[place])] > 0 {
            let id = Int(old[place])
            shared = true
            if oldCount[id] == 1, newCount[id] == 1 { pairs.append(Match(old: place, new: newPlace[id], count: 1)) }
        }
        if pairs.isEmpty { return shared ? .repeated : .nothingShared }
        let row =
            weights.isEmpty
            ? IncreasingRun.longest(pairs.map(\.new))
            : IncreasingRun.heaviest(pairs.map(\.new), weights: pairs.map { weights[$0.old] })
        return .unique(row.map { pairs[$0] })
    }
}
