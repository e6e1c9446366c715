/// Whose each id, key and address is: theirs for ever, once a `kader.yml` on `main`'s line gave it to them after the set-up.
public struct Ownership: Sendable {
    private var members: Set<MemberID> = []
    private var keys: [String: MemberID] = [:]
    private var addresses: [[UInt8]: MemberID] = [:]

    /// The ids of all who ever were members.
    public var ids: [MemberID] { members.sorted() }

    /// Knows of nobody yet.
    public init() {}

    /// Takes in what `charter` gives to each member that it lists; during the set-up that is not settled yet.
    public mutating func take(_ charter: Charter) {
        guard charter.founded != nil else { return }
        for member in charter.members {
            members.insert(member.id)
            for key in member.keys where keys[key.text] == nil { keys[key.text] = member.id }
            for email in member.emails where addresses[asciiFolded(email)] == nil {
                addresses[asciiFolded(email)] = member.id
            }
        }
    }

    /// Something of one member that `charter` takes away from them, or gives to another.
    public enum Violation: Sendable, Hashable {
        /// The member is no longer on the list.
        case memberGone(MemberID)
        /// The second has a key of the first.
        case key(of: MemberID, to: MemberID)
        /// The second has an address of the first.
        case address(String, of: MemberID, to: MemberID)
    }

    /// What `charter` does to the ids, keys and addresses that are taken, in the order of its members.
    public func violations(by charter: Charter) -> [Violation] {
        var result: [Violation] = members.filter { charter.member($0) == nil }.sorted().map { .memberGone($0) }
        for member in charter.members {
            for key in member.keys {
                if let owner = keys[key.text], owner != member.id { result.append(.key(of: owner, to: member.id)) }
            }
            for email in member.emails {
                if let owner = addresses[asciiFolded(email)], owner != member.id {
                    result.append(.address(email, of: owner, to: member.id))
                }
            }
        }
        return result
    }
}
