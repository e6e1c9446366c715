/// Moves insertions and deletions that could as well stand elsewhere to where a reader expects them.
///
/// Where "a sentence. A" is inserted before " longer sentence", it can as well be read as "A sentence. ": the same words,
/// but from the start of a sentence to its end.
enum Slider {
    /// The farthest that a change is moved, in words; it bounds the work on texts that repeat one word.
    private static let reach = 200

    /// The same matches with each one-sided change in its best place.
    static func slide(_ matches: [Match], old: TokenText, new: TokenText) -> [Match] {
        // An empty match at either end gives the changes there room to move.
        var runs = [Match(old: 0, new: 0, count: 0)] + matches
        runs.append(Match(old: old.words.count, new: new.words.count, count: 0))
        for next in runs.indices.dropFirst() {
            let (before, after) = (runs[next - 1], runs[next])
            let deleted = before.old + before.count..<after.old
            let inserted = before.new + before.count..<after.new
            guard deleted.isEmpty != inserted.isEmpty else { continue }
            // Changes that meet would have to be joined: all but the outermost matches keep one word.
            let isFirst = before.old == 0 && before.new == 0
            let isLast = after.old + after.count == old.words.count && after.new + after.count == new.words.count
            let room = (up: before.count - (isFirst ? 0 : 1), down: after.count - (isLast ? 0 : 1))
            let shift = inserted.isEmpty ? best(deleted, in: old, room) : best(inserted, in: new, room)
            runs[next - 1].count += shift
            runs[next].old += shift
            runs[next].new += shift
            runs[next].count -= shift
        }
        return runs.filter { $0.count > 0 }
    }

    private static func best(_ change: Range<Int>, in text: TokenText, _ room: (up: Int, down: Int)) -> Int {
        var (best, bestScore) = (0, score(change, 0, text))
        var shift = 0
        while shift > -min(room.up, reach),
            text.wordIDs[change.lowerBound + shift - 1] == text.wordIDs[change.upperBound + shift - 1]
        {
            shift -= 1
            let score = score(change, shift, text)
            if score > bestScore { (best, bestScore) = (shift, score) }
        }
        shift = 0
        while shift < min(room.down, reach),
            text.wordIDs[change.lowerBound + shift] == text.wordIDs[change.upperBound + shift]
        {
            shift += 1
            let score = score(change, shift, text)
            if score > bestScore { (best, bestScore) = (shift, score) }
        }
        return best
    }

    private static func score(_ change: Range<Int>, _ shift: Int, _ text: TokenText) -> Int {
        weight(text, before: change.lowerBound + shift) + weight(text, before: change.upperBound + shift)
    }

    /// How strong a boundary stands before a word.
    private static func weight(_ text: TokenText, before word: Int) -> Int {
        if word == 0 || word == text.words.count { return 5 }
        var breaks = 0
        var strongest = 0
        // A long row of symbols says no more than its start.
        for index in text.gap(beforeWord: word).prefix(16) {
            switch text.tokens[index].kind {
            case .lineBreak: breaks += 1
            case .blank: strongest = max(strongest, 1)
            case .symbol:
                let byte = text.firstByte(ofToken: index)
                let isClause = byte == 0x2C || byte == 0x3A || byte == 0x3B
                strongest = max(strongest, [0x2E, 0x21, 0x3F].contains(byte) ? 3 : isClause ? 2 : 0)
            case .word: break
            }
        }
        return breaks > 1 ? 5 : breaks == 1 ? 4 : strongest
    }
}
