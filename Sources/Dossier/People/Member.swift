/// Someone who takes part in a dossier.
///
/// A member is never taken off the list, only ended: their old signatures must stay verifiable.
public struct Member: Sendable, Equatable {
    /// A public key, and the time in which signatures by it count.
    public struct Key: Sendable, Equatable {
        /// The key as OpenSSH writes it, without a comment: `ssh-ed25519 AAAA…`.
        public var text: String

        /// When the key was first valid.
        public var period: Period

        /// Makes a key that is valid in `period`.
        public init(text: String, period: Period = .always) {
            self.text = text
            self.period = period
        }
    }

    /// A capacity, and the time in which the member holds it.
    public struct Held: Sendable, Equatable {
        /// What the member is, and where.
        public var capacity: Capacity

        /// When.
        public var period: Period

        /// Makes a capacity that is held in `period`.
        public init(_ capacity: Capacity, period: Period = .always) {
            self.capacity = capacity
            self.period = period
        }
    }

    /// Who it is, in refs and trailers.
    public var id: MemberID

    /// The full name, as it stands in commits and documents.
    public var name: String

    /// The e-mail addresses; commits bear the first one.
    public var emails: [String]

    /// The signing keys.
    public var keys: [Key]

    /// As what the member may act.
    public var capacities: [Held]

    /// The bodies in which the member sits.
    public var bodies: [BodyID]

    /// The political group in the council, for quorums that count per group.
    public var fractie: String?

    /// The subjects in which the member has a declared interest.
    public var interests: [String]

    /// When the membership ended, if it did.
    public var ended: Moment?

    /// Makes a member.
    public init(
        id: MemberID, name: String, emails: [String], keys: [Key] = [], capacities: [Held] = [], bodies: [BodyID] = [],
        fractie: String? = nil, interests: [String] = [], ended: Moment? = nil
    ) {
        self.id = id
        self.name = name
        self.emails = emails
        self.keys = keys
        self.capacities = capacities
        self.bodies = bodies
        self.fractie = fractie
        self.interests = interests
        self.ended = ended
    }

    /// The capacities that the member holds at `moment`; none once the membership has ended.
    public func capacities(at moment: Moment) -> [Capacity] {
        guard isActive(at: moment) else { return [] }
        return capacities.filter { $0.period.contains(moment) }.map(\.capacity)
    }

    /// The capacities that the member holds at another time than `moment`, with those times; none that are held then too.
    public func otherCapacities(than moment: Moment) -> [Held] {
        let now = capacities(at: moment)
        return capacities.filter { !$0.period.contains(moment) && !now.contains($0.capacity) }
    }

    /// Tells whether the membership had not ended at `moment`.
    public func isActive(at moment: Moment) -> Bool { ended.map { moment < $0 } ?? true }

    /// Tells whether `email` is one of this member's addresses; ASCII letters compare without case.
    public func has(email: String) -> Bool {
        let wanted = asciiFolded(email)
        return emails.contains { asciiFolded($0) == wanted }
    }
}

/// The bytes of `text` with ASCII capitals made small; addresses and paths that differ in nothing else are taken as
/// one.
package func asciiFolded(_ text: String) -> [UInt8] { text.utf8.map(asciiLower) }

/// An ASCII capital made small; any other byte as it is.
package func asciiLower(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}

/// A stretch of time, its beginning included and its end not.
public struct Period: Sendable, Equatable {
    /// The first moment, or nil where there is no beginning.
    public var from: Moment?

    /// The first moment after it, or nil where there is no end.
    public var until: Moment?

    /// All time.
    public static let always = Period()

    /// Makes the period between two moments, each of which may be left open.
    public init(from: Moment? = nil, until: Moment? = nil) {
        self.from = from
        self.until = until
    }

    /// Tells whether `moment` lies in the period.
    public func contains(_ moment: Moment) -> Bool {
        (from.map { $0 <= moment } ?? true) && (until.map { moment < $0 } ?? true)
    }
}
