public import Dossier

/// What a text can be compared with: the rest of its dossier.
public protocol Library {
    /// What `kader.yml` says.
    var charter: Charter { get }

    /// The documents of a kind, in the order of their paths.
    func documents(of kind: KindID) -> [DocumentID]

    /// The kind of a document; nil where there is no such document.
    func kind(of document: DocumentID) -> KindID?

    /// A document as it is read; nil where there is none, or it cannot be read.
    func text(of document: DocumentID) -> ContentText?

    /// Whether there is a file at a path in the dossier.
    func hasFile(_ path: String) -> Bool
}
