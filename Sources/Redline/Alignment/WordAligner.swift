/// Aligns the words of two texts: first by whole lines or sentences, then by sentences that are alike, and only then by
/// words.
struct WordAligner {
    private var aligner = SequenceAligner()
    private var cutter = UnitCutter()
    private let old: TokenText
    private let new: TokenText
    private lazy var oldSentences = old.sentenceEnds()
    private lazy var newSentences = new.sentenceEnds()
    private var found: [Match] = []

    private init(old: TokenText, new: TokenText) {
        self.old = old
        self.new = new
    }

    /// The runs of words that both texts have, in order, in indices of words.
    static func matches(old: TokenText, new: TokenText) -> [Match] {
        var aligner = WordAligner(old: old, new: new)
        let (a, b) = (0..<old.words.count, 0..<new.words.count)
        guard old.reading == .lines || new.reading == .lines else {
            aligner.alignSentences(a, b)
            return Slider.slide(aligner.found, old: old, new: new)
        }
        aligner.alignLines(a, b)
        return Slider.slide(aligner.betterWithoutLines() ?? aligner.found, old: old, new: new)
    }

    /// The runs found by words alone, where those keep distinctly more.
    ///
    /// Of blocks that changed places the lines tell which to keep by what is equal to the last sign only; when the others
    /// are the greater part but each slightly changed, the words know better.
    private mutating func betterWithoutLines() -> [Match]? {
        let kept = found.reduce(0) { $0 + $1.count }
        let changed = min(old.words.count, new.words.count) - kept
        guard changed * 10 > old.words.count else { return nil }
        let direct = aligner.matches(old.wordIDs, old.words.indices, new.wordIDs, new.words.indices)
        return direct.reduce(0) { $0 + $1.count } > kept + changed / 100 ? direct : nil
    }

    private mutating func alignLines(_ a: Range<Int>, _ b: Range<Int>) {
        guard !a.isEmpty, !b.isEmpty else { return }
        let left = cutter.lines(of: old, words: a)
        let right = cutter.lines(of: new, words: b)
        alignUnits(left, right, a, b) { $0.alignSentences($1, $2) }
    }

    private mutating func alignSentences(_ a: Range<Int>, _ b: Range<Int>) {
        guard !a.isEmpty, !b.isEmpty else { return }
        let left = cutter.sentences(of: old, ends: oldSentences, words: a).filter(\.isTelling)
        let right = cutter.sentences(of: new, ends: newSentences, words: b).filter(\.isTelling)
        alignUnits(left, right, a, b) { $0.alignAlike($1, $2) }
    }

    /// Aligns equal units, and hands on what lies between them.
    private mutating func alignUnits(
        _ left: [Unit], _ right: [Unit], _ a: Range<Int>, _ b: Range<Int>,
        between: (inout Self, Range<Int>, Range<Int>) -> Void
    ) {
        let common = aligner.matches(
            left.map(\.id), left.indices, right.map(\.id), right.indices, weights: left.map(\.words.count))
        var (i, j) = (a.lowerBound, b.lowerBound)
        for run in common {
            for offset in 0..<run.count {
                let (one, other) = (left[run.old + offset].words, right[run.new + offset].words)
                between(&self, i..<one.lowerBound, j..<other.lowerBound)
                found.appendJoining(Match(old: one.lowerBound, new: other.lowerBound, count: one.count))
                (i, j) = (one.upperBound, other.upperBound)
            }
        }
        between(&self, i..<a.upperBound, j..<b.upperBound)
    }

    /// Aligns the words of sentences that are versions of each other, or parts; the others have none in common.
    private mutating func alignAlike(_ a: Range<Int>, _ b: Range<Int>) {
        guard !a.isEmpty, !b.isEmpty else { return }
        let left = cutter.sentences(of: old, ends: oldSentences, words: a).map(\.words)
        let right = cutter.sentences(of: new, ends: newSentences, words: b).map(\.words)
        guard left.count > 1 || right.count > 1 else { return alignWords(a, b) }
        let likeness = Likeness(
            old: left.map { Array(old.wordIDs[$0]) }, new: right.map { Array(new.wordIDs[$0]) }, aligner: &aligner)
        var pairs: [(old: Range<Int>, new: Range<Int>)] = []
        for vote in likeness.votes where likeness.isAlike(vote, least: Likeness.least) || likeness.isPart(vote) {
            if let last = pairs.last, vote.old < last.old.upperBound || vote.new < last.new.upperBound {
                pairs[pairs.count - 1] = (
                    last.old.lowerBound..<max(last.old.upperBound, vote.old + 1),
                    last.new.lowerBound..<max(last.new.upperBound, vote.new + 1)
                )
            } else {
                pairs.append((vote.old..<vote.old + 1, vote.new..<vote.new + 1))
            }
        }
        for pair in pairs {
            guard let firstOld = pair.old.first, let lastOld = pair.old.last, let firstNew = pair.new.first,
                let lastNew = pair.new.last
            else { continue }
            alignWords(
                left[firstOld].lowerBound..<left[lastOld].upperBound,
                right[firstNew].lowerBound..<right[lastNew].upperBound)
        }
    }

    private mutating func alignWords(_ a: Range<Int>, _ b: Range<Int>) {
        let matches = aligner.matches(old.wordIDs, a, new.wordIDs, b)
        var (i, j) = (a.lowerBound, b.lowerBound)
        for (index, match) in matches.enumerated() {
            let next =
                index + 1 < matches.count ? matches[index + 1] : Match(old: a.upperBound, new: b.upperBound, count: 0)
            let before = match.old - i + match.new - j
            let after = next.old - match.old - match.count + next.new - match.new - match.count
            // A word or two that happen to stand in both of two long changes would only make them hard to read.
            if match.count * Self.islandShare <= min(before, after) { continue }
            found.appendJoining(match)
            (i, j) = (match.old + match.count, match.new + match.count)
        }
    }

    /// A common run goes with the changes around it when both are this many times as long.
    private static let islandShare = 4
}
