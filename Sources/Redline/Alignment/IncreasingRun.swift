import Git

/// The increasing subsequence that is longest, or heaviest.
package enum IncreasingRun {
    /// The indices of the longest row of elements, all different, that increase.
    ///
    /// Source: C. Schensted, "Longest increasing and decreasing subsequences", 1961, by patience sorting.
    /// - Complexity: O(n log n).
    package static func longest(_ values: [Int]) -> [Int] {
        var tops: [Int] = []
        var previous = Array(repeating: -1, count: values.count)
        for (index, value) in values.enumerated() {
            let place = tops.partitioningIndex { values[$0] >= value }
            previous[index] = place > 0 ? tops[place - 1] : -1
            if place < tops.count { tops[place] = index } else { tops.append(index) }
        }
        var result: [Int] = []
        var current = tops.last ?? -1
        while current >= 0 {
            result.append(current)
            current = previous[current]
        }
        return result.reversed()
    }

    /// The indices of the row of elements, all different, that increase and weigh most together.
    ///
    /// A tree of prefix maxima (P. Fenwick, 1994) over the ranks of the values finds the best row that each can continue.
    /// - Complexity: O(n log n).
    static func heaviest(_ values: [Int], weights: [Int]) -> [Int] {
        var rank = Array(repeating: 0, count: values.count)
        for (position, index) in values.indices.sorted(by: { values[$0] < values[$1] }).enumerated() {
            rank[index] = position + 1
        }
        var total = Array(repeating: 0, count: values.count)
        var previous = Array(repeating: -1, count: values.count)
        // For each node the index of the heaviest row that ends at one of its ranks.
        var tree = Array(repeating: -1, count: values.count + 1)
        func heavier(_ a: Int, _ b: Int) -> Int { a < 0 || b >= 0 && total[b] > total[a] ? b : a }
        for index in values.indices {
            var best = -1
            var node = rank[index] - 1
            while node > 0 {
                best = heavier(best, tree[node])
                node &= node - 1
            }
            previous[index] = best
            total[index] = weights[index] + (best >= 0 ? total[best] : 0)
            node = rank[index]
            while node < tree.count {
                tree[node] = heavier(tree[node], index)
                node += node & -node
            }
        }
        var result: [Int] = []
        var current = values.indices.reduce(-1, heavier)
        while current >= 0 {
            result.append(current)
            current = previous[current]
        }
        return result.reversed()
    }
}
