public import Dossier
public import Review

/// What a person writes for a document: `A`, `A@2`, `A@raad@weert`, or one of its proposals, `A/marie/1`.
///
/// What they typed is read by ``Workspace/name(_:)``, which knows the documents that there are.
public struct DocumentName: Sendable, Hashable {
    /// The document.
    public private(set) var document: DocumentID

    /// The proposal, where one is named.
    public private(set) var proposal: ProposalID?

    /// The approved version, where one is named.
    public let version: Int?

    /// The body whose text is meant: the one that it approved last.
    public let body: BodyID?

    /// Reads a name; what is written in small letters alone, such as a member's id, may be typed in others.
    ///
    /// - Throws: a `Failure` of usage where `text` is none.
    public init(_ text: String) throws {
        // A body has an @ of its own: only the first one divides.
        let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let name = parts.first, !name.isEmpty else { throw Failure.badName(text) }
        proposal = ProposalID(name) ?? Self.lowercasedOwner(of: name).flatMap { ProposalID($0) }
        guard let document = proposal?.document ?? DocumentID(name) else { throw Failure.badName(text) }
        self.document = document
        let suffix = parts.count == 2 ? parts[1] : nil
        let number = suffix.flatMap { Int($0) }
        // Digits that are too many for a number are no body either.
        let isDigits = suffix.map { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } } ?? false
        let body = number == nil && !isDigits ? suffix.flatMap { BodyID($0.lowercased()) } : nil
        // A version is one of the document, and not of a proposal.
        let isVersion = proposal == nil && number.map { $0 > 0 } ?? false
        guard suffix == nil || body != nil || isVersion else { throw Failure.badName(text) }
        version = number
        self.body = body
    }

    /// The same name for another document.
    func of(_ document: DocumentID) -> DocumentName {
        var name = self
        name.document = document
        name.proposal = proposal.map { ProposalID(document: document, owner: $0.owner, number: $0.number) }
        return name
    }

    private static func lowercasedOwner(of proposal: String) -> String? {
        let parts = proposal.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 3 ? "\(parts[0])/\(parts[1].lowercased())/\(parts[2])" : nil
    }
}
