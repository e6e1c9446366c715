public import Dossier
import Redline
import Review
public import Summary

/// A change summary as Markdown, for the record of a session and for a reader.
public struct SummaryMarkdown {
    private let summary: ChangeSummary
    private let language: Language

    /// The most sentences of one document that are set side by side; the rest is counted.
    private static let rowLimit = 60

    /// Renders `summary` in `language`.
    ///
    /// - Complexity: linear in the summary.
    public static func text(_ summary: ChangeSummary, in language: Language) -> String {
        SummaryMarkdown(summary: summary, language: language).text
    }

    private func say(_ nl: String, _ en: String) -> String { Phrase(nl: nl, en: en)(language) }

    private var text: String {
        var blocks = ["# " + heading, overview]
        if let session = summary.session { blocks += sessionBlocks(session) }
        blocks += summary.documents.map(block)
        if !summary.awaiting.isEmpty { blocks.append(awaiting) }
        return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private var heading: String {
        if let session = summary.session {
            return say("Wat er veranderde tot en met ", "What changed up to ") + Markdown.escape(session.title)
        }
        let from = summary.from.isEmpty ? say("het begin", "the beginning") : summary.from
        let to = summary.to.isEmpty ? say("nu", "now") : summary.to
        return say("Wat er veranderde van \(from) tot \(to)", "What changed from \(from) to \(to)")
    }

    private var overview: String {
        guard !summary.documents.isEmpty else {
            return say("Er is in deze periode niets veranderd.", "Nothing changed in this period.")
        }
        let count = summary.documents.count
        let adopted = summary.documents.filter { $0.state == .adopted }.count
        let open = summary.documents.reduce(0) { $0 + $1.objections.filter { $0.outcome == .open }.count }
        var lines = [
            say(
                count == 1 ? "Eén stuk in beweging" : "\(count) stukken in beweging",
                count == 1 ? "One document on the move" : "\(count) documents on the move")
                + say(
                    ": \(summary.wordsAdded) woorden erbij, \(summary.wordsRemoved) eraf.",
                    ": \(summary.wordsAdded) words added, \(summary.wordsRemoved) removed.")
        ]
        if adopted > 0 { lines.append(say("Vastgesteld: \(adopted).", "Adopted: \(adopted).")) }
        if open > 0 { lines.append(say("Bezwaren die nog openstaan: \(open).", "Objections still open: \(open).")) }
        return lines.joined(separator: " ")
    }

    private func sessionBlocks(_ session: SessionRecord) -> [String] {
        var blocks: [String] = []
        let kind = session.type == .openbaar ? say("openbaar", "public") : say("informeel", "informal")
        let seats =
            session.present.map { "- \(name($0.member)), \($0.capacity)" }
            + session.guests.map { "- \(Markdown.escape($0)), " + say("te gast", "guest") }
        blocks.append(
            "## " + say("De bijeenkomst", "The session") + "\n\n"
                + say("Soort: \(kind). Voorzitter: ", "Type: \(kind). Chair: ") + name(session.chair) + "."
                + (seats.isEmpty ? "" : "\n\n" + say("Aanwezig:", "Present:") + "\n\n" + seats.joined(separator: "\n")))
        blocks.append(list(say("Besluiten", "Decisions"), session.decisions))
        let earlier = session.earlier.map { expectation in
            let state =
                switch expectation.met {
                case true?: say("gebeurd", "met")
                case false?: say("niet gebeurd", "not met")
                case nil: say("niet besproken", "not discussed")
                }
            return "\(expectation.text) — \(state)"
        }
        blocks.append(list(say("Verwacht van deze bijeenkomst", "Expected of this session"), earlier))
        blocks.append(list(say("Verwacht van de volgende", "Expected of the next"), session.expectations))
        return blocks
    }

    private func list(_ title: String, _ items: [String]) -> String {
        guard !items.isEmpty else { return "" }
        return "## \(title)\n\n" + items.map { "- " + Markdown.escape($0) }.joined(separator: "\n")
    }

    private func block(_ change: DocumentChange) -> String {
        var parts = ["## \(Markdown.escape(change.id)): \(Markdown.escape(change.title))"]
        parts.append(standing(change))
        if change.isLayoutOnly {
            parts.append(say("Alleen de opmaak is veranderd.", "Only the layout changed."))
        } else if change.wordsAdded + change.wordsRemoved > 0 {
            parts.append(
                say(
                    "\(change.wordsAdded) woorden erbij, \(change.wordsRemoved) eraf.",
                    "\(change.wordsAdded) words added, \(change.wordsRemoved) removed."))
        }
        let people = change.people.map { person in
            let acts = person.acts.map { $0.name(language) }.joined(separator: ", ")
            let capacity = person.capacity.map { " (\($0))" } ?? ""
            return "- \(Markdown.escape(person.name))\(capacity): \(acts)"
        }
        if !people.isEmpty {
            parts.append(say("Wie deed wat:", "Who did what:") + "\n\n" + people.joined(separator: "\n"))
        }
        let objections = change.objections.map { "- " + line($0) }
        if !objections.isEmpty {
            parts.append(say("Bezwaren:", "Objections:") + "\n\n" + objections.joined(separator: "\n"))
        }
        let comments = change.openComments.map { comment in
            let text = comment.text.split(whereSeparator: \.isNewline).last.map(String.init) ?? ""
            return "- \(name(comment.member)), “\(Markdown.escape(comment.heading))”: \(Markdown.escape(text))"
        }
        if !comments.isEmpty {
            parts.append(
                say("Open vragen en opmerkingen:", "Open questions and remarks:") + "\n\n"
                    + comments.joined(separator: "\n"))
        }
        let sections = change.sections.map { "- \(word($0.change)): \(Markdown.escape($0.heading))" }
        if !sections.isEmpty {
            parts.append(say("Onderdelen:", "Sections:") + "\n\n" + sections.joined(separator: "\n"))
        }
        if !change.rows.isEmpty { parts.append(table(change.rows)) }
        return parts.joined(separator: "\n\n")
    }

    private func standing(_ change: DocumentChange) -> String {
        var text = say("Stand: ", "Standing: ") + word(change.state)
        if let version = change.version {
            text +=
                change.state == .adopted
                ? say(" als versie \(version)", " as version \(version)")
                : say("; versie \(version) is vastgesteld", "; version \(version) is adopted")
        }
        if let proposal = change.proposal { text += say(" (voorstel \(proposal))", " (proposal \(proposal))") }
        text += "."
        if !change.stale.isEmpty {
            let names = change.stale.map(name).joined(separator: ", ")
            text += say(" Moet opnieuw kijken: \(names).", " Must look again: \(names).")
        }
        return text
    }

    private func line(_ objection: DocumentChange.Objection) -> String {
        let outcome =
            switch objection.outcome {
            case .open: say("staat nog open", "still open")
            case .resolved: say("opgelost", "resolved")
            case .overridden: say("toch akkoord gegeven, met reden", "approved all the same, with a reason")
            }
        let kind = objection.verdict == "hold" ? say("aangehouden", "hold") : say("bezwaar", "objection")
        let reason = objection.reason.split(whereSeparator: \.isNewline).joined(separator: " ")
        return "\(name(objection.member)), \(kind): \(Markdown.escape(reason)) (\(outcome))"
    }

    private func table(_ rows: [WasWordt]) -> String {
        var lines = ["| " + say("Was", "Was") + " | " + say("Wordt", "Becomes") + " |", "|---|---|"]
        lines += rows.prefix(Self.rowLimit).map { "| \(Markdown.cell($0.was)) | \(Markdown.cell($0.wordt)) |" }
        var text = lines.joined(separator: "\n")
        if rows.count > Self.rowLimit {
            let rest = rows.count - Self.rowLimit
            text += "\n\n" + say("En nog \(rest) gewijzigde zinnen.", "And \(rest) more changed sentences.")
        }
        return text
    }

    private var awaiting: String {
        let lines = summary.awaiting.map { "- \(name($0.member)): \($0.act.verb(language)) \($0.proposal)" }
        return "## " + say("Wat wacht op wie", "What awaits whom") + "\n\n" + lines.joined(separator: "\n")
    }

    private func name(_ member: MemberID) -> String {
        Markdown.escape(summary.charter?.member(member)?.name ?? member.text)
    }

    private func word(_ change: SectionChange.Change) -> String {
        switch change {
        case .added: say("nieuw", "added")
        case .removed: say("vervallen", "removed")
        case .moved: say("verplaatst", "moved")
        case .changed: say("gewijzigd", "changed")
        }
    }

    private func word(_ state: DocumentChange.State) -> String {
        switch state {
        case .new: say("nieuw", "new")
        case .draft: say("concept", "draft")
        case .proposed: say("ter beoordeling", "in review")
        case .reviewed: say("beoordeeld, wacht op akkoord", "reviewed, awaiting approval")
        case .approved: say("goedgekeurd, wacht op vaststelling", "approved, awaiting adoption")
        case .held: say("aangehouden", "on hold")
        case .adopted: say("vastgesteld", "adopted")
        case .withdrawn: say("ingetrokken", "withdrawn")
        case .rejected: say("afgewezen", "rejected")
        case .changed: say("gewijzigd", "changed")
        case .removed: say("verwijderd", "removed")
        }
    }
}
