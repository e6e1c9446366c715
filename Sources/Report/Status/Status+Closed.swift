import Dossier
import Review

// Proposals that were withdrawn or rejected.
extension Status {
    /// The proposals that ended since the last session, and how many did before it.
    func closedLines(of entry: Entry, _ people: People, in language: Language) -> [String] {
        let recent = entry.closed.filter(isRecent)
        let count = entry.closed.count - recent.count
        let earlier = Phrase(
            nl: "\(count) eerder ingetrokken of afgewezen \(count == 1 ? "voorstel" : "voorstellen")",
            en: "\(count) \(count == 1 ? "proposal" : "proposals") withdrawn or rejected before")
        let way = Phrase(nl: "; zie `kader log \(entry.id)`", en: "; see `kader log \(entry.id)`")
        return recent.map { $0.closedLine(people, charter, in: language) }
            + (count == 0 ? [] : [earlier(language) + way(language)])
    }

    /// Tells whether a proposal ended after the last session closed.
    func isRecent(_ proposal: Proposal) -> Bool {
        guard let lastSession, let end = proposal.endings.last else { return true }
        return lastSession < end.moment
    }
}

extension Proposal {
    /// That it was withdrawn or rejected, by whom and why, and what opens it again.
    func closedLine(_ people: People, _ charter: Charter, in language: Language) -> String {
        let end = state == .rejected ? verdicts.last { $0.verdict == Action.reject.rawValue } : withdrawals.last
        let reason = (end?.reason).map { Terminal.escape($0.onOneLine) } ?? ""
        let start = "\(id)  \(state.name(language))"
        // What a body decided is told as the body's.
        let titles = Titles(language: language, charter: charter)
        let by = end.map { $0.body.map(titles.body) ?? people.name($0.member) }
        let whom = by.map { Phrase(nl: " door \($0)", en: " by \($0)")(language) } ?? ""
        let why = reason.isEmpty ? "" : ": “\(reason)”"
        return start + whom + why
            + Phrase(nl: "; weer open met `kader draft \(id)`", en: "; opened again by `kader draft \(id)`")(language)
    }
}
