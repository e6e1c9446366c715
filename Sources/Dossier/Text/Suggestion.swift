/// Returns the number of bytes to insert, delete or replace to make `right` of `left`, or nil where it is above
/// `limit`.
///
/// - Complexity: the length of `left` times the length of `right`; both are cut off at 256 bytes.
package func distance(_ left: String, _ right: String, limit: Int) -> Int? {
    let left = Array(left.utf8.prefix(257))
    let right = Array(right.utf8.prefix(257))
    guard left.count <= 256, right.count <= 256, abs(left.count - right.count) <= limit else { return nil }
    var row = Array(0...right.count)
    for (above, byte) in left.enumerated() {
        var diagonal = row[0]
        row[0] = above + 1
        var best = row[0]
        for (column, other) in right.enumerated() {
            let replaced = diagonal + (byte == other ? 0 : 1)
            diagonal = row[column + 1]
            row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
            best = min(best, row[column + 1])
        }
        guard best <= limit else { return nil }
    }
    guard let last = row.last, last <= limit else { return nil }
    return last
}

/// Returns the one of `known` that is nearest to `word` within two changes, or nil; of so short a word that two changes would
/// leave little of it, within one.
package func nearest(to word: String, in known: [String]) -> String? {
    known.compactMap { candidate in
        distance(word, candidate, limit: word.utf8.count < 4 ? 1 : 2).map { (candidate, $0) }
    }
    .min { $0.1 < $1.1 }?.0
}
