/// Turns aligned words into segments: decides what becomes of the blanks and symbols between them.
struct Markup {
    private(set) var wordsAdded = 0
    private(set) var wordsRemoved = 0

    private var runs = SegmentRuns()
    private var aligner = SequenceAligner()

    /// Adds bytes that both texts have.
    mutating func keep(_ bytes: ArraySlice<UInt8>) { runs.append(.kept, bytes) }

    /// Adds two texts of which the runs of common words are known.
    mutating func mark(_ old: TokenText, _ new: TokenText, _ matches: [Match]) {
        var (i, j) = (0, 0)
        for match in matches {
            for offset in 0..<match.count {
                let (left, right) = (old.words[match.old + offset], new.words[match.new + offset])
                markStretch(old, i..<left, new, j..<right)
                keep(old.bytes[old.tokens[left].range])
                (i, j) = (left + 1, right + 1)
            }
        }
        markStretch(old, i..<old.tokens.count, new, j..<new.tokens.count)
    }

    /// The segments, once everything has been added.
    mutating func finish() -> [Redline.Segment] { runs.finish() }

    /// Marks what stands between two kept words.
    private mutating func markStretch(_ old: TokenText, _ a: Range<Int>, _ new: TokenText, _ b: Range<Int>) {
        if a.count == b.count, old.ids[a] == new.ids[b] {
            if let first = a.first, let last = a.last {
                keep(old.bytes[old.tokens[first].range.lowerBound..<old.tokens[last].range.upperBound])
            }
            return
        }
        guard old.tokens[a].contains(where: { $0.kind == .word }), new.tokens[b].contains(where: { $0.kind == .word })
        else {
            markPieces(old, a, new, b, wordlessMatches(old, a, new, b))
            return
        }
        // Other words on both sides: lines and table cells stay apart where either side has as many of them.
        let (left, right) = (frame(old, a), frame(new, b))
        guard left.count == right.count, zip(left, right).allSatisfy({ old.ids[$0] == new.ids[$1] }) else {
            markReplacement(old, a, new, b)
            return
        }
        var (i, j) = (a.lowerBound, b.lowerBound)
        for (nextOld, nextNew) in zip(left, right) {
            markReplacement(old, i..<nextOld, new, j..<nextNew)
            keep(old.bytes[old.tokens[nextOld].range])
            (i, j) = (nextOld + 1, nextNew + 1)
        }
        markReplacement(old, i..<a.upperBound, new, j..<b.upperBound)
    }

    /// What stays of two stretches of which at least one has no words.
    ///
    /// Where all of the shorter one stays around the change, the change starts at the start of a line if it can.
    private mutating func wordlessMatches(_ old: TokenText, _ a: Range<Int>, _ new: TokenText, _ b: Range<Int>)
        -> [Match]
    {
        let (head, foot) = commonEnds(old, a, new, b)
        let short = min(a.count, b.count)
        guard head + foot >= short else { return aligner.matches(old.ids, a, new.ids, b) }
        let (text, start) = a.count == short ? (old, a.lowerBound) : (new, b.lowerBound)
        let splits = (short - foot...head).reversed()
        let split = splits.first { $0 > 0 && text.tokens[start + $0 - 1].kind == .lineBreak } ?? head
        return [
            Match(old: a.lowerBound, new: b.lowerBound, count: split),
            Match(old: a.upperBound - (short - split), new: b.upperBound - (short - split), count: short - split),
        ]
    }

    /// How many tokens are equal at the start, and how many at the end.
    private func commonEnds(_ old: TokenText, _ a: Range<Int>, _ new: TokenText, _ b: Range<Int>) -> (Int, Int) {
        let limit = min(a.count, b.count)
        var head = 0
        while head < limit, old.ids[a.lowerBound + head] == new.ids[b.lowerBound + head] { head += 1 }
        var foot = 0
        while foot < limit, old.ids[a.upperBound - 1 - foot] == new.ids[b.upperBound - 1 - foot] { foot += 1 }
        return (head, foot)
    }

    /// The line breaks and the cell borders, "|", in a range of tokens.
    private func frame(_ text: TokenText, _ range: Range<Int>) -> [Int] {
        range.filter { index in
            text.tokens[index].kind == .lineBreak
                || text.tokens[index].kind == .symbol
                    && text.firstByte(ofToken: index) == 0x7C
        }
    }

    /// Keeps what is equal at the two ends, and marks everything between as replaced.
    private mutating func markReplacement(_ old: TokenText, _ a: Range<Int>, _ new: TokenText, _ b: Range<Int>) {
        let (head, common) = commonEnds(old, a, new, b)
        let foot = min(common, min(a.count, b.count) - head)
        let ends = [
            Match(old: a.lowerBound, new: b.lowerBound, count: head),
            Match(old: a.upperBound - foot, new: b.upperBound - foot, count: foot),
        ]
        markPieces(old, a, new, b, ends)
    }

    private mutating func markPieces(
        _ old: TokenText, _ a: Range<Int>, _ new: TokenText, _ b: Range<Int>, _ matches: [Match]
    ) {
        var (i, j) = (a.lowerBound, b.lowerBound)
        for match in matches {
            change(old, i..<match.old, new, j..<match.new)
            for index in match.old..<match.old + match.count { keep(old.bytes[old.tokens[index].range]) }
            (i, j) = (match.old + match.count, match.new + match.count)
        }
        change(old, i..<a.upperBound, new, j..<b.upperBound)
    }

    private mutating func change(_ old: TokenText, _ a: Range<Int>, _ new: TokenText, _ b: Range<Int>) {
        for token in old.tokens[a] {
            runs.append(.deleted, old.bytes[token.range])
            if token.kind == .word { wordsRemoved += 1 }
        }
        for token in new.tokens[b] {
            runs.append(.inserted, new.bytes[token.range])
            if token.kind == .word { wordsAdded += 1 }
        }
    }
}
