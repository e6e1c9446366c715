public import Dossier
import Review

/// The members by id, to call them by name.
public struct People: Sendable {
    private let members: [MemberID: Member]

    /// Takes the members of `charter`; without one, people are called by their ids.
    public init(_ charter: Charter?) {
        members = Dictionary((charter?.members ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The name, fit for a terminal; the id where the member is not known.
    public func name(_ id: MemberID) -> String {
        members[id].map { Terminal.escape($0.name) } ?? id.text
    }

    /// The name with the id: `Marie Jansen (marie)`.
    public func label(_ id: MemberID) -> String {
        members[id].map { "\(Terminal.escape($0.name)) (\(id))" } ?? id.text
    }

    /// The labels, one behind the other.
    public func labels(_ ids: [MemberID]) -> String { ids.map(label).joined(separator: ", ") }
}
