import Dossier

/// `variant`: one word stands for one term. `term`: texts use the terms of the glossary.
extension ContentCheck {
    mutating func checkTerms() {
        let isGlossary = kind.meaning.tables.contains { $0.isGlossary }
        if isGlossary {
            checkVariants()
        } else {
            let glossary = Glossary(library)
            guard !glossary.isEmpty else { return }
            for passage in text.passages {
                guard let (variant, term) = glossary.variant(in: passage.text) else { continue }
                note(.term, at: passage.place, .otherTerm(variant, term))
            }
        }
    }

    private mutating func checkVariants() {
        var owners: [String: String] = [:]
        for declared in kind.meaning.tables where declared.isGlossary {
            for table in text.tables(under: declared.heading) {
                for entry in declared.terms(in: table) {
                    let term = entry.term.text
                    for word in [entry.term] + entry.variants {
                        if let owner = owners.updateValue(term, forKey: Name.of(word.text)), owner != term {
                            note(.variant, at: word.place, .variantOfTwo(word.text, owner, term))
                        }
                    }
                }
            }
        }
    }
}

/// The other words for terms, in all glossaries of a dossier.
struct Glossary {
    /// Each variant as words, with its term, by its first word.
    private var byFirst: [String: [(words: [String], term: String)]] = [:]

    var isEmpty: Bool { byFirst.isEmpty }

    init(_ library: any Library) {
        for entry in Self.entries(library) {
            for variant in entry.variants { add(variant.text, entry.term.text) }
        }
    }

    /// The terms without a meaning instead: those that were named, and that nobody has described yet.
    init(undefinedIn library: any Library) {
        for entry in Self.entries(library) where !entry.isDefined { add(entry.term.text, entry.term.text) }
    }

    private static func entries(_ library: any Library) -> [Entry] {
        library.charter.kinds.flatMap { kind in
            kind.meaning.tables.filter(\.isGlossary).flatMap { declared in
                library.documents(of: kind.id).flatMap { document in
                    (library.text(of: document)?.tables(under: declared.heading) ?? []).flatMap(declared.terms)
                }
            }
        }
    }

    /// A row of a glossary.
    struct Entry {
        let term: ContentText.Cell
        let variants: [ContentText.Cell]
        /// Whether the cell that says what it means is filled.
        let isDefined: Bool
    }

    private mutating func add(_ variant: String, _ term: String) {
        let words = KnownNames.words(variant)
        if let first = words.first { byFirst[first, default: []].append((words, term)) }
    }

    /// The first variant in a text, with its term.
    func variant(in text: String) -> (variant: String, term: String)? {
        let words = KnownNames.words(text)
        for place in words.indices {
            if let found = byFirst[words[place]]?.first(where: { words[place...].starts(with: $0.words) }) {
                return (found.words.joined(separator: " "), found.term)
            }
        }
        return nil
    }

    /// The terms that a text uses, each once, in the order of its lines.
    func terms(in text: ContentText) -> [String] {
        guard !isEmpty else { return [] }
        var found: [String] = []
        let cells = text.tables.flatMap { table in table.rows.flatMap { $0 } }.map(\.text)
        for said in text.passages.map(\.text) + cells {
            let words = KnownNames.words(said)
            for place in words.indices {
                for entry in byFirst[words[place]] ?? [] where words[place...].starts(with: entry.words) {
                    if !found.contains(entry.term) { found.append(entry.term) }
                }
            }
        }
        return found
    }
}

extension Meaning.Table {
    /// Whether a column of it holds terms.
    var isGlossary: Bool { columns.contains { $0.rule.type == .plain(.term) } }

    /// The terms in a table, each with its other words. What a term means stands in the next column that holds text.
    func terms(in table: ContentText.Table) -> [Glossary.Entry] {
        func place(_ type: ValueType.Plain) -> Int? {
            columns.first { $0.rule.type == .plain(type) }.flatMap { table.column($0.name) }
        }
        guard let term = place(.term) else { return [] }
        let variants = place(.variants)
        let typed = Set(columns.filter { $0.rule.type != .plain(.text) }.compactMap { table.column($0.name) })
        let meaning = table.head.indices.first { $0 > term && !typed.contains($0) }
        return table.rows.compactMap { row in
            guard !row[term].isEmpty else { return nil }
            let others = variants.map { row[$0] }.flatMap { cell in cell.isEmpty ? nil : cell }
            return Glossary.Entry(
                term: row[term],
                variants: Self.variants(in: others?.text ?? "").map { variant in
                    ContentText.Cell(text: variant, place: others?.place ?? row[term].place)
                },
                isDefined: meaning.map { !row[$0].isEmpty } ?? true)
        }
    }

    /// The variants that a cell names, parted by commas or semicolons; what stands between quotation marks is one of them,
    /// such as "één huishouden, één plan".
    private static func variants(in text: String) -> [String] {
        var parts = [""]
        var isQuoted = false
        for character in text {
            if ["\"", "“", "”", "„", "«", "»"].contains(character) {
                isQuoted.toggle()
            } else if !isQuoted, character == "," || character == ";" {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        return parts.map(\.trimmed).filter { !$0.isEmpty }
    }
}
