/// Tells which block of a new text is which block of an old one, wherever it stands.
///
/// First the blocks that occur once in each text are paired, then their equal neighbours (P. Heckel, "A technique for
/// isolating differences between files", 1978). The heaviest row of pairs that kept their order stays in place; the other
/// pairs moved. What lies between two pairs is then compared for likeness, and last what is left wherever it stands.
struct BlockPairing {
    /// Fewer words than this do not make a move.
    static let tellingWords = 4
    /// Shorter pieces of prose than this are compared by their words.
    private static let tellingBytes = 64

    let old: BlockText
    let new: BlockText
    /// Which block has which partner, as far as is known.
    private var partners: Partners
    private var aligner = SequenceAligner()
    private var words: BlockWords
    private var cells = RowCells()

    init(old: BlockText, new: BlockText) {
        self.old = old
        self.new = new
        partners = Partners(old: old.blocks.count, new: new.blocks.count)
        words = BlockWords()
        pairUnique()
        pairNeighbours()
        findMoved()
        dropSmallMoves()
        pairBetween()
        if pairWanderers() {
            pairNeighbours()
            findMoved()
            pairBetween()
        }
        findMoved()
        dropSmallMoves()
        partners.dropMovedParts()
    }

    /// For each old block its partner, or -1.
    var newOfOld: [Int] { partners.newOfOld }
    /// For each new block its partner, or -1.
    var oldOfNew: [Int] { partners.oldOfNew }
    /// For each new block whether it moved.
    var isMoved: [Bool] { partners.isMoved }

    /// Whether an old block was joined to the end of the one before it.
    func isJoined(_ block: Int) -> Bool { partners.isJoined(block) }

    /// Whether a new block was split off the end of the one before it.
    func isSplit(_ block: Int) -> Bool { partners.isSplit(block) }

    private mutating func pair(_ oldBlock: Int, _ newBlock: Int) { partners.pair(oldBlock, newBlock) }

    private mutating func pairUnique() {
        let highest = Int(max(old.contents.max() ?? 0, new.contents.max() ?? 0))
        var oldCount = Array(repeating: Int32(0), count: highest + 1)
        var newCount = oldCount
        var place = oldCount
        for content in old.contents { oldCount[Int(content)] += 1 }
        for (index, content) in new.contents.enumerated() {
            newCount[Int(content)] += 1
            place[Int(content)] = Int32(truncatingIfNeeded: index)
        }
        for (index, content) in old.contents.enumerated() {
            if oldCount[Int(content)] == 1, newCount[Int(content)] == 1 { pair(index, Int(place[Int(content)])) }
        }
    }

    /// Pairs equal blocks that follow or precede a pair, or stand at the start or the end.
    private mutating func pairNeighbours() {
        func isFree(_ i: Int, _ j: Int) -> Bool {
            newOfOld.indices.contains(i) && oldOfNew.indices.contains(j) && newOfOld[i] < 0 && oldOfNew[j] < 0
                && old.contents[i] == new.contents[j]
        }
        if isFree(0, 0) { pair(0, 0) }
        for index in new.blocks.indices where oldOfNew[index] >= 0 {
            if isFree(oldOfNew[index] + 1, index + 1) { pair(oldOfNew[index] + 1, index + 1) }
        }
        let last = (old: old.blocks.count - 1, new: new.blocks.count - 1)
        if isFree(last.old, last.new) { pair(last.old, last.new) }
        for index in new.blocks.indices.reversed() where oldOfNew[index] >= 0 {
            if isFree(oldOfNew[index] - 1, index - 1) { pair(oldOfNew[index] - 1, index - 1) }
        }
    }

    /// Of the pairs that cross, those with the fewest words moved.
    private mutating func findMoved() {
        let paired = new.blocks.indices.filter { oldOfNew[$0] >= 0 }
        for index in paired { partners.isMoved[index] = true }
        // A block without words weighs something too, but all of them together less than a word.
        let weights = paired.map { new.sizes[$0] * 1_024 + 1 }
        for place in IncreasingRun.heaviest(paired.map { oldOfNew[$0] }, weights: weights) {
            partners.isMoved[paired[place]] = false
        }
    }

    /// Takes apart the pairs that moved with too few words to be missed.
    private mutating func dropSmallMoves() {
        var start = 0
        while start < new.blocks.count {
            guard isMoved[start] else {
                start += 1
                continue
            }
            var end = start + 1
            while end < new.blocks.count, isMoved[end], oldOfNew[end] == oldOfNew[end - 1] + 1 { end += 1 }
            let sizes = new.sizes[start..<end]
            let least = new.blocks[start].kind.isRow ? Self.tellingWords / 2 : Self.tellingWords
            if (sizes.max() ?? 0) < least, sizes.reduce(0, +) < 2 * least {
                for index in start..<end { partners.part(index) }
            }
            start = end
        }
    }

    /// Pairs what lies between two pairs that stand side by side in both texts, moved or not.
    private mutating func pairBetween() {
        var gaps: [(old: [Int], new: [Int])] = []
        // What stayed in place: what moved away from there or came there is not in the way.
        var (i, j) = (0, 0)
        func gap(_ oldEnd: Int, _ newEnd: Int) {
            let left = (i..<max(i, oldEnd)).filter { newOfOld[$0] < 0 && !isJoined($0) }
            let right = (j..<max(j, newEnd)).filter { oldOfNew[$0] < 0 && !isSplit($0) }
            if !left.isEmpty, !right.isEmpty { gaps.append((left, right)) }
            (i, j) = (oldEnd + 1, newEnd + 1)
        }
        for index in new.blocks.indices where oldOfNew[index] >= 0 && !isMoved[index] { gap(oldOfNew[index], index) }
        gap(old.blocks.count, new.blocks.count)
        // What moved: only what nothing else stands between.
        var last: Int?
        for index in new.blocks.indices where oldOfNew[index] >= 0 {
            defer { last = isMoved[index] ? index : nil }
            guard let last, isMoved[index], oldOfNew[index] > oldOfNew[last],
                newOfOld[oldOfNew[last] + 1..<oldOfNew[index]].allSatisfy({ $0 < 0 })
            else { continue }
            (i, j) = (oldOfNew[last] + 1, last + 1)
            gap(oldOfNew[index], index)
        }
        for gap in gaps { pair(gap.old, gap.new) }
    }

    /// Pairs two lists of blocks, both in order: first what is equal, then between that what is alike.
    private mutating func pair(_ left: [Int], _ right: [Int]) {
        let oldContents = left.map { old.contents[$0] }
        let newContents = right.map { new.contents[$0] }
        let weights = left.map { old.sizes[$0] + 1 }
        let matches = aligner.matches(
            oldContents, oldContents.indices, newContents, newContents.indices, weights: weights)
        var (i, j) = (0, 0)
        for run in matches {
            pairAlike(left[i..<run.old], right[j..<run.new])
            for offset in 0..<run.count { pair(left[run.old + offset], right[run.new + offset]) }
            (i, j) = (run.old + run.count, run.new + run.count)
        }
        pairAlike(left[i...], right[j...])
    }

    /// Pairs blocks that are versions of each other, and finds the parts of paragraphs that were split or joined.
    private mutating func pairAlike(_ left: ArraySlice<Int>, _ right: ArraySlice<Int>) {
        guard let first = left.first, let other = right.first else { return }
        if left.count == 1, right.count == 1, areVersions(first, other) { return pair(first, other) }
        pairByName(left, right)
        pairRows(left, right)
        let likeness = Likeness(
            old: left.map { words.ofOld($0, old) }, new: right.map { words.ofNew($0, new) }, aligner: &aligner)
        let least = left.count == 1 && right.count == 1 ? Likeness.leastAlone : Likeness.least
        for vote in likeness.votesBestFirst {
            let (i, j) = (left[left.startIndex + vote.old], right[right.startIndex + vote.new])
            guard newOfOld[i] < 0, oldOfNew[j] < 0, likeness.isAlike(vote, least: least),
                old.blocks[i].kind.canBecome(new.blocks[j].kind)
            else { continue }
            pair(i, j)
        }
        let parts = likeness.votes.filter { likeness.isPart($0) }
            .map { (old: left[left.startIndex + $0.old], new: right[right.startIndex + $0.new]) }
            .filter { old.blocks[$0.old].kind.isProse && new.blocks[$0.new].kind.isProse }
        for part in parts { partners.joinFollowing(part.old, part.new) }
        for part in parts.reversed() { partners.joinPreceding(part.old, part.new) }
        pairHeadings(left, right)
    }

    /// Whether two pieces of prose begin and end so much alike that their words need not be looked at.
    private func areVersions(_ i: Int, _ j: Int) -> Bool {
        guard old.blocks[i].kind.isProse, new.blocks[j].kind.isProse else { return false }
        let (one, two) = (old.text(i), new.text(j))
        let (short, long) = (min(one.count, two.count), max(one.count, two.count))
        guard short >= Self.tellingBytes, short * 2 > long else { return false }
        var (start, tail) = (0, 0)
        while start < short, one[one.startIndex + start] == two[two.startIndex + start] { start += 1 }
        while tail < short - start, one[one.endIndex - 1 - tail] == two[two.endIndex - 1 - tail] { tail += 1 }
        return (start + tail) * 4 >= long * 3
    }

    /// Pairs fields of the front matter by their keys.
    private mutating func pairByName(_ left: ArraySlice<Int>, _ right: ArraySlice<Int>) {
        var place: [String: Int] = [:]
        for i in left.reversed() {
            if case .frontMatter(let key) = old.blocks[i].kind, newOfOld[i] < 0 { place[key] = i }
        }
        guard !place.isEmpty else { return }
        var last = -1
        for j in right where oldOfNew[j] < 0 {
            guard case .frontMatter(let key) = new.blocks[j].kind, let i = place[key], i > last, newOfOld[i] < 0
            else { continue }
            pair(i, j)
            last = i
        }
    }

    /// Pairs rows of tables by the cells that they have in common, and the head of a table with the only other one.
    private mutating func pairRows(_ left: ArraySlice<Int>, _ right: ArraySlice<Int>) {
        let oldRows = left.filter { newOfOld[$0] < 0 && old.blocks[$0].kind.isRow }
        let newRows = right.filter { oldOfNew[$0] < 0 && new.blocks[$0].kind.isRow }
        guard !oldRows.isEmpty, !newRows.isEmpty else { return }
        let oldHeads = oldRows.filter { old.blocks[$0].kind.isHead }
        let newHeads = newRows.filter { new.blocks[$0].kind.isHead }
        if oldHeads.count == 1, newHeads.count == 1, oldHeads.first == oldRows.first, newHeads.first == newRows.first {
            pair(oldHeads[0], newHeads[0])
        }
        let oldBodies = oldRows.filter { newOfOld[$0] < 0 }
        let newBodies = newRows.filter { oldOfNew[$0] < 0 }
        let oldCells = oldBodies.map { cells.of($0, in: old) }
        let newCells = newBodies.map { cells.of($0, in: new) }
        let likeness = Likeness(old: oldCells, new: newCells, aligner: &aligner)
        for vote in likeness.votesBestFirst where likeness.isAlike(vote, least: Likeness.least) {
            let (i, j) = (oldBodies[vote.old], newBodies[vote.new])
            if newOfOld[i] < 0, oldOfNew[j] < 0 { pair(i, j) }
        }
        // What is left may stand in another order: the first cell is the name of a row.
        var place: [UInt32: [Int]] = [:]
        for (index, row) in newBodies.enumerated() where oldOfNew[row] < 0 {
            if let name = newCells[index].first { place[name, default: []].append(row) }
        }
        var count: [UInt32: Int] = [:]
        for (index, row) in oldBodies.enumerated() where newOfOld[row] < 0 {
            if let name = oldCells[index].first { count[name, default: 0] += 1 }
        }
        for (index, row) in oldBodies.enumerated() where newOfOld[row] < 0 {
            guard let name = oldCells[index].first, count[name] == 1, let rows = place[name], rows.count == 1 else {
                continue
            }
            pair(row, rows[0])
        }
    }

    /// Pairs headings of one level of which what follows is paired: the one is the other, renamed.
    private mutating func pairHeadings(_ left: ArraySlice<Int>, _ right: ArraySlice<Int>) {
        for j in right.reversed() where oldOfNew[j] < 0 && j + 1 < new.blocks.count && oldOfNew[j + 1] > 0 {
            let i = oldOfNew[j + 1] - 1
            guard case .heading = new.blocks[j].kind, newOfOld[i] < 0, old.blocks[i].kind == new.blocks[j].kind
            else { continue }
            pair(i, j)
        }
    }

    /// Pairs what is left, wherever it stands: blocks that are alike, and then tables and lists as wholes. Tells whether
    /// there was any.
    private mutating func pairWanderers() -> Bool {
        let oldRest = old.blocks.indices.filter { newOfOld[$0] < 0 && !isJoined($0) }
        let newRest = new.blocks.indices.filter { oldOfNew[$0] < 0 && !isSplit($0) }
        let single = Wanderers.pairs(
            old: oldRest.map { words.ofOld($0, old) }, new: newRest.map { words.ofNew($0, new) })
        for (i, j) in single where old.blocks[oldRest[i]].kind.canBecome(new.blocks[newRest[j]].kind) {
            pair(oldRest[i], newRest[j])
        }
        let oldGroups = groups(oldRest.filter { newOfOld[$0] < 0 }, old)
        let newGroups = groups(newRest.filter { oldOfNew[$0] < 0 }, new)
        let grouped = Wanderers.pairs(
            old: oldGroups.map { $0.flatMap { words.ofOld($0, old) } },
            new: newGroups.map { $0.flatMap { words.ofNew($0, new) } })
        for (i, j) in grouped { pair(oldGroups[i], newGroups[j]) }
        return !single.isEmpty || !grouped.isEmpty
    }

    /// The rows of one table or the items of one list that stand side by side.
    private func groups(_ blocks: [Int], _ text: BlockText) -> [[Int]] {
        var groups: [[Int]] = []
        for block in blocks {
            let kind = text.blocks[block].kind
            guard kind.isRow || kind.isItem else { continue }
            if let last = groups.last?.last, last + 1 == block, text.blocks[last].kind.isRow == kind.isRow, !kind.isHead
            {
                groups[groups.count - 1].append(block)
            } else {
                groups.append([block])
            }
        }
        return groups.filter { $0.count > 1 }
    }
}
