public import Markdown

/// What happened to one section between two texts.
public struct SectionChange: Sendable, Equatable {
    /// The ways in which a section can differ.
    public enum Change: String, Sendable, Codable {
        /// It is new.
        case added
        /// It is gone.
        case removed
        /// It stands elsewhere.
        case moved
        /// Its heading, its level or its own text is different.
        case changed
    }

    /// The heading in the new text, or in the old text where the section was removed.
    public let heading: String
    /// The level of that heading, 1 to 6.
    public let level: Int
    /// What happened.
    public let change: Change
}

extension Sections {
    /// What happened to the sections between two texts, in the order of the new one.
    ///
    /// A section that got another heading counts as changed, under its new heading, when its text stayed nearly the same;
    /// else as removed and added. A section that was moved and changed occurs twice. Subsections that moved along with
    /// their section are not mentioned, and a change in a subsection is no change of the section above it.
    /// White space is no change.
    public static func changes(old: [UInt8], new: [UInt8]) -> [SectionChange] {
        TextPair(old: old, new: new).sections
    }

    static func changes(_ pairing: SectionPairing) -> [SectionChange] {
        var changes: [SectionChange] = []
        var added: [SectionChange] = []
        var next = 0
        func passRemoved(to end: Int) {
            while next < end {
                if pairing.newOfOld[next] == nil {
                    let section = pairing.old[next]
                    changes.append(SectionChange(heading: section.heading, level: section.level, change: .removed))
                }
                next += 1
            }
        }
        for (index, section) in pairing.new.enumerated() {
            func note(_ change: SectionChange.Change) {
                added.append(SectionChange(heading: section.heading, level: section.level, change: change))
            }
            if let partner = pairing.oldOfNew[index] {
                if !pairing.isOutOfOrder[index] {
                    passRemoved(to: partner)
                    changes += added
                    added = []
                }
                if pairing.isMoved(index) { note(.moved) }
                if pairing.isChanged(index) { note(.changed) }
            } else {
                note(.added)
            }
        }
        passRemoved(to: pairing.old.count)
        return changes + added
    }
}
