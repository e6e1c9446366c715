public import Dossier

extension Charter.Report {
    /// What the report shows, in whole sentences.
    public func sentences(in charter: Charter) -> [Phrase] {
        [Phrase(nl: "Toont, in deze volgorde:", en: "Shows, in this order:")]
            + blocks.map { block in
                Phrase(nl: "  \(block.sentence(in: charter).nl).", en: "  \(block.sentence(in: charter).en).")
            }
    }
}

extension Block {
    /// What stands above the block: what it shows, and of what where that was said.
    public func title(in charter: Charter) -> Phrase {
        let names = places.map { place in
            place.heading.map { $0.replacing(" *", with: "") } ?? charter.kind(place.kind)?.name ?? place.kind.text
        }
        guard let first = names.first else { return name.title }
        switch name {
        case .table, .fields: return .said(names.joined(separator: ", "))
        case .section: return .said(first)
        case .matrix where places.contains { $0.heading != nil }:
            return Phrase(nl: "Stukken per \(first)", en: "Documents by \(first)")
        case .matrix: return name.title
        default:
            var seen: Set<String> = []
            let list = names.filter { seen.insert($0).inserted }.joined(separator: ", ")
            // A planning under the heading "Planning" is called so once.
            guard list != name.title.nl else { return name.title }
            return Phrase(nl: "\(name.title.nl): \(list)", en: "\(name.title.en): \(list)")
        }
    }

    /// What it shows, as part of a sentence.
    fileprivate func sentence(in charter: Charter) -> Phrase {
        guard !places.isEmpty else { return name.subject }
        let list = places.map { place in
            let kind = "`\(place.kind)`"
            return place.heading.map { heading in
                Phrase(
                    nl: "\"\(shown(heading, limit: 120))\" in de soort \(kind)",
                    en: "\"\(shown(heading, limit: 120))\" in the kind \(kind)")
            } ?? Phrase(nl: "de soort \(kind)", en: "the kind \(kind)")
        }
        return Phrase(
            nl: "\(name.subject.nl), van \(list.map(\.nl).joined(separator: ", "))",
            en: "\(name.subject.en), of \(list.map(\.en).joined(separator: ", "))")
    }
}

extension Block.Name {
    /// What people call it.
    public var title: Phrase {
        switch self {
        case .changes: Phrase(nl: "Wat er veranderde", en: "What changed")
        case .decisions: Phrase(nl: "Besluiten", en: "Decisions")
        case .versions: Phrase(nl: "Vastgestelde versies", en: "Adopted versions")
        case .attendance: Phrase(nl: "Aanwezigheid", en: "Attendance")
        case .parties: Phrase(nl: "Wie doet mee", en: "Who takes part")
        case .coverage: Phrase(nl: "Wat nog ontbreekt", en: "What is missing")
        case .terms: Phrase(nl: "Begrippen", en: "Terms")
        case .stages: Phrase(nl: "Hoe ver de stukken zijn", en: "How far the documents are")
        case .planning: Phrase(nl: "Planning", en: "Planning")
        case .budget: Phrase(nl: "Bedragen", en: "Amounts")
        case .open: Phrase(nl: "Wat nog openstaat", en: "What is still open")
        case .table: Phrase(nl: "Tabel", en: "Table")
        case .section: Phrase(nl: "Onderdeel", en: "Section")
        case .fields: Phrase(nl: "Bovenaan", en: "At the top")
        case .deviation: Phrase(nl: "Afwijking van het begin", en: "Deviation from the beginning")
        case .compare: Phrase(nl: "Vergelijking", en: "Comparison")
        case .matrix: Phrase(nl: "Eisen en stukken", en: "Requirements and documents")
        case .tree: Phrase(nl: "Samenhang", en: "What follows from what")
        }
    }

    /// What it shows, in a sentence.
    fileprivate var subject: Phrase {
        switch self {
        case .changes: Phrase(nl: "wat er veranderde", en: "what changed")
        case .decisions: Phrase(nl: "wat er besloten is", en: "what was decided")
        case .versions: Phrase(nl: "welke versies zijn vastgesteld", en: "which versions were adopted")
        case .attendance:
            Phrase(
                nl: "wie bij welke bijeenkomst was, en wie erbij kwam of wegbleef",
                en: "who was at which session, and who came or stayed away")
        case .parties:
            Phrase(
                nl: "wie meedoet voor welke gemeente, organisatie en fractie, en wat zij deden",
                en: "who takes part for which municipality, organisation and political group, and what they did")
        case .coverage: Phrase(nl: "wat genoemd moet worden en nog ontbreekt", en: "what must be named and is missing")
        case .terms: Phrase(nl: "de begrippen met hun betekenis", en: "the terms with their meaning")
        case .stages: Phrase(nl: "hoe ver de stukken zijn", en: "how far the documents are")
        case .planning:
            Phrase(nl: "wat wanneer gebeurt en of het te laat is", en: "what happens when and whether it is late")
        case .budget: Phrase(nl: "de bedragen met hun totalen", en: "the amounts with their totals")
        case .open: Phrase(nl: "wat begonnen is en niet klaar", en: "what was begun and is not done")
        case .table: Phrase(nl: "de rijen", en: "the rows")
        case .section: Phrase(nl: "de tekst", en: "the text")
        case .fields: Phrase(nl: "wat bovenaan staat", en: "what stands at the top")
        case .deviation:
            Phrase(
                nl: "wat afwijkt van de eerste vastgestelde versie", en: "what differs from the first adopted version")
        case .compare: Phrase(nl: "de verschillen per rij", en: "the differences row by row")
        case .matrix: Phrase(nl: "welk stuk waaraan is getoetst", en: "which document is tested against what")
        case .tree: Phrase(nl: "wat waaruit volgt", en: "what follows from what")
        }
    }
}
