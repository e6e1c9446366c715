/// Tells which tokens of a new text are kept from an old one, once the common words are known: decides what becomes of the
/// blanks, symbols and marks between them.
struct TokenPairing {
    private let old: TokenText
    private let new: TokenText
    /// For each old token its partner, or -1. Partners are in order.
    private var newOfOld: [Int]
    private var aligner = SequenceAligner()

    init(old: TokenText, new: TokenText) {
        self.old = old
        self.new = new
        newOfOld = Array(repeating: -1, count: old.tokens.count)
    }

    /// Pairs the tokens of two texts of which the runs of common words are known.
    mutating func pair(_ matches: [Match]) {
        var (i, j) = (0, 0)
        for match in matches {
            for offset in 0..<match.count {
                let (left, right) = (old.words[match.old + offset], new.words[match.new + offset])
                pairStretch(i..<left, j..<right)
                newOfOld[left] = right
                (i, j) = (left + 1, right + 1)
            }
        }
        pairStretch(i..<old.tokens.count, j..<new.tokens.count)
        partBrokenConstructs()
    }

    /// Adds the runs of both texts, and counts the words that came and went.
    func write(to runs: inout SegmentRuns) -> (added: Int, removed: Int) {
        var (added, removed) = (0, 0)
        var next = 0
        func insert(to end: Int) {
            while next < end {
                runs.append(.inserted, new.bytes[new.tokens[next].range])
                if new.tokens[next].kind == .word { added += 1 }
                next += 1
            }
        }
        for (index, token) in old.tokens.enumerated() {
            if newOfOld[index] >= 0 {
                insert(to: newOfOld[index])
                runs.append(.kept, old.bytes[token.range])
                next += 1
            } else {
                runs.append(.deleted, old.bytes[token.range])
                if token.kind == .word { removed += 1 }
            }
        }
        insert(to: new.tokens.count)
        return (added, removed)
    }

    /// Takes constructs of Markdown apart of which not all marks are kept: the marks go or stay together.
    private mutating func partBrokenConstructs() {
        guard !old.groups.isEmpty || !new.groups.isEmpty else { return }
        var oldOfNew = Array(repeating: -1, count: new.tokens.count)
        for (index, partner) in newOfOld.enumerated() where partner >= 0 { oldOfNew[partner] = index }
        let (groupOfOld, groupOfNew) = (owners(old), owners(new))
        var left = Array(old.groups.indices)
        var right = Array(new.groups.indices)
        func part(_ token: Int) {
            let partner = newOfOld[token]
            guard partner >= 0 else { return }
            newOfOld[token] = -1
            oldOfNew[partner] = -1
            // Whatever either of them belonged to has to be looked at again.
            if let group = groupOfNew[partner] { right.append(group) }
            if let group = groupOfOld[token] { left.append(group) }
        }
        while true {
            if let index = left.popLast() {
                let group = old.groups[index]
                let partners = group.marks.map { newOfOld[$0] }
                let target = partners.first.flatMap { groupOfNew[$0] }
                if let target, new.groups[target].marks == partners, !isHollow(group, new.groups[target]) { continue }
                for token in group.marks + group.targets { part(token) }
            } else if let index = right.popLast() {
                let group = new.groups[index]
                let partners = group.marks.map { oldOfNew[$0] }
                let source = partners.first.flatMap { groupOfOld[$0] }
                if let source, old.groups[source].marks == partners { continue }
                for token in group.marks + group.targets where oldOfNew[token] >= 0 { part(oldOfNew[token]) }
            } else {
                return
            }
        }
    }

    /// Whether of a link nothing but the marks is kept: it is another link.
    private func isHollow(_ group: TokenText.Group, _ other: TokenText.Group) -> Bool {
        guard !group.targets.isEmpty else { return false }
        return !old.tokens.indices[group.reach].contains {
            newOfOld[$0] >= 0 && (old.tokens[$0].kind == .word)
        }
    }

    /// For each token that is a mark the construct that it belongs to.
    private func owners(_ text: TokenText) -> [Int: Int] {
        var owners: [Int: Int] = [:]
        for (index, group) in text.groups.enumerated() {
            for token in group.marks { owners[token] = index }
        }
        return owners
    }

    /// Pairs what stands between two kept words.
    private mutating func pairStretch(_ a: Range<Int>, _ b: Range<Int>) {
        if a.count == b.count, old.ids[a] == new.ids[b] {
            for (one, other) in zip(a, b) { newOfOld[one] = other }
            return
        }
        guard old.tokens[a].contains(where: { $0.kind == .word }), new.tokens[b].contains(where: { $0.kind == .word })
        else {
            pairRuns(wordlessMatches(a, b))
            return
        }
        // Other words on both sides: lines and table cells stay apart where either side has as many of them, and lines
        // of code in any case.
        var (left, right) = (frame(old, a), frame(new, b))
        if left.count != right.count || zip(left, right).contains(where: { old.ids[$0] != new.ids[$1] }) {
            guard old.reading == .lines, new.reading == .lines else { return pairEnds(a, b) }
            // A line break stays with the line that it ends.
            var foot = commonEnds(a, b).foot
            if foot > 0, old.tokens[a.upperBound - foot].kind == .lineBreak { foot -= 1 }
            for offset in 1...max(1, foot) where foot > 0 { newOfOld[a.upperBound - offset] = b.upperBound - offset }
            left.removeAll { $0 >= a.upperBound - foot }
            right.removeAll { $0 >= b.upperBound - foot }
            pairFrames(left, right, a.lowerBound..<a.upperBound - foot, b.lowerBound..<b.upperBound - foot)
            return
        }
        pairFrames(left, right, a, b)
    }

    /// Pairs line breaks and borders in turn, and what is equal between them.
    private mutating func pairFrames(_ left: [Int], _ right: [Int], _ a: Range<Int>, _ b: Range<Int>) {
        var (i, j) = (a.lowerBound, b.lowerBound)
        for (nextOld, nextNew) in zip(left, right) where old.ids[nextOld] == new.ids[nextNew] {
            pairEnds(i..<nextOld, j..<nextNew)
            newOfOld[nextOld] = nextNew
            (i, j) = (nextOld + 1, nextNew + 1)
        }
        pairEnds(i..<a.upperBound, j..<b.upperBound)
    }

    /// What stays of two stretches of which at least one has no words.
    ///
    /// Where all of the shorter one stays around the change, the change starts at the start of a line if it can.
    private mutating func wordlessMatches(_ a: Range<Int>, _ b: Range<Int>)
        -> [Match]
    {
        let (head, foot) = commonEnds(a, b)
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
    private func commonEnds(_ a: Range<Int>, _ b: Range<Int>) -> (head: Int, foot: Int) {
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

    /// Pairs what is equal at the two ends; everything between is replaced.
    private mutating func pairEnds(_ a: Range<Int>, _ b: Range<Int>) {
        let (head, common) = commonEnds(a, b)
        let foot = min(common, min(a.count, b.count) - head)
        let ends = [
            Match(old: a.lowerBound, new: b.lowerBound, count: head),
            Match(old: a.upperBound - foot, new: b.upperBound - foot, count: foot),
        ]
        pairRuns(ends)
    }

    private mutating func pairRuns(_ matches: [Match]) {
        for match in matches {
            for offset in 0..<match.count { newOfOld[match.old + offset] = match.new + offset }
        }
    }
}
