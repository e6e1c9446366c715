import Markdown

/// Tells which section of a new text is which section of an old one.
struct SectionPairing {
    let old: [Section]
    let new: [Section]
    private(set) var newOfOld: [Int?]
    private(set) var oldOfNew: [Int?]
    /// For each new section whether its partner stands before or after the partners of those around it.
    private(set) var isOutOfOrder: [Bool]

    private var oldTraits: [SectionTraits]
    private var newTraits: [SectionTraits]

    init(old oldText: [UInt8], oldOutline: Outline, new newText: [UInt8], newOutline: Outline) {
        old = Sections.of(oldText, outline: oldOutline)
        new = Sections.of(newText, outline: newOutline)
        var reader = SectionTraits.Reader()
        oldTraits = reader.headings(of: old)
        newTraits = reader.headings(of: new)
        newOfOld = Array(repeating: nil, count: old.count)
        oldOfNew = Array(repeating: nil, count: new.count)
        isOutOfOrder = Array(repeating: false, count: new.count)
        pairSame(oldText, newText, &reader)
        for index in old.indices where newOfOld[index] == nil {
            reader.read(oldText[old[index].ownText], into: &oldTraits[index])
        }
        for index in new.indices where oldOfNew[index] == nil {
            reader.read(newText[new[index].ownText], into: &newTraits[index])
        }
        pairEqual { [$0.path, $0.content] }
        pairEqual { [$0.path] }
        pairEqual { [$0.heading, $0.content] }
        pairEqual(onlyUnique: true) { [$0.heading] }
        pairEqual(onlyUnique: true) { $0.words.count >= SectionTraits.tellingWords ? [$0.content] : nil }
        pairSimilar()
        pairByPlace()
        findOutOfOrder()
    }

    /// Whether a new section has a partner that stood elsewhere, other than by moving along with the section above it.
    func isMoved(_ index: Int) -> Bool {
        guard isOutOfOrder[index], let partner = oldOfNew[index] else { return false }
        guard let parent = newTraits[index].parent, isOutOfOrder[parent], let oldParent = oldOfNew[parent] else {
            return true
        }
        return oldTraits[partner].parent != oldParent
    }

    /// Whether a new section has a partner with another heading, level or own text.
    func isChanged(_ index: Int) -> Bool {
        guard let partner = oldOfNew[index] else { return false }
        return oldTraits[partner].content != newTraits[index].content
            || oldTraits[partner].heading != newTraits[index].heading || old[partner].level != new[index].level
    }

    private mutating func pair(_ oldIndex: Int, _ newIndex: Int) {
        newOfOld[oldIndex] = newIndex
        oldOfNew[newIndex] = oldIndex
    }

    /// Pairs sections that did not change, which are most of them: their texts need not be read.
    private mutating func pairSame(_ oldText: [UInt8], _ newText: [UInt8], _ reader: inout SectionTraits.Reader) {
        var waiting: [[UInt32]: [Int]] = [:]
        for (index, section) in new.enumerated().reversed() {
            let key = [newTraits[index].path, reader.number(of: newText[section.ownText])]
            waiting[key, default: []].append(index)
        }
        for (index, section) in old.enumerated() {
            let key = [oldTraits[index].path, reader.number(of: oldText[section.ownText])]
            if let partner = waiting[key]?.popLast() { pair(index, partner) }
        }
    }

    /// Pairs what is left and has the same key, in order of appearance.
    private mutating func pairEqual(onlyUnique: Bool = false, by key: (SectionTraits) -> [UInt32]?) {
        var waiting: [[UInt32]: [Int]] = [:]
        for index in new.indices.reversed() where oldOfNew[index] == nil {
            if let key = key(newTraits[index]) { waiting[key, default: []].append(index) }
        }
        var count: [[UInt32]: Int] = [:]
        if onlyUnique {
            for index in old.indices where newOfOld[index] == nil {
                if let key = key(oldTraits[index]) { count[key, default: 0] += 1 }
            }
        }
        for index in old.indices where newOfOld[index] == nil {
            guard let key = key(oldTraits[index]), let candidates = waiting[key] else { continue }
            if onlyUnique, candidates.count != 1 || count[key] != 1 { continue }
            if let partner = waiting[key]?.popLast() { pair(index, partner) }
        }
    }

    /// Pairs sections whose text stayed nearly the same under another heading.
    ///
    /// With many of them left, only those near each other are compared, so that the work stays in proportion.
    private mutating func pairSimilar() {
        let left = old.indices.filter { newOfOld[$0] == nil && oldTraits[$0].words.count >= SectionTraits.tellingWords }
        let right = new.indices.filter {
            oldOfNew[$0] == nil && newTraits[$0].words.count >= SectionTraits.tellingWords
        }
        let window = left.count * right.count <= 4_096 ? max(left.count, right.count) : 8
        for (position, index) in left.enumerated() {
            // Where far more went than came, the last of them have nothing near them.
            let end = min(right.count, position + window + 1)
            let nearby = min(max(0, position - window), end)..<end
            var best: (index: Int, score: Double)?
            for candidate in right[nearby] where oldOfNew[candidate] == nil {
                let score = oldTraits[index].similarity(to: newTraits[candidate])
                if score >= 0.8, score > best?.score ?? 0 { best = (candidate, score) }
            }
            if let best { pair(index, best.index) }
        }
    }

    /// Pairs headings without words under them that stand between the same neighbours.
    private mutating func pairByPlace() {
        for index in new.indices where oldOfNew[index] == nil && newTraits[index].words.isEmpty {
            let before = index > 0 ? oldOfNew[index - 1] : -1
            let after = index + 1 < new.count ? oldOfNew[index + 1] : old.count
            guard let before, let after, before + 2 == after, newOfOld[before + 1] == nil,
                oldTraits[before + 1].words.isEmpty, old[before + 1].level == new[index].level
            else { continue }
            pair(before + 1, index)
        }
    }

    private mutating func findOutOfOrder() {
        let paired = new.indices.filter { oldOfNew[$0] != nil }
        let inOrder = IncreasingRun.longest(paired.compactMap { oldOfNew[$0] })
        for index in paired { isOutOfOrder[index] = true }
        for position in inOrder { isOutOfOrder[paired[position]] = false }
    }
}
