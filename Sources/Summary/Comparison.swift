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
    /// Who proposes the new text, and why; nil where it is no proposal.
    public let origin: Origin?

    private let old: [UInt8]
    private let new: [UInt8]

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
    public init(oldName: String, newName: String, old: [UInt8], new: [UInt8], origin: Origin? = nil) {
        self.oldName = oldName
        self.newName = newName
        self.old = old
        self.new = new
        redline = Redline(old: old, new: new)
        self.origin = origin
    }

    /// The changed sentences side by side.
    ///
    /// - Complexity: every sentence of both texts is read, which takes several times as long as the redline; only some forms
    ///   show them.
    public func sentences() -> [SentenceChange] { SentenceChange.all(Sentences.rows(old: old, new: new)) }
}
