/// Which block of a new text is which of an old one, and which are parts of paragraphs that were split or joined.
struct Partners {
    /// For each old block its partner, or -1.
    private(set) var newOfOld: [Int]
    /// For each new block its partner, or -1.
    private(set) var oldOfNew: [Int]
    /// For each new block whether it moved.
    var isMoved: [Bool]
    /// For each old block that was joined to the one before it the new block that both became, else -1.
    private var newOfJoined: [Int]
    /// For each new block that was split off the one before it the old block that both were, else -1.
    private var oldOfSplit: [Int]

    /// As many blocks as there are, none with a partner.
    init(old: Int, new: Int) {
        newOfOld = Array(repeating: -1, count: old)
        oldOfNew = Array(repeating: -1, count: new)
        isMoved = Array(repeating: false, count: new)
        newOfJoined = newOfOld
        oldOfSplit = oldOfNew
    }

    /// Whether an old block was joined to the end of the one before it.
    func isJoined(_ block: Int) -> Bool { newOfJoined[block] >= 0 }

    /// Whether a new block was split off the end of the one before it.
    func isSplit(_ block: Int) -> Bool { oldOfSplit[block] >= 0 }

    mutating func pair(_ oldBlock: Int, _ newBlock: Int) {
        newOfOld[oldBlock] = newBlock
        oldOfNew[newBlock] = oldBlock
    }

    /// Takes a pair apart.
    mutating func part(_ newBlock: Int) {
        newOfOld[oldOfNew[newBlock]] = -1
        oldOfNew[newBlock] = -1
        isMoved[newBlock] = false
    }

    /// Notes a part that stands behind the block which has the partner of the whole, or behind another such part.
    mutating func joinFollowing(_ i: Int, _ j: Int) {
        if oldOfNew[j] < 0, j > 0, newOfOld[i] >= 0, max(oldOfNew[j - 1], oldOfSplit[j - 1]) == i, !isMoved[newOfOld[i]]
        {
            oldOfSplit[j] = i
        } else if newOfOld[i] < 0, i > 0, oldOfNew[j] >= 0, max(newOfOld[i - 1], newOfJoined[i - 1]) == j, !isMoved[j] {
            newOfJoined[i] = j
        }
    }

    /// Notes a part that stands before that block: it becomes the first of the parts. A whole is split or joined, not both.
    mutating func joinPreceding(_ i: Int, _ j: Int) {
        if oldOfNew[j] < 0, !isSplit(j), newOfOld[i] == j + 1, !isMoved[j + 1],
            i + 1 >= newOfJoined.count || !isJoined(i + 1)
        {
            part(j + 1)
            pair(i, j)
            oldOfSplit[j + 1] = i
        } else if newOfOld[i] < 0, !isJoined(i), oldOfNew[j] == i + 1, !isMoved[j],
            j + 1 >= oldOfSplit.count || !isSplit(j + 1)
        {
            part(j)
            pair(i, j)
            newOfJoined[i + 1] = j
        }
    }

    /// Parts of a paragraph that turned out to have moved, or to stand apart, stand by themselves.
    mutating func dropMovedParts() {
        for index in oldOfSplit.indices where isSplit(index) {
            let whole = newOfOld[oldOfSplit[index]]
            let isBehind = index > 0 && max(oldOfNew[index - 1], oldOfSplit[index - 1]) == oldOfSplit[index]
            if whole < 0 || isMoved[whole] || oldOfNew[index] >= 0 || !isBehind { oldOfSplit[index] = -1 }
        }
        for index in newOfJoined.indices where isJoined(index) {
            let whole = newOfJoined[index]
            let isBehind = index > 0 && max(newOfOld[index - 1], newOfJoined[index - 1]) == whole
            if oldOfNew[whole] < 0 || isMoved[whole] || newOfOld[index] >= 0 || !isBehind { newOfJoined[index] = -1 }
        }
    }
}
