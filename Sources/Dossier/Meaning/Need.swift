/// Something that an act on a document waits for.
public struct Need: Sendable, Hashable {
    /// What must have come so far.
    public var subject: Subject

    /// How far.
    public var state: DossierState

    /// What a need is about.
    public enum Subject: Sendable, Hashable {
        /// The document itself.
        case this
        /// The documents that a field of its front matter or a table of this name refers to, and those with the things that
        /// it refers to.
        case named(String)
        /// Every document of a kind, those that there must be included.
        case kind(KindID)
        /// One document.
        case document(DocumentID)
    }

    /// Makes a need.
    public init(_ subject: Subject, _ state: DossierState) {
        self.subject = subject
        self.state = state
    }
}

/// Something that an act waits for and that is not there.
public enum Unmet: Sendable, Equatable {
    /// A need, with the documents, things or terms that fall short of it; none where there is no such document at all.
    case need(Need, lacking: [String])
    /// Something in the text that holds the act back.
    case flaw(DocumentError)
}
