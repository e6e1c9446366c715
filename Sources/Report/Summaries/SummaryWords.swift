import Dossier
import Redline
import Review
import Summary

/// The words of a change summary, in one language.
struct SummaryWords {
    let language: Language
    let charter: Charter?

    func say(_ nl: String, _ en: String) -> String { Phrase(nl: nl, en: en)(language) }

    var titles: Titles { Titles(language: language, charter: charter) }

    /// A member by name.
    func name(_ member: MemberID) -> String { titles.name(member) }

    /// A document as a sentence names it: its title, and its id where that says more.
    func title(_ change: DocumentChange, version: Int? = nil) -> String {
        let number = version.map { say("versie \($0)", "version \($0)") }
        let details = [change.title == change.id ? nil : change.id, number].compactMap(\.self)
        return "“\(change.title)”" + (details.isEmpty ? "" : " (\(details.joined(separator: ", ")))")
    }

    /// What was said with a decision, for the end of its sentence; empty where nothing was.
    func reason(_ decision: CastVerdict) -> String {
        let reason = short(decision.reason)
        return reason.isEmpty ? "" : ": “\(reason)”"
    }

    /// Things in a row: "a, b and c"; of more than `limit` the rest is counted.
    func list(_ items: [String], limit: Int = 6) -> String {
        let shown = items.count > limit ? Array(items.prefix(limit)) : items
        if items.count > limit {
            let rest = items.count - limit
            return shown.joined(separator: ", ") + say(" en nog \(rest) andere", " and \(rest) more")
        }
        guard let last = shown.last, shown.count > 1 else { return shown.first ?? "" }
        return shown.dropLast().joined(separator: ", ") + say(" en ", " and ") + last
    }

    /// A number of things: small ones in words, as people write them.
    func number(_ count: Int) -> String {
        let dutch = [
            "geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
        ]
        let english = [
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        ]
        return dutch.indices.contains(count) ? say(dutch[count], english[count]) : "\(count)"
    }

    /// How much differs, as one line.
    func counts(_ change: DocumentChange) -> String? {
        if change.isLayoutOnly { return say("Alleen de opmaak is veranderd.", "Only the layout changed.") }
        guard change.wordsAdded + change.wordsRemoved + change.wordsMoved > 0 else { return nil }
        let moved =
            change.wordsMoved > 0 ? say(", \(change.wordsMoved) verplaatst", ", \(change.wordsMoved) moved") : ""
        return say(
            "\(change.wordsAdded) woorden erbij, \(change.wordsRemoved) eraf\(moved).",
            "\(change.wordsAdded) words added, \(change.wordsRemoved) removed\(moved).")
    }

    /// A reason or remark on one line, cut where it is long.
    func short(_ text: String, limit: Int = 160) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > limit ? line.prefix(limit - 1) + "…" : line
    }

    func word(_ change: SectionChange.Change) -> String { change.word(language) }

    /// What somebody did. A griffie does not adopt: that it was adopted they write down.
    func word(_ action: Action) -> String {
        action == .tag ? say("vaststelling vastgelegd", "adoption recorded") : action.name(language)
    }

    /// That somebody wrote down what a body decided.
    func recorded(_ body: BodyID) -> String {
        say("besluit van \(titles.body(body)) vastgelegd", "decision of \(titles.body(body)) recorded")
    }

    func word(_ state: DocumentChange.State) -> String { state.word(language) }

    /// What became of documents, as the beginning of a sentence that ends with their names.
    func opening(_ state: DocumentChange.State, isOne: Bool) -> String {
        switch state {
        case .adopted: say(isOne ? "Vastgesteld is " : "Vastgesteld zijn ", "Adopted: ")
        case .recorded: say(isOne ? "Vastgelegd is " : "Vastgelegd zijn ", "Recorded: ")
        case .approved:
            say(isOne ? "Op vaststelling wacht " : "Op vaststelling wachten ", "Approved, and awaiting adoption: ")
        case .reviewed: say(isOne ? "Op akkoord wacht " : "Op akkoord wachten ", "Reviewed, and awaiting approval: ")
        case .proposed: say(isOne ? "Ter beoordeling ligt " : "Ter beoordeling liggen ", "In review: ")
        case .held: say(isOne ? "Aangehouden is " : "Aangehouden zijn ", "On hold: ")
        case .draft: say(isOne ? "In bewerking is " : "In bewerking zijn ", "Being written: ")
        case .withdrawn: say(isOne ? "Ingetrokken is " : "Ingetrokken zijn ", "Withdrawn: ")
        case .rejected: say(isOne ? "Afgewezen is " : "Afgewezen zijn ", "Rejected: ")
        case .new: say(isOne ? "Nieuw is " : "Nieuw zijn ", "New: ")
        case .changed: say(isOne ? "Gewijzigd is " : "Gewijzigd zijn ", "Changed: ")
        case .removed: say(isOne ? "Verwijderd is " : "Verwijderd zijn ", "Removed: ")
        }
    }
}
