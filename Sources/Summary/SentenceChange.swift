import Redline

/// A changed sentence as people set it out: as it was, as it becomes, or to where it moved.
public struct SentenceChange: Sendable, Equatable {
    /// The heading under which it stands; nil before the first heading.
    public let heading: String?
    /// The old sentence in Markdown; empty where it is new.
    public let was: String
    /// The new sentence in Markdown; empty where it is gone or moved.
    public let wordt: String
    /// It is the same and stands elsewhere now.
    public let isMoved: Bool
    /// The heading under which it stands now; nil where it did not move, or moved before the first heading.
    public let movedTo: String?

    /// The rows, in which a sentence that went in one place and came in another is one that moved.
    ///
    /// - Complexity: linear in the rows.
    static func all(_ rows: [WasWordt]) -> [SentenceChange] {
        var arrivals: [[UInt8]: [Int]] = [:]
        for (index, row) in rows.enumerated().reversed() where row.was.isEmpty {
            arrivals[Array(row.wordt.utf8), default: []].append(index)
        }
        var partners: [Int: Int] = [:]
        for (index, row) in rows.enumerated() where row.wordt.isEmpty {
            if let arrival = arrivals[Array(row.was.utf8)]?.popLast() { partners[index] = arrival }
        }
        let arrived = Set(partners.values)
        return rows.enumerated().filter { !arrived.contains($0.offset) }.map { index, row in
            let partner = partners[index]
            return SentenceChange(
                heading: row.heading, was: row.was, wordt: row.wordt, isMoved: partner != nil,
                movedTo: partner.flatMap { rows[$0].heading })
        }
    }
}
