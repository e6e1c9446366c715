import Markdown

/// Tells which sentence of a new text is which sentence of an old one.
struct SentencePairing {
    /// The least share of words in common, from 0 to 1, that makes two sentences versions of each other.
    private static let likeness = 0.4
    /// The same where one sentence stands in the place of just one other.
    private static let likenessAlone = 0.2

    private let old: [Sentence]
    private let new: [Sentence]
    private var newOfOld: [Int?]
    private var oldOfNew: [Int?]
    /// For each new sentence whether it was paired as part of a moved section.
    private var isMoved: [Bool]
    private var aligner = SequenceAligner()

    init(old: [Sentence], new: [Sentence]) {
        self.old = old
        self.new = new
        newOfOld = Array(repeating: nil, count: old.count)
        oldOfNew = Array(repeating: nil, count: new.count)
        isMoved = Array(repeating: false, count: new.count)
    }

    /// Pairs the sentences that kept their order.
    mutating func pairInOrder() {
        pair(Array(old.indices), Array(new.indices))
    }

    /// Pairs what is left of the headings of sections that are the same section under another heading.
    mutating func pairHeadings(_ sections: SectionPairing) {
        var headings: [Int: Int] = [:]
        for index in old.indices where old[index].isHeading && newOfOld[index] == nil {
            if let section = old[index].section { headings[section] = index }
        }
        for index in new.indices where new[index].isHeading && oldOfNew[index] == nil {
            guard let section = new[index].section, let partner = sections.oldOfNew[section],
                let heading = headings[partner]
            else { continue }
            join(heading, index)
            isMoved[index] = sections.isOutOfOrder[section]
        }
    }

    /// Pairs the sentences of sections that stand elsewhere now.
    mutating func pairMoved(_ sections: SectionPairing) {
        let oldLeft = Dictionary(grouping: old.indices.filter { newOfOld[$0] == nil && old[$0].section != nil }) {
            old[$0].section
        }
        let newLeft = Dictionary(grouping: new.indices.filter { oldOfNew[$0] == nil && new[$0].section != nil }) {
            new[$0].section
        }
        for section in sections.new.indices where sections.isOutOfOrder[section] {
            guard let partner = sections.oldOfNew[section], let left = oldLeft[partner], let right = newLeft[section]
            else { continue }
            pair(left, right)
            for index in right where oldOfNew[index] != nil { isMoved[index] = true }
        }
    }

    /// The rows of what differs.
    func rows(_ sections: SectionPairing) -> [WasWordt] {
        var rows: [WasWordt] = []
        var waiting: [WasWordt] = []
        var next = 0
        func passRemoved(to end: Int) {
            while next < end {
                if newOfOld[next] == nil { rows.append(row(old[next], nil, sections)) }
                next += 1
            }
            rows += waiting
            waiting = []
        }
        for (index, sentence) in new.enumerated() {
            let partner = oldOfNew[index]
            if let partner, !isMoved[index] { passRemoved(to: partner) }
            if let partner, old[partner].content == sentence.content { continue }
            waiting.append(row(partner.map { old[$0] }, sentence, sections))
        }
        passRemoved(to: old.count)
        return rows
    }

    private func row(_ was: Sentence?, _ wordt: Sentence?, _ sections: SectionPairing) -> WasWordt {
        let heading =
            wordt.map { $0.section.map { sections.new[$0].heading } }
            ?? was.flatMap { $0.section.map { sections.old[$0].heading } }
        return WasWordt(
            heading: heading, was: String(decoding: was?.text ?? [], as: UTF8.self),
            wordt: String(decoding: wordt?.text ?? [], as: UTF8.self))
    }

    /// Pairs two lists of sentences, both in order: first what is equal, then between that what is alike.
    private mutating func pair(_ left: [Int], _ right: [Int]) {
        let oldContent = left.map { old[$0].content }
        let newContent = right.map { new[$0].content }
        var (i, j) = (0, 0)
        for run in aligner.matches(oldContent, oldContent.indices, newContent, newContent.indices) {
            pairAlike(left[i..<run.old], right[j..<run.new])
            for offset in 0..<run.count { join(left[run.old + offset], right[run.new + offset]) }
            (i, j) = (run.old + run.count, run.new + run.count)
        }
        pairAlike(left[i...], right[j...])
    }

    /// Pairs sentences by the words that they share when all of them are laid side by side.
    private mutating func pairAlike(_ left: ArraySlice<Int>, _ right: ArraySlice<Int>) {
        guard !left.isEmpty, !right.isEmpty else { return }
        let oldWords = left.flatMap { old[$0].words }
        let newWords = right.flatMap { new[$0].words }
        let oldOwners = left.flatMap { Array(repeating: $0, count: old[$0].words.count) }
        let newOwners = right.flatMap { Array(repeating: $0, count: new[$0].words.count) }
        var votes: [(old: Int, new: Int, count: Int)] = []
        for run in aligner.matches(oldWords, oldWords.indices, newWords, newWords.indices) {
            for offset in 0..<run.count {
                let (owner, partner) = (oldOwners[run.old + offset], newOwners[run.new + offset])
                if let last = votes.last, last.old == owner, last.new == partner {
                    votes[votes.count - 1].count += 1
                } else {
                    votes.append((owner, partner, 1))
                }
            }
        }
        let least = left.count == 1 && right.count == 1 ? Self.likenessAlone : Self.likeness
        // The order of the words keeps the pairs in order too: they can be taken best first.
        for vote in votes.sorted(by: { ($0.count, $1.old) > ($1.count, $0.old) }) {
            let total = old[vote.old].words.count + new[vote.new].words.count
            guard newOfOld[vote.old] == nil, oldOfNew[vote.new] == nil, Double(2 * vote.count) >= least * Double(total)
            else { continue }
            join(vote.old, vote.new)
        }
    }

    private mutating func join(_ oldIndex: Int, _ newIndex: Int) {
        newOfOld[oldIndex] = newIndex
        oldOfNew[newIndex] = oldIndex
    }
}
