public import Dossier

/// A change of `kader.yml`, with what it must leave as it is.
public struct PolicyChange: Sendable {
    /// What `kader.yml` said before.
    public let old: Charter

    /// What it is to say.
    public let new: Charter

    /// Whose each id, key and address has been so far.
    public let ownership: Ownership

    /// When it comes to hold.
    public let moment: Moment

    /// The documents on `main`, by their paths.
    public let documents: [(path: String, id: DocumentID, kind: KindID)]

    /// Describes a change.
    public init(
        old: Charter, new: Charter, at moment: Moment, ownership: Ownership,
        documents: [(path: String, id: DocumentID, kind: KindID)]
    ) {
        self.old = old
        self.new = new
        self.moment = moment
        self.ownership = ownership
        self.documents = documents
    }
}
