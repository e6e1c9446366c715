public import Dossier
public import Summary

/// What a partner received.
public struct PullResult: Sendable {
    /// The folder.
    public let folder: String
    /// The fingerprints of the griffie's keys that are trusted from now on.
    public let fingerprints: [String]
    /// Whether they were pinned just now.
    public let isFirst: Bool
    /// How the keys in the outlet differ from those that were trusted before.
    public let keyChange: KeyChange
    /// Whether the keys in the outlet are trusted from now on.
    public let isChangeFollowed: Bool
    /// What is new, each document once.
    public let news: [News]
    /// All that the outlet holds.
    public let holdings: [Holding]
    /// When something was shared last.
    public let lastShared: Moment
    /// How many whole days ago that was.
    public let daysSince: Int
    /// What the partner had changed in files for which something new came in: where each of these texts is kept now.
    public internal(set) var kept: [(path: String, file: String)] = []

    /// A document that the outlet holds.
    public struct Holding: Sendable, Equatable {
        /// The document.
        public let document: DocumentID
        /// Its path.
        public let path: String
        /// The version.
        public let version: Int
        /// When in the work it was shared: `start`, `result` or `final`.
        public let moment: String
        /// The day on which it was shared.
        public let date: String

        init(_ row: Manifest.Row) {
            document = row.document
            path = row.path
            version = row.version
            moment = row.moment.rawValue
            date = row.date
        }
    }

    /// A document that is new, or was shared again.
    public struct News: Sendable {
        /// What the outlet holds of it now.
        public let holding: Holding
        /// What changed.
        public let change: DocumentChange
        /// The text that was there before; empty where there was none.
        public let old: [UInt8]
        /// The text that is there now.
        public let new: [UInt8]
    }
}
