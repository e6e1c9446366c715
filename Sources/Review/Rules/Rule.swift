public import Dossier

/// The rules, each with the id that every refusal by it carries.
public enum Rule: String, Sendable, CaseIterable, Codable {
    /// The actor is a member, and the signing key is theirs and valid at that moment.
    case known
    /// One capacity is stated, they hold it, and the kind allows it this act.
    case capacity
    /// Proposer, reviewer, approver and tagger of one proposal are different persons.
    case oneHat = "one-hat"
    /// Who wrote the text is its proposer, however it came here.
    case authorship
    /// A verdict is on the bytes that are there.
    case content
    /// Propose, then reviews, then approval, then tag.
    case order
    /// Enough persons.
    case quorum
    /// An approver passes over an objection only with a stated reason; a hold stops.
    case objection
    /// `main` still has the text from which the proposal started.
    case base
    /// The merge brings exactly the approved bytes of exactly the proposal's documents.
    case exact
    /// A council decides in public; in an informal session nothing is approved.
    case `public`
    /// An annex is never adopted.
    case annex
    /// In one session a person sits in one capacity.
    case seat
    /// Who has an interest neither reviews nor approves.
    case interest
    /// No branch rewinds, no tag moves or disappears, no unknown ref appears.
    case appendOnly = "append-only"
    /// `kader.yml` changes in a proposal of its own, under the policy before it.
    case ownChange = "own-change"
    /// What the kind waits for is there, and nothing in the text holds the act back.
    case needs

    /// What programs know a refusal by this rule by.
    public var code: String { "rule." + rawValue }
}

/// Why an act is not allowed: which rule, why, who may do it, and what to do next.
public struct Refusal: Error, Sendable, Hashable {
    /// The rule.
    public let rule: Rule

    /// Why, in words that a member understands.
    public let reason: Phrase

    /// The members who may do it; empty where nobody may.
    public let whoMay: [MemberID]

    /// What to do next.
    public let next: Phrase

    /// Makes a refusal.
    public init(_ rule: Rule, _ reason: Phrase, whoMay: [MemberID] = [], next: Phrase) {
        self.rule = rule
        self.reason = reason
        self.whoMay = whoMay
        self.next = next
    }
}
