/// A rule about what a text says, by the name that `kader.yml` and a silencing comment use.
public enum FindingRule: String, Sendable, Hashable, CaseIterable {
    /// A section that the kind asks for is missing or empty.
    case section
    /// A field, a column or a cell that must be filled is empty.
    case required
    /// Not everything that must be named is named.
    case cover
    /// A checkbox is open.
    case ticked
    /// There are more or fewer items or rows than the kind says.
    case count
    /// A value is not of its type, or out of its bounds.
    case value
    /// What is referred to is not there.
    case reference
    /// Two rows or items have one name.
    case double
    /// A total, a difference or a share does not add up.
    case sum
    /// A table lacks a column.
    case column
    /// One word stands for two terms.
    case variant
    /// Something begins before what it comes after.
    case order
    /// Nobody known is named.
    case actor
    /// Numbers skip, repeat or are missing.
    case numbering
    /// A text announces more or fewer parts than it has, or a chapter that is not there.
    case announced
    /// A product or a sum in a sentence is wrong.
    case arithmetic
    /// A text uses another word for a term of the glossary.
    case term
    /// What may not change lightly was changed.
    case locked
    /// A register says another day than is on record.
    case recorded
    /// Something looks like a table and is none, for most programs.
    case table
    /// What the text builds on was adopted anew.
    case again

    /// How much a finding of a rule weighs, and so what it holds back.
    public enum Weight: String, Sendable, Hashable, CaseIterable {
        /// It is told, and holds back a proposal.
        case propose
        /// It is told, and holds back the adoption.
        case tag
        /// It is shown, and holds back nothing.
        case signal
        /// It is not looked for.
        case none
    }

    /// What sort of remark a finding is.
    public enum Class: Sendable, Hashable {
        /// The text is not finished.
        case toDo
        /// The text is wrong.
        case problem
        /// The text may be right.
        case signal
    }

    /// What sort of remark a finding of this rule is.
    public var findingClass: Class {
        switch self {
        case .section, .required, .cover, .ticked, .count: .toDo
        case .value, .reference, .double, .sum, .column, .variant: .problem
        case .order, .actor, .numbering, .announced, .arithmetic, .term, .locked, .recorded, .table, .again:
            .signal
        }
    }

    /// The weight where `kader.yml` says nothing.
    public var defaultWeight: Weight {
        switch self {
        case .section, .required, .value, .reference, .double, .sum, .column, .variant: .propose
        default: .signal
        }
    }
}
