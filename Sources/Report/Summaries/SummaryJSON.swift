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
    private let wordsMoved: Int
    private let documents: [Entry]
    @OrNull private var session: Session?
    private let awaiting: [Awaiting]
    private let waiting: [Waiting]

    private enum CodingKeys: String, CodingKey {
        case schema, title, from, to, documents, session, awaiting, waiting
        case wordsAdded = "words_added"
        case wordsRemoved = "words_removed"
        case wordsMoved = "words_moved"
    }

    private struct Entry: Encodable {
        let id: String
        let path: String
        @OrNull var renamedFrom: String?
        let title: String
        @OrNull var proposal: String?
        let state: String
        @OrNull var version: Int?
        let wordsAdded: Int
        let wordsRemoved: Int
        let wordsMoved: Int
        let layoutOnly: Bool
        let reopened: Bool
        let sections: [Section]
        let people: [Person]
        let decisions: [Decision]
        let wasWordt: [Row]
        let stale: [String]
        let objections: [Objection]
        let questions: [Question]

        enum CodingKeys: String, CodingKey {
            case id, path, title, proposal, state, version, reopened, sections, people, decisions, stale, objections
            case questions
            case renamedFrom = "renamed_from"
            case wordsAdded = "words_added"
            case wordsRemoved = "words_removed"
            case wordsMoved = "words_moved"
            case layoutOnly = "layout_only"
            case wasWordt = "was_wordt"
        }
    }

    private struct Section: Encodable {
        let heading: String
        let change: String
    }

    private struct Person: Encodable {
        let member: String
        @OrNull var capacity: String?
        let acts: [String]
        let recorded: [String]
    }

    /// An approval, a rejection or a withdrawal; with a body it is that body's, and the member wrote it down.
    private struct Decision: Encodable {
        let verdict: String
        @OrNull var body: String?
        let member: String
        let capacity: String
        @OrNull var decision: String?
        @OrNull var votes: String?
        @OrNull var session: String?
        let decided: String
        let reason: String
        let stale: Bool
        let takenBack: Bool

        enum CodingKeys: String, CodingKey {
            case verdict, body, member, capacity, decision, votes, session, decided, reason, stale
            case takenBack = "taken_back"
        }
    }

    private struct Row: Encodable {
        let was: String
        let wordt: String
        let moved: Bool
    }

    private struct Objection: Encodable {
        let member: String
        let verdict: String
        let reason: String
        let outcome: String
        let answer: String
    }

    private struct Session: Encodable {
        let id: String
        let type: String
        let title: String
        @OrNull var body: String?
        let opened: String
        @OrNull var closed: String?
        let chair: String
        let present: [Seat]
        let guests: [String]
        let decisions: [String]
        let expectations: [String]
        let earlier: [Expectation]
    }

    /// What was expected of a session at the one before.
    private struct Expectation: Encodable {
        let text: String
        @OrNull var met: Bool?
    }

    /// A remark that is not dealt with yet.
    private struct Question: Encodable {
        let member: String
        let heading: String
        let text: String
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

    /// What cannot go on before something else is there.
    private struct Waiting: Encodable {
        let proposal: String
        let reasons: [String]
    }

    /// Takes the values of `summary`.
    public init(_ summary: ChangeSummary) {
        title = summary.title
        from = summary.from
        to = summary.to
        wordsAdded = summary.wordsAdded
        wordsRemoved = summary.wordsRemoved
        wordsMoved = summary.wordsMoved
        documents = summary.documents.map { change in
            Entry(
                id: change.id, path: change.path, renamedFrom: change.renamedFrom, title: change.title,
                proposal: change.proposal?.description,
                state: change.state.rawValue, version: change.version, wordsAdded: change.wordsAdded,
                wordsRemoved: change.wordsRemoved, wordsMoved: change.wordsMoved, layoutOnly: change.isLayoutOnly,
                reopened: change.isReopened,
                sections: change.sections.map { Section(heading: $0.heading, change: $0.change.rawValue) },
                people: change.people.map {
                    Person(
                        member: $0.member?.text ?? $0.name, capacity: $0.capacity?.text, acts: $0.acts.map(\.rawValue),
                        recorded: $0.recorded.map(\.text))
                },
                decisions: change.decisions.map {
                    Decision(
                        verdict: $0.verdict, body: $0.body?.text, member: $0.member.text, capacity: $0.capacity.text,
                        decision: $0.decision, votes: $0.votes?.description, session: $0.session?.text,
                        decided: $0.decided.description, reason: $0.reason, stale: $0.isStale, takenBack: $0.isTakenBack
                    )
                }, wasWordt: change.rows.map { Row(was: $0.was, wordt: $0.wordt, moved: $0.isMoved) },
                stale: change.stale.map(\.text),
                objections: change.objections.map {
                    Objection(
                        member: $0.member.text, verdict: $0.verdict, reason: $0.reason, outcome: $0.outcome.rawValue,
                        answer: $0.answer)
                },
                questions: change.openComments.map {
                    Question(member: $0.member.text, heading: $0.heading, text: $0.text)
                })
        }
        session = summary.session.map { session in
            Session(
                id: session.id.text, type: session.type.rawValue, title: session.title, body: session.body?.text,
                opened: session.opened.description, closed: session.closed?.description, chair: session.chair.text,
                present: session.present.map { Seat(member: $0.member.text, capacity: $0.capacity.text) },
                guests: session.guests, decisions: session.decisions, expectations: session.expectations,
                earlier: session.earlier.map { Expectation(text: $0.text, met: $0.met) })
        }
        awaiting = summary.awaiting.map {
            Awaiting(member: $0.member.text, act: $0.act.rawValue, proposal: $0.proposal.description)
        }
        let language = summary.charter?.language ?? .en
        waiting = summary.waiting.map {
            Waiting(proposal: $0.proposal.description, reasons: $0.unmet.map { $0.phrase(language) })
        }
    }
}
