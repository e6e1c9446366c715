/// What the texts of a kind say, beyond their headings: fields, tables, items and what must be there first.
public struct Meaning: Sendable, Equatable {
    /// The fields of the front matter that have a meaning, in the order of `kader.yml`.
    public var fields: [Column] = []

    /// The fields that must be filled.
    public var required: [String] = []

    /// The tables, by the heading above them.
    public var tables: [Table] = []

    /// How many items there are whose ids begin with these letters.
    public var items: [Series] = []

    /// The headings under which a change is told to everyone.
    public var locked: [String] = []

    /// The weights that differ from the default.
    public var weights: [FindingRule: FindingRule.Weight] = [:]

    /// The documents that there must be.
    public var documents: [DocumentID] = []

    /// The steps in the life of a document, in order.
    public var stages: [Stage] = []

    /// What must be there before an act, in the order of `kader.yml`; only asking for review and adopting can wait.
    public var needs: [MandatedAct: [Need]] = [:]

    /// A field or a column with what may stand in it.
    public struct Column: Sendable, Equatable {
        /// Its name; for columns, `*` stands for any text, `per year` and `per raad` (or another body) for a column each.
        public var name: String
        /// What may stand in it.
        public var rule: ValueRule

        /// Makes a field or column.
        public init(_ name: String, _ rule: ValueRule) {
            self.name = name
            self.rule = rule
        }
    }

    /// A table under a heading.
    public struct Table: Sendable, Equatable {
        /// The heading; `*` stands for any text.
        public var heading: String
        /// The columns that have a meaning.
        public var columns: [Column]
        /// The columns that must be there and filled.
        public var required: [String]
        /// How many rows there are.
        public var rows: Rows?
        /// The row that adds up the others.
        public var totalRow: String?
        /// The column that adds up the others of its type.
        public var totalColumn: String?
        /// The table whose totals this one divides.
        public var split: String?

        /// A number of rows.
        public struct Rows: Sendable, Equatable {
            /// The least.
            public var min: Int
            /// The most; nil for no limit.
            public var max: Int?

            /// Makes a number of rows.
            public init(min: Int, max: Int?) {
                self.min = min
                self.max = max
            }
        }

        /// Makes a table.
        public init(
            _ heading: String, columns: [Column] = [], required: [String] = [], rows: Rows? = nil,
            totalRow: String? = nil, totalColumn: String? = nil, split: String? = nil
        ) {
            self.heading = heading
            self.columns = columns
            self.required = required
            self.rows = rows
            self.totalRow = totalRow
            self.totalColumn = totalColumn
            self.split = split
        }
    }

    /// Items with numbers that go on from 1.
    public struct Series: Sendable, Equatable {
        /// What the ids begin with, such as `RV`.
        public var prefix: String
        /// How many there are.
        public var count: Int

        /// Makes a series.
        public init(prefix: String, count: Int) {
            self.prefix = prefix
            self.count = count
        }
    }

    /// A step in the life of a document.
    public struct Stage: Sendable, Equatable {
        /// What people call it.
        public var name: String
        /// What makes a document reach it.
        public var state: DossierState

        /// Makes a step.
        public init(name: String, state: DossierState) {
            self.name = name
            self.state = state
        }
    }

    /// Makes a meaning that says nothing.
    public init() {}

    /// Whether a field of this name has a meaning.
    public func names(field name: String) -> Bool { required.contains(name) || fields.contains { $0.name == name } }

    /// The weight of a rule.
    public func weight(of rule: FindingRule) -> FindingRule.Weight { weights[rule] ?? rule.defaultWeight }
}
