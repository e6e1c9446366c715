/// What may stand in a field or in the cells of a column.
public struct ValueRule: Sendable, Equatable {
    /// What sort of value it is.
    public var type: ValueType

    /// The least: a value, or with references and choices how many.
    public var min: Bound?

    /// The most.
    public var max: Bound?

    /// What all values together must name.
    public var cover: Cover?

    /// For a choice, the columns that it asks to fill.
    public var then: [String: [String]]

    /// A limit of a value.
    public enum Bound: Sendable, Equatable {
        /// A number, in ten-thousandths.
        case number(Int64)
        /// Everything there is.
        case all
        /// What a field, or another column of the row, says; moved by a number of months.
        case name(String, months: Int)
    }

    /// What all values together must name.
    public enum Cover: Sendable, Equatable {
        /// Everything there is.
        case all
        /// So many different values.
        case count(Int)
    }

    /// Makes a rule.
    public init(
        _ type: ValueType, min: Bound? = nil, max: Bound? = nil, cover: Cover? = nil, then: [String: [String]] = [:]
    ) {
        self.type = type
        self.min = min
        self.max = max
        self.cover = cover
        self.then = then
    }
}

/// A sort of value.
public enum ValueType: Sendable, Equatable {
    /// One that is a single word in `kader.yml`.
    case plain(Plain)
    /// One or more of these words.
    case choice([String])
    /// One of these words, which come one after the other; the last are ends.
    case steps([[String]])
    /// One or more things of the dossier.
    case reference([Target])
    /// What is left of one column after another is taken off.
    case difference(of: String, less: String)
    /// What is on record of the document that the row names; whoever reads the table sees it where the cell is empty.
    case recorded(DossierState)

    /// The types that are single words.
    public enum Plain: String, Sendable, Equatable, CaseIterable {
        /// Any text.
        case text
        /// A number.
        case number
        /// An amount of money, to the cent.
        case euro
        /// A share of a hundred.
        case percent
        /// A year of four digits.
        case year
        /// A file of the dossier.
        case file
        /// A day.
        case date
        /// The day on which something began.
        case opened
        /// The day by which something must be done.
        case due
        /// The day on which it was done.
        case done
        /// A time with a beginning and an end.
        case period
        /// People, roles, bodies and organisations.
        case actor
        /// The rows that come before this one.
        case after
        /// A word of a glossary.
        case term
        /// Other words for it.
        case variants
    }

    /// What a reference may name.
    public enum Target: Sendable, Equatable {
        /// Documents of a kind, and the things in them.
        case kind(KindID)
        /// The documents of a collection.
        case collection(DocumentID)
        /// The rows and items under a heading of a kind.
        case heading(KindID, String)
        /// The municipalities of the dossier.
        case municipalities
        /// The political groups of its members.
        case fracties
        /// The roles that its members can have.
        case roles
        /// Any document or thing.
        case any
    }
}
