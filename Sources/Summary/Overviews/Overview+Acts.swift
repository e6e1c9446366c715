public import Content
public import Dossier
import Redline
import Review

/// What was done in a dossier, for the blocks that tell of acts.
public struct Past: Sendable {
    /// What changed in the range.
    public let summary: ChangeSummary
    /// All sessions up to the end of the range.
    public let sessions: [SessionRecord]
    /// The sessions that were closed at its beginning.
    public let earlier: Set<DocumentID>

    /// Gathers what was done.
    public init(summary: ChangeSummary, sessions: [SessionRecord], earlier: Set<DocumentID>) {
        self.summary = summary
        self.sessions = sessions.sorted { ($0.opened, $0.id) < ($1.opened, $1.id) }
        self.earlier = earlier
    }
}

extension Block.Name {
    /// Whether acts tell it, and texts alone do not.
    public var isOfActs: Bool {
        switch self {
        case .changes, .decisions, .attendance, .parties: true
        default: false
        }
    }
}

extension Overview {
    /// What the texts and the acts of a dossier say.
    ///
    /// - Parameters:
    ///   - block: what is asked.
    ///   - library: the texts.
    ///   - past: what was done; asked for where the block tells of acts.
    ///   - today: the day on which it is looked at, counted from 1 January 1970.
    /// - Throws: what `past` throws.
    /// - Complexity: linear in the texts and acts that it is about.
    public static func of(
        _ block: Block, in library: any HistoryLibrary, past: () throws -> Past, today: Int
    ) throws -> Overview {
        switch block.name {
        case .changes: changes(block, try past())
        case .decisions: decisions(block, try past(), library.charter)
        case .attendance: attendance(block, try past(), library.charter)
        case .parties: parties(block, try past(), library.charter)
        default: ofTexts(block, in: library, today: today)
        }
    }

    /// The documents that changed, with what they are now and who acted on them.
    private static func changes(_ block: Block, _ past: Past) -> Overview {
        let rows = past.summary.documents.map { change -> [Phrase] in
            let words =
                change.wordsAdded + change.wordsRemoved > 0 ? "+\(change.wordsAdded)\u{A0}−\(change.wordsRemoved)" : ""
            let sections = change.sections.map { section in
                Phrase(
                    nl: "\(section.heading) (\(section.change.word.nl))",
                    en: "\(section.heading) (\(section.change.word.en))")
            }
            var seen: Set<String> = []
            let people = change.people.map(\.name).filter { seen.insert($0).inserted }
            return [
                .said(change.id), .said(change.title), change.state.word,
                .said(change.version.map(String.init) ?? ""), .said(words), .list(sections),
                .list(people.map { .said($0) }),
            ]
        }
        return Overview(
            block,
            columns: [
                Phrase(nl: "Stuk", en: "Document"), Phrase(nl: "Titel", en: "Title"),
                Phrase(nl: "Stand", en: "Standing"),
                Phrase(nl: "Versie", en: "Version"), Phrase(nl: "Woorden", en: "Words"),
                Phrase(nl: "Onderdelen", en: "Sections"), Phrase(nl: "Wie", en: "Who"),
            ], rows: rows, sources: past.documents)
    }

    /// What persons and bodies decided in the range, on documents and in sessions, in the order of their dates.
    private static func decisions(_ block: Block, _ past: Past, _ charter: Charter) -> Overview {
        var rows: [(moment: Moment, cells: [Phrase])] = []
        for change in past.summary.documents {
            for decision in change.decisions {
                let who =
                    decision.body.map { charter.name(of: $0) }
                    ?? charter.label(decision.member, decision.capacity)
                let proof = [decision.decision.map { Phrase.said($0) }, decision.votes.map { .votes($0) }]
                    .compactMap(\.self)
                rows.append(
                    (
                        decision.decided,
                        [
                            .said(decision.decided.date), .said(who), decision.outcome, .said(change.id), .list(proof),
                            .said(decision.reason.split(whereSeparator: \.isNewline).joined(separator: " ")),
                        ]
                    ))
            }
        }
        for session in past.sessions where !past.earlier.contains(session.id) {
            let who = session.body.map { charter.name(of: $0) } ?? ""
            let moment = session.closed ?? session.opened
            for text in session.decisions {
                rows.append(
                    (
                        moment,
                        [.said(moment.date), .said(who), .said(text), .said(""), .said(session.id.text), .said("")]
                    ))
            }
        }
        let sorted = rows.enumerated().sorted {
            ($0.element.moment, $0.offset) < ($1.element.moment, $1.offset)
        }
        return Overview(
            block,
            columns: [
                Phrase(nl: "Datum", en: "Date"), Phrase(nl: "Wie", en: "Who"), Phrase(nl: "Besluit", en: "Decision"),
                Phrase(nl: "Stuk", en: "Document"), Phrase(nl: "Kenmerk", en: "Reference"),
                Phrase(nl: "Reden", en: "Reason"),
            ], rows: sorted.map(\.element.cells),
            sources: past.summary.documents.filter { !$0.decisions.isEmpty }.compactMap { DocumentID($0.id) })
    }
}

extension Past {
    /// The documents that changed.
    fileprivate var documents: [DocumentID] { summary.documents.compactMap { DocumentID($0.id) } }
}

extension Charter {
    /// A member in a capacity: `Wim Janssen (wethouder, Weert)`.
    func label(_ member: MemberID, _ capacity: Capacity) -> String {
        "\(self.member(member)?.name ?? member.text) (\(shortName(of: capacity)))"
    }
}

extension Phrase {
    /// Things in a row; of more than eight the rest is counted.
    static func list(_ items: [Phrase]) -> Phrase {
        let rest = items.count - 8
        let shown = rest > 0 ? Array(items.prefix(8)) : items
        return Phrase(
            nl: shown.map(\.nl).joined(separator: ", ") + (rest > 0 ? " en nog \(rest)" : ""),
            en: shown.map(\.en).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : ""))
    }
}
