public import Dossier

/// A proposal's name, such as `A/marie/1`: the document, who opened it, and a number of their own.
public struct ProposalID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The document that it proposes to change.
    public let document: DocumentID

    /// Who opened it.
    public let owner: MemberID

    /// The owner's how-manieth on this document, from 1.
    public let number: Int

    /// Makes a name of its parts.
    public init(document: DocumentID, owner: MemberID, number: Int) {
        self.document = document
        self.owner = owner
        self.number = number
    }

    /// Reads `A/marie/1`; nil for all else.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, let document = DocumentID(String(parts[0])), let owner = MemberID(String(parts[1])),
            let number = Int(parts[2]), number > 0, number < 1_000_000, String(number) == parts[2]
        else { return nil }
        self.init(document: document, owner: owner, number: number)
    }

    /// The name as it stands in references.
    public var description: String { "\(document)/\(owner)/\(number)" }

    /// Orders proposals by document, then owner, then number.
    public static func < (left: ProposalID, right: ProposalID) -> Bool {
        (left.document, left.owner, left.number) < (right.document, right.owner, right.number)
    }
}
