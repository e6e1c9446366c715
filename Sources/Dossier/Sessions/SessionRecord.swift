/// Whether a session is open to the public; in an informal one nothing is approved.
public enum SessionType: String, Sendable, Codable, CaseIterable {
    /// Behind closed doors, to think aloud.
    case informeel
    /// Open to the public, where a body can decide.
    case openbaar
}

/// What is on record of a session of the group: who was there as what, and what was agreed.
public struct SessionRecord: Sendable, Equatable {
    /// A member in the one capacity in which they sit.
    public struct Seat: Sendable, Equatable {
        /// Who.
        public var member: MemberID
        /// As what.
        public var capacity: Capacity

        /// Makes a seat.
        public init(member: MemberID, capacity: Capacity) {
            self.member = member
            self.capacity = capacity
        }
    }

    /// What was expected of this session at the one before.
    public struct Expectation: Sendable, Equatable {
        /// The expectation.
        public var text: String
        /// Whether it was met; nil where that was not said.
        public var met: Bool?

        /// Makes an expectation.
        public init(text: String, met: Bool? = nil) {
            self.text = text
            self.met = met
        }
    }

    /// The id, often the date.
    public var id: DocumentID
    /// Whether the public was there.
    public var type: SessionType
    /// What the session was about.
    public var title: String
    /// The body that met, or nil where it was the group as a whole.
    public var body: BodyID?
    /// Who took the chair.
    public var chair: MemberID
    /// Who was there, each in one capacity.
    public var present: [Seat]
    /// Who spoke there as a guest, by name and as what: an expert, a resident. A guest decides nothing.
    public var guests: [String]
    /// When it began.
    public var opened: Moment
    /// When it closed; nil while it lasts.
    public var closed: Moment?
    /// What is expected of the next session.
    public var expectations: [String]
    /// What was decided.
    public var decisions: [String]
    /// What was expected of this session, and whether it was met.
    public var earlier: [Expectation]

    /// Makes a record.
    public init(
        id: DocumentID, type: SessionType, title: String, body: BodyID? = nil, chair: MemberID, present: [Seat] = [],
        guests: [String] = [], opened: Moment, closed: Moment? = nil, expectations: [String] = [],
        decisions: [String] = [],
        earlier: [Expectation] = []
    ) {
        self.id = id
        self.type = type
        self.title = title
        self.body = body
        self.chair = chair
        self.present = present
        self.guests = guests
        self.opened = opened
        self.closed = closed
        self.expectations = expectations
        self.decisions = decisions
        self.earlier = earlier
    }

    /// Whether it is going on.
    public var isOpen: Bool { closed == nil }

    /// Returns the capacity in which `member` sits in this session, or nil where they were not there.
    public func capacity(of member: MemberID) -> Capacity? { present.first { $0.member == member }?.capacity }
}
