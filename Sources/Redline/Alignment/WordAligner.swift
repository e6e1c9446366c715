/// Aligns the words of two texts: first by whole lines, within what is left by sentences, and only then by words.
struct WordAligner {
    private enum Level {
        case lines, sentences, words
    }

    /// Below this many pairs of words the exact answer is cheaper than cutting into sentences, and better.
    private static let directLimit = 1_024

    private var aligner = SequenceAligner()
    private var cutter = UnitCutter()
    private let old: TokenText
    private let new: TokenText
    private var found: [Match] = []

    private init(old: TokenText, new: TokenText) {
        self.old = old
        self.new = new
    }

    /// The runs of words that both texts have, in order, in indices of words.
    /// - Parameter isProse: whether sentences matter and lines do not.
    static func matches(old: TokenText, new: TokenText, isProse: Bool) -> [Match] {
        var aligner = WordAligner(old: old, new: new)
        aligner.align(0..<old.words.count, 0..<new.words.count, isProse ? .sentences : .lines)
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

    private mutating func align(_ a: Range<Int>, _ b: Range<Int>, _ level: Level) {
        guard !a.isEmpty, !b.isEmpty else { return }
        if level == .words || level == .sentences && a.count * b.count <= Self.directLimit {
            for match in aligner.matches(old.wordIDs, a, new.wordIDs, b) { found.appendJoining(match) }
            return
        }
        let grain: UnitCutter.Grain = level == .lines ? .line : .sentence
        let next: Level = level == .lines ? .sentences : .words
        let oldUnits = cutter.units(of: old, words: a, grain: grain)
        let newUnits = cutter.units(of: new, words: b, grain: grain)
        let common = aligner.matches(
            oldUnits.map(\.id), oldUnits.indices, newUnits.map(\.id), newUnits.indices,
            weights: oldUnits.map(\.words.count))
        var (i, j) = (a.lowerBound, b.lowerBound)
        for run in common {
            for offset in 0..<run.count {
                let (left, right) = (oldUnits[run.old + offset].words, newUnits[run.new + offset].words)
                align(i..<left.lowerBound, j..<right.lowerBound, next)
                found.appendJoining(Match(old: left.lowerBound, new: right.lowerBound, count: left.count))
                (i, j) = (left.upperBound, right.upperBound)
            }
        }
        align(i..<a.upperBound, j..<b.upperBound, next)
    }
}
