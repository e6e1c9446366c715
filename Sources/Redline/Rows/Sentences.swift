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
        TextPair(old: old, new: new).rows
    }
}
