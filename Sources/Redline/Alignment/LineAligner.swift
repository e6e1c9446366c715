import Git

/// Aligns sequences of numbers with libgit2's line difference: each number becomes a line.
enum LineAligner {
    /// The common runs in order; none where libgit2 fails.
    static func matches(_ old: [UInt32], _ a: Range<Int>, _ new: [UInt32], _ b: Range<Int>) -> [Match] {
        guard let hunks = try? LineDifference.hunks(old: lines(old[a]), new: lines(new[b])) else { return [] }
        var found: [Match] = []
        var (i, j) = (a.lowerBound, b.lowerBound)
        for hunk in hunks {
            let (oldStart, newStart) = (a.lowerBound + hunk.oldStart, b.lowerBound + hunk.newStart)
            // What is not equal is never called kept, whatever the library answers.
            guard oldStart >= i, oldStart - i == newStart - j, oldStart + hunk.oldCount <= a.upperBound,
                newStart + hunk.newCount <= b.upperBound, old[i..<oldStart] == new[j..<newStart]
            else { return found }
            found.appendJoining(Match(old: i, new: j, count: oldStart - i))
            (i, j) = (oldStart + hunk.oldCount, newStart + hunk.newCount)
        }
        if a.upperBound - i == b.upperBound - j, old[i..<a.upperBound] == new[j..<b.upperBound] {
            found.appendJoining(Match(old: i, new: j, count: a.upperBound - i))
        }
        return found
    }

    private static func lines(_ ids: ArraySlice<UInt32>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(ids.count * 6)
        for var id in ids {
            // Sixteen letters serve as hexadecimal digits, the lowest first: the order does not matter to equality.
            repeat {
                result.append(0x61 + UInt8(truncatingIfNeeded: id & 0xF))
                id >>= 4
            } while id > 0
            result.append(0x0A)
        }
        return result
    }
}
