public import Dossier

/// What a text can be compared with: the rest of its dossier.
public protocol Library {
    /// What `kader.yml` says.
    var charter: Charter { get }

    /// The documents of a kind, in the order of their paths.
    func documents(of kind: KindID) -> [DocumentID]

    /// The kind of a document; nil where there is no such document.
    func kind(of document: DocumentID) -> KindID?

    /// Whether there is a document of this id, if only on a proposal.
    func isKnown(_ document: DocumentID) -> Bool

    /// A document as it is read; nil where there is none, or it cannot be read.
    func text(of document: DocumentID) -> ContentText?

    /// Whether there is a file at a path in the dossier.
    func hasFile(_ path: String) -> Bool

    /// The number of the latest version of a document that was adopted; nil where none was, or that is not known.
    func version(of document: DocumentID) -> Int?

    /// Whether the latest version of a document was adopted after that of another.
    func isAdopted(_ document: DocumentID, after other: DocumentID) -> Bool

    /// Whether somebody said on a document what a version of another means for it.
    func isNoted(_ version: Int, of other: DocumentID, on document: DocumentID) -> Bool

    /// What is on record of a document that makes it reach a state, or not: the latest of each body, in the order of the days.
    func recorded(_ state: DossierState, of document: DocumentID) -> [Recorded]
}

// A dossier of which only the texts are known.
extension Library {
    /// Whether it has a kind.
    public func isKnown(_ document: DocumentID) -> Bool { kind(of: document) != nil }

    /// None.
    public func version(of document: DocumentID) -> Int? { nil }

    /// Never.
    public func isAdopted(_ document: DocumentID, after other: DocumentID) -> Bool { false }

    /// Never.
    public func isNoted(_ version: Int, of other: DocumentID, on document: DocumentID) -> Bool { false }

    /// Nothing.
    public func recorded(_ state: DossierState, of document: DocumentID) -> [Recorded] { [] }
}
