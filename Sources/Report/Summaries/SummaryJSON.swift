import Dossier
import Redline
import Review
public import Summary

/// A change summary as `kader.summary/1`; its keys may only grow.
public struct SummaryJSON: Encodable {
    private let schema = "kader.summary/1"
    private let title: String
    private let from: String
    private let to: String
    private let wordsAdded: Int
    private let wordsRemoved: Int
    private let documents: [Entry]
    private let session: Session?
    private let awaiting: [Awaiting]

    private enum CodingKeys: String, CodingKey {
        case schema, title, from, to, documents, session, awaiting
        case wordsAdded = "words_added"
        case wordsRemoved = "words_removed"
    }

    private struct Entry: Encodable {
        let id: String
        let path: String
        let title: String
        let proposal: String?
        let state: String
        let version: Int?
        let wordsAdded: Int
        let wordsRemoved: Int
        let layoutOnly: Bool
        let sections: [Section]
        let people: [Person]
        let wasWordt: [Row]
        let stale: [String]
        let objections: [Objection]

        enum CodingKeys: String, CodingKey {
            case id, path, title, proposal, state, version, sections, people, stale, objections
            case wordsAdded = "words_added"
            case wordsRemoved = "words_removed"
            case layoutOnly = "layout_only"
            case wasWordt = "was_wordt"
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(id, forKey: .id)
            try container.encode(path, forKey: .path)
            try container.encode(title, forKey: .title)
            try container.encode(proposal, forKey: .proposal)
            try container.encode(state, forKey: .state)
            // A document without a version says so: the key is always there.
            try container.encode(version, forKey: .version)
            try container.encode(wordsAdded, forKey: .wordsAdded)
            try container.encode(wordsRemoved, forKey: .wordsRemoved)
            try container.encode(layoutOnly, forKey: .layoutOnly)
            try container.encode(sections, forKey: .sections)
            try container.encode(people, forKey: .people)
            try container.encode(wasWordt, forKey: .wasWordt)
            try container.encode(stale, forKey: .stale)
            try container.encode(objections, forKey: .objections)
        }
    }

    private struct Section: Encodable {
        let heading: String
        let change: String
    }

    private struct Person: Encodable {
        let member: String
        let capacity: String?
        let acts: [String]

        enum CodingKeys: CodingKey { case member, capacity, acts }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(member, forKey: .member)
            try container.encode(capacity, forKey: .capacity)
            try container.encode(acts, forKey: .acts)
        }
    }

    private struct Row: Encodable {
        let was: String
        let wordt: String
    }

    private struct Objection: Encodable {
        let member: String
        let verdict: String
        let reason: String
        let outcome: String
    }

    private struct Session: Encodable {
        let id: String
        let type: String
        let chair: String
        let present: [Seat]
        let decisions: [String]
        let expectations: [String]
    }

    private struct Seat: Encodable {
        let member: String
        let capacity: String
    }

    private struct Awaiting: Encodable {
        let member: String
        let act: String
        let proposal: String
    }

    /// Takes the values of `summary`.
    public init(_ summary: ChangeSummary) {
        title = summary.title
        from = summary.from
        to = summary.to
        wordsAdded = summary.wordsAdded
        wordsRemoved = summary.wordsRemoved
        documents = summary.documents.map { change in
            Entry(
                id: change.id, path: change.path, title: change.title, proposal: change.proposal?.description,
                state: change.state.rawValue, version: change.version, wordsAdded: change.wordsAdded,
                wordsRemoved: change.wordsRemoved, layoutOnly: change.isLayoutOnly,
                sections: change.sections.map { Section(heading: $0.heading, change: $0.change.rawValue) },
                people: change.people.map {
                    Person(
                        member: $0.member?.text ?? $0.name, capacity: $0.capacity?.text, acts: $0.acts.map(\.rawValue))
                }, wasWordt: change.rows.map { Row(was: $0.was, wordt: $0.wordt) }, stale: change.stale.map(\.text),
                objections: change.objections.map {
                    Objection(
                        member: $0.member.text, verdict: $0.verdict, reason: $0.reason, outcome: $0.outcome.rawValue)
                })
        }
        session = summary.session.map { session in
            Session(
                id: session.id.text, type: session.type.rawValue, chair: session.chair.text,
                present: session.present.map { Seat(member: $0.member.text, capacity: $0.capacity.text) },
                decisions: session.decisions, expectations: session.expectations)
        }
        awaiting = summary.awaiting.map {
            Awaiting(member: $0.member.text, act: $0.act.rawValue, proposal: $0.proposal.description)
        }
    }
}
