public import Dossier

/// Something that is on record of a document: that it was adopted, or what a body decided on it.
public struct Recorded: Sendable, Equatable {
    /// What was decided.
    public enum Outcome: Sendable, Equatable {
        /// The document was adopted, or a body was in favour.
        case approval
        /// A body was against.
        case rejection
        /// A body decided, and the text has changed since.
        case overtaken
    }

    /// The body that decided, that of one municipality where each has one; nil for an adoption.
    public let body: BodyID?
    /// The day, as `2018-06-12`.
    public let date: String
    /// What was decided.
    public let outcome: Outcome
    /// What else is on record, such as the votes.
    public let details: [Phrase]

    /// Tells what is on record.
    public init(_ body: BodyID?, on date: String, _ outcome: Outcome, details: [Phrase] = []) {
        self.body = body
        self.date = date
        self.outcome = outcome
        self.details = details
    }

    /// Whether it makes the document reach a state.
    public var isApproval: Bool { outcome == .approval }

    /// The day, counted from 1 January 1970; nil where it cannot be read.
    var day: Int? { CalendarPeriod(date)?.first }
}

extension Charter {
    /// The bodies that a name in `kader.yml` stands for: that of each municipality, or the one that there is.
    func places(of body: BodyID) -> [BodyID] {
        guard body.place == nil, self.body(body)?.perMunicipality == true else { return [body] }
        return municipalities.ids.map { BodyID(body, of: $0) }
    }
}
