public import Dossier

/// What several texts, or the acts on them, say together: a table or, for a section, the texts themselves.
public struct Overview: Sendable, Equatable {
    /// The text of a section as its writers left it.
    public struct Passage: Sendable, Equatable {
        /// What it is of, such as `A: Toegang`.
        public let title: String
        /// The text, as Markdown.
        public let text: [UInt8]

        /// Takes the text of a section.
        public init(title: String, text: [UInt8]) {
            self.title = title
            self.text = text
        }
    }

    /// What was asked.
    public let block: Block

    /// What stands above it.
    public let title: Phrase

    /// The heads of its columns.
    public let columns: [Phrase]

    /// The rows; a cell is a text of the dossier, or words of kader.
    public let rows: [[Phrase]]

    /// The texts that the rows stand for, where those are whole sections.
    public let passages: [Passage]

    /// What does not agree, each with its place.
    public let remarks: [DocumentError]

    /// The documents that it was made from, in order, each once.
    public let sources: [DocumentID]

    /// Makes an overview.
    public init(
        _ block: Block, title: Phrase? = nil, columns: [Phrase] = [], rows: [[Phrase]] = [], passages: [Passage] = [],
        remarks: [DocumentError] = [], sources: [DocumentID] = []
    ) {
        self.block = block
        self.title = title ?? block.name.title
        self.columns = columns
        self.rows = rows
        self.passages = passages
        self.remarks = remarks
        var seen: Set<DocumentID> = []
        self.sources = sources.filter { seen.insert($0).inserted }
    }

    /// What the texts of a dossier say; of acts, which other blocks tell, texts say nothing.
    ///
    /// - Parameters:
    ///   - block: what is asked.
    ///   - library: the dossier.
    ///   - today: the day on which it is looked at, counted from 1 January 1970.
    /// - Complexity: linear in the texts of the kinds that declare something for it; a tree shows `treeLimit` rows at most.
    public static func ofTexts(_ block: Block, in library: any HistoryLibrary, today: Int) -> Overview {
        switch block.name {
        case .planning: planning(block, library, today)
        case .matrix: matrix(block, library)
        case .coverage: coverage(block, library)
        case .stages: stages(block, library)
        case .terms: terms(block, library)
        case .budget: budget(block, library)
        case .open: open(block, library, today)
        case .versions: versions(block, library)
        case .table: table(block, library, today)
        case .section: section(block, library)
        case .fields: fields(block, library)
        case .deviation: deviation(block, library)
        case .compare: compare(block, library)
        case .tree: tree(block, library)
        case .changes, .decisions, .attendance, .parties: Overview(block)
        }
    }

    /// The texts of the kinds for which `declares` holds, with their kinds.
    static func texts(_ library: any Library, where declares: (Kind) -> Bool) -> [(text: ContentText, kind: Kind)] {
        library.charter.kinds.filter(declares).flatMap { kind in
            library.documents(of: kind.id).compactMap { id in library.text(of: id).map { ($0, kind) } }
        }
    }

    /// The declared tables that a block asks for and for which `wanted` holds, with the tables under their headings.
    static func tables(
        of block: Block, in library: any Library, where wanted: (Meaning.Table) -> Bool
    ) -> [(text: ContentText, kind: Kind, found: [DeclaredTable])] {
        func takes(_ table: Meaning.Table, _ kind: Kind) -> Bool { wanted(table) && block.takes(table, of: kind) }
        return texts(library) { kind in kind.meaning.tables.contains { takes($0, kind) } }.map { text, kind in
            let found = kind.meaning.tables.filter { takes($0, kind) }.flatMap { declared in
                text.tables(under: declared.heading).map { DeclaredTable(declared: declared, table: $0) }
            }
            return (text, kind, found)
        }
    }
}

/// A table of a text, with what its kind declares of it.
struct DeclaredTable {
    let declared: Meaning.Table
    let table: ContentText.Table
}

extension Block {
    /// Whether the block is about this kind.
    func takes(_ kind: Kind) -> Bool { places.isEmpty || places.contains { $0.kind == kind.id } }

    /// Whether the block is about this table of a kind.
    func takes(_ table: Meaning.Table, of kind: Kind) -> Bool {
        places.isEmpty
            || places.contains { place in
                place.kind == kind.id
                    && place.heading.map { Content.Name.of($0) == Content.Name.of(table.heading) } ?? true
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
    public static func said(_ text: String) -> Phrase { Phrase(nl: text, en: text) }
}
