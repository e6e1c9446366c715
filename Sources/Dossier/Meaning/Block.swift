/// A part of a report, or an overview on its own: what is shown, and of which kinds and headings.
///
/// `kader.yml` writes it as `changes`, `{stages: bouwsteen}` or `{compare: [conferentie/Antwoorden, raad/Antwoorden]}`; the
/// command line as `stages bouwsteen`.
public struct Block: Sendable, Hashable {
    /// What is shown.
    public enum Name: String, Sendable, CaseIterable {
        /// What changed in the range.
        case changes
        /// What persons and bodies decided in the range.
        case decisions
        /// The documents with their adopted versions.
        case versions
        /// Who was at which session, and who came and went between two of them.
        case attendance
        /// Who takes part for which municipality, organisation and political group, and what they did.
        case parties
        /// What must be named and is not.
        case coverage
        /// The words that have a fixed meaning.
        case terms
        /// How far each document has come.
        case stages
        /// What happens when, by whom, and whether it is late.
        case planning
        /// Amounts and their totals.
        case budget
        /// What was begun and is not done.
        case open
        /// The rows under a heading.
        case table
        /// The text under a heading.
        case section
        /// What stands at the top of a document: of a memo to whom, by whom and about what.
        case fields
        /// What differs from the first adopted version.
        case deviation
        /// What several documents answer to the same questions.
        case compare
        /// Which document is tested against which requirement, or has which subject.
        case matrix
        /// What follows from what, by the references between documents.
        case tree
    }

    /// A kind, or a heading of it.
    public struct Place: Sendable, Hashable, CustomStringConvertible {
        /// The kind.
        public let kind: KindID
        /// A heading in its documents; nil for the whole. For a matrix a field of the front matter.
        public let heading: String?

        /// Names a kind or a heading of it.
        public init(_ kind: KindID, _ heading: String? = nil) {
            self.kind = kind
            self.heading = heading
        }

        /// The place as `kader.yml` writes it.
        public var description: String { heading.map { "\(kind)/\($0)" } ?? kind.text }
    }

    /// What is shown.
    public let name: Name

    /// Of what; nothing for all there is.
    public let places: [Place]

    /// Names a block without asking whether there is anything at its places; `BlockReader` reads what people write.
    public init(_ name: Name, _ places: [Place] = []) {
        self.name = name
        self.places = places
    }
}

extension Block.Name {
    /// How many places may stand behind the name.
    var count: ClosedRange<Int> {
        switch self {
        case .changes, .decisions, .versions, .attendance, .parties, .coverage, .terms: 0...0
        case .stages, .planning, .budget, .open: 0...Block.placeLimit
        case .table, .section, .fields, .deviation: 1...Block.placeLimit
        case .compare: 2...Block.placeLimit
        case .matrix: 0...2
        case .tree: 1...Block.placeLimit
        }
    }

    /// What a place behind the name must be.
    var wants: Block.Wanted {
        switch self {
        case .table, .section, .deviation, .compare: .heading
        case .stages, .fields: .kind
        case .matrix: .field
        default: .either
        }
    }

    /// The block as `kader.yml` may write it.
    var example: String {
        switch self {
        case .changes, .decisions, .versions, .attendance, .parties, .coverage, .terms: rawValue
        case .stages: "{stages: bouwsteen}"
        case .planning: "{planning: opdracht/Planning}"
        case .budget: "{budget: opdracht/Budget}"
        case .open: "{open: knelpunten/Knelpunten}"
        case .table: "{table: eisen/Spanningen}"
        case .section: "{section: bouwsteen/Inwoners}"
        case .fields: "{fields: evaluatie}"
        case .deviation: "{deviation: [opdracht/Planning, opdracht/Budget]}"
        case .compare: "{compare: [conferentie/Antwoorden, raadsverkenning/Antwoorden]}"
        case .matrix: "{matrix: [eisen, bouwsteen]}"
        case .tree: "{tree: [waarde, resultaat, resultaat/Criteria]}"
        }
    }
}

extension Block {
    /// More places than a block can show beside or under each other.
    static let placeLimit = 12

    /// What a place may be.
    enum Wanted {
        /// A kind alone.
        case kind
        /// A heading of a kind.
        case heading
        /// A kind, or a field of it.
        case field
        /// A kind, or a heading of it.
        case either
    }
}
