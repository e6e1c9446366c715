public import Dossier

/// What `check` says of a text.
public struct Finding: Sendable, Equatable {
    /// The rule that it is of.
    public let rule: FindingRule

    /// What it holds back.
    public let weight: FindingRule.Weight

    /// The place, what is wrong, and what was expected.
    public let error: DocumentError

    /// Whether the text is unfinished, wrong, or perhaps right.
    ///
    /// What holds nothing back is a signal, but for what is still to be written.
    public var findingClass: FindingRule.Class {
        if rule.findingClass == .toDo { return .toDo }
        return weight == .signal ? .signal : .problem
    }

    /// Makes a finding.
    public init(rule: FindingRule, weight: FindingRule.Weight, error: DocumentError) {
        self.rule = rule
        self.weight = weight
        self.error = error
    }
}
