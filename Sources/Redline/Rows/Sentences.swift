/// One changed sentence, as it was and as it becomes.
public struct WasWordt: Sendable, Equatable {
    /// The heading under which it stands, or `nil` where it stands before the first heading.
    public let heading: String?
    /// The old sentence in Markdown on one line, or the empty string where the sentence is new.
    public let was: String
    /// The new sentence in Markdown on one line, or the empty string where the sentence is gone.
    public let wordt: String
}

/// The sentences of Markdown texts side by side.
public enum Sentences {
    /// The changed sentences in reading order; those of sections that were moved at their new place.
    ///
    /// A heading, a line of code, a field of the front matter and a row of a table each count as one sentence. Marks of
    /// lists, quotations and headings are left out, and neither they nor white space make a row. A section that was moved
    /// gives rows only for what changed in it.
    public static func rows(old: [UInt8], new: [UInt8]) -> [WasWordt] {
        if old == new { return [] }
        let (oldOutline, newOutline) = (Outline(old), Outline(new))
        let sections = SectionPairing(old: old, oldOutline: oldOutline, new: new, newOutline: newOutline)
        let (oldPassages, newPassages) = (Passages.of(old, outline: oldOutline), Passages.of(new, outline: newOutline))
        let ends = equalEnds(oldPassages, newPassages)
        var reader = Sentence.Reader()
        let oldSentences = reader.sentences(
            of: oldPassages[ends.start..<oldPassages.count - ends.tail], sections: sections.old)
        let newSentences = reader.sentences(
            of: newPassages[ends.start..<newPassages.count - ends.tail], sections: sections.new)
        var pairing = SentencePairing(old: oldSentences, new: newSentences)
        pairing.pairInOrder()
        pairing.pairHeadings(sections)
        pairing.pairMoved(sections)
        return pairing.rows(sections)
    }

    /// How many passages are the same at the start of two texts, and at their end: they pair with each other and change
    /// nothing for the others.
    private static func equalEnds(_ old: [Passage], _ new: [Passage]) -> (start: Int, tail: Int) {
        let most = min(old.count, new.count)
        var start = 0
        while start < most, old[start].isSame(as: new[start]) { start += 1 }
        var tail = 0
        while tail < most - start, old[old.count - 1 - tail].isSame(as: new[new.count - 1 - tail]) { tail += 1 }
        return (start, tail)
    }
}
