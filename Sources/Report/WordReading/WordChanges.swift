/// How many changes each hand left in a Word file.
struct WordChanges {
    /// For each author, in the order in which they come, how many changes are theirs.
    private(set) var counts: [(author: String, count: Int)] = []
    private var places: [String: Int] = [:]
    /// The change that was counted last: what follows it of the same hand and kind is one change with it.
    private var last: (author: String, isInsertion: Bool)?

    /// Counts a part of a change.
    mutating func count(_ author: String, _ isInsertion: Bool) {
        if let last, last == (author, isInsertion) { return }
        last = (author, isInsertion)
        if let place = places[author] {
            counts[place].count += 1
        } else {
            places[author] = counts.count
            counts.append((author, 1))
        }
    }

    /// What nobody changed stands here: what follows is another change.
    mutating func pause() { last = nil }
}
