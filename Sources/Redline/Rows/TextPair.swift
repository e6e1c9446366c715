import Markdown

/// Two Markdown texts of which the sections and the sentences are compared; what both need is read once.
public struct TextPair {
    private let old: [UInt8]
    private let new: [UInt8]
    /// What is known of texts that are not the same.
    private let known: (old: Outline, new: Outline, sections: SectionPairing)?

    /// Reads two texts and pairs their sections.
    public init(old: [UInt8], new: [UInt8]) {
        self.old = old
        self.new = new
        guard old != new else {
            known = nil
            return
        }
        let (left, right) = (Outline(old), Outline(new))
        known = (left, right, SectionPairing(old: old, oldOutline: left, new: new, newOutline: right))
    }

    /// What happened to the sections, as ``Sections/changes(old:new:)`` has it.
    public var sections: [SectionChange] { known.map { Sections.changes($0.sections) } ?? [] }

    /// The changed sentences, as ``Sentences/rows(old:new:)`` has them.
    public var rows: [WasWordt] {
        guard let known else { return [] }
        let oldPassages = Passages.of(old, outline: known.old)
        let newPassages = Passages.of(new, outline: known.new)
        let ends = Self.equalEnds(oldPassages, newPassages)
        var reader = Sentence.Reader()
        let oldSentences = reader.sentences(
            of: oldPassages[ends.start..<oldPassages.count - ends.tail], sections: known.sections.old)
        let newSentences = reader.sentences(
            of: newPassages[ends.start..<newPassages.count - ends.tail], sections: known.sections.new)
        var pairing = SentencePairing(old: oldSentences, new: newSentences)
        pairing.pairInOrder()
        pairing.pairHeadings(known.sections)
        pairing.pairMoved(known.sections)
        return pairing.rows(known.sections)
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
