/// Who may do one act on documents of one kind, and how many of them it takes.
public struct Mandate: Sendable, Equatable {
    /// What the quorum is counted in.
    public enum Grouping: String, Sendable, CaseIterable {
        /// The quorum is reached within every municipality of the dossier.
        case municipality
        /// The quorum is reached within every political group that has a member with this mandate.
        case fractie
    }

    /// A role anywhere (`raadslid`) or at one place (`raadslid@weert`).
    public struct Holder: Sendable, Equatable, CustomStringConvertible {
        /// What one must be.
        public var role: RoleID

        /// Where, or nil for anywhere.
        public var place: PlaceID?

        /// Makes the holder of `role` at `place`, or anywhere.
        public init(role: RoleID, place: PlaceID? = nil) {
            self.role = role
            self.place = place
        }

        /// Tells whether `capacity` is such a role.
        public func covers(_ capacity: Capacity) -> Bool {
            role == capacity.role && (place.map { $0 == capacity.place } ?? true)
        }

        /// The holder as `kader.yml` writes it.
        public var description: String { place.map { "\(role)@\($0)" } ?? role.text }
    }

    /// The capacities that have the mandate; empty where membership of a body is enough.
    public var capacities: [Holder]

    /// The bodies that have it; empty where the capacity is enough. Where both are named, both are needed.
    public var bodies: [BodyID]

    /// How many persons (or collective bodies) it takes, in each group where the quorum is counted in groups.
    public var quorum: Int

    /// What the quorum is counted in, or nil to count them all together.
    public var per: Grouping?

    /// Makes a mandate.
    public init(capacities: [Holder] = [], bodies: [BodyID] = [], quorum: Int = 1, per: Grouping? = nil) {
        self.capacities = capacities
        self.bodies = bodies
        self.quorum = quorum
        self.per = per
    }
}

/// The acts that a kind gives out mandates for.
public enum MandatedAct: String, Sendable, CaseIterable, Codable {
    /// Write drafts and ask for review.
    case propose
    /// Give a verdict on a proposal.
    case review
    /// Approve or reject.
    case approve
    /// Adopt an approved text ("vaststellen").
    case tag
    /// Record a collective body's decision; for a register, commit it to `main`.
    case record
}
