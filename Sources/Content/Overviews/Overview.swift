public import Dossier

/// What several texts say together, as a table.
public struct Overview: Sendable, Equatable {
    /// What an overview is of.
    public enum Topic: String, Sendable, CaseIterable {
        /// What happens when, by whom, and whether it is late.
        case planning
        /// Which document is tested against which requirement.
        case matrix
        /// What must be named and is not.
        case coverage
        /// How far each document has come.
        case stages
        /// The words that have a fixed meaning.
        case terms
        /// Amounts and their totals.
        case budget
        /// What was begun and is not done.
        case open
    }

    /// What it is of.
    public let name: Topic

    /// The heads of its columns.
    public let columns: [Phrase]

    /// The rows; a cell is a text of the dossier, or words of kader.
    public let rows: [[Phrase]]

    /// What does not agree, each with its place.
    public let remarks: [DocumentError]

    /// Makes an overview.
    public init(name: Topic, columns: [Phrase], rows: [[Phrase]], remarks: [DocumentError] = []) {
        self.name = name
        self.columns = columns
        self.rows = rows
        self.remarks = remarks
    }

    /// An overview of the documents of a dossier.
    ///
    /// - Parameters:
    ///   - name: what it is of.
    ///   - library: the dossier.
    ///   - today: the day on which it is looked at, counted from 1 January 1970.
    /// - Complexity: linear in the texts of the kinds that declare something for it.
    public static func of(_ name: Topic, in library: any HistoryLibrary, today: Int) -> Overview {
        switch name {
        case .planning: planning(library, today)
        case .matrix: matrix(library)
        case .coverage: coverage(library)
        case .stages: stages(library)
        case .terms: terms(library)
        case .budget: budget(library)
        case .open: open(library, today)
        }
    }

    /// The texts of the kinds for which `declares` holds, with their kinds.
    static func texts(_ library: any Library, where declares: (Kind) -> Bool) -> [(text: ContentText, kind: Kind)] {
        library.charter.kinds.filter(declares).flatMap { kind in
            library.documents(of: kind.id).compactMap { id in library.text(of: id).map { ($0, kind) } }
        }
    }

    /// The declared tables of a text for which `wanted` holds.
    static func tables(
        _ text: ContentText, _ kind: Kind, where wanted: (Meaning.Table) -> Bool
    ) -> [(declared: Meaning.Table, table: ContentText.Table)] {
        kind.meaning.tables.filter(wanted).flatMap { declared in
            text.tables(under: declared.heading).map { (declared, $0) }
        }
    }
}

extension Meaning.Table {
    /// The declared columns of a type, by their places in a table.
    func places(_ types: ValueType.Plain..., in table: ContentText.Table) -> [Int] {
        types.flatMap { type in
            columns.filter { $0.rule.type == .plain(type) }.compactMap { table.column($0.name) }
        }
    }

    /// Whether a column is of one of these types.
    func has(_ types: ValueType.Plain...) -> Bool {
        types.contains { type in columns.contains { $0.rule.type == .plain(type) } }
    }
}

extension Phrase {
    /// A text of the dossier, the same in every language.
    static func said(_ text: String) -> Phrase { Phrase(nl: text, en: text) }
}
