public import Dossier

extension Kind {
    /// What `kader.yml` says of the texts of this kind, in whole sentences; where it stands otherwise than was meant, it shows.
    public var sentences: [Phrase] {
        var result: [Phrase] = []
        if !sections.isEmpty { result.append(.hasSections(sections)) }
        if !meaning.documents.isEmpty { result.append(.hasDocuments(meaning.documents.map(\.text))) }
        let declared = Set(meaning.fields.map(\.name))
        for name in meaning.required where !declared.contains(name) { result.append(.fieldIs(name, .anyText, true)) }
        for field in meaning.fields {
            result.append(.fieldIs(field.name, field.rule.phrase, meaning.required.contains(field.name)))
        }
        for table in meaning.tables { result += table.sentences }
        for series in meaning.items { result.append(.hasItems(series)) }
        if !meaning.locked.isEmpty { result.append(.isLocked(meaning.locked)) }
        if !meaning.stages.isEmpty { result.append(.hasStages(meaning.stages)) }
        for act in MandatedAct.allCases {
            if let needs = meaning.needs[act] { result.append(.waits(for: needs.map(\.phrase), before: act)) }
        }
        for rule in FindingRule.allCases {
            if let weight = meaning.weights[rule] { result.append(.weighs(rule, weight)) }
        }
        return result
    }
}

extension Meaning.Table {
    fileprivate var sentences: [Phrase] {
        var result: [Phrase] = [.tableUnder(heading, rows)]
        let declared = Set(columns.map(\.name))
        for name in required where !declared.contains(name) { result.append(.columnIs(name, .anyText, true)) }
        for column in columns {
            result.append(.columnIs(column.name, column.rule.phrase, required.contains(column.name)))
        }
        if let totalRow { result.append(.rowAdds(totalRow)) }
        if let totalColumn { result.append(.columnAdds(totalColumn)) }
        if let split { result.append(.divides(split)) }
        return result
    }
}

extension ValueRule {
    /// What may stand there.
    fileprivate var phrase: Phrase {
        var phrase = type.phrase
        if let min { phrase = .joined(phrase, .atLeast(min.phrase(of: type))) }
        if let max { phrase = .joined(phrase, .atMost(max.phrase(of: type))) }
        switch cover {
        case .all: phrase = .joined(phrase, .coversAll)
        case .count(let count): phrase = .joined(phrase, .coversCount(count))
        case nil: break
        }
        for word in type.words {
            if let columns = then[word] { phrase = .joined(phrase, .asksFor(word, columns)) }
        }
        return phrase
    }
}

extension ValueRule.Bound {
    fileprivate func phrase(of type: ValueType) -> Phrase {
        switch self {
        case .number(let value): .said(Quantity.text(value))
        case .all: Phrase(nl: "alles", en: "everything")
        case .name(let name, let months):
            months == 0
                ? .said("`\(shown(name))`")
                : Phrase(
                    nl:
                        "`\(shown(name))` \(months < 0 ? "min" : "plus") \(abs(months)) \(abs(months) == 1 ? "maand" : "maanden")",
                    en:
                        "`\(shown(name))` \(months < 0 ? "minus" : "plus") \(abs(months)) \(abs(months) == 1 ? "month" : "months")"
                )
        }
    }
}

extension ValueType {
    /// What sort of value it is.
    fileprivate var phrase: Phrase {
        switch self {
        case .plain(let type): type.phrase
        case .choice(let words):
            Phrase(nl: "een of meer van: \(Phrase.list(words))", en: "one or more of: \(Phrase.list(words))")
        case .steps(let steps):
            .said(steps.map { $0.map { shown($0) }.joined(separator: " | ") }.joined(separator: " → "))
        case .reference(let targets):
            Phrase(
                nl: "een verwijzing naar \(targets.map(\.phrase.nl).joined(separator: " of "))",
                en: "a reference to \(targets.map(\.phrase.en).joined(separator: " or "))")
        case .difference(let whole, let part):
            Phrase(
                nl: "\"\(shown(whole))\" min \"\(shown(part))\"", en: "\"\(shown(whole))\" less \"\(shown(part))\"")
        case .recorded(.decided(let body)):
            Phrase(
                nl: "de dag waarop `\(body)` over het stuk besloot; een overzicht vult hem in als de cel leeg is",
                en:
                    "the day on which `\(body)` decided on the document; an overview fills it in where the cell is empty"
            )
        case .recorded:
            Phrase(
                nl: "de dag waarop het stuk is vastgesteld; een overzicht vult hem in als de cel leeg is",
                en: "the day on which the document was adopted; an overview fills it in where the cell is empty")
        }
    }
}

extension ValueType.Target {
    fileprivate var phrase: Phrase {
        switch self {
        case .kind(let id): Phrase(nl: "de soort `\(id)`", en: "the kind `\(id)`")
        case .collection(let id): Phrase(nl: "de verzameling `\(id)`", en: "the collection `\(id)`")
        case .heading(let id, let heading):
            Phrase(
                nl: "\"\(shown(heading))\" in de soort `\(id)`", en: "\"\(shown(heading))\" in the kind `\(id)`")
        case .municipalities: Phrase(nl: "de gemeenten", en: "the municipalities")
        case .fracties: Phrase(nl: "de fracties", en: "the political groups")
        case .roles: Phrase(nl: "de rollen", en: "the roles")
        case .any: Phrase(nl: "elk stuk", en: "any document")
        }
    }
}

extension ValueType.Plain {
    fileprivate var phrase: Phrase {
        switch self {
        case .text: .anyText
        case .number: Phrase(nl: "een getal", en: "a number")
        case .euro: Phrase(nl: "een bedrag in euro's", en: "an amount in euros")
        case .percent: Phrase(nl: "een percentage", en: "a percentage")
        case .year: Phrase(nl: "een jaar", en: "a year")
        case .file: Phrase(nl: "een bestand in het dossier", en: "a file of the dossier")
        case .date: Phrase(nl: "een dag", en: "a day")
        case .opened: Phrase(nl: "de dag waarop het begon", en: "the day on which it began")
        case .due: Phrase(nl: "de dag waarop het klaar moet zijn", en: "the day by which it must be done")
        case .done: Phrase(nl: "de dag waarop het klaar was", en: "the day on which it was done")
        case .period: Phrase(nl: "een periode", en: "a period")
        case .actor:
            Phrase(nl: "rollen, gremia, organisaties of leden", en: "roles, bodies, organisations or members")
        case .after: Phrase(nl: "de rijen die eerst komen", en: "the rows that come first")
        case .term: Phrase(nl: "een begrip", en: "a term")
        case .variants: Phrase(nl: "andere woorden voor het begrip", en: "other words for the term")
        }
    }
}
