/// The heaviest common subsequence by dynamic programming; of several the one in the fewest pieces.
struct ExactAligner {
    /// What one unit of weight is worth; more than all the bonuses for unbroken runs together: a stretch
    /// of `SequenceAligner.exactLimit` pairs has at most 256 on its short side.
    private static let worth: Int32 = 1_024
    /// The greatest weight that counts: with more the sum could pass 32 bits.
    private static let heaviest = 4_096

    private var best: [Int32] = []
    private var matched: [Int32] = []

    /// The common runs in order.
    /// - Parameter weights: the weight of each old element; each weighs one where there are none.
    /// - Complexity: O(n·m) in time and memory.
    mutating func matches(
        _ old: [UInt32], _ a: Range<Int>, _ new: [UInt32], _ b: Range<Int>, weights: [Int]
    ) -> [Match] {
        let width = b.count + 1
        let size = (a.count + 1) * width
        if best.count < size {
            best = Array(repeating: 0, count: size)
            matched = best
        }
        for column in 0..<width {
            best[a.count * width + column] = 0
            matched[a.count * width + column] = 0
        }
        // `best` holds the value of what remains from a cell on, `matched` the same where the cell's own pair is matched.
        for row in stride(from: a.count - 1, through: 0, by: -1) {
            let element = old[a.lowerBound + row]
            let worth = Self.worth(of: a.lowerBound + row, weights)
            var cell = row * width + b.count
            best[cell] = 0
            matched[cell] = 0
            for column in stride(from: b.count - 1, through: 0, by: -1) {
                cell -= 1
                var value = max(best[cell + width], best[cell + 1])
                var own: Int32 = 0
                if element == new[b.lowerBound + column] {
                    let diagonal = cell + width + 1
                    own = worth + max(best[diagonal], matched[diagonal] > 0 ? matched[diagonal] + 1 : 0)
                    value = max(value, own)
                }
                best[cell] = value
                matched[cell] = own
            }
        }
        return trace(a, b, width: width, weights: weights)
    }

    private static func worth(of index: Int, _ weights: [Int]) -> Int32 {
        worth * (weights.isEmpty ? 1 : Int32(truncatingIfNeeded: min(heaviest, weights[index])))
    }

    private func trace(_ a: Range<Int>, _ b: Range<Int>, width: Int, weights: [Int]) -> [Match] {
        var found: [Match] = []
        var (row, column) = (0, 0)
        // Whether the value of the cell before counted on this pair being matched as well.
        var inRun = false
        while row < a.count, column < b.count {
            let cell = row * width + column
            let own = matched[cell]
            if inRun || (own > 0 && own == best[cell]) {
                found.appendJoining(Match(old: a.lowerBound + row, new: b.lowerBound + column, count: 1))
                let diagonal = cell + width + 1
                inRun =
                    matched[diagonal] > 0 && own == Self.worth(of: a.lowerBound + row, weights) + matched[diagonal] + 1
                row += 1
                column += 1
            } else if best[cell + 1] == best[cell] {
                column += 1
            } else {
                row += 1
            }
        }
        return found
    }
}
