import Redline

/// A stretch in which two sequences differ.
struct Hunk: Equatable {
    var old: Range<Int>
    var new: Range<Int>

    /// Where two sequences differ: what both have, in the same order, stands between the hunks.
    ///
    /// What each has once is paired first, as in a patience difference; what lies between is compared element by element
    /// where it is short.
    /// - Complexity: near-linear; the square of `gapLimit` for each gap.
    static func all<Element: Hashable>(old: [Element], new: [Element]) -> [Hunk] {
        var numbers: [Element: Int] = [:]
        func number(_ element: Element) -> Int {
            if let known = numbers[element] { return known }
            numbers[element] = numbers.count
            return numbers.count - 1
        }
        var pairing = SequencePairing(old: old.map(number), new: new.map(number))
        pairing.pair(0..<old.count, 0..<new.count)
        return pairing.hunks
    }
}

/// Pairs the elements that two sequences of numbers have in common.
private struct SequencePairing {
    /// The longest stretch that is compared element by element.
    private static let gapLimit = 400

    let old: [Int]
    let new: [Int]
    private var partner: [Int?]

    init(old: [Int], new: [Int]) {
        self.old = old
        self.new = new
        partner = Array(repeating: nil, count: old.count)
    }

    var hunks: [Hunk] {
        var result: [Hunk] = []
        var (i, j) = (0, 0)
        for (index, place) in partner.enumerated() {
            guard let place else { continue }
            if index > i || place > j { result.append(Hunk(old: i..<index, new: j..<place)) }
            (i, j) = (index + 1, place + 1)
        }
        if i < old.count || j < new.count { result.append(Hunk(old: i..<old.count, new: j..<new.count)) }
        return result
    }

    mutating func pair(_ a: Range<Int>, _ b: Range<Int>) {
        // A stack of its own: texts of many paragraphs that alternate would nest as deep.
        var open = [(a, b)]
        while let (a, b) = open.popLast() {
            var (a, b) = (a, b)
            while let i = a.first, let j = b.first, old[i] == new[j] {
                partner[i] = j
                (a, b) = (i + 1..<a.upperBound, j + 1..<b.upperBound)
            }
            while let i = a.last, let j = b.last, old[i] == new[j] {
                partner[i] = j
                (a, b) = (a.lowerBound..<i, b.lowerBound..<j)
            }
            guard !a.isEmpty, !b.isEmpty else { continue }
            let anchors = anchors(a, b)
            if anchors.isEmpty {
                if a.count <= Self.gapLimit, b.count <= Self.gapLimit { pairByLength(a, b) }
                continue
            }
            var (i, j) = (a.lowerBound, b.lowerBound)
            for anchor in anchors {
                partner[anchor.old] = anchor.new
                open.append((i..<anchor.old, j..<anchor.new))
                (i, j) = (anchor.old + 1, anchor.new + 1)
            }
            open.append((i..<a.upperBound, j..<b.upperBound))
        }
    }

    /// What each stretch has once, in the longest order that both have.
    private func anchors(_ a: Range<Int>, _ b: Range<Int>) -> [(old: Int, new: Int)] {
        var inOld: [Int: Int] = [:]
        for i in a { inOld[old[i], default: 0] += 1 }
        var inNew: [Int: [Int]] = [:]
        for j in b where inOld[new[j]] == 1 { inNew[new[j], default: []].append(j) }
        let pairs = a.compactMap { i -> (old: Int, new: Int)? in
            guard let places = inNew[old[i]], places.count == 1 else { return nil }
            return (i, places[0])
        }
        return IncreasingRun.longest(pairs.map(\.new)).map { pairs[$0] }
    }

    /// The longest common sequence of two short stretches.
    private mutating func pairByLength(_ a: Range<Int>, _ b: Range<Int>) {
        let width = b.count + 1
        var lengths = [Int32](repeating: 0, count: (a.count + 1) * width)
        for i in a.reversed() {
            for j in b.reversed() {
                let (row, column) = (i - a.lowerBound, j - b.lowerBound)
                lengths[row * width + column] =
                    old[i] == new[j]
                    ? lengths[(row + 1) * width + column + 1] + 1
                    : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
            }
        }
        var (i, j) = (a.lowerBound, b.lowerBound)
        while i < a.upperBound, j < b.upperBound {
            let (row, column) = (i - a.lowerBound, j - b.lowerBound)
            if old[i] == new[j] {
                partner[i] = j
                (i, j) = (i + 1, j + 1)
            } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
                i += 1
            } else {
                j += 1
            }
        }
    }
}
