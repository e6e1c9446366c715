public import Dossier
public import Review

/// What a person writes for a document: `A`, `A@2`, or one of its proposals, `A/marie/1`.
public struct DocumentName: Sendable, Hashable {
    /// The document.
    public let document: DocumentID

    /// The proposal, where one is named.
    public let proposal: ProposalID?

    /// The approved version, where one is named.
    public let version: Int?

    /// Reads a name.
    ///
    /// - Throws: a `Failure` of usage where `text` is none.
    public init(_ text: String) throws {
        if let proposal = ProposalID(text) {
            document = proposal.document
            self.proposal = proposal
            version = nil
            return
        }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
        guard (1...2).contains(parts.count), let document = DocumentID(parts[0]) else { throw Failure.badName(text) }
        self.document = document
        proposal = nil
        if parts.count == 2 {
            guard let number = Int(parts[1]), number > 0 else { throw Failure.badName(text) }
            version = number
        } else {
            version = nil
        }
    }
}
