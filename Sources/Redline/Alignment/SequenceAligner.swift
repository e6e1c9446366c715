/// A run of equal elements at the same turn in two sequences.
struct Match: Equatable {
    var old: Int
    var new: Int
    var count: Int
}

/// Finds what two sequences of numbers have in common, in order.
///
/// Small stretches get the heaviest common subsequence. Larger ones are first cut at the elements that occur once on either
/// side (Bram Cohen's patience difference); where there are none, libgit2's xdiff decides. The cutting is done here and
/// not by xdiff, whose patience recursion hostile texts can drive to any depth.
struct SequenceAligner {
    /// The greatest number of pairs for which the exact answer is computed.
    static let exactLimit = 65_536
    /// How often a stretch may be cut at its unique elements; honest texts stay below ten.
    static let depthLimit = 48
    /// The greatest number of elements that still goes to xdiff beyond that depth.
    static let deepLimit = 2_000

    private enum Work {
        case stretch(old: Range<Int>, new: Range<Int>, depth: Int)
        case match(Match)
    }

    private var occurrences = Occurrences()
    private var exact = ExactAligner()

    /// The common runs in order.
    /// - Parameter weights: the weight of each old element; each weighs one where there are none.
    mutating func matches(
        _ old: [UInt32], _ oldRange: Range<Int>, _ new: [UInt32], _ newRange: Range<Int>, weights: [Int] = []
    ) -> [Match] {
        var found: [Match] = []
        var stack: [Work] = [.stretch(old: oldRange, new: newRange, depth: 0)]
        while let work = stack.popLast() {
            switch work {
            case .match(let match):
                found.appendJoining(match)
            case .stretch(var a, var b, let depth):
                var count = 0
                while count < a.count, count < b.count, old[a.lowerBound + count] == new[b.lowerBound + count] {
                    count += 1
                }
                found.appendJoining(Match(old: a.lowerBound, new: b.lowerBound, count: count))
                a = a.lowerBound + count..<a.upperBound
                b = b.lowerBound + count..<b.upperBound
                count = 0
                while count < a.count, count < b.count, old[a.upperBound - 1 - count] == new[b.upperBound - 1 - count] {
                    count += 1
                }
                a = a.lowerBound..<a.upperBound - count
                b = b.lowerBound..<b.upperBound - count
                if count > 0 { stack.append(.match(Match(old: a.upperBound, new: b.upperBound, count: count))) }
                guard !a.isEmpty, !b.isEmpty else { continue }
                alignMiddle(old, a, new, b, weights, depth: depth, found: &found, stack: &stack)
            }
        }
        return found
    }

    private mutating func alignMiddle(
        _ old: [UInt32], _ a: Range<Int>, _ new: [UInt32], _ b: Range<Int>, _ weights: [Int], depth: Int,
        found: inout [Match],
        stack: inout [Work]
    ) {
        if a.count <= Self.exactLimit / b.count {
            for match in exact.matches(old, a, new, b, weights: weights) { found.appendJoining(match) }
            return
        }
        let anchors: [Match]
        switch occurrences.anchors(old, a, new, b, weights: weights) {
        case .nothingShared: return
        case .unique(let unique) where depth < Self.depthLimit: anchors = unique
        case .unique where a.count + b.count > Self.deepLimit: return
        case .unique, .repeated:
            for match in LineAligner.matches(old, a, new, b) { found.appendJoining(match) }
            return
        }
        var (oldEnd, newEnd) = (a.upperBound, b.upperBound)
        for anchor in anchors.reversed() {
            stack.append(
                .stretch(
                    old: anchor.old + anchor.count..<oldEnd, new: anchor.new + anchor.count..<newEnd, depth: depth + 1))
            stack.append(.match(anchor))
            (oldEnd, newEnd) = (anchor.old, anchor.new)
        }
        stack.append(.stretch(old: a.lowerBound..<oldEnd, new: b.lowerBound..<newEnd, depth: depth + 1))
    }
}

extension [Match] {
    /// Adds a match, as part of the last one where it directly continues it.
    mutating func appendJoining(_ match: Match) {
        guard match.count > 0 else { return }
        if let last, last.old + last.count == match.old, last.new + last.count == match.new {
            self[count - 1].count += match.count
        } else {
            append(match)
        }
    }
}
