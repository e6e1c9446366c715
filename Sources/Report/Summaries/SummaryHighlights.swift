import Dossier
import Redline
import Review
import Summary

/// What matters of a change summary, in half a page of sentences for who reads nothing else.
struct SummaryHighlights {
    private let summary: ChangeSummary
    private let words: SummaryWords

    /// The most sentences of one sort; the rest stands below, per document.
    private static let limit = 5

    init(_ summary: ChangeSummary, _ words: SummaryWords) {
        self.summary = summary
        self.words = words
    }

    private func say(_ nl: String, _ en: String) -> String { words.say(nl, en) }

    /// The paragraphs and lists.
    var pieces: [Piece] {
        guard !summary.documents.isEmpty else {
            return [.paragraph(say("Er is in deze periode niets veranderd.", "Nothing changed in this period."))]
                + agreed
        }
        let points = states + decisions + objections + stale + sections + awaiting + waiting
        return [.paragraph(size)] + (points.isEmpty ? [] : [.list(points)]) + agreed
    }

    /// How much changed, in one sentence or two.
    private var size: String {
        let count = Set(summary.documents.map(\.id)).count
        let (added, removed, moved) = (summary.wordsAdded, summary.wordsRemoved, summary.wordsMoved)
        let dutch =
            count == 1 ? "Eén stuk is in beweging" : "\(words.number(count).capitalisedFirst) stukken zijn in beweging"
        let english =
            count == 1
            ? "One document is on the move" : "\(words.number(count).capitalisedFirst) documents are on the move"
        let first = say(dutch, english)
        guard added + removed + moved > 0 else {
            return first
                + say(
                    ", maar aan de tekst is niets veranderd.", ", but nothing changed in the text.")
        }
        return first
            + say(
                ": \(added) woorden erbij, \(removed) eraf" + (moved > 0 ? ", \(moved) verplaatst." : "."),
                ": \(added) words added, \(removed) removed" + (moved > 0 ? ", \(moved) moved." : "."))
    }

    /// What became of the documents: what was decided first.
    private var states: [String] {
        let order: [DocumentChange.State] = [
            .adopted, .recorded, .approved, .rejected, .withdrawn, .held, .reviewed, .proposed, .new, .changed,
            .removed,
            .draft,
        ]
        return order.compactMap { state in
            let documents = summary.documents.filter { $0.state == state }
            guard !documents.isEmpty else { return nil }
            let names = documents.map { words.title($0, version: state == .adopted ? $0.version : nil) }
            return words.opening(state, isOne: documents.count == 1) + words.list(names) + "."
        }
    }

    /// What bodies decided, and why proposals were rejected or withdrawn.
    private var decisions: [String] {
        let told = summary.documents.flatMap { change in
            change.decisions.filter { decision in
                let isTold = decision.body != nil && !decision.isStale || decision.verdict != Action.approve.rawValue
                return isTold && !decision.isTakenBack
            }.map { (change, $0) }
        }
        let rest = told.count - Self.limit
        return told.prefix(Self.limit).map { change, decision in
            words.title(change) + ", " + words.titles.decision(decision) + words.reason(decision)
                + (words.reason(decision).isEmpty ? "." : "")
        }
            + (rest > 0
                ? [
                    say(
                        rest == 1 ? "En nog één ander besluit." : "En nog \(words.number(rest)) andere besluiten.",
                        rest == 1 ? "And one more decision." : "And \(words.number(rest)) more decisions.")
                ] : [])
    }

    private var objections: [String] {
        let all = summary.documents.flatMap { change in change.objections.map { (change, $0) } }
        let told = all.filter { $0.1.outcome != .resolved }
        let sentences = told.prefix(Self.limit).map { change, objection in
            let (title, name) = (words.title(change), words.name(objection.member))
            let reason = words.short(objection.reason)
            let why = reason.isEmpty ? "." : ": “\(reason)”"
            switch (objection.outcome, objection.verdict) {
            case (.overridden, _):
                return say(
                    "Aan \(title) is akkoord gegeven ondanks het bezwaar van \(name)\(why)",
                    "\(title) was approved in spite of the objection of \(name)\(why)")
            case (_, "hold"): return say("\(name) houdt \(title) tegen\(why)", "\(name) holds \(title) up\(why)")
            default:
                return say("\(name) heeft bezwaar tegen \(title)\(why)", "\(name) objects to \(title)\(why)")
            }
        }
        let rest = told.count - sentences.count
        return sentences
            + (rest > 0
                ? [
                    say(
                        rest == 1 ? "En nog één ander bezwaar." : "En nog \(words.number(rest)) andere bezwaren.",
                        rest == 1 ? "And one more objection." : "And \(words.number(rest)) more objections.")
                ] : [])
    }

    /// Who must look again.
    private var stale: [String] {
        summary.documents.filter { !$0.stale.isEmpty }.prefix(Self.limit).map { change in
            let names = words.list(change.stale.map(words.name))
            let isOne = change.stale.count == 1
            return say(
                "\(names) \(isOne ? "moet" : "moeten") opnieuw naar \(words.title(change)) kijken: de tekst veranderde na \(isOne ? "dit" : "hun") oordeel.",
                "\(names) must look at \(words.title(change)) again: the text changed after \(isOne ? "that verdict" : "their verdicts")."
            )
        }
    }

    /// Sections that came, went or moved.
    private var sections: [String] {
        summary.documents.compactMap { change -> String? in
            guard change.state != .new, change.state != .removed else { return nil }
            func names(_ kind: SectionChange.Change) -> [String] {
                change.sections.filter { $0.change == kind }.map { "“\($0.heading)”" }
            }
            let (added, removed, moved) = (names(.added), names(.removed), names(.moved))
            let parts = [
                added.isEmpty ? "" : say("nieuw ", "added ") + words.list(added, limit: 3),
                removed.isEmpty ? "" : say("vervallen ", "removed ") + words.list(removed, limit: 3),
                moved.isEmpty ? "" : say("verplaatst ", "moved ") + words.list(moved, limit: 3),
            ].filter { !$0.isEmpty }
            guard !parts.isEmpty else { return nil }
            return say("Onderdelen van \(words.title(change)): ", "Sections of \(words.title(change)): ")
                + parts.joined(separator: "; ") + "."
        }.prefix(Self.limit).map { $0 }
    }

    /// What it is nobody's turn for.
    private var waiting: [String] {
        let names = summary.waiting.map { waiting in
            let id = waiting.proposal.document.text
            return "“\(waiting.title)”" + (waiting.title == id ? "" : " (\(id))")
        }
        guard !names.isEmpty else { return [] }
        return [
            say(
                (names.count == 1 ? "Nog niet verder kan " : "Nog niet verder kunnen ") + words.list(names)
                    + ": eerst moet er iets anders zijn.",
                words.list(names) + " cannot go on yet: something else has to come first.")
        ]
    }

    private var awaiting: [String] {
        var members: [MemberID] = []
        for waiting in summary.awaiting where !members.contains(waiting.member) { members.append(waiting.member) }
        guard !members.isEmpty else { return [] }
        let questions = summary.documents.reduce(0) { $0 + $1.openComments.count }
        let who =
            summary.session == nil
            ? say("Nu aan zet: ", "Next to act: ") : say("Na afloop aan zet: ", "Next to act afterwards: ")
        return [who + words.list(members.map(words.name)) + "."]
            + (questions > 0
                ? [
                    say(
                        questions == 1
                            ? "Eén vraag of opmerking staat nog open."
                            : "\(words.number(questions).capitalisedFirst) vragen en opmerkingen staan nog open.",
                        questions == 1
                            ? "One question or remark is still open."
                            : "\(words.number(questions).capitalisedFirst) questions and remarks are still open.")
                ] : [])
    }

    /// What came of the expectations of last time.
    private var agreed: [Piece] {
        guard let session = summary.session, !session.earlier.isEmpty else { return [] }
        func count(_ met: Bool?) -> Int { session.earlier.count { $0.met == met } }
        if session.earlier.count == 1 {
            let sentence =
                switch session.earlier[0].met {
                case true?:
                    say("De verwachting van de vorige keer is uitgekomen.", "The expectation of last time was met.")
                case false?:
                    say(
                        "De verwachting van de vorige keer is niet uitgekomen.",
                        "The expectation of last time was not met.")
                case nil:
                    say(
                        "De verwachting van de vorige keer is niet besproken.",
                        "The expectation of last time was not discussed.")
                }
            return [.paragraph(sentence)]
        }
        let parts = [
            (count(true), say("uitgekomen", "met")), (count(false), say("niet uitgekomen", "not met")),
            (count(nil), say("niet besproken", "not discussed")),
        ].filter { $0.0 > 0 }.map { "\(words.number($0.0)) \($0.1)" }
        return [
            .paragraph(
                say("Verwachtingen van de vorige keer: ", "Expectations of last time: ") + words.list(parts) + ".")
        ]
    }
}
