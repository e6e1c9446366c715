import Dossier
import Redline
import Review
import Summary

/// A change summary as pieces: what matters, the session, each document, and at the end the sentences side by side.
struct SummaryPieces {
    private let summary: ChangeSummary
    private let words: SummaryWords

    /// The most sentences of one document that are set side by side; the rest is counted.
    private static let rowLimit = 60

    /// The most of one remark that is told, in characters.
    private static let remarkLimit = 2_000

    init(_ summary: ChangeSummary, in language: Language) {
        self.summary = summary
        words = SummaryWords(language: language, charter: summary.charter)
    }

    private func say(_ nl: String, _ en: String) -> String { words.say(nl, en) }

    /// What the summary is called.
    var title: String {
        if let session = summary.session {
            let name =
                session.ownTitle.map { "“\($0)”" } ?? say("bijeenkomst \(session.id)", "session \(session.id)")
            return say("Wat er veranderde tot en met ", "What changed up to ") + name
        }
        let from = summary.from.isEmpty ? say("het begin", "the beginning") : summary.from
        let to = summary.to.isEmpty ? say("nu", "now") : summary.to
        return say("Wat er veranderde van \(from) tot \(to)", "What changed from \(from) to \(to)")
    }

    /// Everything under the title.
    var all: [Piece] {
        // Whose session it was and when is said on every form.
        let meeting = summary.session.map { [Piece.paragraph(words.titles.meeting($0) + ".")] } ?? []
        return meeting + SummaryHighlights(summary, words).pieces + session + documents + awaiting + waiting + tables
    }

    // MARK: The session

    private var session: [Piece] {
        guard let session = summary.session else { return [] }
        let body = session.body.map(words.titles.body) ?? say("de hele groep", "the group as a whole")
        let kind = session.type == .openbaar ? say("openbaar", "public") : say("informeel", "informal")
        let seats =
            session.present.map { "\(words.name($0.member)), \(words.titles.shortCapacity($0.capacity))" }
            + session.guests.map { $0 + say(", te gast", ", guest") }
        var pieces: [Piece] = [
            .heading(2, say("De bijeenkomst", "The session")),
            .paragraph(
                say("Van: \(body). Soort: \(kind). Voorzitter: ", "Of: \(body). Type: \(kind). Chair: ")
                    + words.name(session.chair) + "."),
        ]
        if !seats.isEmpty { pieces += [.paragraph(say("Aanwezig:", "Present:")), .list(seats)] }
        let earlier = session.earlier.map { expectation in
            let state =
                switch expectation.met {
                case true?: say("uitgekomen", "met")
                case false?: say("niet uitgekomen", "not met")
                case nil: say("niet besproken", "not discussed")
                }
            return "\(expectation.text) — \(state)"
        }
        return pieces + list(say("Besluiten", "Decisions"), session.decisions)
            + list(say("Verwacht van deze bijeenkomst", "Expected of this session"), earlier)
            + list(say("Verwacht van de volgende", "Expected of the next"), session.expectations)
    }

    private func list(_ title: String, _ items: [String]) -> [Piece] {
        items.isEmpty ? [] : [.heading(3, title), .list(items)]
    }

    // MARK: The documents

    private var documents: [Piece] {
        guard !summary.documents.isEmpty else { return [] }
        return [.heading(2, say("Per stuk", "Document by document"))] + summary.documents.flatMap(pieces)
    }

    private func name(_ change: DocumentChange) -> String {
        change.title == change.id ? change.id : "\(change.id): \(change.title)"
    }

    private func pieces(_ change: DocumentChange) -> [Piece] {
        var text = standing(change)
        if let counts = words.counts(change) { text += " " + counts }
        // A repository without members knows who wrote, and no other act.
        let knowsActs = change.people.contains { $0.member != nil || $0.acts != [.draft] }
        let people = change.people.map { person in
            guard knowsActs else { return person.name }
            let acts = person.acts.map(words.word) + person.recorded.map(words.recorded)
            let capacity = person.capacity.map { " (\(words.titles.shortCapacity($0)))" } ?? ""
            return person.name + capacity + ": " + acts.joined(separator: ", ")
        }
        let decisions = change.decisions.map { decision in
            words.titles.decision(decision, recorder: true) + words.reason(decision)
                + (decision.isStale && !decision.isTakenBack
                    ? say(" – vervallen: de tekst veranderde daarna", " – stale: the text changed since") : "")
        }
        let comments = change.openComments.map { comment in
            "\(words.name(comment.member)), “\(comment.heading)”: \(words.short(comment.words, limit: Self.remarkLimit))"
        }
        return [.heading(3, name(change)), .paragraph(text)]
            + titled(say("Onderdelen:", "Sections:"), change.sections.map { "\(words.word($0.change)): \($0.heading)" })
            + titled(say("Besluiten:", "Decisions:"), decisions)
            + titled(say("Bezwaren:", "Objections:"), change.objections.map(line))
            + titled(say("Open vragen en opmerkingen:", "Open questions and remarks:"), comments)
            + titled(
                knowsActs ? say("Wie deed wat:", "Who did what:") : say("Geschreven door:", "Written by:"), people)
    }

    private func titled(_ title: String, _ items: [String]) -> [Piece] {
        items.isEmpty ? [] : [.paragraph(title), .list(items)]
    }

    private func standing(_ change: DocumentChange) -> String {
        var text = say("Stand: ", "Standing: ") + words.word(change.state)
        if let version = change.version {
            text +=
                change.state == .adopted
                ? say(" als versie \(version)", " as version \(version)")
                : say("; versie \(version) is vastgesteld", "; version \(version) is adopted")
        }
        if let proposal = change.proposal { text += say(" (voorstel \(proposal))", " (proposal \(proposal))") }
        text += "."
        if change.isReopened {
            text += say(
                " Heropend: na de afwijzing of intrekking is er verder aan geschreven.",
                " Reopened: it was drafted again after it was rejected or withdrawn.")
        }
        if let renamed = change.renamedFrom {
            text += say(" Heette eerst \(renamed).", " Was called \(renamed) before.")
        }
        if !change.stale.isEmpty {
            let names = words.list(change.stale.map(words.name))
            text += say(" Moet opnieuw kijken: \(names).", " Must look again: \(names).")
        }
        return text
    }

    private func line(_ objection: DocumentChange.Objection) -> String {
        let outcome =
            switch objection.outcome {
            case .open: say("staat nog open", "still open")
            case .resolved: say("opgelost", "resolved")
            case .overridden:
                say("toch akkoord gegeven", "approved all the same")
                    + (objection.answer.isEmpty ? "" : ": “\(words.short(objection.answer))”")
            }
        let kind = objection.verdict == "hold" ? say("aangehouden", "hold") : say("bezwaar", "objection")
        let reason = objection.reason.split(whereSeparator: \.isNewline).joined(separator: " ")
        return "\(words.name(objection.member)), \(kind): \(reason) (\(outcome))"
    }

    // MARK: What is next, and the tables

    private var awaiting: [Piece] {
        guard !summary.awaiting.isEmpty else { return [] }
        let items = summary.awaiting.map { "\(words.name($0.member)): \($0.act.verb(words.language)) \($0.proposal)" }
        // What is told of a session is read later, when it may have been done.
        let title =
            summary.session == nil
            ? say("Wat wacht op wie", "What awaits whom")
            : say("Wat na afloop wacht op wie", "What awaits whom afterwards")
        return [.heading(2, title), .list(items)]
    }

    /// What it is nobody's turn for: where something else comes first.
    private var waiting: [Piece] {
        guard !summary.waiting.isEmpty else { return [] }
        let items = summary.waiting.map { waiting in
            "\(waiting.proposal): " + waiting.unmet.map { $0.phrase(words.language) }.joined(separator: "; ")
        }
        let title =
            summary.session == nil
            ? say("Wat nog niet verder kan", "What cannot go on yet")
            : say("Wat na afloop nog niet verder kan", "What cannot go on yet afterwards")
        return [.heading(2, title), .list(items)]
    }

    private var tables: [Piece] {
        // `kader.yml` is no text in sentences, and holds everybody's keys.
        let changed = summary.documents.filter { !$0.rows.isEmpty && $0.id != DocumentID.charter.text }
        guard !changed.isEmpty else { return [] }
        return [.heading(2, say("De gewijzigde zinnen", "The changed sentences"))]
            + changed.flatMap { change -> [Piece] in
                let rows = Array(change.rows.prefix(Self.rowLimit))
                return [.heading(3, name(change)), .sentences(rows, more: change.rows.count - rows.count)]
            }
    }
}
