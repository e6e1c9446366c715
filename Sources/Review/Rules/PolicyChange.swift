public import Dossier

/// A change of `kader.yml`, with what it must leave as it is.
public struct PolicyChange: Sendable {
    /// What `kader.yml` said before.
    public let old: Charter

    /// What it is to say.
    public let new: Charter

    /// Whose each id, key and address has been so far.
    public let ownership: Ownership

    /// The documents on `main`, by their paths.
    public let documents: [(path: String, id: DocumentID, kind: KindID)]

    /// Describes a change.
    public init(
        old: Charter, new: Charter, ownership: Ownership, documents: [(path: String, id: DocumentID, kind: KindID)]
    ) {
        self.old = old
        self.new = new
        self.ownership = ownership
        self.documents = documents
    }
}

extension Rulebook {
    /// Rule `own-change`: what was once settled stays so.
    ///
    /// The set-up does not begin again; an id, a key or an address stays its owner's for ever, or somebody could come to
    /// bear what another wrote and judged; a document stays where it is, under its own id.
    static func judge(_ change: PolicyChange) throws(Refusal) {
        // While the griffie sets up, nothing was judged yet that a change could undo.
        guard let founded = change.old.founded else { return }
        guard change.new.founded == founded else { throw .foundingUndone }
        if let violation = change.ownership.violations(by: change.new).first {
            switch violation {
            case .memberGone(let id): throw .memberGone(id)
            case .key(let owner, let other): throw .keyOfAnother(owner, other)
            case .address(let email, let owner, let other): throw .addressOfAnother(email, owner, other)
            }
        }
        for document in change.documents {
            let found = change.new.document(at: document.path)
            guard found?.id == document.id, found?.kind.id == document.kind else {
                throw .documentLosesItsPlace(document.id, document.path)
            }
        }
        let taken = Set(change.documents.map { $0.id.text.lowercased() })
        if let collection = change.new.collections.first(where: { taken.contains($0.id.text.lowercased()) }) {
            throw .collectionIsDocument(collection.id)
        }
    }
}
