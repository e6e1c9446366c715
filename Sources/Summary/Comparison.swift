public import Dossier
public import Redline

/// Two texts, compared, and where the new one comes from.
public struct Comparison: Sendable {
    /// What the old text is called.
    public let oldName: String
    /// What the new text is called.
    public let newName: String
    /// The difference.
    public let redline: Redline
    /// The changed sentences side by side.
    public let rows: [SentenceChange]
    /// Who proposes the new text, and why; nil where it is no proposal.
    public let origin: Origin?
    /// The language of the dossier that the texts are in; nil where they are in none.
    public let language: Language?

    /// Who proposes a text, and why.
    public struct Origin: Sendable, Hashable {
        /// Those who wrote it, by name.
        public let proposers: [Proposer]
        /// The reason given, as prose; empty where none was.
        public let reason: String

        /// Notes who proposes a text.
        public init(proposers: [Proposer], reason: String) {
            self.proposers = proposers
            self.reason = reason
        }
    }

    /// Someone who wrote a proposal.
    public struct Proposer: Sendable, Hashable {
        /// The name.
        public let name: String
        /// The capacity in which it was written, where one was stated.
        public let capacity: Capacity?

        /// Notes someone who wrote a proposal.
        public init(name: String, capacity: Capacity?) {
            self.name = name
            self.capacity = capacity
        }
    }

    /// Compares two texts.
    ///
    /// - Complexity: that of the redline, near-linear in the texts.
    public init(
        oldName: String, newName: String, old: [UInt8], new: [UInt8], origin: Origin? = nil, language: Language? = nil
    ) {
        self.oldName = oldName
        self.newName = newName
        redline = Redline(old: old, new: new)
        rows = SentenceChange.all(Sentences.rows(old: old, new: new))
        self.origin = origin
        self.language = language
    }
}
