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
                for (term, variants) in declared.terms(in: table) {
                    for word in [term] + variants {
                        if let owner = owners.updateValue(term.text, forKey: Name.of(word.text)), owner != term.text {
                            note(.variant, at: word.place, .variantOfTwo(word.text, owner, term.text))
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
        for kind in library.charter.kinds {
            for declared in kind.meaning.tables where declared.isGlossary {
                for document in library.documents(of: kind.id) {
                    for table in library.text(of: document)?.tables(under: declared.heading) ?? [] {
                        for (term, variants) in declared.terms(in: table) {
                            for variant in variants { add(variant.text, term.text) }
                        }
                    }
                }
            }
        }
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
}

extension Meaning.Table {
    /// Whether a column of it holds terms.
    var isGlossary: Bool { columns.contains { $0.rule.type == .plain(.term) } }

    /// The terms in a table, each with its other words.
    func terms(in table: ContentText.Table) -> [(term: ContentText.Cell, variants: [ContentText.Cell])] {
        func place(_ type: ValueType.Plain) -> Int? {
            columns.first { $0.rule.type == .plain(type) }.flatMap { table.column($0.name) }
        }
        guard let term = place(.term) else { return [] }
        let variants = place(.variants)
        return table.rows.compactMap { row in
            guard !row[term].isEmpty else { return nil }
            let others = variants.map { row[$0] }.flatMap { cell in cell.isEmpty ? nil : cell }
            let words = others?.text.split(whereSeparator: { $0 == "," || $0 == ";" }).map { String($0).trimmed } ?? []
            return (row[term], words.map { ContentText.Cell(text: $0, place: others?.place ?? row[term].place) })
        }
    }
}
